// Ships, aircraft, vehicles.
extension IdentifierScheme {
    package static let conveyances: [IdentifierScheme] = [
        IdentifierScheme(
            "imo-ship", title: "IMO ship number", subject: .conveyance, standard: "IMO Resolution A.1117(30)",
            rule: "7 digits, the last of them the last of the sum of the others by the weights 7 6 5 4 3 2. A company "
                + "number of IMO has 7 digits too and another rule.",
            example: "9074729", counterexample: "9074720", forms: [IdentifierForm(.digits(7))], singleHolder: true,
            refinement: withoutIMO
        ) { bytes in
            .check(bytes[6], digit: CheckDigits.weighted(CheckDigits.digits(bytes[..<6]), [7, 6, 5, 4, 3, 2]) % 10)
        },
        IdentifierScheme(
            "imo-company", title: "IMO company and registered owner number", subject: .organisation,
            standard: "IMO Resolution MSC.160(78)",
            rule:
                "7 digits, the last of them 11 less the remainder by 11 of the sum of the others by the weights 8 6 4 "
                + "2 9 7, of that the last digit.",
            example: "5342883", counterexample: "5342884", forms: [IdentifierForm(.digits(7))], singleHolder: true,
            refinement: withoutIMO
        ) { bytes in
            let sum = CheckDigits.weighted(CheckDigits.digits(bytes[..<6]), [8, 6, 4, 2, 9, 7])
            return .check(bytes[6], digit: (11 - sum % 11) % 10)
        },
        IdentifierScheme(
            "mmsi", title: "Maritime mobile service identity", subject: .conveyance, standard: "ITU-R M.585",
            rule: "9 digits; of ships they begin with 2 to 7, and the first three name the country.",
            example: "366999712", counterexample: "36699971", forms: [IdentifierForm(.digits(9))], formOnly: true),
        IdentifierScheme(
            "call-sign", title: "Radio call sign", subject: .conveyance, standard: "ITU Radio Regulations, article 19",
            rule: "3 to 8 letters and digits, the first of them the country's.", example: "WXX1234",
            counterexample: "WX", forms: [IdentifierForm(.alphanumerics(3...8))], formOnly: true),
        IdentifierScheme(
            "vin", title: "Vehicle identification number", subject: .conveyance, standard: "ISO 3779",
            rule: "17 letters and digits without I, O and Q. In North America and China the ninth is a check digit "
                + "modulo 11, X being 10; elsewhere it is free.",
            example: "1M8GDM9AXKP042788", counterexample: "1M8GDM9A1KP042788",
            forms: [
                IdentifierForm(
                    .some(17, of: "0123456789ABCDEFGHJKLMNPRSTUVWXYZ", "a digit or a letter other than I, O and Q"))
            ], verify: isVIN),
        IdentifierScheme(
            "aircraft-registration", title: "Aircraft registration mark", subject: .conveyance,
            standard: "ICAO Annex 7",
            rule: "The country's mark and the aircraft's, 2 to 10 characters. Marks of the USA are N, 1 to 5 digits of "
                + "which the last two may be letters other than I and O.",
            example: "N123AB", counterexample: "N1I",
            forms: [
                IdentifierForm(.one(of: "N"), .some(1, of: "123456789", "a digit other than 0"), .alphanumerics(0...4)),
                IdentifierForm(.alphanumerics(2...10)),
            ], formOnly: true, checksummed: false, verify: isRegistration),
        IdentifierScheme(
            "icao24", title: "Aircraft address of 24 bits", subject: .conveyance, standard: "ICAO Annex 10, volume III",
            rule: "6 hexadecimal digits, of a block of the country.", example: "A00001", counterexample: "G00001",
            forms: [IdentifierForm(.hexadecimal(6))], singleHolder: true, formOnly: true),
    ]

    private static let withoutIMO = Refinement { text in
        var rest = Array(text.utf8)[...]
        while rest.starts(with: "IMO".utf8) { rest = rest.dropFirst(3) }
        return String(decoding: rest, as: UTF8.self)
    }

    private static let isVIN: @Sendable ([UInt8]) -> Outcome = { bytes in
        // Letters count by their column in three rows of nine; I, O and Q are never used.
        let rows = Array("ABCDEFGH1JKLMN1P1R".utf8)
        let values = bytes.map { byte -> Int in
            if let digit = CheckDigits.digit(byte) { return digit }
            return rows.firstIndex(of: byte).map { $0 % 9 + 1 } ?? Int(byte) - 81
        }
        let rest = CheckDigits.weighted(values, [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
        let outcome = Outcome.check(bytes[8], rest == 10 ? UInt8(ascii: "X") : UInt8(48 + rest))
        // Only North America (1 to 5) and China (L) require the check digit.
        let isDemanded = (49...53).contains(bytes[0]) || bytes[0] == UInt8(ascii: "L")
        return outcome == .passes || isDemanded ? outcome : .cannotTell
    }

    private static let isRegistration: @Sendable ([UInt8]) -> Outcome = { bytes in
        guard bytes[0] == UInt8(ascii: "N"), let second = CheckDigits.digit(bytes[1]) else { return .cannotTell }
        let tail = bytes.dropFirst().drop { CheckDigits.digit($0) != nil }
        let isMark =
            second > 0 && bytes.count <= 6 && tail.count <= 2
            && tail.allSatisfy { CheckDigits.isLetter($0) && $0 != UInt8(ascii: "I") && $0 != UInt8(ascii: "O") }
        guard isMark else {
            let found = IdentifierText.text(bytes.dropFirst())
            return .fails(
                .part("mark of the USA", found: found, expected: "1 to 5 digits, the last two of which may be letters"))
        }
        return .cannotTell
    }
}
