// Companies and traders, of no country or of several.
extension IdentifierScheme {
    static let companies: [IdentifierScheme] = [
        IdentifierScheme(
            "lei", title: "Legal entity identifier", subject: .organisation, standard: "ISO 17442",
            rule: "18 letters and digits and 2 check digits; read as a number, A being 10, its remainder by 97 is 1.",
            example: "529900T8BM49AURSDO55", counterexample: "529900T8BM49AURSDO56",
            forms: [IdentifierForm(.alphanumerics(18), .digits(2))], findsEveryDigit: true, singleHolder: true,
            aliases: ["legal-entity-number"]
        ) { bytes in
            let pair = CheckDigits.pair97(remainder: CheckDigits.modulo97(Array(bytes[..<18]) + Array("00".utf8)))
            return .pair(bytes[18...], pair)
        },
        IdentifierScheme(
            "eori", title: "Economic operator number, EU and United Kingdom", subject: .organisation,
            standard: "Regulation (EU) 952/2013",
            rule: "The country, and up to 15 letters and digits that it likes; GB and XI have 12 digits.",
            example: "DE123456789012345", counterexample: "D1",
            forms: [IdentifierForm(.letters(2), .alphanumerics(1...15))], formOnly: true, checksummed: false,
            verify: isEORI),
        IdentifierScheme(
            "duns", title: "D-U-N-S number", subject: .organisation, standard: "Dun & Bradstreet",
            rule: "9 digits; the check digit that it once had is no longer used.", example: "15-048-3782",
            counterexample: "15048378", forms: [IdentifierForm(.digits(9))], layout: IdentifierLayout("-", [2, 5]),
            formOnly: true),
        IdentifierScheme(
            "scac", title: "Standard carrier alpha code", subject: .organisation, standard: "NMFTA",
            rule: "2 to 4 letters.",
            example: "EXMP", counterexample: "F1EG", forms: [IdentifierForm(.letters(2...4))], formOnly: true),
        IdentifierScheme(
            "iata-airline", title: "Airline designator", subject: .organisation, standard: "IATA Resolution 762",
            rule: "2 letters or digits, not both of them digits.", example: "X9", counterexample: "99",
            forms: [
                IdentifierForm(.letters(1), .alphanumerics(1)), IdentifierForm(.digits(1), .letters(1)),
            ], formOnly: true),
        IdentifierScheme(
            "icao-airline", title: "Airline designator of three letters", subject: .organisation,
            standard: "ICAO Doc 8585",
            rule: "3 letters.", example: "EXA", counterexample: "EX1", forms: [IdentifierForm(.letters(3))],
            formOnly: true),
        IdentifierScheme(
            "trader-id", title: "Trader number as declared, of an unknown scheme", subject: .party, standard: "none",
            rule: "Whatever a declaration says.", example: "T-4711", counterexample: "N/A",
            forms: [IdentifierForm(.printable(1...longest))], context: .issuer),
        IdentifierScheme(
            "account", title: "Account number with a carrier", subject: .party, standard: "the carrier's own",
            rule: "Whatever the carrier gives out; it is told apart by the carrier.", example: "A-100234",
            counterexample: "N/A", forms: [IdentifierForm(.printable(1...longest))], context: .issuer),
    ]

    private static let isEORI: @Sendable ([UInt8]) -> Outcome = { bytes in
        let country = IdentifierText.text(bytes[..<2])
        let isBritish = country == "GB" || country == "XI"
        guard isBritish || union.contains(country) else {
            return .fails(.part("country", found: country, expected: "one of the European Union, GB or XI"))
        }
        let number = bytes[2...]
        if isBritish, number.count != 12 || !number.allSatisfy(CharacterClass.digits.contains) {
            return .fails(.part("number", found: IdentifierText.text(number), expected: "12 digits"))
        }
        return .cannotTell
    }

    private static let union: Set<String> = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
        "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ]
}

extension IdentifierScheme.Outcome {
    /// The outcome of comparing two check digits.
    static func pair(_ found: ArraySlice<UInt8>, _ expected: [UInt8]) -> Self {
        found.elementsEqual(expected)
            ? .passes
            : .fails(
                .checkCharacter(found: IdentifierText.text(found), expected: IdentifierText.text(expected)))
    }
}
