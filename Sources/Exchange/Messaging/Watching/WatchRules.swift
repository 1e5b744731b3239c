package import Diagnostics
internal import Files
package import Markings
package import SourceFormats
internal import StrictJSON

/// The rules by which files that arrive in a folder are exported: the file of `--rules` (docs/every-night.md).
package struct WatchRules: Hashable, Sendable {
    /// How a sender says that a file is whole.
    package enum Arrival: String, Hashable, Sendable, CaseIterable {
        /// By a file `NAME.done` beside it.
        case marker
        /// By writing it elsewhere, or under a name that is not looked at, and renaming it.
        case rename
    }

    static let format = "corridor-watch"
    static let version = "1"

    /// The path of the mapping, for tables.
    package var mapping: String?
    /// The format of the files; recognised from their content when `nil`.
    package var sourceFormat: SourceFormat?
    /// The markings of all objects.
    package var markings: [TrafficLight] = []
    /// Whether each file is the whole of its source.
    package var isComplete = false
    /// How many records a file may revoke.
    package var revocationLimit = RevocationLimit.standard
    /// Whether rows with errors are left out.
    package var leavesOutRows = false
    /// How a sender says that a file is whole.
    package var arrival = Arrival.marker
    /// The name or the number of the user who owns the files; the user of this process when `nil`.
    package var owner: String?
    /// How many files are exported in a day; further ones wait for a person.
    package var dailyMaximum: Int
    /// How long exported files stay in `done`.
    package var doneRetention = RetentionPeriod(days: 30)
    /// The seconds between two looks at the folder.
    package var interval = 10

    /// Rules from the bytes of their file.
    ///
    /// - Parameter path: its path; a mapping is named relative to it.
    /// - Throws: `Fault` with the codes of `JSONFields` and of the JSON parser, of kind `.usage`.
    package init(parsing bytes: [UInt8], at path: String) throws(Fault) {
        do throws(Fault) {
            var fields = try JSONFields(try JSONValue(parsing: bytes), entry: path)
            try fields.require(format: Self.format, version: Self.version)
            dailyMaximum = try fields.integer("daily_maximum", in: 1...1_000_000)
            mapping = try fields.optionalString("mapping").map {
                $0.hasPrefix("/") ? $0 : Paths.join(Paths.folder(of: path), $0)
            }
            let formats = SourceFormat.allCases.map(\.rawValue).joined(separator: ", ")
            sourceFormat = try fields.optionalParsed("as", expected: "one of \(formats)") { SourceFormat(named: $0) }
            markings = try Self.markings(&fields)
            isComplete = try Self.flag(&fields, named: "complete")
            revocationLimit =
                try fields.optionalParsed("max_revocations", expected: "a number, a share such as 5%, or both") {
                    RevocationLimit($0)
                } ?? .standard
            leavesOutRows = try Self.flag(&fields, named: "leave_out_rows")
            arrival =
                try fields.optionalParsed("arrival", expected: "marker or rename") { Arrival(rawValue: $0) } ?? .marker
            owner = try fields.optionalString("owner")
            doneRetention =
                try fields.optionalParsed("done_retention", expected: "a period such as P30D") { RetentionPeriod($0) }
                ?? RetentionPeriod(days: 30)
            if fields.optionalValue("interval") != nil { interval = try fields.integer("interval", in: 1...86_400) }
            try fields.finish()
        } catch {
            throw Fault(error.finding, kind: .usage)
        }
    }

    private static func markings(_ fields: inout JSONFields) throws(Fault) -> [TrafficLight] {
        guard let value = fields.optionalValue("marking") else { return [] }
        var markings: [TrafficLight] = []
        for element in value.array ?? [value] {
            guard let text = element.string, let marking = TrafficLight(label: text) else {
                throw fields.invalid("marking", "TLP:AMBER or such labels")
            }
            markings.append(marking)
        }
        return markings
    }

    private static func flag(_ fields: inout JSONFields, named name: String) throws(Fault) -> Bool {
        guard let value = fields.optionalValue(name) else { return false }
        guard let flag = value.bool else { throw fields.invalid(name, "true or false") }
        return flag
    }
}
