import Diagnostics
internal import Policy
internal import StrictJSON
internal import Testing

@Suite struct AgreementDocumentTests {
    private func text() throws -> String {
        String(decoding: try AgreementFixtures.document(graceDays: 3).bytes, as: UTF8.self)
    }

    private func code(_ text: String) -> String? {
        do throws(Fault) {
            _ = try AgreementDocument(parsing: Array(text.utf8))
            return nil
        } catch {
            return error.code.name
        }
    }

    @Test func aDocumentReadsAsItIsWritten() throws {
        let document = try AgreementFixtures.document(graceDays: 3)
        #expect(try AgreementDocument(parsing: document.bytes) == document)
        #expect(document.parties.map(\.name) == ["First", "Second"])
        #expect(document.digest.count == 64)
    }

    @Test(arguments: [
        (#""grace_days":3"#, #""grace_days":3,"hidden":1"#, "field-unknown"),
        (#""tlp":"amber""#, #""tlp":"amber","tpl":"red""#, "field-unknown"),
        (#""tlp":"amber""#, #""tlp":"orange""#, "field-invalid"),
        (#""grace_days":3"#, #""grace_days":367"#, "field-invalid"),
        (#""grace_days":3"#, #""grace_days":-1"#, "field-invalid"),
        (#""number":1"#, #""number":2"#, "field-invalid"),
        (#""number":1"#, #""number":0"#, "field-invalid"),
        (#""version":"2""#, #""version":"3""#, "format-version-unknown"),
        (#""format":"corridor-agreement""#, #""format":"corridor-receipt""#, "format-version-unknown"),
        (#""start_date":"2026-01-01T00:00:00.000Z""#, #""start_date":"2026-01-01T00:00:00Z""#, "field-invalid"),
        (#""start_date":"2026-01-01T00:00:00.000Z""#, #""start_date":"2026-01-01""#, "field-invalid"),
        (#""name":"Second""#, #""name":"Sec\u202eond""#, "field-invalid"),
        (#""name":"Second""#, #""name":"""#, "field-invalid"),
        (#""grace_days":3"#, #""grace_days": 3"#, "agreement-not-canonical"),
        (#""grace_days":3,"number":1"#, #""number":1,"grace_days":3"#, "agreement-not-canonical"),
        (#""tlp":"amber""#, #""retention_days":1.5,"tlp":"amber""#, "field-invalid"),
        (#""tlp":"amber""#, #""purposes":["b","a"],"tlp":"amber""#, "field-invalid"),
        (#""tlp":"amber""#, #""purposes":["a","a"],"tlp":"amber""#, "field-invalid"),
        (#""tlp":"amber""#, #""purposes":[],"tlp":"amber""#, "field-invalid"),
        (#""tlp":"amber""#, #""onward_to":["NL"],"tlp":"amber""#, "field-invalid"),
        (#""tlp":"amber""#, #""object_types":["Identity"],"tlp":"amber""#, "field-invalid"),
        (#","version":"2"}"#, #","version":"2"} "#, "agreement-not-canonical"),
        (#""flows":[{"#, #""flows":[{},{"#, "field-missing"),
    ])
    func aRuleThatIsBrokenIsNamed(_ part: String, _ other: String, expected: String) throws {
        let text = try text()
        #expect(text.contains(part), "\(text)")
        #expect(code(text.replacing(part, with: other)) == expected)
    }

    @Test func partiesAndFlowsMustAgree() throws {
        let text = try text()
        let (first, third) = (AgreementFixtures.first, AgreementFixtures.third)
        #expect(code(text.replacing(#""from":"\#(first)""#, with: #""from":"\#(third)""#)) == "field-invalid")
        #expect(code(text.replacing(#"{"name":"First","party":"\#(first)"},"#, with: "")) == "field-invalid")
        #expect(code(text.replacing(first, with: third)) == "field-invalid")
        let flow = #"{"from":"\#(first)","tlp":"amber","to":"\#(AgreementFixtures.second)"}"#
        #expect(text.contains(flow))
        #expect(code(text.replacing(flow, with: flow + "," + flow)) == "field-invalid")
        #expect(code(text.replacing("[" + flow + "]", with: "[]")) == "field-invalid")
    }

    @Test func aVersionNamesTheOneBeforeIt() throws {
        let first = try AgreementFixtures.document()
        let second = try AgreementFixtures.document(2, previous: first)
        #expect(second.previous == first.digest)
        #expect(throws: Fault.self) { try AgreementFixtures.document(2) }
        #expect(throws: Fault.self) { try AgreementFixtures.document(1, previous: first) }
        #expect(throws: Fault.self) { try AgreementFixtures.document(start: 5, end: 5) }
    }

    @Test func termsHaveTheirClauses() throws {
        let document = try AgreementFixtures.document()
        let applied = document.applied(from: AgreementFixtures.first, to: AgreementFixtures.second)
        #expect(applied.clause(.trafficLight).pointer == "/flows/0/tlp")
        // Nothing is given in a direction that has no flow.
        let back = document.applied(from: AgreementFixtures.second, to: AgreementFixtures.first)
        #expect(back.terms.objectTypes == [])
        #expect(back.clause(.objectTypes).pointer == "/flows")
    }

    @Test func aStatementReadsAsItIsWritten() throws {
        let document = try AgreementFixtures.document()
        let acceptance = AgreementStatement(
            accepting: document, party: AgreementFixtures.second, time: AgreementFixtures.day(2))
        #expect(try AgreementStatement(parsing: acceptance.bytes) == acceptance)
        let said = try AgreementFixtures.said(.suspend, by: AgreementFixtures.first, 1, on: document, received: 2)
        #expect(try AgreementStatement(parsing: said.statement.bytes) == said.statement)
        let text = String(decoding: said.statement.bytes, as: UTF8.self)
        for (part, other) in [
            (#""number":1"#, #""number":0"#), (#""reason":"a reason","#, ""), (#""act":"suspend""#, #""act":"accept""#),
            (#""act":"suspend""#, #""act":"forget""#), (#""act""#, #""aact":1,"act""#),
        ] {
            #expect(text.contains(part))
            #expect(throws: Fault.self) {
                try AgreementStatement(parsing: Array(text.replacing(part, with: other).utf8))
            }
        }
    }
}
