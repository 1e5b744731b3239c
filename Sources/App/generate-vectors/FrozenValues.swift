internal import Diagnostics
internal import Digests
internal import Files
internal import Platform
internal import StrictJSON

/// The values of the vectors that are random: signatures, and what RSA encrypts. Each is made once and kept as long as
/// what it was made over stays the same and it still holds, so that everything else can be made again from them byte
/// for byte.
final class FrozenValues {
    private let known: [String: [UInt8]]
    private var used: [String: [UInt8]] = [:]
    /// The number of values that had to be made.
    private(set) var made = 0

    /// The values of `frozen.json`; none when there is no such file.
    init(path: String) throws(Fault) {
        guard Paths.exists(path) else {
            known = [:]
            return
        }
        let members = try JSONValue(parsing: File.bytes(at: path))["values"]?.object?.members ?? []
        known = Dictionary(
            uniqueKeysWithValues: members.map { ($0.key, $0.value.string.flatMap(Base64.decode) ?? []) })
    }

    /// The value over some inputs.
    func value(
        over inputs: [[UInt8]], isRight: ([UInt8]) -> Bool, make: () throws -> [UInt8]
    ) throws -> [UInt8] {
        let key = Digest.sha256(inputs.flatMap { Digest.sha256($0).bytes }).hex
        if let value = used[key] ?? known[key], isRight(value) {
            used[key] = value
            return value
        }
        let value = try make()
        made += 1
        used[key] = value
        return value
    }

    /// The contents of `frozen.json`.
    var json: JSONValue {
        var values = JSONObject()
        for (key, value) in used.sorted(by: { $0.key < $1.key }) { values[key] = .string(Base64.encode(value)) }
        return [
            "what": "Signatures and RSA ciphertexts of the vectors, by the SHA-256 of what they were made over.",
            "values": .object(values),
        ]
    }
}
