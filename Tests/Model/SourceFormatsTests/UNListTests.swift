import Diagnostics
import Files
import Platform
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

@Suite struct UNListTests {
    static let example = "formats/persons.un-list.xml"

    private func text() throws -> String {
        String(decoding: try File.bytes(at: Fixture.example(Self.example)), as: UTF8.self)
    }

    @Test func readsTheExample() throws {
        let result = try Fixture.read(paths: [Fixture.example(Self.example)])
        #expect(result.findings == [])
        #expect(result.dangling == [])
        #expect(result.summary.recordsRead == 2)
        let person = try #require(result.named("ANA MARIA EJEMPLO").first)
        #expect(person.property("identity_class") == "individual")
        #expect(person.names.map(\.value) == ["ANA MARIA EJEMPLO", "آنا مثال", "Ana Muestra", "La Ejemplo"])
        #expect(person.names.map(\.script) == ["Latn", "Arab", "Latn", "Latn"])
        #expect(person.property("birth_date") == "1970-01-31" && person.property("birth_place") == "Ejemplo, Mexico")
        #expect(person.property("nationality") == "MX")
        #expect(person.property("statement") == "fact" && person.property("subject_category") == "other")
        #expect(
            person.property("statement_basis")?.string?.hasSuffix("of the consolidated list of the UN Security Council")
                == true)
        #expect(person.identifiers.map(\.scheme) == ["un-list", "passport"])
        #expect(person.identifiers.map(\.country) == [nil, "MX"])
        #expect(person.created?.date == "2020-02-03" && person.modified?.date == "2024-05-06")
        let place = try #require(result.object(person.property("address_ref")?.string))
        #expect(place.property("city") == "Ejemplo" && place.property("country") == "MX")
        #expect(result.all("location").contains { $0.property("country") == "SY" })
        let company = try #require(result.named("EXAMPLE TRADING COMPANY").first)
        #expect(company.names.map(\.kind) == ["original", "alias", "former"])
        let notes = result.all("note").compactMap { $0.property("content")?.string }.joined(separator: "\n")
        for line in [
            "COMMENTS1: Sells dies and moulds.", "INDIVIDUAL_DATE_OF_BIRTH/FROM_YEAR: 1968", "type of date: BETWEEN",
            "alias La Ejemplo: Low", "INDIVIDUAL_ADDRESS/NOTE: until 2019", "document X0000001 NOTE: expired",
        ] {
            #expect(notes.contains(line), "\(line)")
        }
    }

    @Test func saysTheSameOfAnEntryInEveryPublicationOfTheList() throws {
        let first = try Fixture.read([("a.xml", try text())])
        let later = try text().replacing(
            "<INDIVIDUALS>",
            with: """
                <INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>NEW</FIRST_NAME>
                <LISTED_ON>2026-04-30</LISTED_ON></INDIVIDUAL>
                """)
        let second = try Fixture.read([("b.xml", later)])
        let old = try #require(first.named("ANA MARIA EJEMPLO").first)
        #expect(second.object(old.id) == old)
    }

    /// Every element in the example, renamed or with another text, is found in the result.
    @Test func losesNoElementThatSurprises() throws {
        let lines = try text().split(separator: "\n").map(String.init)
        var tried = 0
        for index in lines.indices {
            guard let field = lines[index].wholeMatch(of: /\s*<(?<name>\w+)>(?<text>[^<]+)<\/\w+>/) else { continue }
            let (name, text) = (String(field.name), String(field.text))
            let changes = [
                ("<Other\(name)>\(text) Q7Z</Other\(name)>", "\(text) Q7Z"), ("<\(name)>\(text) Q7Z</\(name)>", "Q7Z"),
                (lines[index] + "<\(name)>Q7Z</\(name)>", "Q7Z"), ("<\(name) mark=\"Q7Z\">\(text)</\(name)>", "Q7Z"),
            ]
            for (line, trace) in changes {
                var changed = lines
                changed[index] = line
                do throws(Fault) {
                    let result = try Fixture.readWithoutMapping([("a.xml", changed.joined(separator: "\n"))])
                    let out = String(decoding: result.bytes, as: UTF8.self)
                    #expect(out.contains(trace), "line \(index + 1): \(line)")
                } catch {
                    #expect(error.kind == .badData, "line \(index + 1): \(error)")
                }
                tried += 1
            }
        }
        #expect(tried > 150)
    }

    @Test func keepsWhatStandsBesideTheEntries() throws {
        let more = try text().replacing(
            "<ENTITIES>", with: "<VESSELS><VESSEL><NAME>Q7Z</NAME></VESSEL></VESSELS><ENTITIES>")
        let result = try Fixture.read([("a.xml", more)])
        #expect(result.findings.contains { $0.code == .recordKeptAsNote && $0.facts["kind"] == "VESSELS" })
        let notes = result.all("note").compactMap { $0.property("content")?.string }
        #expect(notes.contains { $0.contains("VESSEL/NAME: Q7Z") })
        #expect(notes.contains { $0.contains("dateGenerated: 2026-05-01") })
    }

    @Test func reportsAnEntryWithoutAnId() throws {
        let result = try Fixture.read([("a.xml", try text().replacing(/<(DATAID|REFERENCE_NUMBER)>.*/, with: ""))])
        #expect(result.findings.filter { $0.code == .unListEntryInvalid }.count == 2)
        #expect(result.findings.first?.place.line == 5)
    }

    @Test(arguments: ["<CONSOLIDATED_LIST/>", "<CONSOLIDATED_LIST><INDIVIDUALS/><ENTITIES/></CONSOLIDATED_LIST>"])
    func refusesAListWithoutEntries(text: String) {
        #expect(Fixture.fault { _ = try Fixture.read([("a.xml", text)]) }?.code == .unListEmpty)
    }

    @Test func refusesEveryCutOfTheList() throws {
        let bytes = Array(try text().utf8)
        for length in stride(from: 200, to: bytes.count - 2, by: 61) {
            let fault = Fixture.fault { _ = try Fixture.read([("a.xml", Array(bytes.prefix(length)))]) }
            #expect(fault?.kind == .badData && fault?.finding.place.line != nil, "\(length)")
        }
    }
}
