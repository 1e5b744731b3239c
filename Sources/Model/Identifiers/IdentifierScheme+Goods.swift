// Substances and classes of goods.
extension IdentifierScheme {
    package static let goods: [IdentifierScheme] = [
        IdentifierScheme(
            "cas", title: "CAS registry number", subject: .substance, standard: "CAS",
            rule:
                "2 to 7 digits, 2 digits, and a check digit: the remainder by 10 of the sum of all others, each times "
                + "its place from the right.",
            example: "7732-18-5", counterexample: "7732-18-6",
            forms: [IdentifierForm(.some(1, of: "123456789", "a digit other than 0"), .digits(4...9))],
            layout: IdentifierLayout("-", [-3, -1], strict: true), singleHolder: true
        ) { bytes in
            .check(
                bytes[bytes.count - 1],
                digit: CheckDigits.weighted(CheckDigits.digits(bytes.dropLast()).reversed(), 1...) % 10)
        },
        IdentifierScheme(
            "inchikey", title: "InChIKey", subject: .substance, standard: "IUPAC InChI",
            rule: "14 letters of the skeleton, 8 of the rest, S or N, the version, and a letter for protons; a digest, "
                + "without check digit.",
            example: "XLYOFNOQVPJJNP-UHFFFAOYSA-N", counterexample: "XLYOFNOQVPJJNP-UHFFFAOYS-N",
            forms: [IdentifierForm(.letters(22), .one(of: "SN"), .letters(2))],
            layout: IdentifierLayout("-", [14, 24], strict: true), singleHolder: true),
        IdentifierScheme(
            "un-number", title: "UN number of dangerous goods", subject: .substance, standard: "UN Model Regulations",
            rule: "UN and 4 digits.", example: "UN1845", counterexample: "UN181",
            forms: [IdentifierForm(.one(of: "U"), .one(of: "N"), .digits(4))], formOnly: true, aliases: ["unno"],
            refinement: Refinement { text in
                text.utf8.count == 4 && text.utf8.allSatisfy(CharacterClass.digits.contains) ? "UN" + text : text
            }),
        IdentifierScheme(
            "hs", title: "Code of the Harmonized System", subject: .goods, standard: "WCO, Harmonized System",
            rule:
                "Chapter, heading and subheading: 6 digits. Codes change meaning between editions (2017, 2022, 2028).",
            example: "8482.10", counterexample: "8482.1", forms: [IdentifierForm(.digits(6))],
            layout: IdentifierLayout(".", [4]), context: .edition, aliases: ["hs6"], checksummed: false,
            verify: hasChapter),
        IdentifierScheme(
            "hts", title: "Tariff number, USA", subject: .goods, standard: "USITC, Harmonized Tariff Schedule",
            rule: "10 digits, the first six those of the Harmonized System.", example: "8482.10.5012",
            counterexample: "8482.10.50", forms: [IdentifierForm(.digits(10))], layout: IdentifierLayout(".", [4, 6]),
            context: .edition, aliases: ["hts10"], checksummed: false, verify: hasChapter),
        IdentifierScheme(
            "cn8", title: "Code of the Combined Nomenclature, EU", subject: .goods,
            standard: "Regulation (EEC) 2658/87",
            rule: "8 digits, the first six those of the Harmonized System; a new edition every year.",
            example: "8482 10 10", counterexample: "8482 10", forms: [IdentifierForm(.digits(8))],
            layout: IdentifierLayout(" ", [4, 6]), context: .edition, checksummed: false, verify: hasChapter),
        IdentifierScheme(
            "cn10", title: "Commodity code, China", subject: .goods,
            standard: "General Administration of Customs, China",
            rule: "10 digits, the first six those of the Harmonized System.", example: "8482102000",
            counterexample: "84821020", forms: [IdentifierForm(.digits(10))], context: .edition, checksummed: false,
            verify: hasChapter),
    ]

    private static let hasChapter: @Sendable ([UInt8]) -> Outcome = { bytes in
        let chapter = CheckDigits.number(bytes[..<2])
        guard chapter != 0, chapter != 77 else {
            let found = IdentifierText.text(bytes[..<2])
            return .fails(.part("chapter", found: found, expected: "01 to 99, but not 77"))
        }
        return .cannotTell
    }
}
