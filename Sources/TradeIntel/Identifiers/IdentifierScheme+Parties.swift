// Companies, persons, and how to reach them.
extension IdentifierScheme {
    static let parties: [IdentifierScheme] = [
        IdentifierScheme(
            "uscc", "Unified social credit code, China (GB 32100)", .organisation, checksummed: true,
            singleHolder: true, isUSCC),
        IdentifierScheme(
            "cn-resident-id", "Resident identity number, China (GB 11643)", .person, checksummed: true,
            singleHolder: true, isChineseResident),
        IdentifierScheme(
            "rfc", "Tax registry number, Mexico", .party, checksummed: true, singleHolder: true,
            placeholders: ["XAXX010101000", "XEXX010101000"], isRFC),
        IdentifierScheme(
            "curp", "Population registry code, Mexico", .person, checksummed: true, singleHolder: true, isCURP),
        IdentifierScheme(
            "lei", "Legal entity identifier (ISO 17442)", .organisation, checksummed: true, singleHolder: true
        ) { bytes in
            guard bytes.count == 20, CheckDigits.digits(bytes[18...]) != nil else { return false }
            return CheckDigits.modulo97(bytes) == 1
        },
        IdentifierScheme("iban", "International bank account number (ISO 13616)", .party, checksummed: true) { bytes in
            guard (15...34).contains(bytes.count), bytes[..<2].allSatisfy(CheckDigits.isLetter) else { return false }
            return CheckDigits.modulo97(Array(bytes[4...] + bytes[..<4])) == 1
        },
        IdentifierScheme("ca-bn", "Business number, Canada", .organisation, checksummed: true, singleHolder: true) {
            bytes in
            guard bytes.count == 9 || bytes.count == 15, let values = CheckDigits.digits(bytes[..<9]) else {
                return false
            }
            let program = String(decoding: bytes[9...], as: UTF8.self)
            let known = program.isEmpty || ["RC", "RM", "RP", "RT"].contains { program.hasPrefix($0) }
            return known && (program.isEmpty || CheckDigits.digits(bytes[11...]) != nil) && CheckDigits.luhn(values)
        },
        IdentifierScheme("ein", "Employer identification number, USA", .organisation, groups: [2, 7]) { bytes in
            bytes.count == 9 && CheckDigits.digits(bytes) != nil ? nil : false
        },
        IdentifierScheme("cbp-importer", "Importer number, USA (19 CFR 24.5)", .party) { bytes in
            ([9, 11].contains(bytes.count) && CheckDigits.digits(bytes[..<9]) != nil)
                || (bytes.count == 11 && CheckDigits.digits(bytes) != nil) ? nil : false
        },
        IdentifierScheme("duns", "D-U-N-S number", .organisation) { bytes in
            bytes.count == 9 && CheckDigits.digits(bytes) != nil ? nil : false
        },
        IdentifierScheme("uei", "Unique entity identifier, USA (SAM.gov)", .organisation, singleHolder: true) { bytes in
            bytes.count == 12 && bytes[0] != UInt8(ascii: "0")
                && bytes.allSatisfy {
                    CheckDigits.isAlphanumeric($0) && $0 != UInt8(ascii: "I") && $0 != UInt8(ascii: "O")
                } ? nil : false
        },
        IdentifierScheme("eori", "Economic operator number, EU", .organisation) { bytes in
            (3...17).contains(bytes.count) && bytes[..<2].allSatisfy(CheckDigits.isLetter)
                && bytes.allSatisfy(CheckDigits.isAlphanumeric) ? nil : false
        },
        IdentifierScheme("scac", "Standard carrier alpha code (NMFTA)", .organisation) { bytes in
            (2...4).contains(bytes.count) && bytes.allSatisfy(CheckDigits.isLetter) ? nil : false
        },
        IdentifierScheme("passport", "Passport number, with its country", .person) { bytes in
            (4...20).contains(bytes.count) ? nil : false
        },
        IdentifierScheme("national-id", "National identity number, with its country", .person) { _ in nil },
        IdentifierScheme("tax-id", "Tax number, with its country", .party) { _ in nil },
        IdentifierScheme("trader-id", "Trader number as declared, of an unknown scheme", .party) { _ in nil },
        IdentifierScheme("account", "Account number with a carrier", .party) { _ in nil },
        IdentifierScheme("e164", "Telephone number (ITU-T E.164)", .party) { bytes in
            let digits = bytes.first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes[...]
            guard (7...15).contains(digits.count), digits.first != UInt8(ascii: "0") else { return false }
            return CheckDigits.digits(digits) != nil ? nil : false
        },
    ]

