package import Markings
public import Platform

/// A consent as far as one object is concerned, with what is known of it: an input of policy.
public struct ObjectConsent: Hashable, Sendable {
    /// The digest of the grant: its name.
    public var grant: String
    /// The party that gave it, whose signature on it was verified, by its party id.
    public var originator: String
    /// Whether it was given to the party that passes the object on.
    public var isForGiver: Bool
    /// The parties that may get the object, by their party ids.
    public var recipients: Set<String>
    /// The SHA-256 of each version of the object that it is for; empty where only parts are here, whose version nobody can
    /// compare.
    public var versions: Set<String>
    /// The purpose; `nil` for any.
    public var purpose: String?
    /// The version of the agreement under which it is given; `nil` where there is none, or where it cannot be known here.
    public var agreement: ConsentAgreement?
    /// When it begins.
    public var notBefore: Timestamp
    /// When it ends.
    public var expires: Timestamp
    /// How many messages may still be made under it.
    public var usesLeft: Int
    /// Whether the party that gave it took it back.
    public var isRevoked: Bool
    /// The names under which markings ask for the consent of this party: the ids of its identities, and the empty text for
    /// the originator that is not named.
    public var names: Set<String>

    /// A consent.
    public init(
        grant: String, originator: String, isForGiver: Bool = true, recipients: Set<String>, versions: Set<String>,
        purpose: String? = nil, agreement: ConsentAgreement? = nil, notBefore: Timestamp, expires: Timestamp,
        usesLeft: Int = 1, isRevoked: Bool = false, names: Set<String> = [""]
    ) {
        self.grant = grant
        self.originator = originator
        self.isForGiver = isForGiver
        self.recipients = recipients
        self.versions = versions
        self.purpose = purpose
        self.agreement = agreement
        self.notBefore = notBefore
        self.expires = expires
        self.usesLeft = usesLeft
        self.isRevoked = isRevoked
        self.names = names
    }

    /// Why it does not permit that an object goes to a reader; `nil` when it does.
    ///
    /// - Parameters:
    ///   - version: the SHA-256 of the version that goes; `nil` when it is not known.
    ///   - origins: the parties that the object came from, with the terms that it is under.
    package func obstacle(_ reader: Reader, version: String?, origins: [PolicyOrigin]) -> ConsentObstacle? {
        guard let origin = origins.first(where: { $0.party == originator }) else { return .notEntitled }
        if !isForGiver { return .otherAsker }
        if isRevoked { return .revoked }
        let isNamed = recipients.contains { reader.attributes.contains(Audience(scheme: "party-id", value: $0)) }
        if !isNamed { return .otherRecipient }
        if let purpose, reader.purpose != purpose { return .otherPurpose }
        if let time = reader.time {
            if time < notBefore { return .notYet }
            if time >= expires { return .expired }
        }
        if usesLeft <= 0 { return .usedUp }
        if !versions.isEmpty, !(version.map(versions.contains) ?? false) { return .versionChanged }
        if let agreement,
            !origin.terms.contains(where: { $0.agreement == agreement.id && $0.number == agreement.number })
        {
            return .agreementChanged
        }
        return nil
    }
}
