/// A kind of identifier by its name in lists of persons and documents, and its scheme. The table is that of the SDN
/// list; other formats use its words too.
struct NamedIdentifierKind: Hashable {
    /// The words before the value.
    let words: String
    /// The scheme of the model.
    let scheme: String
    /// Whether a value without a digit is allowed.
    var mayLackDigits = false

    /// All kinds; longer words come before shorter ones that are their prefix.
    static let all: [NamedIdentifierKind] = (known + plain.map { NamedIdentifierKind(words: $0, scheme: slug($0)) })
        .sorted { ($0.words.utf8.count, $1.words) > ($1.words.utf8.count, $0.words) }

    /// Kinds whose scheme has a check rule or an established name.
    private static let known: [NamedIdentifierKind] = [
        NamedIdentifierKind(words: "Passport", scheme: "passport"),
        NamedIdentifierKind(words: "Diplomatic Passport", scheme: "passport"),
        NamedIdentifierKind(words: "Passport Booklet:", scheme: "passport"),
        NamedIdentifierKind(words: "Passport Booklet", scheme: "passport"),
        NamedIdentifierKind(words: "National ID No.", scheme: "national-id"),
        NamedIdentifierKind(words: "Tax ID No.", scheme: "tax-id"),
        NamedIdentifierKind(words: "R.F.C.", scheme: "rfc"),
        NamedIdentifierKind(words: "RFC", scheme: "rfc"),
        NamedIdentifierKind(words: "C.U.R.P.", scheme: "curp"),
        NamedIdentifierKind(words: "Unified Social Credit Code (USCC)", scheme: "uscc"),
        NamedIdentifierKind(words: "United Social Credit Code Certificate (USCCC)", scheme: "uscc"),
        NamedIdentifierKind(words: "Citizen's Card Number", scheme: "citizen-card"),
        NamedIdentifierKind(words: "Vessel Registration Identification IMO", scheme: "imo-ship"),
        NamedIdentifierKind(words: "Identification Number IMO", scheme: "imo-company"),
        NamedIdentifierKind(words: "Company Number IMO", scheme: "imo-company"),
        NamedIdentifierKind(words: "MMSI", scheme: "mmsi"),
        NamedIdentifierKind(words: "Aircraft Tail Number", scheme: "aircraft-registration", mayLackDigits: true),
        NamedIdentifierKind(words: "Aircraft Mode S Transponder Code", scheme: "icao24", mayLackDigits: true),
        NamedIdentifierKind(words: "Aircraft Manufacturer's Serial Number (MSN)", scheme: "aircraft-serial"),
        NamedIdentifierKind(words: "Aircraft Serial Identification", scheme: "aircraft-serial"),
        NamedIdentifierKind(
            words: "Aircraft Construction Number (also called L/N or S/N or F/N)", scheme: "aircraft-construction"),
        NamedIdentifierKind(words: "D-U-N-S Number", scheme: "duns"),
        NamedIdentifierKind(words: "US FEIN", scheme: "ein"),
        NamedIdentifierKind(words: "SWIFT/BIC", scheme: "bic", mayLackDigits: true),
        NamedIdentifierKind(words: "V.A.T. Number", scheme: "vat"),
        NamedIdentifierKind(words: "Legal Entity Number", scheme: "legal-entity-number"),
        NamedIdentifierKind(words: "ISIN", scheme: "isin"),
    ]

    /// Kinds whose scheme is derived from their words.
    private static let plain =
        [
            "Afghan Money Service Provider License Number", "BIK (RU)", "Birth Certificate Number",
            "Branch Unit Number",
            "British National Overseas Passport", "Business Number", "Business Registration Document",
            "Business Registration Number", "C.I.F.", "C.R. No.", "C.U.I.", "C.U.I.P.", "C.U.I.T.",
            "Cartilla de Servicio Militar Nacional", "Cedula No.", "Central Registration System Number",
            "Certificate of Incorporation Number", "Chamber of Commerce Number", "Commercial Registry Number",
            "Company Number", "Credencial electoral", "D.N.I.", "Driver's License No.",
            "Dubai Chamber of Commerce Membership No.", "Economic Register Number (CBLS)", "Electoral Registry No.",
            "Enterprise Number", "File Number", "Fiscal Code", "Folio Mercantil No.", "Government Gazette Number",
            "I.F.E.",
            "Identification Number", "Immigration No.", "Istanbul Chamber of Comm. No.", "Italian Fiscal Code",
            "Kenyan ID No.", "LE Number", "License", "MSB Registration Number", "Matricula Mercantil No", "N.I.E.",
            "NIT",
            "National Foreign ID Number", "Numero de Identidad", "Personal ID Card", "Pilot License Number",
            "Public Registration Number", "RIF", "RSIN", "RTN", "RUC", "Refugee ID Card", "Registered Charity No.",
            "Registration ID", "Registration Number", "Residency Number", "SRE Permit No.", "SSN",
            "Seafarer's Identification Document", "Stateless Person ID Card", "Stateless Person Passport",
            "Tazkira National ID Card", "Tourism License No.", "Trade License No.", "Travel Document Number",
            "Turkish Identification Number", "UAE Identification", "UK Company Number", "VisaNumberID",
            "Vessel Registration Identification",
        ]
        + ["BCH", "BSV", "BTG", "DASH", "ETC", "ETH", "LTC", "USDT", "XBT", "XMR", "XRP", "XVG", "ZEC"].map {
            "Digital Currency Address - " + $0
        }

    /// A scheme derived from words: lower-case letters and digits, joined by hyphens.
    static func slug(_ words: String) -> String {
        var result = ""
        var pendingHyphen = false
        for byte in words.lowercased().utf8 {
            switch byte {
            case 97...122, 48...57:
                if pendingHyphen, !result.isEmpty { result += "-" }
                pendingHyphen = false
                result.unicodeScalars.append(Unicode.Scalar(byte))
            // Abbreviations are kept together: C.U.R.P., Driver's.
            case UInt8(ascii: "."), UInt8(ascii: "'"): continue
            default: pendingHyphen = true
            }
        }
        return result
    }
}
