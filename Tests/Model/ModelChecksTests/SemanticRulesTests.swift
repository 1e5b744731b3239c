import Diagnostics
import Markings
import ModelChecks
import StrictJSON
import Testing
import TradeModel

/// Each rule of specs/checks.md: what violates it, and what is close and does not.
@Suite struct SemanticRulesTests {
    private static let suffix = "--00000000-0000-4000-8000-000000000001"
    private static let trade = ExtensionDefinition.tradeProperties.id

    private static func object(
        _ type: String, _ members: [(String, JSONValue)], trade content: [(String, JSONValue)] = [], number: Int = 1
    ) -> STIXObject {
        var json = JSONObject()
        json["type"] = .string(type)
        json["id"] = .string("\(type)--00000000-0000-4000-8000-00000000000\(number)")
        json["created"] = "2026-06-01T00:00:00.000Z"
        json["modified"] = "2026-06-01T00:00:00.000Z"
        for (key, value) in members { json[key] = value }
        if !content.isEmpty {
            var body = JSONObject()
            for (key, value) in content { body[key] = value }
            json["extensions"] = [trade: .object(body)]
        }
        return STIXObject(json)
    }

    private static func codes(_ objects: STIXObject...) -> [String] {
        SemanticChecks.findings(in: objects).map(\.code.name)
    }

    private static func weight(_ value: String, _ unit: String) -> JSONValue {
        ["value": .string(value), "unit_code": .string(unit)]
    }

    // MARK: References

    @Test func aReferenceOutOfTheBundleMustBeDeclared() {
        let target: JSONValue = "location--00000000-0000-4000-8000-000000000002"
        let undeclared = Self.object("identity", [], trade: [("address_ref", target)])
        #expect(Self.codes(undeclared) == ["reference-unresolved"])
        let declared = Self.object("identity", [], trade: [("address_ref", target), ("outside_refs", [target])])
        #expect(Self.codes(declared) == ["reference-external"])
        #expect(SemanticChecks.findings(in: [declared]).allSatisfy { $0.severity == .note })
    }

    @Test func aDeclaredReferenceMustStillBeOfTheRightType() {
        let target: JSONValue = "note--00000000-0000-4000-8000-000000000002"
        let object = Self.object("identity", [], trade: [("address_ref", target), ("outside_refs", [target])])
        #expect(Self.codes(object) == ["reference-external", "reference-type"])
    }

    @Test func aMarkingMustBeThereEvenWhenItIsDeclared() {
        let target: JSONValue = "marking-definition--00000000-0000-4000-8000-000000000002"
        let object = Self.object("identity", [("object_marking_refs", [target])], trade: [("outside_refs", [target])])
        #expect(Self.codes(object) == ["marking-unknown"])
    }

    @Test func anObjectDoesNotReferToItselfNorTwiceToAnother() {
        let own: JSONValue = "consignment--00000000-0000-4000-8000-000000000001"
        #expect(Self.codes(Self.object("consignment", [("master_ref", own)])) == ["reference-to-itself"])
        let goods = Self.object("goods-item", [], number: 2)
        let twice = Self.object("consignment", [("goods_refs", [.string(goods.id), .string(goods.id)])])
        #expect(Self.codes(twice, goods) == ["reference-repeated"])
    }

    // MARK: Versions

    @Test func versionsAgreeOnTheirOrigin() {
        let first = Self.object("substance", [])
        let later = Self.object("substance", [("modified", "2026-07-01T00:00:00.000Z")])
        #expect(Self.codes(first, later) == [])
        let other = Self.object(
            "substance", [("created", "2026-05-01T00:00:00.000Z"), ("modified", "2026-07-01T00:00:00.000Z")])
        #expect(Self.codes(first, other) == ["origin-differs"])
    }

    // MARK: Consignments

