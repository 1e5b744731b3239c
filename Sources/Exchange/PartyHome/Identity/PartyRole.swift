/// The role of a party in the exchange.
package enum PartyRole: String, Hashable, Sendable, CaseIterable {
    /// A carrier: air, express, post or logistics.
    case carrier
    /// An authority.
    case agency
    /// A foreign or other partner.
    case partner
}
