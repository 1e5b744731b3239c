internal import Diagnostics
internal import Digests
internal import Files
internal import Platform
internal import StrictJSON
internal import X509

/// A published key of the vectors: its numbers are in `keys.json`, which is read and written again with what follows
/// from them.
struct VectorKey {
    let name: String
    let kind: KeyKind
    let key: PrivateKey
    private let numbers: JSONObject

    /// All keys in `keys.json`.
    static func all(path: String) throws -> [VectorKey] {
        let list = try JSONValue(parsing: File.bytes(at: path))["keys"]?.array ?? []
        return try list.map { try VectorKey($0) }
    }

    private init(_ value: JSONValue) throws {
        func bytes(_ member: String) throws -> [UInt8] {
            guard let bytes = value[member]?.string.flatMap(Hex.decode) else {
                throw Fault(.fieldInvalid, kind: .badData, ["field": member, "expected": "hexadecimal"])
            }
            return bytes
        }
        name = value["name"]?.string ?? ""
        var numbers = JSONObject()
        let kindName = value["kind"]?.string ?? ""
        switch kindName {
        case "P-256", "P-384":
            kind = kindName == "P-256" ? .p256 : .p384
            numbers["scalar"] = value["scalar"]
            key = try PrivateKey.testVector(kind, scalar: bytes("scalar"))
        default:
            for member in ["n", "e", "d", "p", "q"] { numbers[member] = value[member] }
            kind = .rsa(bits: try bytes("n").count * 8)
            key = try PrivateKey.testVector(
                PrivateKey.TestVectorRSA(
                    modulus: bytes("n"), publicExponent: bytes("e"), privateExponent: bytes("d"),
                    primes: (bytes("p"), bytes("q"))))
        }
        self.numbers = numbers
    }

    /// The digest of its SubjectPublicKeyInfo: of a root, the party id.
    var digest: String { Digest.sha256(key.publicKey.der).hex }

    var json: JSONValue {
        var object = JSONObject()
        object["name"] = .string(name)
        object["kind"] = .string(kindName)
        for member in numbers.members { object[member.key] = member.value }
        object["spki"] = .string(Hex.encode(key.publicKey.der))
        object["spki_sha256"] = .string(digest)
        return .object(object)
    }

    private var kindName: String {
        switch kind {
        case .p256: "P-256"
        case .p384: "P-384"
        case .rsa(let bits): "RSA-\(bits)"
        }
    }
}