    @Test(arguments: [
        ("house", false, ["house-without-master"]), ("house", true, []), ("master", true, ["master-within-master"]),
        ("master", false, []), ("parcel", false, []),
    ])
    func onlyHousesTravelInMasters(_ kind: String, hasMaster: Bool, codes: [String]) {
        let master = Self.object("consignment", [("consignment_kind", "master")], number: 2)
        var members: [(String, JSONValue)] = [("consignment_kind", .string(kind))]
        if hasMaster { members.append(("master_ref", .string(master.id))) }
        #expect(Self.codes(Self.object("consignment", members), master) == codes)
    }

    // MARK: Identifiers

    @Test(arguments: [
        ("hawb", "SEL22222222", ["identifier-context-missing"]),
        ("s10", "RR473124829GB", ["identifier-context-missing"]),
        ("awb", "020-12345675", []),
    ])
    func identifiersComeWithWhatTheyAreUniqueWithin(_ scheme: String, value: String, codes: [String]) {
        let list: JSONValue = [["scheme": .string(scheme), "value": .string(value)]]
        #expect(Self.codes(Self.object("consignment", [("identifiers", list)])) == codes)
        let master = Self.object("consignment", [], number: 2)
        let complete = Self.object(
            "consignment",
            [
                ("identifiers", list), ("master_ref", .string(master.id)), ("declared_at", "2026-05-01T00:00:00.000Z"),
            ])
        #expect(Self.codes(complete, master) == [])
    }

    @Test func aPassportComesWithItsCountry() {
        func codes(_ entry: JSONValue) -> [String] {
            Self.codes(Self.object("identity", [], trade: [("identifiers", [entry])]))
        }
        #expect(codes(["scheme": "passport", "value": "X1234567"]) == ["identifier-context-missing"])
        #expect(codes(["scheme": "passport", "value": "X1234567", "country": "NL"]) == [])
        #expect(codes(["scheme": "passport", "value": "X1234567", "country": "QX"]) == ["country-unknown"])
    }

