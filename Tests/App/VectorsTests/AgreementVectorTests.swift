import Diagnostics
internal import Files
internal import Markings
internal import Platform
internal import Policy
internal import StrictJSON
internal import TestSupport
internal import Testing

/// The vectors of agreements hold for the program: its reader of documents, and its rules of what is in force.
@Suite struct AgreementVectorTests {
    private func vector(_ name: String) throws -> JSONValue {
        try JSONValue(parsing: File.bytes(at: Vector.folder + "/agreements/" + name))
    }

    @Test func eachDocumentIsReadOrRefusedAsTheVectorsSay() throws {
        let rows = try #require(try vector("documents.json").array)
        #expect(rows.count > 10)
        for row in rows {
            let text = try #require(row["text"]?.string)
            do throws(Fault) {
                let document = try AgreementDocument(parsing: Array(text.utf8))
                #expect(row["digest"]?.string == document.digest)
            } catch {
                #expect(row["code"]?.string == error.code.name, "\(row["what"]?.string ?? "")")
            }
        }
    }

    @Test func theStateFollowsAsTheVectorsSay() throws {
        let vector = try vector("states.json")
        let party = try #require(vector["party"]?.string)
        let (from, to) = (try #require(vector["from"]?.string), try #require(vector["to"]?.string))
        for row in try #require(vector["cases"]?.array) {
            let what = row["what"]?.string ?? ""
            let time = try #require(row["at"]?.string.flatMap(Timestamp.init))
            let versions = try #require(row["documents"]?.array).map { held in
                HeldAgreement(
                    try AgreementDocument(parsing: #require(held["document"]).canonical()),
                    signatures: Dictionary(
                        uniqueKeysWithValues: (held["signed_by"]?.array ?? []).compactMap(\.string).map { ($0, time) }))
            }
            let statements = try #require(row["statements"]?.array).map { said in
                HeldStatement(
                    try AgreementStatement(parsing: #require(said["statement"]).canonical()),
                    received: try #require(said["received"]?.string.flatMap(Timestamp.init)))
            }
            let life = try #require(AgreementLife(versions: versions, statements: statements))
            #expect(life.state(at: time, isReceipt: true).word == row["state"]?.string, "\(what)")
            let terms = AgreementsInForce(party: party, agreements: [life]).terms(from: from, to: to, at: time)
            let light = AppliedTerms.combined(terms).highestTrafficLight?.rawValue
            #expect(light == row["tlp"]?.string, "\(what)")
        }
    }
}
