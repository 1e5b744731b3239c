import Diagnostics
import Identifiers
import ModelChecks
import Platform
import StrictJSON
import Testing
import TradeModel

/// Requirements in the text of STIX 2.1 beyond its schemas.
@Suite struct StandardChecksTests {
    private static func findings(
        _ type: String, _ members: [(String, JSONValue)], id: String = "--00000000-0000-4000-8000-000000000001",
        clock: Timestamp? = nil
    ) -> [Finding] {
        var json = JSONObject()
        json["type"] = .string(type)
        json["id"] = .string(type + id)
        for (key, value) in members { json[key] = value }
        return SemanticChecks.findings(in: [STIXObject(json)], clock: clock)
    }

    private static func codes(_ type: String, _ members: [(String, JSONValue)]) -> [String] {
        findings(type, members).map(\.code.name)
    }

    // MARK: Languages

    @Test(arguments: [
        "en", "EN", "es-419", "zh-Hant-TW", "sr-Latn", "de-CH-1996", "sl-rozaj-biske", "zh-cmn-Hans-CN", "i-klingon",
        "en-GB-oed", "x-house", "en-x-house", "en-a-bbb-x-a", "fil", "az-Arab-x-aze", "hy-arevela",
    ])
    func aLanguageOfRFC5646IsTaken(_ tag: String) {
        #expect(Self.codes("substance", [("lang", .string(tag))]) == [], "\(tag)")
    }

    @Test(arguments: [
        "", "e", "xx", "english", "en_US", "en-", "-en", "en--US", "en-US-US", "1a", "a-DE", "en-a", "x",
        "de-419-DE", "sl-rozaj-rozaj", "en-a-bbb-a-ccc", "abcd", "en-\u{e9}t", "123456789",
    ])
    func whatIsNoLanguageIsFound(_ tag: String) {
        #expect(Self.codes("substance", [("lang", .string(tag))]) == ["language-tag-invalid"], "\(tag)")
    }

    @Test func languagesAreFoundWhereverAnObjectNamesThem() {
        let marking: JSONValue = [["lang": "english", "selectors": ["name"]]]
        let places = Self.findings("substance", [("name", "x"), ("granular_markings", marking)]).map(\.place.pointer)
        #expect(places == ["/objects/0/granular_markings/0/lang"])
        #expect(Self.codes("software", [("languages", ["en", "english"])]) == ["language-tag-invalid"])
        let contents = Self.findings("language-content", [("contents", ["español": ["name": "x"]])])
        #expect(contents.map(\.place.pointer) == ["/objects/0/contents/español"])
    }

    // MARK: Names

