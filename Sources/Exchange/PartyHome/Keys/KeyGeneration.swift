internal import Diagnostics
internal import Digests
internal import Files
internal import Platform
internal import StrictJSON
internal import X509

/// `generation.json`: the contents of a generation of the key set. It is written last, so that a folder that has one is
/// complete.
struct KeyGeneration: Hashable, Sendable {
    static let format = "corridor-key-generation"
    static let version = "1"
    /// The name of the file.
    static let fileName = "generation.json"
    /// A pending log entry about the operation; not part of the set.
    static let owedName = "owed.json"

    /// The generation that was replaced.
    struct Former: Hashable, Sendable {
        /// Its number.
        let number: Int
        /// The SHA-256 of its `generation.json`.
        let digest: String
    }

    /// Its number; the first is 1.
    let number: Int
    /// The party whose keys they are.
    let party: PartyID
    /// The previous generation; nil for the first.
    let former: Former?
    /// The SHA-256 of each file, by its path in the folder.
    let files: [String: String]

    /// Describes the contents of a folder.
    init(describing folder: String, number: Int, party: PartyID, former: Former?) throws(Fault) {
        self.number = number
        self.party = party
        self.former = former
        files = try Self.digests(in: folder)
    }

    /// Reads the description of a folder; nil when it has none, and therefore is incomplete.
    ///
    /// - Throws: `Fault` `key-set-damaged` when it cannot be parsed.
    init?(reading folder: String) throws(Fault) {
        let path = Paths.join(folder, Self.fileName)
        guard Paths.kind(path) == .file else { return nil }
        let bytes = try File.bytes(at: path, limit: 1 << 20)
        do throws(Fault) {
            try self.init(parsing: bytes, named: path)
        } catch {
            throw Fault(.keySetDamaged, kind: .inputOutput, ["path": path, "reason": "it cannot be understood"])
        }
    }

    private init(parsing bytes: [UInt8], named path: String) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: path)
        try fields.require(format: Self.format, version: Self.version)
        number = try fields.integer("number", in: 1...Int.max)
        party = try fields.parsed("party", expected: "a party id", parse: PartyID.init)
        if fields.optionalValue("former_sha256") != nil {
            former = Former(
                number: try fields.integer("former", in: 1...Int.max), digest: try fields.string("former_sha256"))
        } else {
            former = nil
        }
        var files: [String: String] = [:]
        for member in try fields.value("files").object?.members ?? [] { files[member.key] = member.value.string }
        self.files = files
        try fields.finish()
    }

    var bytes: [UInt8] {
        var files = JSONObject()
        for (path, digest) in self.files.sorted(by: { $0.key < $1.key }) { files[path] = .string(digest) }
        var value = JSONObject()
        value["format"] = .string(Self.format)
        value["version"] = .string(Self.version)
        value["number"] = .number(JSONNumber(number))
        value["party"] = .string(party.text)
        value["former"] = former.map { .number(JSONNumber($0.number)) }
        value["former_sha256"] = former.map { .string($0.digest) }
        value["files"] = .object(files)
        return Array(JSONValue.object(value).text(pretty: true).utf8)
    }

    /// The reference to this generation in its successor.
    var asFormer: Former { Former(number: number, digest: Digest.sha256(bytes).hex) }

    /// The name of the folder of a generation.
    static func folderName(_ number: Int) -> String { number.padded(to: 4) }

    /// The SHA-256 of each file of a key set in a folder.
    static func digests(in folder: String) throws(Fault) -> [String: String] {
        var found: [String: String] = [:]
        for path in try Paths.files(under: folder)
        where path != fileName && path != owedName && !Paths.name(of: path).hasPrefix(".corridor-") {
            found[path] = Digest.sha256(try File.bytes(at: Paths.join(folder, path), limit: 1 << 24)).hex
        }
        return found
    }
}
