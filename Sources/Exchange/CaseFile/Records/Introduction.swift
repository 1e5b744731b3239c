/// A party that another party introduced: its profile came with a share, and nobody here compared its fingerprint.
package struct Introduction: Hashable, Sendable {
    /// The party id.
    package let party: String
    /// The name in the profile.
    package let name: String
    /// Its country (ISO 3166-1 alpha-2).
    package let country: String
    /// The role in the exchange: carrier, agency or partner.
    package let role: String
    /// The signed profile, as it came.
    package let profile: [UInt8]
    /// The party id of the one who introduced it.
    package let introducer: String
    /// The message that it came with.
    package let message: String
    /// When that was imported.
    package let time: String
}

/// A profile on its way into the case file with the package that introduces it.
package struct ArrivingIntroduction: Hashable, Sendable {
    /// The party id.
    package let party: String
    /// The name in the profile.
    package let name: String
    /// Its country (ISO 3166-1 alpha-2).
    package let country: String
    /// The role in the exchange.
    package let role: String
    /// The signed profile, as it came.
    package let profile: [UInt8]
    /// The digest of the signed manifest of the package that has it.
    package let manifestDigest: String

    /// A profile.
    package init(
        party: String, name: String, country: String, role: String, profile: [UInt8], manifestDigest: String
    ) {
        self.party = party
        self.name = name
        self.country = country
        self.role = role
        self.profile = profile
        self.manifestDigest = manifestDigest
    }
}
