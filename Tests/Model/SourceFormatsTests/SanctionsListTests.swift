import Diagnostics
import Files
import Platform
import StrictJSON
import TestSupport
import Testing
import TradeModel

@testable import SourceFormats

/// The lists of OFAC with all their files, of the European Union and of the United Kingdom.
@Suite struct SanctionsListTests {
    private static func example(_ name: String) -> String { Fixture.example("formats/" + name) }
    private static let ofac = ["sdn.csv", "add.csv", "alt.csv", "sdn_comments.csv"].map { example("ofac-sdn/" + $0) }

    private static func text(_ name: String) throws -> String {
        String(decoding: try File.bytes(at: example(name)), as: UTF8.self)
    }

    private static func names(_ object: STIXObject) -> [String] { object.names.map(\.value) }

    // MARK: OFAC

    @Test func theFilesBesideTheListOfOFACBelongToItsEntries() throws {
        let result = try Fixture.read(paths: Self.ofac)
        #expect(result.findings.isEmpty && result.dangling == [])
        let person = try #require(result.named("EJEMPLO LOPEZ, Ana").first)
        // A remark goes on in the file of further remarks in the middle of a word.
        #expect(Self.names(person) == ["EJEMPLO LOPEZ, Ana", "LA EJEMPLAR", "EJEMPLO, Anita"])
        #expect(person.identifiers.contains { $0.scheme == "rfc" && $0.value == "EELA570904AB9" })
        let place = try #require(result.object(person.property("address_ref")?.string))
        #expect(place.json["street_address"] == "Calle Ejemplo 250" && place.json["country"] == "MX")
        let company = try #require(result.named("EXAMPLE TRADING, S.A. DE C.V.").first)
        #expect(company.names.contains { $0.kind == "former" })
        #expect(result.all("relationship").contains { $0.json["relationship_type"] == "located-at" })
    }

    @Test func theOrderOfTheFilesDoesNotMatter() throws {
        #expect(try Fixture.read(paths: Self.ofac).bytes == Fixture.read(paths: Self.ofac.reversed()).bytes)
    }

    @Test(arguments: ["add.csv", "alt.csv", "sdn_comments.csv"])
    func aFileWithoutTheListIsAnErrorThatSaysWhatItIs(_ name: String) {
        let fault = Fixture.fault { _ = try Fixture.read(paths: [Self.example("ofac-sdn/" + name)]) }
        #expect(fault?.code == .sdnListMissing && fault?.finding.place.entry == name)
    }

    @Test func whatIsOfAnEntryThatTheListHasNotIsAnError() throws {
        let files = [
            ("sdn.csv", try Self.text("ofac-sdn/sdn.csv")),
            ("add.csv", "77777,1,\"1 Sample St\",-0- ,\"Mexico\",-0- \r\n"),
        ]
        let finding = try #require(try Fixture.read(files).findings.first)
        #expect(finding.code == .sdnEntryMissing && finding.place.entry == "add.csv" && finding.place.line == 1)
    }

    @Test func aRowOfAnotherWidthIsAnErrorWithItsLine() throws {
        let files = [
            ("sdn.csv", try Self.text("ofac-sdn/sdn.csv")),
            ("alt.csv", try Self.text("ofac-sdn/alt.csv") + "90001,9,\"aka\",\"X\r\n"),
        ]
        #expect(throws: Fault.self) { _ = try Fixture.read(files) }
        let short = [
            ("sdn.csv", try Self.text("ofac-sdn/sdn.csv")),
            ("alt.csv", try Self.text("ofac-sdn/alt.csv") + "90001,9,\"aka\"\r\n"),
        ]
        let finding = try #require(try Fixture.read(short).findings.first { $0.severity == .error })
        #expect(finding.code == .sdnFileRowInvalid && finding.place.line == 3)
    }

