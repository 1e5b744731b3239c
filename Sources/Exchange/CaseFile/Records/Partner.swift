/// A partner as stored in the case file.
package struct Partner: Hashable, Sendable {
    /// Its party id.
    package let party: String
    /// Its name.
    package let name: String
    /// Its country (ISO 3166-1 alpha-2).
    package let country: String
    /// Its role: carrier, agency or partner.
    package let role: String
    /// Its signed profile, as received.
    package let profile: [UInt8]
    /// How its fingerprint was confirmed.
    package let confirmed: Confirmation
    /// Whether exchange with it is suspended.
    package let isSuspended: Bool
    /// The number of its revocation list; it never decreases.
    package let revocationListNumber: Int
    /// The time when it was added or renewed.
    package let added: String

    /// How the partner's fingerprint was confirmed.
    package enum Confirmation: String, Hashable, Sendable {
        /// A person compared it by phone and confirmed it.
        case compared
        /// It was given on the command line.
        case given
        /// It was not compared.
        case unseen
    }

    /// A partner.
    package init(
        party: String, name: String, country: String, role: String, profile: [UInt8], confirmed: Confirmation,
        isSuspended: Bool = false, revocationListNumber: Int, added: String
    ) {
        self.party = party
        self.name = name
        self.country = country
        self.role = role
        self.profile = profile
        self.confirmed = confirmed
        self.isSuspended = isSuspended
        self.revocationListNumber = revocationListNumber
        self.added = added
    }
}
