internal import Diagnostics
internal import StrictJSON

/// An entry of a backup: a file of the home. Before its content stands its description, canonical JSON, with the length
/// of that in four bytes; after the last file a description without a path says how many there were.
struct BackupEntry: Hashable, Sendable {
    /// The path below `.corridor`; `nil` at the end.
    var path: String?
    /// The size in bytes; at the end the number of files.
    var size: Int
    /// The permissions.
    var mode: UInt32 = 0o600

    var bytes: [UInt8] {
        var object = JSONObject()
        object["path"] = path.map(JSONValue.string)
        object["size"] = .number(JSONNumber(size))
        object["mode"] = path == nil ? nil : .number(JSONNumber(Int(mode)))
        let text = JSONValue.object(object).canonical()
        return Self.length(text.count) + text
    }

    init(path: String?, size: Int, mode: UInt32 = 0o600) {
        self.path = path
        self.size = size
        self.mode = mode
    }

    init(reading source: inout BackupSource, named file: String) throws(Fault) {
        let count = Self.number(try source.read(4))
        guard count <= 1 << 16 else { throw BackupSource.damaged(file, "an entry is too long") }
        var fields = try JSONFields(try JSONValue(parsing: try source.read(count)), entry: file)
        path = try fields.optionalString("path")
        size = try fields.integer("size", in: 0...Int.max)
        if path != nil { mode = UInt32(try fields.integer("mode", in: 0...0o777)) }
        try fields.finish()
    }

    /// A length as four bytes, the highest first.
    static func length(_ count: Int) -> [UInt8] { withUnsafeBytes(of: UInt32(count).bigEndian) { Array($0) } }

    static func number(_ bytes: [UInt8]) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
