// Waybills, postal items, transport units, customs documents.
extension IdentifierScheme {
    package static let documents: [IdentifierScheme] = [
        IdentifierScheme(
            "awb", title: "Air waybill number", subject: .consignment, standard: "IATA Resolution 600a",
            rule:
                "3 digits of the airline, 7 of the serial number, and as check digit the serial number's remainder by "
                + "7. Digits that differ by 7 (0 and 7, 1 and 8, 2 and 9) are taken for each other unseen.",
            example: "999-12345675", counterexample: "999-12345674", forms: [IdentifierForm(.digits(11))],
            layout: IdentifierLayout("-", [3])
        ) { .check($0[10], digit: CheckDigits.number($0[3..<10]) % 7) },
        IdentifierScheme(
            "hawb", title: "House air waybill number", subject: .consignment, standard: "IATA Cargo-IMP, FHL",
            rule: "Letters and digits as the forwarder likes, 12 at most in FHL; express carriers use up to 20. Two "
                + "forwarders may use one number: it is told apart by its master.",
            example: "SEL22222222", counterexample: "SEL 2222 2222 2222 2222 22222",
            forms: [IdentifierForm(.alphanumerics(1...20))], context: .master),
        IdentifierScheme(
            "s10", title: "Postal item identifier", subject: .consignment, standard: "UPU S10",
            rule: "2 letters of the service, 8 digits, a check digit modulo 11 by the weights 8 6 4 2 3 5 9 7, and the "
                + "country. Numbers are used again after a year: it is told apart by the year.",
            example: "RR473124829GB", counterexample: "RR473124820GB",
            forms: [IdentifierForm(.letters(2), .digits(9), .letters(2))], context: .year
        ) { bytes in
            let rest = 11 - CheckDigits.weighted(CheckDigits.digits(bytes[2..<10]), [8, 6, 4, 2, 3, 5, 9, 7]) % 11
            return .check(bytes[10], digit: rest == 10 ? 0 : rest == 11 ? 5 : rest)
        },
        IdentifierScheme(
            "iso6346", title: "Freight container number", subject: .equipment, standard: "ISO 6346",
            rule: "3 letters of the owner, U, J or Z, 6 digits, and a check digit modulo 11 by powers of 2; 10 is "
                + "written 0, so it cannot find every slip.",
            example: "CSQU3054383", counterexample: "CSQU3054384",
            forms: [IdentifierForm(.letters(3), .one(of: "UJZ"), .digits(7))], aliases: ["container"]
        ) { bytes in
            // Letters count from 10 on, without the multiples of 11.
            let letters = bytes[..<4].map { byte -> Int in
                let index = Int(byte) - 65
                return index + 10 + (index > 0 ? 1 : 0) + (index > 10 ? 1 : 0) + (index > 20 ? 1 : 0)
            }
            let sum = CheckDigits.weighted(
                letters + CheckDigits.digits(bytes[4..<10]), (0..<10).map { 1 << $0 })
            return .check(bytes[10], digit: sum % 11 % 10)
        },
        IdentifierScheme(
            "uld", title: "Unit load device number", subject: .equipment, standard: "IATA ULD Regulations",
            rule:
                "3 letters or digits of the type, the first one a letter, 4 or 5 digits, and 2 letters or digits of the "
                + "airline that owns it.",
            example: "AKE40718QX", counterexample: "AKE407QX",
            forms: [IdentifierForm(.letters(1), .alphanumerics(2), .digits(4...5), .alphanumerics(2))],
            formOnly: true, aliases: ["unit-load-device"]),
        IdentifierScheme(
            "bill-of-lading", title: "Bill of lading number", subject: .consignment,
            standard: "UN/EDIFACT, data element 1004",
            rule:
                "Up to 35 characters as the carrier likes, often its SCAC and up to 12 letters and digits. It is told "
                + "apart by the carrier.",
            example: "EXMP123456789", counterexample: "A bill of lading with more than thirty-five characters",
            forms: [IdentifierForm(.printable(1...35))], context: .issuer, formOnly: true),
        IdentifierScheme(
            "ucr", title: "Unique consignment reference", subject: .consignment,
            standard: "ISO 15459, WCO recommendation",
            rule: "Up to 35 characters: the year's last digit, the country, and what the trader likes.",
            example: "6US12345-2026-1", counterexample: "A reference that has more than thirty-five characters",
            forms: [IdentifierForm(.printable(1...35))], formOnly: true),
        IdentifierScheme(
            "cbp-entry", title: "Customs entry number, USA", subject: .consignment, standard: "19 CFR 142.3a",
            rule: "3 letters or digits of the filer, 7 digits, and a check digit that is not checked here.",
            example: "ABC-1234567-1", counterexample: "ABC-123456-1",
            forms: [IdentifierForm(.alphanumerics(3), .digits(8))], layout: IdentifierLayout("-", [3, 10]),
            formOnly: true),
        IdentifierScheme(
            "ace-trip", title: "Trip number of a truck manifest, USA", subject: .consignment,
            standard: "CBP, ACE truck manifest",
            rule: "The carrier's SCAC and up to 12 letters and digits.", example: "EXMP20261123A",
            counterexample: "1XMP20261123A",
            forms: [IdentifierForm(.letters(4), .alphanumerics(1...12))], formOnly: true),
    ]
}
