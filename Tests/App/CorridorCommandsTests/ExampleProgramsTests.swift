import Files
import StrictJSON
import TestSupport
import Testing

/// The reader and the writer of `examples/`, which were written from `specs/` alone, against the program.
@Suite(.needsPythonModule("cryptography"))
struct ExampleProgramsTests {
    /// The options with which the reader opens what is sealed to the writer.
    private static let opened =
        "--key writer/keys/encryption.key.pem --certificate writer/certificates/encryption.pem $P"

    @Test(arguments: ExampleStage.kinds, ["1", "2"])
    func whatTheWriterWritesIsImportedAnsweredAndDisclosed(kind: String, version: String) throws {
        let folder = try ExampleStage.folder()
        let text = try ExampleStage.output(
            """
            corridor init receiver --name 'Example Receiver' --country US --kind \(kind) $P > /dev/null
            writer init writer --name 'Example Customs' --country MX --kind \(kind) --version \(version) $P > made.txt
            reader writer/profile.asice --trust writer/profile.asice
            corridor verify writer/profile.asice --trust writer/certificates/root.pem --crl writer/crl.pem
            corridor partner add writer/profile.asice --fingerprint $(sed 's/.* //' made.txt) --home receiver
            common="--keys writer --to receiver/profile.asice --version \(version) $P"
            writer write bundle.json --attach 'note é.txt' $common -o 1.asice --package package.asice
            corridor convert second.json -o second.xml > /dev/null
            writer write bundle.json second.\(version == "1" ? "json" : "xml") $common -o 2.asice
            corridor verify package.asice --trust writer/certificates/root.pem --crl writer/crl.pem
            corridor import 2.asice 1.asice --home receiver $P
            reader 1.asice --trust writer/profile.asice --key receiver/.corridor/keys/encryption.key.pem \
                --certificate receiver/.corridor/certificates/encryption.pem $P --extract opened
            cmp bundle.json opened/data/bundle.json
            cmp 'note é.txt' 'opened/data/note é.txt'
            reader receiver/.corridor/outbox/*.asice --trust receiver/profile.asice \(Self.opened)
            guessable=\(version == "1" ? "--guessable" : "")
            corridor disclose 1.asice --object \(ExampleStage.object) --property roles --property name $guessable \
                -o part.json --home receiver $P > /dev/null
            corridor disclose package.asice --object \(ExampleStage.object) $guessable -o whole.json --home receiver > /dev/null
            reader part.json whole.json --trust writer/profile.asice
            corridor verify part.json --home receiver
            """, in: folder)
        // The reader: profile, envelope, package, two receipts in their envelopes, two disclosures; the program: profile,
        // package, two imports, disclosure.
        #expect(text.split(separator: "PASSED", omittingEmptySubsequences: false).count - 1 == 9 + 5, "\(text)")
    }

    @Test(arguments: ExampleStage.kinds, ["1", "2"])
    func whatTheProgramWritesIsReadAndOpened(kind: String, version: String) throws {
        let folder = try ExampleStage.folder()
        let text = try ExampleStage.output(
            """
            writer init writer --name 'Example Customs' --country MX --kind \(kind) --version \(version) $P > /dev/null
            corridor init sender --name 'Example Sender' --country NL --kind \(kind) $P > /dev/null
            corridor partner add writer/profile.asice --yes --home sender > /dev/null
            corridor pack bundle.json second.json 'note é.txt' --to 'Example Customs' -o package.asice --home sender $P > /dev/null
            corridor seal package.asice --to 'Example Customs' -o message.asice --home sender $P > /dev/null
            corridor disclose package.asice --object \(ExampleStage.object) --property name \
                \(version == "1" ? "--guessable" : "") -o part.json --home sender > /dev/null
            reader sender/profile.asice package.asice part.json --trust sender/profile.asice
            reader message.asice --trust sender/profile.asice \(Self.opened) --extract opened
            cmp bundle.json opened/data/bundle.json
            cmp 'note é.txt' 'opened/data/note é.txt'
            unzip -p package.asice manifest.json
            """, in: folder)
        #expect(text.split(separator: " PASSED", omittingEmptySubsequences: false).count - 1 == 5, "\(text)")
        #expect(text.contains(#""version":"\#(version)""#))
    }

