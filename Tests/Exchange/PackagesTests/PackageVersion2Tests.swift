import ASiC
import BundleFormats
import Diagnostics
import Digests
import Files
import Platform
import StrictJSON
import Testing
import X509

@testable import Packages

/// What version 2 of the wire adds to a package, and what it refuses.
@Suite struct PackageVersion2Tests {
    private let made: SealedPackages

    init() throws { made = try SealedPackages() }

    private static func bundle(_ name: String) -> [UInt8] {
        Array(
            """
            {"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a10","objects":[{"type":"identity",
            "spec_version":"2.1","id":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a11",
            "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"\(name)",
            "identity_class":"organization"}]}
            """.utf8)
    }

    private static func xml(_ bundle: [UInt8]) throws -> [UInt8] {
        let sink = MemorySink()
        try BundleConverter.convert(bundle, named: "b.json", to: .xml, into: sink)
        return sink.bytes
    }

    private static func content(_ name: String, _ bytes: [UInt8]) -> PackageContent {
        PackageContent(fileName: name, source: bytes, isBundle: true)
    }

    private func codes(_ bytes: [UInt8]) throws -> [String] {
        let authenticity = try PackageReader.judge(bytes, made.context).authenticity
        return authenticity.outcome == .passed ? [] : authenticity.findings.map(\.code.name)
    }

    private func verified(_ bytes: [UInt8]) throws -> VerifiedPackage {
        guard case .package(let judgement) = try PackageReader.judge(bytes, made.context) else {
            throw Fault(.containerKindUnknown, kind: .badData)
        }
        return try #require(judgement.package)
    }

    /// The entries of a package, changed, under a signature by the same originator over what is then there.
    private func resigned(
        _ bytes: [UInt8], by role: CertificateRole = .originator,
        _ change: (inout [(name: String, bytes: [UInt8])]) throws -> Void
    ) throws -> [UInt8] {
        let container = try ASiCContainer.open(bytes, profile: .corridor)
        var entries = try container.dataEntries.map {
            (name: $0, bytes: try container.bytes(of: $0, limit: 1 << 20))
        }
        try change(&entries)
        let sink = MemorySink()
        let writer = try ASiCWriter(sink: sink)
        for (name, bytes) in entries {
            try writer.add(
                name, bytes, mediaType: "application/octet-stream", compressed: false, isRoot: name == "manifest.json")
        }
        let signer = try made.signer(role)
        _ = try writer.finish { bytes throws(Fault) in try signer.sign(bytes, at: SealedPackages.now) }
        return sink.bytes
    }

    private func edited(_ entry: String, _ part: String, instead: String) throws -> [UInt8] {
        try resigned(try made.package(.bundle, [Self.content("a.json", Self.bundle("A"))]).bytes) { entries in
            let index = try #require(entries.firstIndex { $0.name == entry })
            let text = String(decoding: entries[index].bytes, as: UTF8.self)
            try #require(text.contains(part))
            entries[index].bytes = Array(text.replacing(part, with: instead).utf8)
        }
    }

    @Test func aBundleInBothFormsIsImportedOnce() throws {
        let json = Self.bundle("A")
        let package = try verified(
            made.package(.bundle, [Self.content("a.json", json), Self.content("a.xml", Self.xml(json))]).bytes)
        #expect(
            package.manifest.bundleEntries == [
                BundleEntry(name: "data/a.json", form: .json),
                BundleEntry(name: "data/a.xml", form: .xml, sameAs: "data/a.json"),
            ])
        #expect(package.bundles == ["data/a.json"] && package.attachments.isEmpty)
    }

    @Test func severalBundlesOfDifferentFormsStandBesideEachOther() throws {
        let package = try verified(
            made.package(
                .bundle, [Self.content("a.json", Self.bundle("A")), Self.content("b.xml", Self.xml(Self.bundle("B")))]
            ).bytes)
        #expect(package.bundles == ["data/a.json", "data/b.xml"])
    }

    @Test func formsThatDifferAreNeitherPackedNorAccepted() throws {
        let contents = [
            Self.content("a.json", Self.bundle("A")), Self.content("a.xml", try Self.xml(Self.bundle("B"))),
        ]
        #expect {
            try made.package(.bundle, contents)
        } throws: {
            ($0 as? Fault)?.code == .bundleFormsDiffer
        }
        let apart = try made.package(.bundle, [contents[0], Self.content("b.xml", try Self.xml(Self.bundle("B")))])
        let joined = try resigned(apart.bytes) { entries in
            let text = String(decoding: entries[0].bytes, as: UTF8.self)
            entries[0].bytes = Array(
                text.replacing(#""form":"xml""#, with: #""form":"xml","same_as":"data/a.json""#).utf8)
        }
        #expect(try codes(joined) == ["bundle-forms-differ"])
    }

    @Test func aBundleIsInTheFormThatTheManifestStates() throws {
        let bytes = try edited("manifest.json", #""form":"json""#, instead: #""form":"xml""#)
        #expect(try codes(bytes).contains("bundle-form-other"))
    }

    @Test(arguments: [
        ("manifest.json", #""version":"2""#, #""version":"2","critical":["later"]"#, "critical-unknown"),
        ("data/disclosure-head.json", #""version":"2""#, #""version":"2","critical":["later"]"#, "critical-unknown"),
        ("data/disclosure-head.json", #""leaves":8"#, #""leaves":16"#, "disclosure-head-invalid"),
        ("data/disclosure-head.json", #""token":""#, #""later":1,"token":""#, "disclosure-head-invalid"),
        ("data/a.json", "\"A\"", "\"B\"", "commitment-mismatch"),
    ])
    func whatDoesNotBelongTogetherIsRefusedThoughItIsSigned(
        _ entry: String, part: String, instead: String, code: String
    ) throws {
        #expect(try codes(edited(entry, part, instead: instead)) == [code])
    }

    @Test(arguments: ["data/disclosure-head.json", "data/disclosure-head.p7s"])
    func aPackageWithoutADisclosureHeadIsRefused(_ name: String) throws {
        let bytes = try resigned(made.package([1]).bytes) { $0.removeAll { $0.name == name } }
        #expect(try codes(bytes) == ["disclosure-head-invalid"])
    }

    @Test func aDisclosureHeadOfAnotherPackageIsRefused() throws {
        let other = try ASiCContainer.open(
            try made.package(.bundle, [Self.content("a.json", Self.bundle("B"))]).bytes, profile: .corridor)
        let bytes = try resigned(made.package(.bundle, [Self.content("a.json", Self.bundle("A"))]).bytes) { entries in
            for index in entries.indices where entries[index].name.hasPrefix("data/disclosure-head") {
                entries[index].bytes = try other.bytes(of: entries[index].name, limit: 1 << 20)
            }
        }
        #expect(try codes(bytes) == ["disclosure-head-invalid"])
    }

    @Test func whatIsSignedOutsideDataIsRefused() throws {
        let bytes = try resigned(made.package([1]).bytes) { $0.append(("note.txt", [65])) }
        #expect(try codes(bytes) == ["entry-unexpected"])
        let old = try resigned(made.package(.bundle, [], version: .v1).bytes) { $0.append(("note.txt", [65])) }
        #expect(try verified(old).attachments.isEmpty)
    }

    @Test func aPackageOfAnUnknownKindIsVerifiedAndNotValidated() throws {
        let package = try verified(made.package(.other("order"), []).bytes)
        #expect(package.manifest.kind == .other("order") && package.manifest.commitment == nil)
    }
}
