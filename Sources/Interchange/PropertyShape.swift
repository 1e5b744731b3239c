/// How the text of a column becomes a property's value.
enum PropertyShape: Hashable {
    case text
    case list
    case integer
    case date
    case timestamp
    /// A decimal with its unit, by the unit's key.
    case quantity(unitKey: String)
    /// One of a few values.
    case choice([String])
}
