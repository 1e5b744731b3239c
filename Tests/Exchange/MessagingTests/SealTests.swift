internal import CaseFile
import Diagnostics
internal import Files
import HomeTestSupport
internal import Messaging
internal import Packages
import PartyHome
internal import TestSupport
internal import Testing
import X509

@Suite struct SealTests {
    @Test func eachRecipientGetsAnEnvelopeThatOnlyItOpens() throws {
        let stage = try Stage()
        let paths = try stage.carrier.seal(try stage.bundle(), to: [stage.agency, stage.partner], in: stage.folder)
        #expect(paths.count == 2)
        #expect(try stage.agency.importFile(paths[0]).outcome == .passed)
        #expect(try stage.partner.importFile(paths[1]).outcome == .passed)
        let wrong = try stage.agency.importFile(paths[1])
        #expect(wrong.outcome == .failed && wrong.codes == ["recipient-not-named"])
        // Neither envelope tells of the other recipient.
        for (path, other) in zip(paths, [stage.partner, stage.agency]) {
            let bytes = try File.bytes(at: path)
            #expect(bytes.firstRange(of: Array(other.id.text.utf8)) == nil)
        }
    }

    @Test func togetherMeansOneEnvelopeForAll() throws {
        let stage = try Stage()
        let paths = try stage.carrier.seal(
            try stage.bundle(), to: [stage.agency, stage.partner], in: stage.folder, together: true)
        #expect(paths.count == 1)
        #expect(try stage.agency.importFile(paths[0]).outcome == .passed)
        #expect(try stage.partner.importFile(paths[0]).outcome == .passed)
    }

    @Test func eachRecipientHasAStreamOfItsOwn() throws {
        let stage = try Stage()
        let bundle = try stage.bundle()
        _ = try stage.carrier.seal(bundle, to: [stage.agency], in: stage.folder)
        _ = try stage.carrier.seal(bundle, to: [stage.agency, stage.partner], in: stage.folder)
        let sent = try stage.carrier.home.caseFile.packages(.sent)
        #expect(sent.map(\.sequence) == [1, 2, 1])
        let second = try PackageManifest(parsing: #require(sent[1].manifest))
        #expect(second.positions.first?.previous == sent[0].manifestDigest)
    }

    @Test func aBundleThatIsNotValidIsNotPacked() throws {
        let stage = try Stage()
        let bad = try stage.folder.write(
            #"{"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000000","objects":[{"type":"identity"}]}"#,
            "bad.json")
        #expect(
            faultCode { _ = try stage.carrier.seal(bad, to: [stage.agency], in: stage.folder) }
                == "bundle-not-packed")
        #expect(try stage.carrier.home.caseFile.packages(.sent).isEmpty)
        #expect(try Paths.names(in: stage.folder.path).contains { $0.hasSuffix(".asice") } == false)
    }

    @Test func aPackedFileIsSealedToThoseItNamesOnly() throws {
        let stage = try Stage()
        let package = stage.folder.file("package.asice")
        let mail = stage.carrier.mail()
        _ = try mail.pack(
            [try stage.bundle()], for: [stage.agency.id], PackageSealer.Terms(), to: package, replacing: false)
        #expect(
            faultCode {
                _ = try mail.seal(package: package, to: [stage.partner.id], place: { stage.folder.file($0) })
            } == "recipient-not-named")
        let sealed = try mail.seal(package: package, to: [stage.agency.id], place: { stage.folder.file($0) })
        #expect(try stage.agency.importFile(sealed.path).outcome == .passed)
    }

    @Test func aPackageForTwoIsSealedToBothOrNot() throws {
        let stage = try Stage()
        let package = stage.folder.file("package.asice")
        let mail = stage.carrier.mail()
        _ = try mail.pack(
            [try stage.bundle()], for: [stage.agency.id, stage.partner.id], PackageSealer.Terms(), to: package,
            replacing: false)
        #expect(
            faultCode {
                _ = try mail.seal(package: package, to: [stage.agency.id], place: { stage.folder.file($0) })
            } == "usage-wrong")
    }

    @Test func nothingIsReplacedUnasked() throws {
        let stage = try Stage()
        let taken = try stage.folder.write("mine", "taken.asice")
        let bundle = try stage.bundle()
        #expect(
            faultCode {
                _ = try stage.carrier.mail().seal(
                    [bundle], to: [stage.agency.id], together: false, PackageSealer.Terms(), place: { _ in taken })
            } == "file-exists")
        #expect(try File.bytes(at: taken) == Array("mine".utf8))
        #expect(try stage.carrier.home.caseFile.packages(.sent).isEmpty)
    }
}
