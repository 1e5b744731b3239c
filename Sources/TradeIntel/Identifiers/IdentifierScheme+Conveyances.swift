// Ships, aircraft, vehicles.
extension IdentifierScheme {
    static let conveyances: [IdentifierScheme] = [
        IdentifierScheme("imo-ship", "IMO ship number", .conveyance, checksummed: true, singleHolder: true) { bytes in
            guard let values = imo(bytes) else { return false }
            return CheckDigits.weighted(values[..<6], [7, 6, 5, 4, 3, 2]) % 10 == values[6]
        },
        IdentifierScheme(
            "imo-company", "IMO company and registered owner number", .organisation, checksummed: true,
            singleHolder: true
        ) { bytes in
            guard let values = imo(bytes) else { return false }
            return (11 - CheckDigits.weighted(values[..<6], [8, 6, 4, 2, 9, 7]) % 11) % 10 == values[6]
        },
        IdentifierScheme("mmsi", "Maritime mobile service identity (ITU-R M.585)", .conveyance) { bytes in
            bytes.count == 9 && CheckDigits.digits(bytes) != nil ? nil : false
        },
        IdentifierScheme("call-sign", "Radio call sign (ITU Radio Regulations)", .conveyance) { bytes in
            (3...8).contains(bytes.count) && bytes.allSatisfy(CheckDigits.isAlphanumeric) ? nil : false
        },
        IdentifierScheme("vin", "Vehicle identification number (ISO 3779)", .conveyance, checksummed: true) { bytes in
            guard bytes.count == 17 else { return false }
            // Letters count as their column in three rows of nine; I, O and Q are never used.
            let rows = Array("ABCDEFGH1JKLMN1P1R".utf8)
            var values: [Int] = []
            for byte in bytes {
                if let digit = CheckDigits.digit(byte) {
                    values.append(digit)
                } else if [UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "Q")].contains(byte) {
                    return false
                } else if let index = rows.firstIndex(of: byte) {
                    values.append(index % 9 + 1)
                } else if (83...90).contains(byte) {
                    values.append(Int(byte) - 81)
                } else {
                    return false
                }
            }
            let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
            let rest = CheckDigits.weighted(values, weights) % 11
            let expected = rest == 10 ? UInt8(ascii: "X") : UInt8(48 + rest)
            if bytes[8] == expected { return true }
            // Only North America (1 to 5) and China (L) demand the check digit.
            return (49...53).contains(bytes[0]) || bytes[0] == UInt8(ascii: "L") ? false : nil
        },
        IdentifierScheme("aircraft-registration", "Aircraft registration mark", .conveyance) { bytes in
            (2...10).contains(bytes.count) ? nil : false
        },
        IdentifierScheme("icao24", "ICAO 24-bit aircraft address", .conveyance, singleHolder: true) { bytes in
            bytes.count == 6 && bytes.allSatisfy { CheckDigits.digit($0) != nil || (65...70).contains($0) }
                ? nil : false
        },
    ]

    /// The seven digits of an IMO number, with or without `IMO` before them.
    private static func imo(_ bytes: [UInt8]) -> [Int]? {
        let digits = bytes.starts(with: "IMO".utf8) ? Array(bytes.dropFirst(3)) : bytes
        return digits.count == 7 ? CheckDigits.digits(digits) : nil
    }
}
