internal import Diagnostics
internal import Files
import HomeTestSupport
internal import Messaging
import PartyHome
internal import Platform
internal import TestSupport
internal import Testing
import X509

/// Runs the commands of docs/by-hand.md as they stand there, with unzip and openssl alone.
@Suite struct ByHandTests {
    private let folder: TemporaryFolder
    private let agency: Party
    private let carrier: Party

    /// openssl judges at the machine's time, so these parties are of today.
    init() throws {
        folder = try TemporaryFolder()
        let parties = try Stage.make(["carrier", "agency"], in: folder, at: Clock.system.now())
        (carrier, agency) = (parties[0], parties[1])
    }

    /// The blocks of shell commands of the page, in order.
    private static func script() throws -> String {
        let page = String(
            decoding: try File.bytes(at: Paths.join(SharedData.packageFolder, "docs/by-hand.md")), as: UTF8.self)
        var blocks: [String] = []
        var isInBlock = false
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isInBlock = line == "```sh"
            } else if isInBlock {
                blocks.append(String(line))
            }
        }
        try #require(blocks.count > 20)
        return "set -eu\n" + blocks.joined(separator: "\n") + "\n"
    }

    /// Lays out the files that the page names and runs it.
    private func run(on envelope: [UInt8]) throws -> (result: Tool.Result, desk: TemporaryFolder) {
        let desk = try TemporaryFolder()
        _ = try desk.write(envelope, "envelope.asice")
        _ = try desk.write(try carrier.home.certificate(.root).pem, "root.pem")
        _ = try desk.write(try carrier.home.revocationList().pem, "crl.pem")
        _ = try desk.write(try agency.home.certificate(.encryption).pem, "encryption.pem")
        _ = try desk.write(File.bytes(at: agency.home.layout.key(.encryption)), "encryption.key.pem")
        _ = try desk.write(Stage.passphrase + "\n", "passphrase.txt")
        let script = try desk.write(Self.script(), "by-hand.sh")
        return (try Tool.run("sh", [script], folder: desk.path), desk)
    }

    private func sealed(_ files: [String]) throws -> String {
        try carrier.mail(at: Clock.system.now()).seal(
            files, to: [agency.id], together: false, PackageSealer.Terms(), place: { folder.file($0) })[0].path
    }

    private let bundle = """
        {"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a10","objects":[{"type":"identity",
        "spec_version":"2.1","id":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a11",
        "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"Example",
        "identity_class":"organization"}]}
        """

    @Test(.needsTool("openssl"), .needsTool("unzip"))
    func thePageOpensAnEnvelopeAndGivesTheSameBytes() throws {
        let bundle = try folder.write(bundle, "bundle.json")
        // More than one segment of 16 MiB, so that the page's loops are loops.
        let photo = try folder.write(Randomness.seeded(1).bytes(17 << 20), "photo.jpg")
        let envelope = try sealed([bundle, photo])
        let (result, desk) = try run(on: try File.bytes(at: envelope))
        #expect(result.status == 0, "\(result.errorText)")
        #expect(try File.bytes(at: desk.file("package/data/bundle.json")) == File.bytes(at: bundle))
        #expect(try File.bytes(at: desk.file("package/data/photo.jpg")) == File.bytes(at: photo))
        // The party id, as openssl computes it from the root's key, is the one in the routing slip.
        #expect(result.text.contains(carrier.id.text + " *stdin"), "\(result.text)")
        #expect(result.text.contains("\"from\":\"\(carrier.id.text)\""))
        // And what the page extracts is what this program extracts.
        let opened = try PackageOpener(agency.home, clock: .system).open(
            envelope, extractingTo: desk.file("ours"), keys: { () throws(Fault) in agency.keys })
        try #require(opened.package != nil)
        let paths = opened.extracted
        for path in paths {
            let theirs = desk.file("package" + path.dropFirst(desk.file("ours").count))
            #expect(try File.bytes(at: path) == File.bytes(at: theirs))
        }
        #expect(paths.count == 2)
    }

    @Test(
        .needsTool("openssl"), .needsTool("unzip"),
        arguments: ["\"from\":", "payload", "<asic:ASiCManifest", "-----"])
    func thePageStopsAtAnEnvelopeThatWasChanged(_ mark: String) throws {
        let envelope = try sealed([try folder.write(bundle, "bundle.json")])
        var bytes = try File.bytes(at: envelope)
        let found = bytes.firstRange(of: Array(mark.utf8))
        // Marks that are compressed away stand for the middle of the file: a segment.
        let offset = found.map { $0.upperBound + 3 } ?? bytes.count / 2
        bytes[offset] ^= 1
        let (result, desk) = try run(on: bytes)
        #expect(result.status != 0)
        #expect(!Paths.exists(desk.file("package/data/bundle.json")))
    }
}
