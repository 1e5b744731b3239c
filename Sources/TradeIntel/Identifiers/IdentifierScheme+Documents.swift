// Waybills, postal items, transport units.
extension IdentifierScheme {
    static let documents: [IdentifierScheme] = [
        IdentifierScheme("awb", "Air waybill number (IATA Resolution 600a)", .consignment, checksummed: true) { bytes in
            guard bytes.count == 11, let values = CheckDigits.digits(bytes) else { return false }
            return values[3..<10].reduce(0) { $0 * 10 + $1 } % 7 == values[10]
        },
        IdentifierScheme("hawb", "House air waybill number, unique under its issuer and master", .consignment) {
            bytes in
            bytes.count <= 20 && bytes.allSatisfy(CheckDigits.isAlphanumeric) ? nil : false
        },
        IdentifierScheme("s10", "Postal item identifier (UPU S10)", .consignment, checksummed: true) { bytes in
            guard bytes.count == 13, bytes[..<2].allSatisfy(CheckDigits.isLetter),
                bytes[11...].allSatisfy(CheckDigits.isLetter), let values = CheckDigits.digits(bytes[2..<11])
            else { return false }
            let rest = 11 - CheckDigits.weighted(values[..<8], [8, 6, 4, 2, 3, 5, 9, 7]) % 11
            return values[8] == (rest == 10 ? 0 : rest == 11 ? 5 : rest)
        },
        IdentifierScheme("iso6346", "Freight container number (ISO 6346)", .equipment, checksummed: true) { bytes in
            guard bytes.count == 11, bytes[..<3].allSatisfy(CheckDigits.isLetter),
                [UInt8(ascii: "U"), UInt8(ascii: "J"), UInt8(ascii: "Z")].contains(bytes[3]),
                let digits = CheckDigits.digits(bytes[4...])
            else { return false }
            // Letters count from 10 on, without the multiples of 11.
            let letters = bytes[..<4].map { byte -> Int in
                let index = Int(byte) - 65
                return index + 10 + (index > 0 ? 1 : 0) + (index > 10 ? 1 : 0) + (index > 20 ? 1 : 0)
            }
            let sum = CheckDigits.weighted(letters + digits[..<6], (0..<10).map { 1 << $0 })
            return sum % 11 % 10 == digits[6]
        },
        IdentifierScheme("bill-of-lading", "Bill of lading number, unique under its issuer", .consignment) { bytes in
            bytes.count <= 35 ? nil : false
        },
        IdentifierScheme("ucr", "Unique consignment reference (ISO 15459)", .consignment) { bytes in
            bytes.count <= 35 ? nil : false
        },
    ]
}
