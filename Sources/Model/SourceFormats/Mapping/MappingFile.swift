package import DelimitedText
package import Diagnostics
package import StrictJSON

/// How a delimited file becomes objects: the file given with `--map`.
///
/// In the short form each row becomes one object (`type` and `columns` at the top); in the long form several
/// (`objects`, by label), which refer to each other. Every unknown key is refused, so that a misspelt one cannot
/// silently change what leaves the company.
package struct MappingFile: Hashable, Sendable {
    /// The treatment of columns that the mapping does not name.
    package enum OtherColumns: String, Hashable, Sendable, CaseIterable {
        /// They are left out; the summary lists them.
        case drop
        /// They become lines of the note beside the row's first object.
        case note
    }

    /// The treatment of parties and places that several rows state alike.
    package enum Parties: String, Hashable, Sendable, CaseIterable {
        /// Those with the same name, whole address and telephone are one object.
        case equal
        /// Each row has its own.
        case row
    }

    /// Whether it is in the long form, with objects by label.
    package let isLong: Bool
    /// The name of the mapping's file.
    package let name: String
    /// The format of the file.
    package let delimited: DelimitedOptions
    /// The format of dates in the file.
    package let dates: DatePattern
    /// The decimal separator, a point or a comma.
    package let decimal: Character
    /// The name of the source system or list; the file's name when absent.
    package let sourceName: String?
    /// The treatment of columns that the mapping does not name.
    package let others: OtherColumns
    /// The sheet of a spreadsheet; the first visible one when `nil`.
    package let sheet: String?
    /// The replacements of values, by column.
    package let values: [String: [String: String]]
    /// The objects of a row, in order.
    package let objects: [ObjectMapping]
    /// The relationships of a row, in order.
    package let relationships: [RelationshipMapping]
    /// How long the home remembers a record after it was last exported.
    package let retention: RetentionPeriod
    /// The SHA-256 of the whole mapping in canonical form, in hexadecimal.
    package let digest: String
    /// The treatment of parties and places that several rows state alike.
    package let parties: Parties

    /// A mapping from the bytes of its file.
    ///
    /// - Throws: `Fault` with the JSON parser's codes, `mapping-key-unknown`, `mapping-invalid`,
    ///   `mapping-target-unknown`, each of kind `usage` and with its pointer.
    package init(parsing bytes: [UInt8], named name: String) throws(Fault) {
        let value: JSONValue
        do throws(Fault) {
            value = try JSONValue(parsing: bytes)
        } catch { throw error.inside(name) }
        try self.init(value, named: name)
    }

    /// A mapping from its JSON value.
    ///
    /// - Throws: as `init(parsing:named:)`.
    package init(_ value: JSONValue, named name: String) throws(Fault) {
        self = try MappingParser(name: name).mapping(value)
    }

    init(
        name: String, isLong: Bool, delimited: DelimitedOptions, dates: DatePattern, decimal: Character,
        sourceName: String?, others: OtherColumns,
        sheet: String?, values: [String: [String: String]], objects: [ObjectMapping],
        relationships: [RelationshipMapping], parties: Parties, retention: RetentionPeriod, digest: String
    ) {
        self.name = name
        self.isLong = isLong
        self.delimited = delimited
        self.dates = dates
        self.decimal = decimal
        self.sourceName = sourceName
        self.others = others
        self.sheet = sheet
        self.values = values
        self.objects = objects
        self.relationships = relationships
        self.retention = retention
        self.digest = digest
        self.parties = parties
    }

    /// The names of the encodings that a mapping can state.
    static let encodings = TextEncoding.allCases.map(\.rawValue) + ["utf-16"]
    /// The names of UTF-16, in lower case.
    static let utf16Names: Set<String> = ["utf-16", "utf16", "utf-16le", "utf-16be"]

    /// Refuses a mapping without what ids of scheme 2 are derived from.
    ///
    /// - Throws: `Fault` `mapping-source-name-missing`, `mapping-label-missing`, of kind `usage`.
    func checkNames(for scheme: ObjectIDScheme) throws(Fault) {
        switch scheme {
        case .one: return
        case .two:
            guard sourceName != nil else {
                throw Fault(.mappingSourceNameMissing, kind: .usage, at: Place(entry: name), ["path": name])
            }
            guard !objects.contains(where: \.label.isEmpty) else {
                throw Fault(.mappingLabelMissing, kind: .usage, at: Place(entry: name), ["path": name])
            }
        }
    }

    /// Every column that the mapping names, in order, each once.
    package var columns: [String] {
        var seen: Set<String> = []
        return objects.flatMap { object in
            [object.record, object.source].compactMap(\.self) + object.key
                + object.columns.flatMap { column -> [String] in
                    if case .column(let unit)? = column.unit { [column.column, unit] } else { [column.column] }
                }
        }.filter { seen.insert($0).inserted }
    }
}
