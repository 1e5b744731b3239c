public import Diagnostics
internal import StrictJSON

/// A code list published by its maintainer and imported into a home: the meaning of each code and its period of
/// validity. It has no history of codes.
public struct PublishedList: Sendable {
    /// A code and its meaning.
    public struct Entry: Hashable, Sendable {
        /// The code, in the normal form of its scheme.
        public let code: String
        /// Its meaning.
        public let name: String
        /// The first day of its validity, `2022-01-01`; `nil` when the list does not state it.
        public let validFrom: String?
        /// The last day of its validity.
        public let validTo: String?

        /// An entry.
        public init(_ code: String, _ name: String, validFrom: String? = nil, validTo: String? = nil) {
            self.code = code
            self.name = name
            self.validFrom = validFrom
            self.validTo = validTo
        }

        /// Whether the code is valid on a day, `2026-11-24`.
        public func isInForce(on day: String) -> Bool {
            (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
        }

        /// `from 2022-01-01 until 2027-12-31`.
        var span: String {
            [validFrom.map { "from \($0)" }, validTo.map { "until \($0)" }].compactMap(\.self).joined(separator: " ")
        }
    }

    /// A file that it was read from.
    public struct Source: Hashable, Sendable {
        /// The file's name, without its folder.
        public let name: String
        /// The SHA-256 of its bytes, in hexadecimal.
        public let sha256: String

        /// A file.
        public init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }
    }

    /// The identifier scheme of its codes, such as `un-locode`.
    public let scheme: String
    /// The edition, as its publisher calls it.
    public let edition: String
    /// The day of the edition, `2026-11-24`.
    public let date: String
    /// The files that it was read from.
    public let sources: [Source]
    /// A line for each entry, in the order of the codes: code, name, first and last day, between tabs.
    private let lines: [UInt8]
    /// The start of each line, and the end of the last.
    private let starts: [Int]

    /// The number of codes.
    public var count: Int { starts.count - 1 }

    /// The most codes of a list.
    public static let limit = 1_000_000
    /// The most bytes of a name.
    public static let nameLimit = 4096

    /// A list of entries with distinct codes and texts without tabs and line ends.
    public init(scheme: String, edition: String, date: String, sources: [Source], entries: [Entry]) {
        self.scheme = scheme
        self.edition = edition
        self.date = date
        self.sources = sources
        var lines: [UInt8] = []
        var starts = [0]
        for entry in entries.sorted(by: { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }) {
            let fields = [entry.code, entry.name, entry.validFrom ?? "", entry.validTo ?? ""]
            lines.append(contentsOf: fields.joined(separator: "\t").utf8)
            lines.append(0x0A)
            starts.append(lines.count)
        }
        self.lines = lines
        self.starts = starts
    }

    /// Its name in a home: the scheme, and the edition if codes change their meaning between editions.
    public var name: String { Self.name(scheme: scheme, edition: edition) }

    /// The name of a list in a home.
    public static func name(scheme: String, edition: String) -> String {
        scheme == "hs" ? "hs-\(edition)" : scheme
    }

    /// Whether a text is allowed as the name of a list: lower-case letters, digits and dashes.
    public static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    // MARK: Looking up

    /// The entry of a code in its normal form.
    public func entry(_ code: String) -> Entry? {
        let wanted = Array(code.utf8)
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            let found = self.code(middle)
            if found.elementsEqual(wanted) { return entry(at: middle) }
            if found.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    private func code(_ index: Int) -> ArraySlice<UInt8> {
        lines[starts[index]..<starts[index + 1]].prefix { $0 != 0x09 }
    }

    private func entry(at index: Int) -> Entry {
        let fields = lines[starts[index]..<starts[index + 1] - 1]
            .split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        func field(_ index: Int) -> String? { fields.indices.contains(index) ? fields[index] : nil }
        func day(_ index: Int) -> String? { field(index).flatMap { $0.isEmpty ? nil : $0 } }
        return Entry(field(0) ?? "", field(1) ?? "", validFrom: day(2), validTo: day(3))
    }

    // MARK: The file in a home

    private static let format = "corridor-code-list"

    /// The list as a file of a home (specs/party-home.md): a line of JSON that describes it, then its entries.
    public var fileBytes: [UInt8] {
        var head = JSONObject()
        head["format"] = .string(Self.format)
        head["version"] = .number(JSONNumber(1))
        head["scheme"] = .string(scheme)
        head["edition"] = .string(edition)
        head["date"] = .string(date)
        head["entries"] = .number(JSONNumber(count))
        head["sources"] = .array(sources.map { ["name": .string($0.name), "sha256": .string($0.sha256)] })
        return JSONValue.object(head).canonical() + [0x0A] + lines
    }

    /// Reads the file of a home.
    ///
    /// - Throws: `Fault` `code-list-damaged`.
    public init(fileBytes bytes: [UInt8], named path: String) throws(Fault) {
        func damaged(_ reason: String) -> Fault {
            Fault(.codeListDamaged, kind: .inputOutput, at: Place(entry: path), ["path": path, "reason": reason])
        }
        guard let end = bytes.firstIndex(of: 0x0A), let head = try? JSONValue(parsing: Array(bytes[..<end])),
            head["format"]?.string == Self.format, head["version"] == .number(JSONNumber(1)),
            let scheme = head["scheme"]?.string, let edition = head["edition"]?.string,
            let date = head["date"]?.string
        else { throw damaged("its first line is not that of a list of codes") }
        self.scheme = scheme
        self.edition = edition
        self.date = date
        sources = (head["sources"]?.array ?? []).map {
            Source(name: $0["name"]?.string ?? "", sha256: $0["sha256"]?.string ?? "")
        }
        lines = Array(bytes[(end + 1)...])
        var starts = [0]
        for (index, byte) in lines.enumerated() where byte == 0x0A { starts.append(index + 1) }
        self.starts = starts
        guard starts.last == lines.count, head["entries"] == .number(JSONNumber(count)) else {
            throw damaged("it was cut short")
        }
        for index in 0..<max(0, count - 1) where !code(index).lexicographicallyPrecedes(code(index + 1)) {
            throw damaged("its codes are not in their order")
        }
    }
}
