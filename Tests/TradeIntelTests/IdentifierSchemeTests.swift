import Files
import StrictJSON
import TestSupport
import Testing
import TradeIntel

@Suite struct IdentifierSchemeTests {
    /// The names that the example file uses, and ours.
    private static let names = [
        "awb": "awb", "s10": "s10", "iso6346": "iso6346", "imo_ship": "imo-ship", "imo_company": "imo-company",
        "vin": "vin", "cas": "cas", "inchikey": "inchikey", "lei": "lei", "iban": "iban", "uscc": "uscc",
        "cnid": "cn-resident-id", "rfc": "rfc", "curp": "curp", "cabn": "ca-bn", "mmsi": "mmsi", "e164": "e164",
        "locode": "un-locode", "scac": "scac", "ein": "ein", "firms": "firms", "unno": "un-number", "duns": "duns",
        "hs6": "hs", "hts10": "hts", "cbp_importer": "cbp-importer",
    ]

    @Test(.needsShared("domain/identifier-examples.json"), arguments: names.sorted { $0.key < $1.key })
    func theExamplesComeOutRight(_ key: String, _ name: String) throws {
        let path = try #require(SharedData.path("domain/identifier-examples.json"))
        let examples = try JSONValue(parsing: File.bytes(at: path))
        let scheme = try #require(IdentifierScheme.named(name))
        for value in examples[key]?["valid"]?.array?.compactMap(\.string) ?? [] {
            let check = scheme.check(value)
            #expect(check == (scheme.isChecksummed ? .valid : .unchecked), "\(name) \(value)")
        }
        for value in examples[key]?["invalid"]?.array?.compactMap(\.string) ?? [] {
            #expect(scheme.check(value) == .failed, "\(name) \(value)")
        }
    }

    @Test(arguments: ["XAXX010101000", "XEXX010101000", "xaxx-010101-000", "unknown", "Same as above", "00000"])
    func placeholdersAreNoIdentifiers(_ value: String) throws {
        #expect(try #require(IdentifierScheme.named("rfc")).check(value) == .placeholder)
    }

    @Test func formsOfOneValueAreOneValue() throws {
        let scheme = try #require(IdentifierScheme.named("cas"))
        #expect(scheme.normalForm("１２５５４１ - 22-2") == scheme.normalForm("125541-22-2"))
        #expect(scheme.check("125541 - 22-2") == .valid)
    }

    @Test func everyChangedDigitOfACodeModulo31IsFound() throws {
        let scheme = try #require(IdentifierScheme.named("uscc"))
        let characters = Array("91310115MA1K41CK14")
        for index in characters.indices where characters[index].isNumber {
            for digit in "0123456789" where digit != characters[index] {
                var changed = characters
                changed[index] = digit
                #expect(scheme.check(String(changed)) == .failed)
            }
        }
    }
}
