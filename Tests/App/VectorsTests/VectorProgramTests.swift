import Files
import StrictJSON
import TestSupport
import Testing

/// The vectors by the program, as somebody runs it who has no home.
@Suite(.timeLimit(.minutes(5))) struct VectorProgramTests {
    /// Rows that one call judges.
    private struct Call: Hashable {
        let time: String
        let trust: [String]
        let lists: [String]
        let content: String?

        init(_ vector: Vector) {
            (time, trust, lists, content) = (vector.time, vector.trust, vector.lists, vector.content)
        }

        var options: [String] {
            ["verify", "--format", "json", "--at", time] + trust.flatMap { ["--trust", Vector.path($0)] }
                + lists.flatMap { ["--crl", Vector.path($0)] } + (content.map { ["--content", Vector.path($0)] } ?? [])
        }
    }

    @Test func verifyGivesEachFileTheVerdictOfTheIndex() throws {
        let folder = try TemporaryFolder()
        var count = 0
        for (call, vectors) in Dictionary(grouping: Vector.all, by: Call.init) {
            let result = try Tool.run(
                Theatre.corridor, call.options + vectors.map { Vector.path($0.file) }, folder: folder.path,
                environment: Theatre.environment(folder.path))
            let verdicts = try #require(JSONValue(parsing: result.output).array)
            try #require(verdicts.count == vectors.count)
            for (verdict, vector) in zip(verdicts, vectors) {
                let authenticity = try #require(verdict["authenticity"])
                let found = (authenticity["findings"]?.array ?? []).filter { $0["severity"]?.string != "note" }
                let codes = Set(found.compactMap { $0["code"]?.string }).sorted()
                #expect(authenticity["outcome"]?.string == vector.outcome, "\(vector.file)")
                #expect(codes == vector.codes, "\(vector.file)")
                count += 1
            }
            #expect(call.trust.isEmpty || result.errorText.contains("[test-key]"))
        }
        #expect(count == Vector.all.count)
    }

    @Test func aRootThatIsNoCertificateIsRefused() throws {
        let folder = try TemporaryFolder()
        let vector = Vector.path("stream/version-2/message-1.package.asice")
        let result = try Theatre.run(
            "corridor verify '\(vector)' --trust '\(Vector.path("ids.json"))'", in: folder.path)
        #expect(result.status == 1 && result.errorText.contains("[certificate-unreadable]"))
    }

    /// `open` needs a home, and a home trusts none of these parties.
    @Test func openExtractsNothingOfAVectorInAHome() throws {
        let folder = try Theatre.folder()
        for name in ["stream/version-2/message-1.package.asice", "stream/version-2/message-1.envelope.asice"] {
            let result = try Theatre.run(
                "corridor open '\(Vector.path(name))' -d out --home agency --passphrase-file passphrase.txt",
                in: folder.path)
            #expect(result.status == 3)
            #expect(result.errorText.contains("signer-unknown") || result.text.contains("signer-unknown"))
            #expect(!Paths.exists(folder.file("out")))
        }
    }

    @Test func everythingIsWhatTheGeneratorWouldWrite() throws {
        let result = try Tool.run(
            Paths.join(Theatre.programs, "generate-vectors"), ["--check", SharedData.packageFolder])
        #expect(result.status == 0, "\(result.errorText)")
    }

    @Test(arguments: [
        "ids.json", "signatures/signed-attributes.json", "commitment/version-2-difficult.json",
        "encryption/agency-to-carrier.json", "certificates/carrier-root.pem", "frozen.json", "vectors.json",
        "stream/version-1/message-2.package.asice",
    ])
    func aChangedFileIsStale(_ name: String) throws {
        let folder = try TemporaryFolder()
        for path in try Paths.files(under: Vector.folder) {
            let copy = folder.file("specs/vectors/" + path)
            try Paths.makeFolder(Paths.folder(of: copy))
            var bytes = try File.bytes(at: Vector.path(path))
            // A digit of a value: what is there is still well-formed.
            if path == name, let index = bytes.lastIndex(where: { (49...56).contains($0) }) { bytes[index] ^= 1 }
            try AtomicFile.write(bytes, to: copy)
        }
        let result = try Tool.run(Paths.join(Theatre.programs, "generate-vectors"), ["--check", folder.path])
        #expect(result.status == 1)
        #expect(result.errorText.contains("specs/vectors/" + name))
    }
}
