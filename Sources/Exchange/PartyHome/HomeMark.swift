internal import CaseFile
internal import Diagnostics
internal import Files
internal import StrictJSON

/// `mark.json`: the end of the case file's log at the last write to the home. A case file whose log is shorter, or has
/// other entries, was restored from a backup.
struct HomeMark: Hashable {
    static let format = "corridor-mark"
    static let version = "1"

    /// The number of the last log entry.
    let entry: Int
    /// The chain value of that entry.
    let chain: String

    init(entry: Int, chain: String) {
        self.entry = entry
        self.chain = chain
    }

    init(parsing bytes: [UInt8], named path: String) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: path)
        try fields.require(format: Self.format, version: Self.version)
        entry = try fields.integer("entry", in: 0...Int.max)
        chain = try fields.string("chain")
        try fields.finish()
    }

    var bytes: [UInt8] {
        let value: JSONValue = [
            "format": .string(Self.format), "version": .string(Self.version), "entry": .number(JSONNumber(entry)),
            "chain": .string(chain),
        ]
        return Array(value.text(pretty: true).utf8)
    }
}

extension Home {
    /// A finding when the case file is older than the files beside it; nil otherwise.
    func takenBack() throws(Fault) -> Finding? {
        guard Paths.exists(layout.mark) else { return nil }
        let mark = try HomeMark(parsing: File.bytes(at: layout.mark, limit: 1 << 12), named: layout.mark)
        let found = try caseFile.logEntry(mark.entry)
        guard found?.chain != mark.chain else { return nil }
        let last = try caseFile.lastLogEntry()?.number ?? 0
        let what =
            found == nil
            ? "its log ends with entry \(last), and had \(mark.entry)" : "entry \(mark.entry) of its log is another one"
        return Finding(.caseFileTakenBack, ["path": layout.caseFile, "what": what])
    }

    /// Records the end of the log. The mark of a restored case file stays unchanged until the stream is renewed.
    func noteMark() throws(Fault) {
        guard let last = try caseFile.lastLogEntry(), try takenBack() == nil else { return }
        let bytes = HomeMark(entry: last.number, chain: last.chain).bytes
        if let known = try? File.bytes(at: layout.mark, limit: 1 << 12), known == bytes { return }
        try AtomicFile.write(bytes, to: layout.mark, mode: 0o600, replacing: true)
    }
}
