import Diagnostics
import Files
import Packages
import Platform
import StrictJSON
import TestSupport
import Testing
import X509

/// A row of `specs/vectors/vectors.json`.
struct Vector: Sendable, CustomTestStringConvertible {
    /// What comes out when an envelope is opened.
    struct Opening: Sendable {
        let key: String
        let certificate: String
        let root: String
        let outcome: String
        let codes: [String]
        let manifestDigest: String?
    }

    let file: String
    let what: String
    let outcome: String
    let codes: [String]
    let notes: [String]
    let content: String?
    let time: String
    let trust: [String]
    let lists: [String]
    let manifestDigest: String?
    let opening: Opening?

    var testDescription: String { "\(file): \(what)" }

    static let folder = Paths.join(SharedData.packageFolder, "specs/vectors")

    static func path(_ name: String) -> String { Paths.join(folder, name) }

    static func json(_ name: String) throws -> JSONValue { try JSONValue(parsing: File.bytes(at: path(name))) }

    /// All rows.
    static let all: [Vector] = {
        guard let index = try? json("vectors.json") else { return [] }
        return (index["vectors"]?.array ?? []).map { Vector($0, in: index) }
    }()

    private init(_ value: JSONValue, in index: JSONValue) {
        func strings(_ member: String) -> [String] {
            ((value[member] ?? index[member])?.array ?? []).compactMap(\.string)
        }
        file = value["file"]?.string ?? ""
        what = value["what"]?.string ?? ""
        outcome = value["outcome"]?.string ?? ""
        codes = strings("codes")
        notes = strings("notes")
        content = value["content"]?.string
        time = (value["time"] ?? index["time"])?.string ?? ""
        trust = strings("trust")
        lists = strings("crl")
        manifestDigest = value["manifest_digest"]?.string
        opening = value["open"].map { open in
            Opening(
                key: open["key"]?.string ?? "", certificate: open["certificate"]?.string ?? "",
                root: open["root"]?.string ?? "", outcome: open["outcome"]?.string ?? "",
                codes: (open["codes"]?.array ?? []).compactMap(\.string),
                manifestDigest: open["manifest_digest"]?.string)
        }
    }

    /// Whom the row trusts, and when.
    ///
    /// - Parameter now: the day on which the test is run, for what the index says of another day.
    func context(now: Timestamp? = nil) throws -> VerificationContext {
        let time = try #require(Timestamp(time))
        return VerificationContext(
            trust: TrustStore(
                anchors: try trust.map { TrustAnchor(root: try Certificate.load(path: Self.path($0))) },
                revocationLists: try lists.flatMap { try CertificateRevocationList.all(path: Self.path($0)) }),
            time: time, now: now)
    }

    /// The codes of errors and warnings.
    static func codes(_ findings: [Finding]) -> [String] {
        Set(findings.filter { $0.severity > .note }.map(\.code.name)).sorted()
    }

    /// The keys in `keys.json`.
    static let keys: [String: PrivateKey] = {
        let list = (try? json("keys.json"))?["keys"]?.array ?? []
        let pairs = list.compactMap { value -> (String, PrivateKey)? in
            guard let name = value["name"]?.string, let key = try? key(value) else { return nil }
            return (name, key)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }()

    private static func key(_ value: JSONValue) throws -> PrivateKey {
        func bytes(_ member: String) throws -> [UInt8] { try #require(value[member]?.string.flatMap(Hex.decode)) }
        switch value["kind"]?.string {
        case "P-256": return try PrivateKey.testVector(.p256, scalar: bytes("scalar"))
        case "P-384": return try PrivateKey.testVector(.p384, scalar: bytes("scalar"))
        default:
            return try PrivateKey.testVector(
                PrivateKey.TestVectorRSA(
                    modulus: bytes("n"), publicExponent: bytes("e"), privateExponent: bytes("d"),
                    primes: (bytes("p"), bytes("q"))))
        }
    }
}