    /// GB 32100-2015: a checksum over 17 characters of an alphabet without I, O, S, V and Z.
    private static let isUSCC: @Sendable ([UInt8]) -> Bool? = { bytes in
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
        guard bytes.count == 18, CheckDigits.digits(bytes[2..<8]) != nil else { return false }
        var values: [Int] = []
        for byte in bytes {
            guard let value = alphabet.firstIndex(of: byte) else { return false }
            values.append(value)
        }
        var weight = 1
        var sum = 0
        for value in values[..<17] {
            sum += value * weight
            weight = weight * 3 % 31
        }
        return values[17] == (31 - sum % 31) % 31
    }

    /// GB 11643-1999: ISO 7064, MOD 11-2, with the birth date in it.
    private static let isChineseResident: @Sendable ([UInt8]) -> Bool? = { bytes in
        guard bytes.count == 18, let values = CheckDigits.digits(bytes[..<17]),
            CheckDigits.isDate(values[8..<14])
        else { return false }
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        return bytes[17] == Array("10X98765432".utf8)[CheckDigits.weighted(values, weights) % 11]
    }

    /// Twelve characters for a company, thirteen for a person; the normal form has lost no character of the alphabet.
    private static let isRFC: @Sendable ([UInt8]) -> Bool? = { bytes in
        guard let text = String(validating: bytes, as: UTF8.self) else { return false }
        let alphabet = Array("0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ")
        let characters = Array(text)
        guard characters.count == 12 || characters.count == 13 else { return false }
        let nameLength = characters.count - 9
        let isName = characters[..<nameLength].allSatisfy { $0.isLetter || $0 == "&" }
        let date = characters[nameLength..<nameLength + 6].compactMap(\.wholeNumberValue)
        guard isName, date.count == 6, CheckDigits.isDate(date[...]) else { return false }
        // A company's number is one character shorter: a blank stands before it.
        let padded = characters.count == 12 ? [" "] + characters : characters
        var sum = 0
        for (index, character) in padded.dropLast().enumerated() {
            guard let value = alphabet.firstIndex(of: character) else { return false }
            sum += value * (13 - index)
        }
        let rest = 11 - sum % 11
        return padded[12] == (rest == 10 ? "A" : rest == 11 ? "0" : Character("\(rest)"))
    }

    private static let states: Set<String> = [
        "AS", "BC", "BS", "CC", "CL", "CM", "CS", "CH", "DF", "DG", "GT", "GR", "HG", "JC", "MC", "MN", "MS", "NT",
        "NL",
        "OC", "PL", "QT", "QR", "SP", "SL", "SR", "TC", "TS", "TL", "VZ", "YN", "ZS", "NE",
    ]

    /// Four letters, birth date, sex, state, three consonants, a sign for the century, and a check digit.
    private static let isCURP: @Sendable ([UInt8]) -> Bool? = { bytes in
        guard let text = String(validating: bytes, as: UTF8.self) else { return false }
        let alphabet = Array("0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ")
        let characters = Array(text)
        guard characters.count == 18, characters[..<4].allSatisfy(\.isLetter), "HMX".contains(characters[10]),
            states.contains(String(characters[11..<13]))
        else { return false }
        let date = characters[4..<10].compactMap(\.wholeNumberValue)
        guard date.count == 6, CheckDigits.isDate(date[...]) else { return false }
        var sum = 0
        for (index, character) in characters.dropLast().enumerated() {
            guard let value = alphabet.firstIndex(of: character) else { return false }
            sum += value * (18 - index)
        }
        return characters[17].wholeNumberValue == (10 - sum % 10) % 10
    }
}
