/// A part of a location.
package enum AddressPart: String, Hashable, Sendable, CaseIterable {
    /// Street and number, in one or more columns.
    case street
    /// The city or town.
    case city
    /// The postal code.
    case postalCode = "postal_code"
    /// The state, province or district.
    case administrativeArea = "administrative_area"
    /// The country, as ISO 3166-1 alpha-2.
    case country
}
