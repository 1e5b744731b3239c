/// Country codes in identifiers and places.
package enum CountryCodes {
    /// Whether a two-letter code is in ISO 3166-1, or one of those that trade uses in addition: XK for Kosovo, XI for
    /// Northern Ireland, EU for the European Union, and the United Kingdom's reserved UK.
    package static func isKnown(_ code: String) -> Bool { CodeList.countries.contains(code) || extra.contains(code) }

    private static let extra: Set<String> = ["XK", "XI", "EU", "UK", "AC", "TA", "XS"]

    /// The two-letter code of a country from a code of two or three letters.
    package static func alpha2(_ code: String) -> String {
        let code = code.uppercased()
        return code.utf8.count == 3 ? byAlpha3[code] ?? code : code
    }

    private static let byAlpha3: [String: String] = Dictionary(
        CodeList.countries.entries.compactMap { entry in entry.facts["alpha_3"].map { ($0, entry.code) } },
        uniquingKeysWith: { first, _ in first })
}
