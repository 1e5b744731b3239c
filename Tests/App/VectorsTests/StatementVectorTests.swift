internal import Corrections
import Diagnostics
internal import Files
internal import StrictJSON
internal import TestSupport
internal import Testing

/// The vectors of statements hold for the program: its reader of documents, and its rule of standing.
@Suite struct StatementVectorTests {
    private func rows(_ name: String, in folder: String = "statements") throws -> [JSONValue] {
        try #require(try JSONValue(parsing: File.bytes(at: Vector.folder + "/\(folder)/" + name)).array)
    }

    @Test(arguments: ["statements", "consents"])
    func eachDocumentIsReadOrRefusedAsTheVectorsSay(_ folder: String) throws {
        let rows = try rows("documents.json", in: folder)
        #expect(rows.count > 10)
        for row in rows {
            let text = try #require(row["text"]?.string)
            do throws(Fault) {
                let statement = try PartyStatement(parsing: Array(text.utf8))
                #expect(row["digest"]?.string == statement.digest)
            } catch {
                #expect(row["code"]?.string == error.code.name, "\(row["what"]?.string ?? "")")
            }
        }
    }

    @Test func theStandingFollowsAsTheVectorsSay() throws {
        for row in try rows("standings.json") {
            let object = StatedObject(
                try #require(row["object"]?.string), of: try #require(row["originator"]?.string))
            let statements = try #require(row["statements"]?.array).map { value in
                try PartyStatement(parsing: value.canonical())
            }
            let standing = ObjectStanding(
                of: object, by: statements, forks: StatementPlace.forks(among: statements))
            let what = row["what"]?.string ?? ""
            #expect(.bool(standing.isHidden) == row["hidden"], "\(what)")
            #expect(.number(JSONNumber(standing.markings.count)) == row["markings"], "\(what)")
            #expect(.number(JSONNumber(standing.superseded.count)) == row["superseded"], "\(what)")
        }
    }
}