    @Test(arguments: ["1", "2"])
    func whatWasForgedGetsTheCodeThatTheProgramGives(version: String) throws {
        let folder = try Self.forged(version: version)
        let text = try ExampleStage.output(
            """
            cd forged
            trust='--trust ../writer/certificates/root.pem --crl ../writer/crl.pem'
            corridor verify *.asice $trust --format json > ../program.json || true
            reader *.asice $trust || true
            """, in: folder)
        let reader = ExampleVerdict.all(in: text)
        let program = try ExampleVerdict.all(inJSON: File.bytes(at: folder.file("program.json")))
        for name in ["good", "good-again", "good-envelope"] {
            #expect(program[name] == ExampleVerdict(outcome: "PASSED", codes: []))
            #expect(reader[name] == ExampleVerdict(outcome: "PASSED", codes: []))
        }
        for forgery in ExampleForgery.outside(version: version) {
            let (own, other) = (try #require(program[forgery.name]), try #require(reader[forgery.name]))
            #expect(own.codes.contains(forgery.code), "\(forgery): the program says \(own)")
            #expect(other.codes.contains(forgery.code), "\(forgery): the reader says \(other)")
            #expect(own.outcome == other.outcome, "\(forgery)")
        }
    }

    @Test(arguments: ["1", "2"])
    func whatWasForgedInsideGetsTheCodeThatTheProgramGives(version: String) throws {
        let folder = try Self.forged(version: version)
        for forgery in ExampleForgery.inside {
            let program = try ExampleStage.run(
                "corridor open forged/\(forgery.name).asice -d opened --home agency $P", in: folder)
            let told = program.text + program.errorText
            #expect(program.status == 1 && told.contains("[\(forgery.code)]"), "\(forgery): \(told)")
            let reader = try ExampleStage.run(
                """
                reader forged/\(forgery.name).asice --trust writer/profile.asice --extract opened \
                    --key agency/.corridor/keys/encryption.key.pem $P \
                    --certificate agency/.corridor/certificates/encryption.pem
                """, in: folder)
            let answer = reader.text + reader.errorText
            #expect(reader.status == 1 && answer.contains("[\(forgery.code)]"), "\(forgery): \(answer)")
        }
        #expect(!Paths.exists(folder.file("opened")))
    }

    @Test func whatEarlierVersionsWroteIsRead() throws {
        let folder = try ExampleStage.folder()
        let text = try ExampleStage.output(
            """
            cd '\(FixtureV1.folder)'
            reader --at "$(cat made)" profiles/*.asice packages/*.asice disclosures/*.json envelopes/*.asice receipts/*.asice \
                $(printf ' --trust %s' profiles/*.asice) || true
            """, in: folder)
        let verdicts = ExampleVerdict.all(in: text)
        #expect(verdicts.count == 33)
        let others = verdicts.filter { $0.value.outcome != "PASSED" }.mapValues(\.codes)
        let expected = [
            "envelopes/changed": ["zip-checksum-mismatch"], "envelopes/revoked": ["certificate-revoked"],
            "packages/for-cosigning": ["cosigner-missing"],
        ]
        #expect(others == expected)
    }

    /// A folder with the forged files of a version in `forged`, and the party `writer` that made them.
    private static func forged(version: String) throws -> TemporaryFolder {
        let folder = try ExampleStage.folder()
        _ = try folder.write(ExampleForgery.script, "forge.py")
        _ = try ExampleStage.output(
            """
            writer init writer --name 'Example Customs' --country MX --version \(version) > /dev/null
            corridor partner add writer/profile.asice --yes --home agency > /dev/null
            forge \(version)
            """, in: folder)
        return folder
    }
}
