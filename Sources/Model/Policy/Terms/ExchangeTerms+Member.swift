/// The members of terms by their names in documents.
extension ExchangeTerms {
    /// A member of terms. The names are those of FIRST's Information Exchange Policy 2.0 where it has one.
    public enum Member: String, Hashable, Sendable, CaseIterable {
        /// The types of objects.
        case objectTypes = "object_types"
        /// The most restrictive colour of the Traffic Light Protocol.
        case trafficLight = "tlp"
        /// The purposes.
        case purposes
        /// The legal bases.
        case legalBases = "legal_bases"
        /// The days of retention.
        case retentionDays = "retention_days"
        /// Whether it may be passed on.
        case onwardSharing = "onward_sharing"
        /// To whom it may be passed on.
        case onwardAudiences = "onward_to"
        /// Whether it must be encrypted on its way.
        case encryptInTransit = "encrypt_in_transit"
        /// What a receiver may do because of it.
        case permittedActions = "permitted_actions"
        /// Whether those who are affected may be notified.
        case affectedPartyNotifications = "affected_party_notifications"
        /// Whether the provider is named when it is passed on.
        case attribution
        /// Whether it may be sold as it is.
        case unmodifiedResale = "unmodified_resale"
    }
}
