/// What a value of a scheme is unique within: without it, two equal values may be two things.
public enum IdentifierContext: String, Hashable, Sendable {
    /// The master air waybill, for a house waybill.
    case master
    /// The year, for numbers that are used again.
    case year
    /// The edition of the Harmonized System.
    case edition
    /// The country that issued it.
    case country
    /// Who issued it: the carrier of a bill of lading, the keeper of an account.
    case issuer

    /// The context, for a sentence.
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
