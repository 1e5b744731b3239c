/// The context within which a value of a scheme is unique: without it, equal values may belong to two things.
public enum IdentifierContext: String, Hashable, Sendable {
    /// The master air waybill, for a house waybill.
    case master
    /// The year, for numbers that are reused.
    case year
    /// The edition of the Harmonized System.
    case edition
    /// The issuing country.
    case country
    /// The issuer: the carrier of a bill of lading, the holder of an account.
    case issuer

    /// The context in words.
    public var words: String {
        switch self {
        case .master: "its master air waybill"
        case .year: "its year"
        case .edition: "its edition of the Harmonized System"
        case .country: "the country that issued it"
        case .issuer: "its issuer"
        }
    }
}
