/// The country names of the United Nations list, with their ISO 3166-1 alpha-2 codes.
enum UNCountries {
    /// The code of a country by its name in this list, or in that of OFAC.
    static func code(_ name: String) -> String? {
        own[SourceText.oneLine(name)] ?? CountryNames.code(SourceText.oneLine(name))
    }

    private static let own: [String: String] = [
        "Afghanistan": "AF", "Bolivia (Plurinational State of)": "BO", "Bosnia and Herzegovina": "BA",
        "Brunei Darussalam": "BN", "Côte d'Ivoire": "CI", "Cote d'Ivoire": "CI", "Czechia": "CZ",
        "Democratic People's Republic of Korea": "KP", "Democratic Republic of the Congo": "CD", "Congo": "CG",
        "Central African Republic": "CF", "Eswatini": "SZ", "Gambia": "GM", "Iran (Islamic Republic of)": "IR",
        "Islamic Republic of Iran": "IR", "Lao People's Democratic Republic": "LA", "Libyan Arab Jamahiriya": "LY",
        "Libya": "LY", "Mauritania": "MR", "Micronesia (Federated States of)": "FM", "Myanmar": "MM",
        "North Macedonia": "MK", "Palestine": "PS", "State of Palestine": "PS", "Republic of Korea": "KR",
        "Republic of Moldova": "MD", "Russian Federation": "RU", "South Sudan": "SS", "Syrian Arab Republic": "SY",
        "Türkiye": "TR", "Turkey": "TR", "United Kingdom of Great Britain and Northern Ireland": "GB",
        "United Republic of Tanzania": "TZ", "Tanzania": "TZ", "United States of America": "US",
        "Venezuela (Bolivarian Republic of)": "VE", "Viet Nam": "VN", "Hong Kong, China": "HK", "Macao, China": "MO",
        "Trinidad and Tobago": "TT", "Burkina Faso": "BF", "Rwanda": "RW", "Uganda": "UG", "Burundi": "BI",
        "Comoros": "KM", "Djibouti": "DJ", "Malta": "MT", "Bahamas": "BS", "Marshall Islands": "MH",
    ]
}
