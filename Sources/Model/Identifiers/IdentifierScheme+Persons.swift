// Documents of persons.
extension IdentifierScheme {
    package static let persons: [IdentifierScheme] = [
        IdentifierScheme(
            "passport", title: "Passport number", subject: .person, standard: "ICAO Doc 9303",
            rule: "Letters and digits as the country likes, 4 to 20. It is told apart by the country.",
            example: "X1234567", counterexample: "123", forms: [IdentifierForm(.printable(4...20))], context: .country),
        IdentifierScheme(
            "national-id", title: "National identity number", subject: .person, standard: "the country's own",
            rule: "Whatever the country gives out; it is told apart by the country.", example: "000-1234-X",
            counterexample: "N/A", forms: [IdentifierForm(.printable(1...longest))], context: .country),
        IdentifierScheme(
            "tax-id", title: "Tax number", subject: .party, standard: "the country's own",
            rule: "Whatever the country gives out; it is told apart by the country.", example: "000-1234-T",
            counterexample: "N/A", forms: [IdentifierForm(.printable(1...longest))], context: .country),
        IdentifierScheme(
            "mrz-td3", title: "Second line of a passport's machine-readable zone", subject: .person,
            standard: "ICAO Doc 9303, part 4",
            rule:
                "44 characters: number, country, birth date, sex, expiry and personal number, with check digits modulo "
                + "10 by the weights 7 3 1 over parts and over all.",
            example: "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
            counterexample: "L898902C36UTO7408122F1204159ZE184226B<<<<<11",
            forms: [
                IdentifierForm(
                    zone(9), .digits(1), zone(3), zone(6), .digits(1), .one(of: "FMX<"), .digits(7), zone(14),
                    .some(1, of: "0123456789<", "a digit or <"), .digits(1))
            ], findsEveryDigit: true, aliases: ["td3"], verify: isZone),
    ]

    private static func zone(_ count: Int) -> IdentifierForm.Part {
        .some(count, of: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<", "a letter, a digit or <")
    }

    private static let isZone: @Sendable ([UInt8]) -> Outcome = { bytes in
        func digit(_ parts: ArraySlice<UInt8>...) -> Int {
            let values = parts.joined().map { $0 == UInt8(ascii: "<") ? 0 : CheckDigits.value($0) }
            return CheckDigits.weighted(values, values.indices.map { [7, 3, 1][$0 % 3] }) % 10
        }
        let parts: [(name: String, bytes: ArraySlice<UInt8>, check: UInt8)] = [
            ("number's check digit", bytes[0..<9], bytes[9]), ("birth date's check digit", bytes[13..<19], bytes[19]),
            ("expiry's check digit", bytes[21..<27], bytes[27]),
        ]
        for part in parts where CheckDigits.digit(part.check) != digit(part.bytes) {
            return .fails(
                .part(part.name, found: IdentifierText.text([part.check]), expected: String(digit(part.bytes))))
        }
        let personal = bytes[28..<42]
        let isEmpty = bytes[42] == UInt8(ascii: "<") && personal.allSatisfy { $0 == UInt8(ascii: "<") }
        guard isEmpty || CheckDigits.digit(bytes[42]) == digit(personal) else {
            return .fails(
                .part(
                    "personal number's check digit", found: IdentifierText.text([bytes[42]]),
                    expected: String(digit(personal))))
        }
        return .check(bytes[43], digit: digit(bytes[0..<10], bytes[13..<20], bytes[21..<43]))
    }
}
