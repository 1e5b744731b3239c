/// The purpose of a certificate (specs/certificates.md).
public enum CertificateRole: String, Hashable, Sendable, CaseIterable {
    /// Issues the other certificates and the revocation list.
    case root
    /// Signs packages.
    case originator
    /// Signs envelopes.
    case gateway
    /// Signs receipts.
    case receipt
    /// Messages are encrypted to its key.
    case encryption
    /// Signs checkpoints of the logs that a home keeps. Key sets of earlier versions have none.
    case log
    /// Signs what a person does at the party. It is in no key set and no profile, and nothing that travels.
    case person

    /// The roles of a party's key set: all but that of persons.
    public static let allCases: [CertificateRole] = [.root, .originator, .gateway, .receipt, .encryption, .log]

    /// The roles that every key set has, whatever version made it.
    public static let required: [CertificateRole] = [.root, .originator, .gateway, .receipt, .encryption]

    static let uriPrefix = "urn:corridor:role:"
    static let partyPrefix = "urn:corridor:party:"
    static let personRolePrefix = "urn:corridor:person-role:"

    /// The subjectAltName extension of the profile, in OpenSSL's notation.
    func names(of party: PartyID) -> String {
        "URI:\(Self.partyPrefix)\(party.text),URI:\(Self.uriPrefix)\(rawValue)"
    }

    /// The keyUsage extension of the profile, in OpenSSL's notation; for encryption it depends on the kind of key.
    func keyUsage(_ kind: KeyKind?) -> String {
        switch self {
        case .encryption where kind?.isRSA == true: "critical,keyEncipherment"
        case .root: "critical,keyCertSign,cRLSign"
        case .originator, .receipt, .person: "critical,digitalSignature,nonRepudiation"
        case .gateway, .log: "critical,digitalSignature"
        case .encryption: "critical,keyAgreement"
        }
    }
}