    @Test func theListInXMLHasTheSameEntriesUnderTheSameIds() throws {
        let xml = try Fixture.read(paths: [Self.example("ofac-sdn/sdn.xml")])
        #expect(xml.findings.isEmpty)
        let csv = try Fixture.read(paths: Self.ofac)
        for name in ["EJEMPLO LOPEZ, Ana", "EXAMPLE STAR"] {
            #expect(xml.named(name).map(\.id) == csv.named(name).map(\.id) && xml.named(name).count == 1)
        }
        let person = try #require(xml.named("EJEMPLO LOPEZ, Ana").first)
        #expect(person.property("birth_date") == "1957-09-04" && person.property("nationality") == "MX")
        let note = xml.all("note").compactMap { $0.json["content"]?.string }.joined(separator: "\n")
        for line in ["alias LA EJEMPLAR: weak", "idList/id/idNumber: Female"] {
            #expect(note.contains(line), "\(line)")
        }
    }

    @Test func aListInXMLThatHasFewerEntriesThanItStatesIsAnError() throws {
        let text = try Self.text("ofac-sdn/sdn.xml").replacing("<Record_Count>2<", with: "<Record_Count>3<")
        let finding = try #require(try Fixture.read([("sdn.xml", text)]).findings.first)
        #expect(finding.code == .sanctionsListCount && finding.severity == .error)
    }

    // MARK: the European Union

