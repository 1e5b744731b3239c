/// What a party is in the exchange.
package enum PartyRole: String, Hashable, Sendable, CaseIterable {
    /// Air, express, post or logistics.
    case carrier
    /// An authority.
    case agency
    /// A foreign or other partner.
    case partner
}
