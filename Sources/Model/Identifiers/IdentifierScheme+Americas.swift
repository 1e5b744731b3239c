// Companies and importers, USA and Canada.
extension IdentifierScheme {
    static let americas: [IdentifierScheme] = [
        IdentifierScheme(
            "ein", title: "Employer identification number, USA", subject: .organisation, standard: "IRS",
            rule: "2 digits of a prefix that is given out, and 7 digits; no check digit. Prefixes as of 2026-11.",
            example: "12-3456789", counterexample: "1-23456789", forms: [IdentifierForm(.digits(9))],
            layout: IdentifierLayout("-", [2], strict: true), checksummed: false, verify: isEIN),
        IdentifierScheme(
            "cbp-importer", title: "Importer number, USA", subject: .party, standard: "19 CFR 24.5, CBP Form 5106",
            rule: "An EIN with 2 letters or digits behind it, a social security number, or a number of 11 digits that "
                + "customs gave out.",
            example: "12-3456789XX", counterexample: "12-345678XX",
            forms: [IdentifierForm(.digits(9)), IdentifierForm(.digits(9), .alphanumerics(2))], formOnly: true),
        IdentifierScheme(
            "uei", title: "Unique entity identifier, USA", subject: .organisation, standard: "SAM.gov",
            rule: "12 letters and digits, without I and O, the first of them not 0.", example: "A1B2C3D4E5F6",
            counterexample: "01B2C3D4E5F6",
            forms: [
                IdentifierForm(
                    .some(1, of: "123456789ABCDEFGHJKLMNPQRSTUVWXYZ", "a letter or digit other than 0, I and O"),
                    .some(11, of: "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ", "a letter or digit other than I and O"))
            ], singleHolder: true, formOnly: true),
        IdentifierScheme(
            "ca-bn", title: "Business number, Canada", subject: .organisation, standard: "Canada Revenue Agency",
            rule:
                "9 digits, the last of them a check digit by Luhn's formula; perhaps a programme (RC, RM, RP, RT) and "
                + "4 digits of an account.",
            example: "123026635RC0001", counterexample: "123456780RC0001",
            forms: [
                IdentifierForm(.digits(9)),
                IdentifierForm(.digits(9), .one(of: "R"), .one(of: "CMPT"), .digits(4)),
            ], singleHolder: true, aliases: ["cabn"]
        ) { bytes in
            .check(bytes[8], digit: CheckDigits.luhn(CheckDigits.digits(bytes[..<8])))
        },
    ]

    private static let isEIN: @Sendable ([UInt8]) -> Outcome = { bytes in
        let prefix = CheckDigits.number(bytes[..<2])
        let isGiven = !unused.contains(prefix)
        return isGiven
            ? .cannotTell
            : .fails(.part("prefix", found: IdentifierText.text(bytes[..<2]), expected: "one that the IRS gives out"))
    }

    /// Prefixes that the IRS has not issued.
    private static let unused: Set<Int> = [0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97]
}
