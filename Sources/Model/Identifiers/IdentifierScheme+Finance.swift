// Accounts, banks, securities and addresses of digital currencies.

extension IdentifierScheme {
    static let finance: [IdentifierScheme] = [
        IdentifierScheme(
            "iban", title: "International bank account number", subject: .party, standard: "ISO 13616",
            rule:
                "The country, 2 check digits and the account, of a length that the country fixes; with the first four "
                + "characters moved to the end and read as a number, A being 10, its remainder by 97 is 1.",
            example: "GB82 WEST 1234 5698 7654 32", counterexample: "GB82 WEST 1234 5698 7654 31",
            forms: [IdentifierForm(.letters(2), .digits(2), .alphanumerics(11...30))],
            layout: IdentifierLayout(" ", Array(stride(from: 4, to: 34, by: 4))), findsEveryDigit: true, verify: isIBAN),
        IdentifierScheme(
            "bic", title: "Business identifier code (SWIFT)", subject: .organisation, standard: "ISO 9362",
            rule: "4 letters or digits of the bank, the country, 2 of the place, and perhaps 3 of the branch.",
            example: "EXMPUS33XXX", counterexample: "EXMP0S33",
            forms: [
                IdentifierForm(.alphanumerics(4), .letters(2), .alphanumerics(2)),
                IdentifierForm(.alphanumerics(4), .letters(2), .alphanumerics(5)),
            ], aliases: ["swift"], checksummed: false,
            verify: { bytes in
                let country = IdentifierText.text(bytes[4..<6])
                return CodeList.countries.contains(country) || country == "XK"
                    ? .cannotTell : .fails(.part("country", found: country, expected: "the code of a country"))
            }),
        IdentifierScheme(
            "isin", title: "International securities identification number", subject: .organisation,
            standard: "ISO 6166",
            rule:
                "The country, or a prefix such as XS that stands for none, 9 letters and digits, and a check digit by Luhn's formula over "
                + "the digits, A being 10.",
            example: "US0000000002", counterexample: "US0000000001",
            forms: [IdentifierForm(.letters(2), .alphanumerics(9), .digits(1))], findsEveryDigit: true
        ) { bytes in
            let country = IdentifierText.text(bytes[..<2])
            guard CountryCodes.isKnown(country) || securitiesPrefixes.contains(country) else {
                return .fails(
                    .part("country", found: country, expected: "the code of a country, or a prefix such as XS"))
            }
            let values = bytes[..<11].flatMap { byte -> [Int] in
                let value = CheckDigits.value(byte)
                return value < 10 ? [value] : [value / 10, value % 10]
            }
            return .check(bytes[11], digit: CheckDigits.luhn(values))
        },
        IdentifierScheme(
            "btc-address", title: "Bitcoin address", subject: .party, standard: "Base58Check; BIP 173 and BIP 350",
            rule:
                "26 to 35 characters of base 58 with four bytes of a digest, or bc1 and base 32 with a code that finds "
                + "up to four slips. Capitals and small letters differ.",
            example: "1111111111111111111114oLvT2", counterexample: "1111111111111111111114oLvT3",
            forms: [IdentifierForm(.printable(14...90))], aliases: ["digital-currency-address-xbt"], keepsCase: true,
            refinement: Refinement { text in
                let small = text.lowercased()
                return small.hasPrefix("bc1") && (text == small || text == text.uppercased()) ? small : text
            }, verify: isBitcoin),
        IdentifierScheme(
            "trx-address", title: "TRON address", subject: .party, standard: "Base58Check",
            rule: "T and 33 characters of base 58 with four bytes of a digest. Capitals and small letters differ.",
            example: "T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb", counterexample: "T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwc",
            forms: [IdentifierForm(.one(of: "T"), .printable(33...33))], keepsCase: true
        ) { bytes in
            switch AddressCodes.base58Check(bytes) {
            case nil: .fails(.checksum)
            case let payload? where payload.count == 21 && payload[0] == 0x41: .passes
            case _?: .fails(.part("network", found: "another", expected: "TRON"))
            }
        },
    ]

    /// The prefixes in place of a country in numbers of securities (ISO 6166): agencies of several countries, numbers
    /// of one house only, and former countries whose securities are still traded.
    private static let securitiesPrefixes: Set<String> = [
        "AN", "CS", "DD", "EZ", "QS", "QT", "SU", "XA", "XB", "XC", "XD", "XF", "XX", "YU",
    ]

    private static let isIBAN: @Sendable ([UInt8]) -> Outcome = { bytes in
        let country = IdentifierText.text(bytes[..<2])
        guard let length = lengths[country] else {
            return .fails(.part("country", found: country, expected: "one that has such numbers"))
        }
        guard bytes.count == length else {
            return .fails(.length(bytes.count, expected: "\(length) in \(country)"))
        }
        let moved = Array(bytes[4...]) + Array(bytes[..<2]) + Array("00".utf8)
        return .pair(bytes[2..<4], CheckDigits.pair97(remainder: CheckDigits.modulo97(moved)))
    }

    /// The lengths by country, from the registry as of 2026.
    private static let lengths: [String: Int] = Dictionary(
        uniqueKeysWithValues: """
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29
            ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20
            LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29
            PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20
            YE30
            """.split { $0 == " " || $0 == "\n" }.map { (String($0.prefix(2)), Int($0.dropFirst(2)) ?? 0) })

    private static let isBitcoin: @Sendable ([UInt8]) -> Outcome = { bytes in
        if bytes.starts(with: "bc1".utf8) {
            return AddressCodes.isSegregatedWitness(bytes, prefix: "bc") ? .passes : .fails(.checksum)
        }
        guard bytes.count <= 35 else { return .fails(.length(bytes.count, expected: "26 to 35")) }
        guard let payload = AddressCodes.base58Check(bytes) else { return .fails(.checksum) }
        // Addresses of keys begin with 0, those of scripts with 5, and 0x41 begins those of another network that lists
        // include here.
        switch (payload.first, payload.count) {
        case (0, 21), (5, 21): return .passes
        case (0x41, 21): return .fails(.part("network", found: "TRON", expected: "Bitcoin"))
        default: return .fails(.part("network", found: "another", expected: "Bitcoin"))
        }
    }
}
