import ASiC
import Diagnostics
import Digests
import Files
import Packages
import Platform
import StrictJSON
import TestSupport
import Testing
import X509

/// The vectors of `specs/vectors` by the library: each file gets exactly the verdict that the index says.
@Suite(.timeLimit(.minutes(5))) struct VectorTests {
    private func judge(_ vector: Vector, now: Timestamp? = nil) throws -> PackageReader.Judgement {
        try PackageReader.judge(
            File(path: Vector.path(vector.file)), vector.context(now: now),
            content: vector.content.map { try File(path: Vector.path($0)) })
    }

    @Test(arguments: Vector.all) func aFileGetsTheVerdictOfTheIndex(_ vector: Vector) throws {
        let authenticity = try judge(vector).authenticity
        #expect(authenticity.outcome.rawValue == vector.outcome)
        #expect(Vector.codes(authenticity.findings) == vector.codes)
        #expect(Set(vector.notes).isSubset(of: authenticity.findings.map(\.code.name)))
        if let digest = vector.manifestDigest {
            #expect(authenticity.container?.manifestDigest?.hex == digest)
        }
    }

    @Test(arguments: Vector.all.filter { $0.opening != nil })
    func anEnvelopeOpensAsTheIndexSays(_ vector: Vector) throws {
        let folder = try TemporaryFolder()
        let opening = try #require(vector.opening)
        let root = try Certificate.load(path: Vector.path(opening.root))
        let certificate = try Certificate.load(path: Vector.path(opening.certificate))
        let key = try #require(Vector.keys[opening.key])
        let file = ReceivedFile(try File(path: Vector.path(vector.file)), path: vector.file)
        let result = try file.open(
            .envelopes,
            for: PackageRecipient(
                party: try #require(root.party), name: root.subject, workFolder: folder.path),
            in: vector.context()
        ) { _ in (key, certificate) }
        let findings = result.authenticity.flatMap(\.findings) + result.findings
        #expect(Vector.codes(findings) == opening.codes)
        #expect((result.opened == nil) == (opening.outcome != "PASSED"))
        #expect(result.opened?.package.manifestDigest == opening.manifestDigest)
    }

    /// The index states the time of judgement, so that the vectors never expire.
    @Test func theVerdictsAreTheSameInManyYears() throws {
        let later = try #require(Timestamp("2046-01-01T00:00:00.000Z"))
        for vector in Vector.all where vector.outcome == "PASSED" {
            #expect(try judge(vector, now: later).authenticity.outcome == .passed, "\(vector.file)")
        }
    }

    @Test func thereAreEnoughOfEach() throws {
        let good = Vector.all.filter { $0.outcome == "PASSED" && $0.opening?.outcome != "FAILED" }
        #expect(good.count >= 40)
        #expect(Vector.all.count - good.count >= 40)
        #expect(Set(Vector.all.flatMap { $0.codes + ($0.opening?.codes ?? []) }).count >= 60)
        let sizes = try Paths.files(under: Vector.folder).map { try File(path: Vector.path($0)).count }
        #expect(sizes.reduce(0, +) < 2_000_000)
    }

    /// The bytes of a pair say the same in both forms: it is packed as one bundle only then.
    @Test(arguments: ["pairs/pair-1", "pairs/pair-2", "commitment/both"])
    func aBundleIsTheSameInBothForms(_ name: String) throws {
        let folder = try TemporaryFolder()
        let made = try folder.write("", "made.xml")
        let result = try Theatre.run(
            "corridor convert '\(Vector.path(name)).json' --to xml -o '\(made)' --force", in: folder.path)
        #expect(result.status == 0, "\(result.errorText)")
        #expect(try File.bytes(at: made) == File.bytes(at: Vector.path(name + ".xml")))
    }

    @Test func anIdIsTheUUIDOfItsName() throws {
        let document = try Vector.json("ids.json")
        let namespace = try #require(document["namespace"]?.string.flatMap { UUID($0) })
        let ids = try #require(document["ids"]?.array)
        #expect(ids.count >= 8)
        // The examples of the page, which its own tests compare with what the readers make.
        let page = String(
            decoding: try File.bytes(at: Paths.join(SharedData.packageFolder, "specs/ids.md")), as: UTF8.self)
        for id in ids {
            let parts = (id["parts"]?.array ?? []).compactMap(\.string)
            let name = Array(parts.joined(separator: "\u{1F}").utf8)
            #expect(id["name"]?.string == Hex.encode(name))
            let made = "\(parts[0])--\(UUID.v5(namespace: namespace, name: name))"
            #expect(id["id"]?.string == made)
            #expect(page.contains("`\(parts.joined(separator: "␟"))` | `\(made)`"), "\(made)")
        }
    }
}
