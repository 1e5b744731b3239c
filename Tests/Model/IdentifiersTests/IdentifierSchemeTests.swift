import Files
import Identifiers
import StrictJSON
import TestSupport
import Testing

@Suite struct IdentifierSchemeTests {
    /// The names that the example file uses, and ours.
    private static let names = [
        "awb": "awb", "s10": "s10", "iso6346": "iso6346", "imo_ship": "imo-ship", "imo_company": "imo-company",
        "vin": "vin", "cas": "cas", "inchikey": "inchikey", "lei": "lei", "iban": "iban", "uscc": "uscc",
        "cnid": "cn-resident-id", "rfc": "rfc", "curp": "curp", "cabn": "ca-bn", "td3": "mrz-td3", "mmsi": "mmsi",
        "e164": "e164", "locode": "un-locode", "scac": "scac", "ein": "ein", "firms": "firms", "unno": "un-number",
        "duns": "duns", "hs6": "hs", "hts10": "hts", "cbp_importer": "cbp-importer", "eori": "eori",
    ]

    @Test(.needsShared("domain/identifier-examples.json"), arguments: names.sorted { $0.key < $1.key })
    func theExamplesComeOutRight(_ key: String, _ name: String) throws {
        let path = try #require(SharedData.path("domain/identifier-examples.json"))
        let examples = try JSONValue(parsing: File.bytes(at: path))
        let scheme = try #require(IdentifierScheme.named(name))
        let valid = examples[key]?["valid"]?.array?.compactMap(\.string) ?? []
        let invalid = examples[key]?["invalid"]?.array?.compactMap(\.string) ?? []
        #expect(!valid.isEmpty && !invalid.isEmpty)
        for value in valid {
            let check = scheme.check(value)
            #expect(check == (scheme.isChecksummed ? .valid : .unchecked), "\(name) \(value)")
        }
        for value in invalid { #expect(scheme.check(value) == .failed, "\(name) \(value)") }
    }

    @Test(.needsShared("domain/identifier-examples.json")) func everySchemeOfTheExamplesIsTried() throws {
        let path = try #require(SharedData.path("domain/identifier-examples.json"))
        let examples = try JSONValue(parsing: File.bytes(at: path)).object ?? JSONObject()
        #expect(Set(examples.members.map(\.key)) == Set(Self.names.keys))
    }

    @Test(arguments: IdentifierScheme.all) func itsOwnExamplesComeOutRight(_ scheme: IdentifierScheme) {
        let expected: IdentifierCheck = scheme.isChecksummed ? .valid : .unchecked
        #expect(scheme.check(scheme.example) == expected, "\(scheme.name) \(scheme.example)")
        let wrong = scheme.examine(scheme.counterexample)
        #expect(wrong.check == .failed || wrong.check == .placeholder, "\(scheme.name) \(scheme.counterexample)")
        #expect((wrong.flaw != nil) == (wrong.check == .failed))
        #expect(IdentifierScheme.named(scheme.name) == scheme)
    }

    @Test(arguments: IdentifierScheme.all) func theWrittenFormIsTheOneOfTheExample(_ scheme: IdentifierScheme) {
        // These are commonly written in several ways.
        let free = ["e164", "bill-of-lading", "ucr", "passport", "national-id", "tax-id", "trader-id", "account"]
        let written = scheme.writtenForm(scheme.normalForm(scheme.example))
        #expect(scheme.normalForm(written) == scheme.normalForm(scheme.example))
        guard !free.contains(scheme.name), scheme.name != "cbp-importer" else { return }
        #expect(written == scheme.example)
    }

    @Test(arguments: [
        "XAXX010101000", "XEXX010101000", "xaxx-010101-000", "unknown", "Same as above", "00000", "00/00", "N/A",
        "n.a.",
        "XXXX", "无", "s/n", "",
    ])
    func placeholdersAreNoIdentifiers(_ value: String) throws {
        #expect(try #require(IdentifierScheme.named("rfc")).check(value) == .placeholder)
    }

    @Test(arguments: [
        ("passport", "123456789", IdentifierCheck.placeholder), ("passport", "12 3456 789", .placeholder),
        ("passport", "987654321", .placeholder), ("duns", "111111111", .placeholder),
        ("mmsi", "999999999", .placeholder),
        ("passport", "123456780", .unchecked), ("ein", "12-3456789", .unchecked), ("vin", "11111111111111111", .valid),
        ("awb", "888-11111111", .valid), ("imo-ship", "0000000", .placeholder), ("cas", "0-00-0", .placeholder),
        ("curp", "XEXX010101HNEXXXA4", .placeholder),
    ])
    func runsOfDigitsArePlaceholdersUnlessACheckDigitConfirmsThem(
        _ name: String, value: String, expected: IdentifierCheck
    ) throws {
        #expect(try #require(IdentifierScheme.named(name)).check(value) == expected)
    }

    @Test(arguments: [
        ("imo-ship", "9074728", IdentifierFlaw.checkCharacter(found: "8", expected: "9")),
        ("imo-ship", "907472", .length(6, expected: "7")),
        ("cas", "4-373-87", .grouping(example: "7732-18-5")),
        ("iso6346", "CSQA3054383", .character(position: 4, found: "A", expected: "U, J or Z")),
        (
            "vin", "1M8GDM9AXKPO42788",
            .character(
                position: 12, found: "O", expected: "a digit or a letter other than I, O and Q")
        ),
        ("curp", "GUSJ860231HJCZLS07", .part("birth date", found: "860231", expected: "a date YYMMDD")),
        ("iban", "GB82WEST1234569876543", .length(21, expected: "22 in GB")),
        ("iban", "GB83WEST12345698765432", .checkCharacter(found: "83", expected: "82")),
        ("ein", "07-1234567", .part("prefix", found: "07", expected: "one that the IRS gives out")),
        (
            "btc-address", "T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb",
            .part(
                "network", found: "TRON", expected: "Bitcoin")
        ),
        (
            "uscc", "9131\u{410}115MA1K41CK14",
            .character(
                position: 5, found: "\u{410} (U+0410)", expected: "a digit")
        ),
        (
            "mrz-td3", "L898902C37UTO7408122F1204159ZE184226B<<<<<10",
            .part(
                "number's check digit", found: "7", expected: "6")
        ),
    ])
    func whatIsWrongIsSaid(_ name: String, value: String, flaw: IdentifierFlaw) throws {
        let verdict = try #require(IdentifierScheme.named(name)).examine(value)
        #expect(verdict.check == .failed)
        #expect(verdict.flaw == flaw)
    }

    @Test(arguments: [
        ("cas", "１２５５４１ - 22-2", "125541222"), ("cas", "125541\u{2010}22\u{2013}2", "125541222"),
        ("imo-ship", "IMO 9074729", "9074729"), ("e164", "00 1 (202) 555-0143", "+12025550143"),
        ("e164", "1 202 555 0143", "+12025550143"), ("un-number", "1845", "UN1845"),
        ("rfc", "n\u{303}an\u{303}010101aa1", "ÑAÑ010101AA1"), ("passport", "\u{661}\u{662}\u{663}4a", "1234A"),
        ("awb", "020\u{200B}-1234 5675", "02012345675"), ("btc-address", "BC1QAB", "bc1qab"),
        ("btc-address", "1aB", "1aB"),
    ])
    func formsOfOneValueAreOneValue(_ name: String, value: String, normal: String) throws {
        #expect(try #require(IdentifierScheme.named(name)).normalForm(value) == normal)
    }

    @Test func aShipAndACompanyOfIMOAreTwoSchemes() throws {
        let ship = try #require(IdentifierScheme.named("imo-ship"))
        let company = try #require(IdentifierScheme.named("imo-company"))
        #expect(ship.check("9074729") == .valid && company.check("9074729") == .failed)
        #expect(company.check("5342883") == .valid && ship.check("5342883") == .failed)
    }

    @Test(arguments: [
        ("hawb", IdentifierContext.master), ("s10", .year), ("hs", .edition), ("passport", .country),
        ("account", .issuer),
    ])
    func whatAValueIsUniqueWithinIsSaid(_ name: String, _ context: IdentifierContext) throws {
        #expect(try #require(IdentifierScheme.named(name)).context == context)
    }

    @Test func addressesOfEveryVersionAreChecked() throws {
        let scheme = try #require(IdentifierScheme.named("btc-address"))
        // From BIP 173 and BIP 350: key, script, and the later versions.
        for value in [
            "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", "BC1SW50QGDZ25J",
        ] { #expect(scheme.check(value) == .valid, "\(value)") }
        for value in [
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
            "BC1QW508d6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "bc1gmk9yu", "bc1rw5uspcuf",
        ] { #expect(scheme.check(value) == .failed, "\(value)") }
    }
}