    @Test func whatIsWrongWithAnIdentifierIsSaid() throws {
        let list: JSONValue = [["scheme": "imo-ship", "value": "9074728"]]
        let finding = try #require(
            SemanticChecks.findings(in: [Self.object("conveyance", [("identifiers", list)])]).first)
        #expect(finding.sentence.contains("its check digit is 8, and the other characters ask for 9"))
    }

    @Test func whatIsVerifiedNamesWhoVerifiedIt() {
        let entry: JSONValue = ["scheme": "lei", "value": "529900T8BM49AURSDO55", "basis": "verified"]
        #expect(Self.codes(Self.object("identity", [], trade: [("identifiers", [entry])])) == ["basis-unnamed"])
        let name: JSONValue = ["value": "Ana", "kind": "original", "basis": "verified by Example Agency"]
        #expect(Self.codes(Self.object("identity", [], trade: [("names", [name])])) == [])
    }

    // MARK: Markings

    @Test(arguments: [
        ("name", []), ("extensions.\(trade).phones.[0]", []),
        ("extensions.\(trade).phones.[1]", ["selector-unresolved"]),
        ("nowhere", ["selector-unresolved"]), ("name.", ["selector-unresolved"]), ("[0]", ["selector-unresolved"]),
    ])
    func granularMarkingsMarkSomething(_ selector: String, _ codes: [String]) {
        let entry: JSONValue = ["marking_ref": .string(TrafficLight.red.id), "selectors": [.string(selector)]]
        let object = Self.object(
            "identity", [("name", "Ana"), ("granular_markings", [entry])], trade: [("phones", ["+1 202 555 0143"])])
        #expect(Self.codes(object) == codes)
    }

    @Test func aGranularMarkingNamesAMarkingOrALanguage() {
        let empty: JSONValue = ["selectors": ["name"]]
        #expect(
            Self.codes(Self.object("identity", [("name", "Ana"), ("granular_markings", [empty])]))
                == ["granular-marking-empty"])
        let language: JSONValue = ["selectors": ["name"], "lang": "es"]
        #expect(Self.codes(Self.object("identity", [("name", "Ana"), ("granular_markings", [language])])) == [])
    }

    @Test func markingsSaySomethingAndAgreeWithThemselves() {
        func codes(_ members: [(String, JSONValue)]) -> [String] {
            Self.codes(Self.object("marking-definition", members))
        }
        #expect(codes([]) == ["marking-content-unknown"])
        #expect(codes([("definition_type", "statement"), ("definition", ["statement": "Copyright"])]) == [])
        let both: JSONValue = [["scheme": "country", "value": "NL"]]
        let policy: JSONValue = ["releasable_to": both, "not_releasable_to": both]
        #expect(codes([("extensions", [ExtensionDefinition.handling.id: policy])]) == ["marking-contradiction"])
        #expect(
            codes([("extensions", [ExtensionDefinition.handling.id: ["purposes": []]])]) == ["marking-contradiction"])
        let green: JSONValue = [TrafficLight.extensionID: ["tlp_2_0": "green"]]
        #expect(
            codes([("id", .string(TrafficLight.red.id)), ("extensions", green)]) == ["marking-contradiction"])
        #expect(codes([("extensions", green)]) == [])
    }

    // MARK: Dates

    @Test(arguments: [
        ("2026-06-01", []), ("2026-06-03", ["date-in-future"]), ("2027", ["date-in-future"]),
        ("1900-01-01", ["date-implausible"]), ("1880", ["date-implausible"]), ("1950-02-30", ["date-impossible"]),
        ("1950-02", []),
    ])
    func birthsAreNeitherToComeNorTooLongAgo(_ date: String, _ codes: [String]) {
        #expect(Self.codes(Self.object("identity", [], trade: [("birth_date", .string(date))])) == codes)
    }

    @Test func whatHasHappenedLiesBeforeTheStatement() {
        let later: JSONValue = "2026-08-01T00:00:00.000Z"
        #expect(Self.codes(Self.object("consignment", [("declared_at", later)])) == ["date-in-future"])
        #expect(Self.codes(Self.object("movement", [("departed", later), ("status", "planned")])) == [])
        #expect(
            Self.codes(Self.object("movement", [("departed", later), ("status", "actual")])) == ["date-in-future"])
    }

    @Test func whatBeginsAndEndsAtOnceIsNoTimeOfValidity() {
        let time: JSONValue = "2026-01-01T00:00:00.000Z"
        #expect(
            Self.codes(Self.object("indicator", [("valid_from", time), ("valid_until", time)])) == ["interval-reversed"]
        )
        #expect(Self.codes(Self.object("sighting", [("first_seen", time), ("last_seen", time)])) == [])
    }

    // MARK: Quantities and codes

    @Test(arguments: [
        ("75.0", "KGM", "79.4", "KGM", []), ("79.4", "KGM", "79.40", "KGM", []),
        ("79.4", "KGM", "75.0", "KGM", ["net-above-gross"]), ("79400", "GRM", "79.4", "KGM", []),
        ("175", "LBR", "79.4", "KGM", []), ("180", "LBR", "79.4", "KGM", ["net-above-gross"]),
        ("-1", "KGM", "79.4", "KGM", ["quantity-negative"]), ("1", "LTR", "79.4", "KGM", ["unit-mismatch"]),
        ("1", "QQQ", "79.4", "KGM", ["unit-unknown"]),
    ])
    func weightsCanBe(_ net: String, netUnit: String, gross: String, grossUnit: String, codes: [String]) {
        let object = Self.object(
            "goods-item", [("net_weight", Self.weight(net, netUnit)), ("gross_weight", Self.weight(gross, grossUnit))])
        #expect(Self.codes(object) == codes)
    }

    @Test(arguments: [("EUR", []), ("EUX", ["currency-unknown"])])
    func valuesAreOfACurrency(_ currency: String, _ codes: [String]) {
        let value: JSONValue = ["value": "12.50", "currency": .string(currency)]
        #expect(Self.codes(Self.object("goods-item", [("declared_value", value)])) == codes)
    }

    @Test(arguments: [
        ("8482.10", "2022", []), ("848210", "2020", ["hs-edition-unknown"]), ("8482.1", "2022", ["hs-code-invalid"]),
        ("770000", "2022", ["hs-code-invalid"]), ("8482.10.5012", "2017", []),
    ])
    func commodityCodesCanBe(_ code: String, edition: String, codes: [String]) {
        let object = Self.object("goods-item", [("hs_code", .string(code)), ("hs_edition", .string(edition))])
        #expect(Self.codes(object) == codes)
    }

    @Test func countriesExist() {
        #expect(Self.codes(Self.object("goods-item", [("country_of_origin", "QX")])) == ["country-unknown"])
        #expect(Self.codes(Self.object("conveyance", [("flag", "XK")])) == [])
        #expect(
            Self.codes(Self.object("identity", [], trade: [("nationalities", ["NL", "ZZ"])])) == ["country-unknown"])
        let place = SemanticChecks.findings(in: [Self.object("location", [("country", "Utopia")])])
        #expect(place.map(\.code) == [.countryUnknown] && place[0].severity == .note)
    }

    // MARK: Placeholders

    @Test(arguments: ["SAME AS ABOVE", "n/a", "To order", "无", "XXXX"])
    func namesStandForSomebody(_ name: String) {
        #expect(Self.codes(Self.object("identity", [("name", .string(name))])) == ["name-placeholder"])
    }

    @Test func phonesAndAddressesReachSomebody() {
        func codes(_ property: String, _ value: String) -> [String] {
            Self.codes(Self.object("identity", [("name", "Ana")], trade: [(property, [.string(value)])]))
        }
        #expect(codes("phones", "0000000") == ["contact-placeholder"])
        #expect(codes("phones", "123456789") == ["contact-placeholder"])
        #expect(codes("phones", "+1 202 555 0143") == [])
        #expect(codes("emails", "none@example.com") == ["contact-placeholder"])
        #expect(codes("emails", "ana@example.com") == [])
    }

    // MARK: Persons

    @Test func whatIsSaidAgainstAPersonIsClassifiedAndRestsOnSomething() {
        let person: [(String, JSONValue)] = [("identity_class", "individual"), ("name", "Ana")]
        #expect(
            Self.codes(Self.object("identity", person, trade: [("subject_category", "suspect")]))
                == ["person-statement-unclassified", "person-basis-missing"])
        #expect(
            Self.codes(
                Self.object(
                    "identity", person,
                    trade: [
                        ("subject_category", "suspect"), ("statement", "assessment"), ("statement_basis", "seizure 1"),
                    ])) == [])
        #expect(
            Self.codes(Self.object("identity", person + [("labels", ["Trafficker"])]))
                == ["person-statement-unclassified", "person-basis-missing"])
        #expect(Self.codes(Self.object("identity", person, trade: [("subject_category", "witness")])) == [])
        #expect(
            Self.codes(Self.object("identity", [("identity_class", "organization"), ("labels", ["suspect"])])) == [])
    }

    @Test func aRelationshipThatSpeaksAgainstAPersonRestsOnSomething() {
        let person = Self.object("identity", [("identity_class", "individual"), ("name", "Ana")], number: 2)
        let goods = Self.object("goods-item", [], number: 3)
        func link(_ kind: String, _ content: [(String, JSONValue)] = []) -> STIXObject {
            Self.object(
                "relationship",
                [
                    ("relationship_type", .string(kind)), ("source_ref", .string(person.id)),
                    ("target_ref", .string(goods.id)),
                ], trade: content)
        }
        #expect(
            Self.codes(link("interdicted"), person, goods) == ["person-statement-unclassified", "person-basis-missing"])
        #expect(
            Self.codes(
                link("interdicted", [("statement", "fact"), ("statement_basis", "report 7")]), person, goods) == [])
        #expect(Self.codes(link("owns"), person, goods) == [])
    }

}
