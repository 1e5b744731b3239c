internal import CaseFile
internal import Diagnostics
internal import Files
internal import StrictJSON

/// `mark.json`: how far the log of the case file was when the home was written to last. A case file that does not go so
/// far, or went another way, was put back in the place of the one that did.
struct HomeMark: Hashable {
    static let format = "corridor-mark"
    static let version = "1"

    /// The number of the last entry of the log.
    let entry: Int
    /// Its chain value.
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
    /// That the case file is older than the files beside it; nil when it is not.
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

    /// Notes how far the case file is. What a case file that was taken back does not know stays noted, until the stream
    /// is renewed.
    func noteMark() throws(Fault) {
        guard let last = try caseFile.lastLogEntry(), try takenBack() == nil else { return }
        let bytes = HomeMark(entry: last.number, chain: last.chain).bytes
        if let known = try? File.bytes(at: layout.mark, limit: 1 << 12), known == bytes { return }
        try AtomicFile.write(bytes, to: layout.mark, mode: 0o600, replacing: true)
    }
}
