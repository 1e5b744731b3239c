// Taxpayers and persons, Mexico.
extension IdentifierScheme {
    static let mexico: [IdentifierScheme] = [
        IdentifierScheme(
            "rfc", title: "Tax registry number, Mexico", subject: .party,
            standard: "SAT, Registro Federal de Contribuyentes",
            rule: "3 letters for a company or 4 for a person, & and Ñ among them; the date of founding or birth; 2 "
                + "characters; and a check character modulo 11. XAXX010101000 and XEXX010101000 stand for anybody.",
            example: "SAF130812CL4", counterexample: "SAF130812CL5",
            forms: [3, 4].map { count in
                IdentifierForm(
                    .some(count, of: name, "a letter, & or Ñ"), .digits(6), .alphanumerics(2),
                    .some(1, of: "0123456789A", "a digit or A"))
            }, singleHolder: true, placeholders: ["XAXX010101000", "XEXX010101000"], verify: isRFC),
        IdentifierScheme(
            "curp", title: "Population registry code, Mexico", subject: .person, standard: "RENAPO",
            rule: "4 letters of the names, the birth date, sex, state, 3 consonants of the names, a digit for births "
                + "until 1999 and a letter after, and a check digit modulo 10, which cannot find every slip.",
            example: "GUSJ860517HJCZLS06", counterexample: "GUSJ860517HJCZLS07",
            forms: [
                IdentifierForm(
                    .some(4, of: letters, "a letter"), .digits(6), .one(of: "HMX"), .letters(2),
                    .some(3, of: letters, "a letter"), .alphanumerics(1), .digits(1))
            ], singleHolder: true, placeholders: ["XEXX010101HNEXXXA4", "XEXX010101MNEXXXA8"], verify: isCURP),
    ]

    private static let letters = "ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"
    private static let name = letters + "&"

    private static let isRFC: @Sendable ([UInt8]) -> Outcome = { bytes in
        let date = bytes[(bytes.count - 9)..<(bytes.count - 3)]
        guard CheckDigits.isShortDate(date) else {
            return .fails(.part("date", found: IdentifierText.text(date), expected: "a date YYMMDD"))
        }
        let alphabet = IdentifierText.bytes(of: "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ")
        // A company's number is one character shorter: it is padded with a blank.
        let padded = bytes.count == 12 ? [UInt8(ascii: " ")] + bytes : bytes
        let values = padded.dropLast().map { alphabet.firstIndex(of: $0) ?? 0 }
        let rest = 11 - CheckDigits.weighted(values, (2...13).reversed()) % 11
        return .check(padded[12], rest == 10 ? UInt8(ascii: "A") : rest == 11 ? UInt8(ascii: "0") : UInt8(48 + rest))
    }

    private static let isCURP: @Sendable ([UInt8]) -> Outcome = { bytes in
        let state = IdentifierText.text(bytes[11..<13])
        guard states.contains(state) else {
            return .fails(.part("state", found: state, expected: "the code of a state of Mexico, or NE"))
        }
        let date = bytes[4..<10]
        let century = CheckDigits.digit(bytes[16]) == nil ? 2000 : 1900
        let isDate = CheckDigits.isDate(
            century + CheckDigits.number(date.prefix(2)), month: CheckDigits.number(date.dropFirst(2).prefix(2)),
            day: CheckDigits.number(date.suffix(2)))
        guard isDate else {
            return .fails(.part("birth date", found: IdentifierText.text(date), expected: "a date YYMMDD"))
        }
        let alphabet = IdentifierText.bytes(of: "0123456789" + letters)
        let values = bytes.dropLast().map { alphabet.firstIndex(of: $0) ?? 0 }
        return .check(bytes[17], digit: (10 - CheckDigits.weighted(values, (2...18).reversed()) % 10) % 10)
    }

    private static let states: Set<String> = [
        "AS", "BC", "BS", "CC", "CL", "CM", "CS", "CH", "DF", "DG", "GT", "GR", "HG", "JC", "MC", "MN", "MS", "NT",
        "NL", "OC", "PL", "QT", "QR", "SP", "SL", "SR", "TC", "TS", "TL", "VZ", "YN", "ZS", "NE",
    ]
}
