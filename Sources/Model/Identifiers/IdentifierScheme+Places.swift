// Places.
extension IdentifierScheme {
    package static let places: [IdentifierScheme] = [
        IdentifierScheme(
            "un-locode", title: "UN/LOCODE", subject: .place, standard: "UNECE Recommendation 16",
            rule: "The country, and 3 letters or digits from 2 to 9.", example: "NLRTM", counterexample: "NLRT1",
            forms: [
                IdentifierForm(
                    .letters(2), .some(3, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ23456789", "a letter or a digit from 2 to 9"))
            ], singleHolder: true, aliases: ["locode"], checksummed: false,
            verify: { bytes in
                let country = IdentifierText.text(bytes[..<2])
                return CountryCodes.isKnown(country) || country == "XZ"
                    ? .cannotTell : .fails(.part("country", found: country, expected: "the code of a country"))
            }),
        IdentifierScheme(
            "iata-airport", title: "Airport code", subject: .place, standard: "IATA Resolution 763", rule: "3 letters.",
            example: "LAX", counterexample: "L1X", forms: [IdentifierForm(.letters(3))], singleHolder: true,
            formOnly: true),
        IdentifierScheme(
            "icao-airport", title: "Airport location indicator", subject: .place, standard: "ICAO Doc 7910",
            rule: "4 letters.",
            example: "KLAX", counterexample: "KL1X", forms: [IdentifierForm(.letters(4))], singleHolder: true,
            formOnly: true),
        IdentifierScheme(
            "firms", title: "Facility code, USA (FIRMS)", subject: .place, standard: "CBP",
            rule: "A letter and 3 letters or digits.", example: "W123", counterexample: "1234",
            forms: [IdentifierForm(.letters(1), .alphanumerics(3))], formOnly: true),
    ]
}
