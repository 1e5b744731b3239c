// Companies and persons, China.
extension IdentifierScheme {
    static let china: [IdentifierScheme] = [
        IdentifierScheme(
            "uscc", title: "Unified social credit code, China", subject: .organisation, standard: "GB 32100-2015",
            rule: "Authority, category, 6 digits of the region, the 9 characters of the organisation code with its own "
                + "check digit (GB 11714), and a check character modulo 31; without the letters I, O, S, V and Z.",
            example: "91310115MA1K41CK14", counterexample: "91310115MA1K41CK15",
            forms: [
                IdentifierForm(
                    .some(2, of: uscc, letters), .digits(6), .some(10, of: uscc, letters))
            ], findsEveryDigit: true, singleHolder: true, verify: isUSCC),
        IdentifierScheme(
            "cn-resident-id", title: "Resident identity number, China", subject: .person, standard: "GB 11643-1999",
            rule: "6 digits of the region, the birth date, 3 digits, and a check character by ISO 7064 MOD 11-2, which "
                + "may be X. It names a person and a birth date: pass on no more of it than is needed.",
            example: "11010519491231002X", counterexample: "110105194912310021",
            forms: [IdentifierForm(.digits(17), .some(1, of: "0123456789X", "a digit or X"))], findsEveryDigit: true,
            singleHolder: true, aliases: ["cnid"], verify: isResident),
    ]

    private static let uscc = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    private static let letters = "a digit or a letter other than I, O, S, V and Z"

    private static let isUSCC: @Sendable ([UInt8]) -> Outcome = { bytes in
        let alphabet = Array(uscc.utf8)
        var weight = 1
        var sum = 0
        for byte in bytes[..<17] {
            sum += (alphabet.firstIndex(of: byte) ?? 0) * weight
            weight = weight * 3 % 31
        }
        let outcome = Outcome.check(bytes[17], alphabet[(31 - sum % 31) % 31])
        guard outcome == .passes else { return outcome }
        // The embedded organisation code: its letters count as in hexadecimal, continued to Z.
        let rest = 11 - CheckDigits.weighted(bytes[8..<16].map(CheckDigits.value), [3, 7, 9, 10, 5, 8, 4, 2]) % 11
        let expected = rest == 10 ? UInt8(ascii: "X") : rest == 11 ? UInt8(ascii: "0") : UInt8(48 + rest)
        guard bytes[16] == expected else {
            return .fails(
                .part(
                    "organisation code's check digit", found: IdentifierText.text([bytes[16]]),
                    expected: IdentifierText.text([expected])))
        }
        return .passes
    }

    private static let isResident: @Sendable ([UInt8]) -> Outcome = { bytes in
        let province = CheckDigits.number(bytes[..<2])
        guard provinces.contains(province) else {
            return .fails(.part("region", found: "\(province)…", expected: "the code of a province of China"))
        }
        let date = bytes[6..<14]
        let year = CheckDigits.number(date.prefix(4))
        let isDate = CheckDigits.isDate(
            year, month: CheckDigits.number(date.dropFirst(4).prefix(2)), day: CheckDigits.number(date.suffix(2)))
        guard isDate, (1850...2150).contains(year) else {
            return .fails(.part("birth date", found: IdentifierText.text(date), expected: "a date YYYYMMDD"))
        }
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = CheckDigits.weighted(CheckDigits.digits(bytes[..<17]), weights)
        return .check(bytes[17], Array("10X98765432".utf8)[sum % 11])
    }

    /// GB/T 2260: the first two digits.
    private static let provinces: Set<Int> = Set(
        Array(11...15) + Array(21...23) + Array(31...37) + Array(41...46) + Array(50...54) + Array(61...65)
            + [71, 81, 82, 83, 91])
}
