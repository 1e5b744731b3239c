package import Platform
package import Policy
package import StrictJSON

/// What a signed statement is about, by its act.
package enum StatementSubject: Hashable, Sendable {
    /// An object is retracted.
    case retraction(of: StatedObject)
    /// A retraction of an object, by its digest, is lifted.
    case reinstatement(of: StatedObject, lifting: String)
    /// Markings are added to an object: whole marking definitions of STIX 2.1 (section 7.2), 1 to 20, in the order of
    /// their ids.
    case narrowing(of: StatedObject, markings: [JSONValue])
    /// Versions of an object, by the SHA-256 of their canonical JSON, count no longer: 1 to 100, in their order.
    case supersession(of: StatedObject, versions: [String])
    /// A party is asked to destroy messages of the issuer's, or of a party whose place it took.
    case destruction(DestructionRequest)
    /// A request to destroy messages is answered.
    case destructionAnswer(DestructionAnswer)
    /// A key of the issuer is compromised: its certificate by the SHA-256, and since when.
    case compromise(certificate: String, since: Timestamp)
    /// A party takes the place of another one.
    case succession(SignedSuccession)
    /// An object is disputed.
    case dispute(of: StatedObject, Dispute)
    /// An object was validated again, and holds until a time.
    case validation(of: StatedObject, until: Timestamp)
    /// What the issuer has from a party, or gave on without a record.
    case holdings(Holdings)
    /// Consent is asked for.
    case consentRequest(ConsentRequest)
    /// Consent is given.
    case consentGrant(ConsentGrant)
    /// The consent that a party asked for, by the digest of its request, is refused.
    case consentDenial(of: String, to: String)
    /// The consent that was given to a party, by the digest of the grant, is taken back.
    case consentRevocation(of: String, from: String)

    /// The act.
    package var act: StatementAct {
        switch self {
        case .retraction: .retract
        case .reinstatement: .reinstate
        case .narrowing: .narrow
        case .supersession: .supersede
        case .destruction: .destroy
        case .destructionAnswer: .destroyed
        case .compromise: .compromise
        case .succession: .succession
        case .dispute: .dispute
        case .validation: .validate
        case .holdings: .holdings
        case .consentRequest: .ask
        case .consentGrant: .grant
        case .consentDenial: .deny
        case .consentRevocation: .revoke
        }
    }

    /// The object that it is about; `nil` when it is about no object.
    package var object: StatedObject? {
        switch self {
        case .retraction(let object), .reinstatement(let object, _), .narrowing(let object, _),
            .supersession(let object, _), .dispute(let object, _), .validation(let object, _):
            object
        case .destruction, .destructionAnswer, .compromise, .succession, .holdings, .consentRequest, .consentGrant,
            .consentDenial, .consentRevocation:
            nil
        }
    }
}