    @Test(arguments: [
        ("UTF-8", true), ("ISO_8859-1:1987", true), ("-utf8", false), (String(repeating: "a", count: 41), false),
    ])
    func aCharacterSetHasTheFormOfItsRegistry(_ name: String, _ isOne: Bool) {
        for (type, property) in [("file", "name_enc"), ("directory", "path_enc")] {
            #expect(
                Self.codes(type, [(property, .string(name))]) == (isOne ? [] : ["character-set-invalid"]), "\(name)")
        }
    }

    @Test(arguments: [("x_vendor_9", true), ("abC", false), ("abc d", false), ("abc-d", false), ("9ab", true)])
    func aNameOfAPropertyIsOfSmallLettersDigitsAndUnderscores(_ name: String, _ isOne: Bool) {
        let codes = isOne ? [] : ["property-name-invalid"]
        #expect(Self.codes("identity", [(name, "x")]) == codes, "\(name)")
        #expect(Self.codes("x-thing", [(name, "x")]) == codes, "\(name)")
        let other = "extension-definition--00000000-0000-4000-8000-000000000009"
        var content = JSONObject()
        content[name] = "x"
        #expect(Self.codes("x-thing", [("extensions", [other: .object(content)])]) == codes, "\(name)")
        #expect(Self.codes("x-thing", [(String(repeating: "a", count: 251), "x")]) == ["property-name-invalid"])
    }

    // MARK: Ids

    @Test(arguments: [
        ("process", "pid", false), ("user-account", "display_name", false), ("user-account", "user_id", true),
        ("x509-certificate", "issuer", false), ("x509-certificate", "serial_number", true),
        ("artifact", "mime_type", false), ("email-message", "date", false), ("email-message", "subject", true),
        ("windows-registry-key", "key", true), ("url", "value", true),
    ])
    func anObservableOfNothingThatIdsAreMadeOfHasARandomId(_ type: String, property: String, mayBeMade: Bool) {
        let id = "--ff1e0780-358c-5808-a8c7-d0fca4ef6ef4"
        let made = Self.findings(type, [(property, "x")], id: id).map(\.code.name)
        #expect(made == (mayBeMade ? [] : ["uuid-version-wrong"]))
        #expect(Self.codes(type, [(property, "x")]) == [])
    }

    // MARK: Patterns

    @Test func onlyPatternsOfSTIXAreReadByItsGrammar() {
        #expect(
            Self.codes("indicator", [("pattern_type", "stix"), ("pattern", "[file:size")]) == ["stix-pattern-invalid"])
        #expect(Self.codes("indicator", [("pattern_type", "yara"), ("pattern", "[file:size")]) == [])
        #expect(Self.codes("indicator", [("pattern_type", "stix"), ("pattern", "[file:size = 7]")]) == [])
        let former: JSONValue = "[a:b = 1] START '2026-01-01T00:00:00Z' STOP '2026-01-02T00:00:00Z'"
        #expect(
            Self.codes("indicator", [("pattern_type", "stix"), ("pattern_version", "2.0"), ("pattern", former)]) == [])
    }

    // MARK: The clock

    @Test(arguments: [
        ("2026-06-02T00:00:00.000Z", true), ("2026-06-02T00:00:00.0001Z", false), ("9999-12-31T23:59:59.999Z", false),
    ])
    func aVersionMoreThanADayAheadOfTheClockIsFound(_ time: String, _ isTaken: Bool) throws {
        let clock = try #require(Timestamp("2026-06-01T00:00:00Z"))
        for members in [
            [("modified", time)], [("created", time)], [("created", "2026-01-01T00:00:00.000Z"), ("modified", time)],
        ] {
            let found = Self.findings("substance", members.map { ($0.0, .string($0.1)) }, clock: clock)
            #expect(found.map(\.code.name) == (isTaken ? [] : ["version-in-future"]))
            #expect(found.allSatisfy { $0.severity == .error })
        }
        #expect(Self.codes("substance", [("modified", .string(time))]) == [])
    }

    @Test func theDefinitionsThatEveryProgramCarriesAreOfNoTime() {
        let objects = ExtensionDefinition.all.map(\.object) + [ExtensionDefinition.creator]
        #expect(SemanticChecks.findings(in: objects, clock: Timestamp(seconds: 0)) == [])
    }

    @Test func modifiedAThousandthOfAMillisecondBeforeCreatedIsFound() {
        #expect(
            Self.codes(
                "substance", [("created", "2020-01-01T00:00:00.000123Z"), ("modified", "2020-01-01T00:00:00.000Z")])
                == ["modified-before-created"])
    }

    @Test func whatIsObservedIsNoTradeObjectAndNoDefinition() {
        let consignment = "consignment--00000000-0000-4000-8000-000000000002"
        var json = JSONObject()
        json["type"] = "observed-data"
        json["id"] = "observed-data--00000000-0000-4000-8000-000000000001"
        json["object_refs"] = [.string(consignment)]
        var other = JSONObject()
        other["type"] = "consignment"
        other["id"] = .string(consignment)
        let codes = SemanticChecks.findings(in: [STIXObject(json), STIXObject(other)]).map(\.code.name)
        #expect(codes == ["reference-type"])
    }

    // MARK: Identifiers

    @Test(arguments: [("US0000000002", "valid"), ("XS0000000009", "valid"), ("QQ0000000006", "failed")])
    func anISINHasACountryThatThereIsOrAPrefixForNone(_ value: String, _ check: String) {
        // The last digit is computed by the rule, so that only the country decides.
        let verdicts = (0...9).map {
            IdentifierScheme.named("isin")?.examine(value.dropLast() + "\($0)").check.rawValue
        }
        #expect(verdicts.contains(check) && (check == "valid") == verdicts.contains("valid"))
    }
}
