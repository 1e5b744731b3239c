import Credentials
import Digests
import Files
import Findings
import Packages
import StrictJSON
import TestSupport
import Testing

/// A part of a package verifies, and nothing but what its originator committed to, where it stood.
@Suite struct DisclosureTests {
    private static let now = Timestamp(seconds: 1_790_000_000)
    private let context: VerificationContext
    private let package: VerifiedPackage

    init() throws {
        let authority = try CertificateAuthority.make(
            key: .generate(.p256), name: "Example", country: "NL", clock: .fixed(Self.now), randomness: .seeded(1))
        let key = try PrivateKey.generate(.p256)
        let signer = Signer(
            key: key, certificate: try authority.issue(.originator, for: key.publicKey),
            chain: [authority.certificate])
        let objects = (1...3).map { index in
            """
            {"type":"identity","spec_version":"2.1","id":"identity--00000000-0000-4000-8000-00000000000\(index)",
            "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"Example \(index)",
            "identity_class":"organization","roles":["source-\(index)"]}
            """
        }
        let bundle = """
            {"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000009",
            "objects":[\(objects.joined(separator: ","))]}
            """
        let sink = MemorySink()
        _ = try PackageWriter(signer: signer, clock: .fixed(Self.now), randomness: .seeded(7)).write(
            [PackageContent(fileName: "b.json", source: Array(bundle.utf8), isBundle: true)],
            PackageWriter.Terms(
                kind: .bundle, originatorName: "Example", positions: [], gateways: [authority.party]), to: sink)
        context = VerificationContext(
            trust: TrustStore(
                anchors: [TrustAnchor(root: authority.certificate)],
                revocationLists: [try authority.revocationList(number: 1)]), time: Self.now)
        guard case .package(let judgement) = try PackageReader.judge(sink.bytes, context) else {
            throw Fault(.containerKindUnknown, .badData)
        }
        package = try #require(judgement.package)
    }

    private static func id(_ index: Int) -> String { "identity--00000000-0000-4000-8000-00000000000\(index)" }

    private func outcome(_ bytes: [UInt8]) throws -> (Outcome, [String]) {
        let authenticity = try PackageReader.judge(bytes, context).authenticity
        return (authenticity.outcome, authenticity.findings.map(\.code.name))
    }

    @Test(arguments: [[], ["name"], ["name", "roles"]] as [[String]])
    func disclosedPartsAreTheOriginatorsAndInTheirPlace(_ properties: [String]) throws {
        let disclosure = try DisclosureMaker.make(from: package, objects: [Self.id(2)], properties: properties)
        #expect(disclosure.parts.count == (properties.isEmpty ? 1 : properties.count + 2))
        let bytes = disclosure.bytes
        #expect(try outcome(bytes) == (.passed, []))
        #expect(try Disclosure(parsing: bytes) == disclosure)
        let text = String(decoding: bytes, as: UTF8.self)
        // What is not disclosed is not in it.
        #expect(!text.contains("Example 1") && !text.contains("Example 3"))
        #expect(text.contains("source-2") == (properties.isEmpty || properties.contains("roles")))
        // Whatever is shown as something else, or as standing elsewhere, was not committed to.
        for (part, other) in [
            ("\"Example 2\"", "\"Example 3\""), ("\"index\":1", "\"index\":0"),
            ("\"entry\":\"data/b.json\"", "\"entry\":\"data/c.json\""),
        ] where text.contains(part) {
            let changed = text.replacing(part, with: other)
            #expect(try outcome(Array(changed.utf8)).0 == .failed, "\(other)")
        }
    }

    @Test func noFlippedByteAndNoPrefixOfADisclosurePasses() throws {
        let bytes = try DisclosureMaker.make(
            from: package, objects: [Self.id(1), Self.id(3)], properties: ["name"]
        ).bytes
        for index in stride(from: 0, to: bytes.count, by: 3) {
            var changed = bytes
            changed[index] ^= 1 << (index % 8)
            #expect(try outcome(changed).0 != .passed, "byte \(index)")
            if index % 24 == 0 { #expect(try outcome(Array(bytes[..<index])).0 != .passed) }
        }
    }

    @Test func whatThePackageDoesNotHaveIsNotDisclosed() throws {
        for (objects, properties, code) in [
            ([Self.id(7)], [], FindingCode.disclosureObjectMissing),
            ([Self.id(1)], ["nationality"], .disclosurePropertyMissing),
        ] as [([String], [String], FindingCode)] {
            #expect {
                try DisclosureMaker.make(from: package, objects: objects, properties: properties)
            } throws: {
                ($0 as? Fault)?.code == code
            }
        }
    }
}
