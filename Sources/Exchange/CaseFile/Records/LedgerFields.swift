/// How much of an object was disclosed, by the names of its fields: never by their values.
package enum LedgerFields: Hashable, Sendable {
    /// All of it.
    case whole
    /// These fields only: names of top-level properties, or JSON Pointers into the object.
    case only([String])
    /// All but these.
    case without([String])
    /// What of it went was not recorded.
    case unknown

    /// In words, for people.
    package var words: String {
        switch self {
        case .whole: "whole"
        case .only(let names): "only " + names.joined(separator: ", ")
        case .without(let names): "without " + names.joined(separator: ", ")
        case .unknown: "which fields is not known"
        }
    }
}
