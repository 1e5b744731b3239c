import Diagnostics
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

@Suite struct SDNTests {
    private func row(_ id: String, _ name: String, type: String = "-0- ", program: String = "T", remarks: String)
        -> String
    {
        "\(id),\"\(name)\",\(type == "-0- " ? type : "\"" + type + "\""),\"\(program)\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"\(remarks)\"\r\n"
    }

    private func read(_ rows: String...) throws -> SourceReadingResult {
        try Fixture.read([("sdn.csv", rows.joined() + "\u{1A}")])
    }

    @Test(
        .needsShared("data/ofac-sdn"),
        arguments: [
            ("sdn_20211216T0142.csv", 9154), ("sdn_20220519T1856.csv", 10169), ("sdn_20230411T1843.csv", 11973),
        ])
    func countsOfRealListsAgreeWithTheInput(name: String, count: Int) throws {
        let path = try #require(SharedData.path("data/ofac-sdn/" + name))
        let result = try Fixture.read(paths: [path])
        #expect(result.summary.recordsRead == count && result.summary.recordsSkipped == 0)
        let parties = result.all("identity").filter { $0.createdByRef == Fixture.producer.id }
        #expect(parties.count + result.all("conveyance").count == count)
        #expect(!result.findings.contains { $0.severity == .error })
        #expect(result.summary.identifiersFlagged > 20)
        #expect(result.dangling == [])
    }

    @Test func unpacksProgrammeTags() throws {
        let result = try read(row("1", "ACME", program: "SDGT] [IFSR] [NPWMD", remarks: "-0- "))
        #expect(result.named("ACME").first?.json["labels"] == ["SDGT", "IFSR", "NPWMD"])
        #expect(result.named("ACME").first?.property("subject_category") == nil)
    }

    @Test func readsAPerson() throws {
        let result = try read(
            row(
                "7", "SAMPLE EXAMPLE, Ana Maria", type: "individual",
                remarks:
                    "DOB 04 Sep 1957; POB Example City, Mexico; nationality Mexico; citizen Mexico; Gender Female; "
                    + "R.F.C. SAF130812CL4 (Mexico); C.U.R.P. GUSJ860517HJCZLS07 (Mexico) issued 1998; "
                    + "Passport 000000001 (Mexico) issued 08 May 2009 expires 08 May 2015; a.k.a. 'LA EXAMPLE'; "
                    + "Phone Number 526645550100; Email Address ana@example.com; Linked To: NOBODY S.A. DE C.V."))
        let person = try #require(result.named("SAMPLE EXAMPLE, Ana Maria").first)
        #expect(person.property("identity_class") == "individual")
        #expect(person.property("family_name") == "SAMPLE EXAMPLE")
        #expect(person.property("given_name") == "Ana Maria")
        #expect(person.property("birth_date") == "1957-09-04")
        #expect(person.property("nationality") == "MX")
        #expect(person.property("statement") == "fact" && person.property("subject_category") == "other")
        #expect(person.property("statement_basis") == "entry 7 of the SDN list of OFAC")
        #expect(person.property("phones") == ["526645550100"])
        #expect(person.property("emails") == ["ana@example.com"])
        #expect(person.identifiers.map(\.scheme) == ["rfc", "curp", "passport"])
        #expect(person.identifiers.map(\.value) == ["SAF130812CL4", "GUSJ860517HJCZLS07", "000000001"])
        #expect(person.identifiers.map(\.country) == ["MX", "MX", "MX"])
        #expect(person.names.map(\.value) == ["SAMPLE EXAMPLE, Ana Maria", "LA EXAMPLE"])
        #expect(result.summary.identifiersFlagged == 1)
        let note = try #require(result.all("note").first?.property("content")?.string)
        #expect(note.contains("issued 08 May 2009 expires 08 May 2015") && note.contains("Gender Female"))
    }

    @Test(arguments: [
        ("DOB 1946", "\"1946\""), ("DOB Sep 1938", "\"1938-09\""), ("DOB circa 1951", "null"),
        ("DOB 1951 to 1953", "null"), ("DOB 01 Jan 1961 to 31 Dec 1962", "null"), ("DOB 31 Feb 1960", "null"),
    ])
    func takesABirthDateOnlyAsFarAsItIsSaid(remark: String, date: String) throws {
        let result = try read(row("7", "X, Y", type: "individual", remarks: remark + "."))
        let value = result.named("X, Y").first?.property("birth_date") ?? .null
        #expect(value.text() == date)
        #expect(result.all("note").first?.property("content")?.string?.contains(remark) == true)
    }

    @Test func takesSeveralBirthDatesAsPossibilities() throws {
        let result = try read(row("7", "X, Y", type: "individual", remarks: "DOB 1960; alt. DOB 02 Mar 1961."))
        let person = try #require(result.named("X, Y").first)
        #expect(person.property("birth_date") == nil)
        #expect(person.property("birth_dates") == ["1960", "1961-03-02"])
    }

    @Test func tellsShipNumbersFromCompanyNumbers() throws {
        let result = try read(
            row(
                "1", "SHIP EXAMPLE", type: "vessel",
                remarks: "Vessel Registration Identification IMO 9074729; MMSI 366999712."),
            row("2", "OWNER EXAMPLE", remarks: "Identification Number IMO 5342883."),
            row("3", "OTHER EXAMPLE", remarks: "Vessel Registration Identification IMO 5342883."))
        let ship = try #require(result.named("SHIP EXAMPLE").first)
        #expect(ship.type == "conveyance")
        #expect(ship.identifiers.map(\.scheme) == ["imo-ship", "mmsi"])
        #expect(result.named("OWNER EXAMPLE").first?.identifiers.map(\.scheme) == ["imo-company"])
        #expect(result.named("OTHER EXAMPLE").first?.identifiers.map(\.scheme) == ["imo-company"])
        #expect(result.summary.identifiersFlagged == 0)
    }

    @Test func linksAnEntryToTheOneThatItNames() throws {
        let result = try read(
            row("1", "FIRST EXAMPLE S.A.", remarks: "-0- "),
            row("2", "SECOND EXAMPLE", remarks: "Linked To: FIRST EXAMPLE S.A."))
        let relationship = try #require(result.all("relationship").first)
        #expect(relationship.json["source_ref"]?.string == result.named("SECOND EXAMPLE").first?.id)
        #expect(relationship.json["target_ref"]?.string == result.named("FIRST EXAMPLE S.A.").first?.id)
    }

    @Test func choosesNoneOfSeveralEntriesOfOneName() throws {
        let result = try read(
            row("1", "TWIN", remarks: "-0- "), row("2", "TWIN", remarks: "-0- "),
            row("3", "X", remarks: "Linked To: TWIN."))
        #expect(result.all("relationship").isEmpty)
    }

    @Test func takesTheChineseCreditCode() throws {
        let result = try read(
            row("1", "EXAMPLE", remarks: "Unified Social Credit Code (USCC) 91370600MA3FAKE04J (China)."))
        #expect(result.named("EXAMPLE").first?.identifiers.first?.scheme == "uscc")
        #expect(result.summary.identifiersFlagged == 0)
    }
}
