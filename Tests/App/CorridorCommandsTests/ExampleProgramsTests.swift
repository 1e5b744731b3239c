import Files
import StrictJSON
import TestSupport
import Testing

/// The reader and the writer of `examples/`, which were written from `specs/` alone, against the program.
@Suite(.needsPythonModule("cryptography"))
struct ExampleProgramsTests {
    /// What the reader says of a party's profile in the writer's folder, and of everything that it opens.
    private static let opened = "--key writer/keys/encryption.key.pem --certificate writer/certificates/encryption.pem $P"

    @Test(arguments: ExampleStage.kinds, ["1", "2"])
    func whatTheWriterWritesIsImportedAnsweredAndDisclosed(kind: String, version: String) throws {
        let folder = try ExampleStage.folder()
        let text = try ExampleStage.output(
            """
            writer init writer --name 'Example Customs' --country MX --kind \(kind) --version \(version) $P > made.txt
            reader writer/profile.asice --trust writer/profile.asice
            corridor verify writer/profile.asice --trust writer/certificates/root.pem --crl writer/crl.pem
            corridor partner add writer/profile.asice --fingerprint $(sed 's/.* //' made.txt) --home agency
            common="--keys writer --to agency/profile.asice --version \(version) $P"
            writer write bundle.json --attach 'note é.txt' $common -o 1.asice --package package.asice
            writer write bundle.json second.json $common -o 2.asice
            corridor verify package.asice --trust writer/certificates/root.pem --crl writer/crl.pem
            corridor import 2.asice 1.asice --home agency $P
            reader 1.asice --trust writer/profile.asice --key agency/.corridor/keys/encryption.key.pem \
                --certificate agency/.corridor/certificates/encryption.pem $P --extract opened
            cmp bundle.json opened/data/bundle.json
            cmp 'note é.txt' 'opened/data/note é.txt'
            reader agency/.corridor/outbox/*.asice --trust agency/profile.asice \(Self.opened)
            guessable=\(version == "1" ? "--guessable" : "")
            corridor disclose 1.asice --object \(ExampleStage.object) --property roles --property name $guessable \
                -o part.json --home agency $P > /dev/null
            corridor disclose package.asice --object \(ExampleStage.object) $guessable -o whole.json --home agency > /dev/null
            reader part.json whole.json --trust writer/profile.asice
            corridor verify part.json --home agency
            """, in: folder)
        // The reader: profile, envelope, package, two receipts in their envelopes, two disclosures; the program: profile,
        // package, two imports, disclosure.
        #expect(text.components(separatedBy: "PASSED").count - 1 == 9 + 5, "\(text)")
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
        #expect(text.components(separatedBy: " PASSED").count - 1 == 5, "\(text)")
        #expect(text.contains(#""version":"\#(version)""#))
    }

    /// Forged files by version, and what both say of each: codes by its name.
    private static let verdicts: [String: Result<(program: [String: [String]], reader: [String: [String]]), any Error>] =
        Dictionary(uniqueKeysWithValues: ["1", "2"].map { version in (version, Result { try judge(version: version) }) })

    private static func judge(version: String) throws -> (program: [String: [String]], reader: [String: [String]]) {
        let folder = try ExampleStage.folder()
        _ = try folder.write(ExampleForgery.script, "forge.py")
        let result = try ExampleStage.run(
            """
            writer init writer --name 'Example Customs' --country MX --version \(version) > /dev/null
            corridor partner add writer/profile.asice --yes --home agency > /dev/null
            forge \(version)
            cd forged
            trust='--trust ../writer/certificates/root.pem --crl ../writer/crl.pem'
            corridor verify *.asice $trust --format json > ../program.json || true
            reader *.asice $trust > ../reader.txt || true
            """, in: folder)
        guard result.status == 0 else { throw Theatre.SetUpFailed(text: result.errorText) }
        var program: [String: [String]] = [:]
        let values = try JSONParser.parse(File.bytes(at: folder.file("program.json")))
        for value in values.array ?? [] {
            let authenticity = value["authenticity"]
            program[String(try #require(value["file"]?.string).dropLast(6))] =
                [try #require(authenticity?["outcome"]?.string)]
                + (authenticity?["findings"]?.array ?? []).compactMap { $0["code"]?.string }
        }
        var reader: [String: [String]] = [:]
        var name = ""
        for line in String(decoding: try File.bytes(at: folder.file("reader.txt")), as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("  ["), let end = line.firstIndex(of: "]") {
                reader[name, default: []].append(String(line[line.index(line.startIndex, offsetBy: 3)..<end]))
            } else if let colon = line.firstIndex(of: ":"), let outcome = line.split(separator: " ").last {
                name = String(line[..<colon].dropLast(6))
                reader[name, default: []].append(String(outcome))
            }
        }
        return (program, reader)
    }
}