    @Test(arguments: ["persons.eu-list.xml", "persons.eu-list.csv"])
    func theListOfTheEuropeanUnionIsReadInBothForms(_ name: String) throws {
        let result = try Fixture.read(paths: [Self.example(name)])
        #expect(result.findings.isEmpty && result.dangling == [])
        let person = try #require(result.named("Ana Ejemplo López").first)
        #expect(Self.names(person) == ["Ana Ejemplo López", "La Ejemplar"])
        #expect(person.property("family_name") == "Ejemplo López" && person.property("given_name") == "Ana")
        #expect(person.property("birth_date") == "1957-09-04" && person.property("nationality") == "MX")
        #expect(person.property("statement") == "fact" && person.json["labels"] == ["EXA"])
        #expect(person.identifiers.map(\.scheme) == ["eu-list", "passport"])
        #expect(result.object(person.property("address_ref")?.string)?.json["city"] == "Tijuana")
        #expect(result.named("Example Trading S.A.").first?.property("identity_class") == "organization")
        #expect(
            try Fixture.read(paths: [Self.example("persons.eu-list.xml")]).named("Ana Ejemplo López").map(\.id) == [
                person.id
            ])
    }

    @Test func rowsOfOneEntryThatStandApartAreAnError() throws {
        var lines = try Self.text("persons.eu-list.csv").split(separator: "\n").map(String.init)
        lines.append(lines[1])
        let result = try Fixture.read([("eu.csv", lines.joined(separator: "\n"))])
        #expect(result.findings.contains { $0.code == .sanctionsListEntryApart && $0.place.line == lines.count })
    }

    // MARK: the United Kingdom

    @Test(arguments: [
        "targets.uk-conlist.csv", "targets.uk-conlist.xml", "designations.uk-list.xml", "designations.uk-list.csv",
    ])
    func theListsOfTheUnitedKingdomAreRead(_ name: String) throws {
        let result = try Fixture.read(paths: [Self.example(name)])
        #expect(result.findings.isEmpty && result.dangling == [])
        let person = try #require(result.named("Ana EJEMPLO LÓPEZ").first)
        #expect(Self.names(person) == ["Ana EJEMPLO LÓPEZ", "LA EJEMPLAR"] && person.property("nationality") == "MX")
        #expect(person.modified?.date == "2025-04-02" && person.json["labels"] == ["Example regime"])
        #expect(["1957-09-04", "1957"].contains(person.property("birth_date")?.string))
        let notes = result.all("note").compactMap { $0.json["content"]?.string }.joined(separator: "\n")
        #expect(notes.contains("alias LA EJEMPLAR: Low quality"))
    }

    @Test func rowsOfOneTargetBelongTogetherWhereverTheyStand() throws {
        let result = try Fixture.read(paths: [Self.example("targets.uk-conlist.xml")])
        #expect(result.all("conveyance").count == 1)
        #expect(result.all("conveyance").first?.identifiers.first?.scheme == "imo-ship")
        #expect(result.named("Ana EJEMPLO LÓPEZ").count == 1)
    }

    @Test func theUKSanctionsListHasTheSameObjectsInBothForms() throws {
        let xml = try Fixture.read(paths: [Self.example("designations.uk-list.xml")])
        let csv = try Fixture.read(paths: [Self.example("designations.uk-list.csv")])
        #expect(csv.bytes == xml.bytes && csv.summary.recordsRead == 3)
    }

    /// The columns of ConList, each with its element and its value.
    private static let columns = [
        ("Name 6", "Name6", "EJEMPLO LÓPEZ"), ("Name 1", "name1", "Ana"), ("Title", "Individual_Title", "Dr"),
        ("DOB", "Individual_DateOfBirth", "04/09/1957"), ("Town of Birth", "Individual_TownOfBirth", "Tijuana"),
        ("Country of Birth", "Individual_CountryOfBirth", "Mexico"),
        ("Nationality", "Individual_Nationality", "Mexico"),
        ("Passport Number", "Individual_PassportNumber", "G0000001"),
        ("Passport Details", "Individual_PassportDetails", "Example passport"),
        ("National Identification Number", "Individual_NINumber", "EX-1"),
        ("National Identification Details", "Individual_NIDetails", "Example card"),
        ("Position", "Individual_Position", "Director"), ("Address 1", "Address1", "Calle Ejemplo 250"),
        ("Post/Zip Code", "PostCode", "22000"), ("Country", "Country", "Mexico"),
        ("Other Information", "OtherInformation", "Example remark."),
        ("Group Type", "GroupTypeDescription", "Individual"), ("Alias Type", "AliasType", "Primary name"),
        ("Regime", "RegimeName", "Example regime"), ("Listed On", "DateListed", "01/03/2024"),
        ("UK Sanctions List Date Designated", "DateDesignated", "01/03/2024"),
        ("Last Updated", "LastUpdated", "02/04/2025"), ("Group ID", "GroupID", "19001"),
    ]

    @Test func theListOfOFSIHasTheSameObjectsInBothForms() throws {
        let csv = Self.columns.map(\.0).joined(separator: ",") + "\n" + Self.columns.map(\.2).joined(separator: ",")
        // The order of the elements does not matter.
        let elements = Self.columns.reversed().map { "<\($0.1)>\($0.2)</\($0.1)>" }.joined()
        let xml =
            "<ArrayOfFinancialSanctionsTarget><FinancialSanctionsTarget>\(elements)</FinancialSanctionsTarget></ArrayOfFinancialSanctionsTarget>"
        let table = try Fixture.read([("ConList.csv", "Last Updated,01/05/2026\n" + csv + "\n")])
        #expect(try Fixture.read([("ConList.xml", xml)]).bytes == table.bytes)
        let text = String(decoding: table.bytes, as: UTF8.self)
        for value in ["Dr", "Example passport", "Example card", "Example remark."] { #expect(text.contains(value)) }
    }

    /// Every cell, altered, is found in the result, or is an error.
    @Test(arguments: ["designations.uk-list.csv", "targets.uk-conlist.csv"])
    func noCellOfAListIsLost(_ name: String) throws {
        let lines = try Self.text(name).split(separator: "\n").map(String.init)
        let columns = lines[1].split(separator: ",", omittingEmptySubsequences: false).count
        for index in 0..<columns {
            var cells = lines[2].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            cells[index] = "Q7Z" + cells[index]
            let altered = [lines[0], lines[1], cells.joined(separator: ",")].joined(separator: "\n")
            let result = try Fixture.read([("a.csv", altered)])
            let isThere =
                String(decoding: result.bytes, as: UTF8.self).contains("Q7Z")
                || result.findings.contains { $0.severity == .error }
            #expect(isThere, "\(index): \(cells[index])")
        }
    }

    @Test func aColumnThatAListDidNotHaveBeforeIsKept() throws {
        var lines = try Self.text("designations.uk-list.csv").split(separator: "\n").map(String.init)
        lines[1] += ",Example New Column"
        lines[2] += ",Q7Z"
        let text = String(decoding: try Fixture.read([("a.csv", lines.joined(separator: "\n"))]).bytes, as: UTF8.self)
        #expect(text.contains("examplenewcolumn: Q7Z"))
    }

    @Test func aRowWithoutItsNumberIsAnErrorWithItsLine() throws {
        let text = try Self.text("designations.uk-list.csv").replacing(",EXA0003,", with: ",,")
        let result = try Fixture.read([("a.csv", text)])
        let finding = try #require(result.findings.first)
        #expect(finding.code == .sanctionsListEntryInvalid && finding.place.line == 4 && finding.severity == .error)
    }

    // MARK: bad input

    @Test(arguments: [
        ("<sdnList/>", FindingCode.sanctionsListEmpty),
        ("<Designations><Designation/></Designations>", .sanctionsListEntryInvalid),
        ("<ArrayOfFinancialSanctionsTarget/>", .sanctionsListEmpty),
        (#"<export xmlns="http://eu.europa.ec/fpi/fsd/export"><sanctionEntity/></export>"#, .sanctionsListEntryInvalid),
        (#"<export xmlns="http://eu.europa.ec/fpi/fsd/export"/>"#, .sanctionsListEmpty),
        ("<sdnList><sdnEntry><lastName>X</lastName></sdnEntry></sdnList>", .sanctionsListEntryInvalid),
        ("<Sanctions/>", .messageTypeUnmapped),
    ])
    func aListWithoutWhatItMustHaveIsAnError(_ text: String, _ code: FindingCode) throws {
        do {
            let finding = try #require(try Fixture.read([("a.xml", text)]).findings.first)
            #expect(finding.code == code && finding.severity == .error && finding.place.entry == "a.xml")
        } catch {
            #expect((error as? Fault)?.code == code)
        }
    }

    @Test func anEntryOfMoreElementsThanAnyIsRefusedWithoutBeingKept() {
        let text =
            "<sdnList><sdnEntry><uid>1</uid>" + String(repeating: "<id/>", count: ListEntries.limit + 1)
            + "</sdnEntry></sdnList>"
        let fault = Fixture.fault { _ = try Fixture.read([("a.xml", text)]) }
        #expect(fault?.code.name == "xml-too-many-elements" && fault?.finding.place.entry == "a.xml")
    }

    @Test func entriesThatAreNestedAreNoEntriesOfTheirOwn() throws {
        let text = """
            <sdnList><sdnEntry><uid>1</uid><lastName>EXAMPLE</lastName><sdnEntry><uid>2</uid><lastName>INNER</lastName>
            </sdnEntry></sdnEntry></sdnList>
            """
        let result = try Fixture.read([("a.xml", text)])
        #expect(result.summary.recordsRead == 1 && result.named("INNER").isEmpty)
        #expect(String(decoding: result.bytes, as: UTF8.self).contains("sdnEntry/lastName: INNER"))
    }

    @Test(arguments: ["ofac-sdn/sdn.xml", "persons.eu-list.xml", "targets.uk-conlist.xml", "designations.uk-list.xml"])
    func aListWithADocumentTypeOrCutIsRefused(_ name: String) throws {
        let text = try Self.text(name)
        let cut = Fixture.fault { _ = try Fixture.read([("a.xml", String(text.prefix(text.count * 2 / 3)))]) }
        #expect(cut?.code.name == "xml-not-well-formed")
        let root = try #require(text.firstRange(of: "-->\n"))
        let entity = text.replacingCharacters(in: root, with: "--><!DOCTYPE x [<!ENTITY a \"b\">]>\n")
        #expect(Fixture.fault { _ = try Fixture.read([("a.xml", entity)]) }?.code.name == "xml-doctype")
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
