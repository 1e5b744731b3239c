// Substances, classes of goods, places.
extension IdentifierScheme {
    static let goods: [IdentifierScheme] = [
        IdentifierScheme("cas", "CAS registry number", .substance, checksummed: true, singleHolder: true) { bytes in
            guard (5...10).contains(bytes.count), let values = CheckDigits.digits(bytes) else { return false }
            return CheckDigits.weighted(values.dropLast().reversed(), 1...) % 10 == values.last
        },
        IdentifierScheme("inchikey", "InChIKey (IUPAC)", .substance, singleHolder: true) { bytes in
            // The dashes are gone in the normal form: 14, 8, S or N, version, protonation.
            guard bytes.count == 25 || bytes.count == 24, bytes.allSatisfy(CheckDigits.isLetter) else { return false }
            return bytes.count == 25 && [UInt8(ascii: "S"), UInt8(ascii: "N")].contains(bytes[22]) ? nil : false
        },
        IdentifierScheme("un-number", "UN number of dangerous goods", .substance) { bytes in
            bytes.count == 6 && bytes.starts(with: "UN".utf8) && CheckDigits.digits(bytes[2...]) != nil ? nil : false
        },
        IdentifierScheme("hs", "Harmonized System code: six digits, with its edition", .goods) { bytes in
            bytes.count == 6 && CheckDigits.digits(bytes) != nil ? nil : false
        },
        IdentifierScheme("hts", "Tariff number of ten digits", .goods) { bytes in
            bytes.count == 10 && CheckDigits.digits(bytes) != nil ? nil : false
        },
        IdentifierScheme("un-locode", "UN/LOCODE", .place, singleHolder: true) { bytes in
            bytes.count == 5 && bytes[..<2].allSatisfy(CheckDigits.isLetter)
                && bytes[2...].allSatisfy { CheckDigits.isLetter($0) || (50...57).contains($0) } ? nil : false
        },
        IdentifierScheme("iata-airport", "Airport code (IATA)", .place, singleHolder: true) { bytes in
            bytes.count == 3 && bytes.allSatisfy(CheckDigits.isLetter) ? nil : false
        },
        IdentifierScheme("firms", "Facility code, USA (FIRMS)", .place) { bytes in
            bytes.count == 4 && CheckDigits.isLetter(bytes[0]) && bytes.allSatisfy(CheckDigits.isAlphanumeric)
                ? nil : false
        },
    ]
}
