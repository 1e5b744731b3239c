public import Corrections
public import X509

/// What a package carries; part of what its originator signs.
public enum PackageKind: Hashable, Sendable {
    /// Bundles of intelligence, and attachments.
    case bundle
    /// The answer to a package.
    case receipt
    /// A party's certificates and revocation list, to be handed out.
    case profile
    /// An agreement, or what a party says of one.
    case agreement
    /// A request for messages, or for parts of them, that did not come.
    case request
    /// Signed statements of parties.
    case statements(StatementKind)
    /// A kind of a later version: it is verified, and held.
    case other(String)

    /// The kinds of version 1, which has no others.
    package static let version1: [PackageKind] = [.bundle, .receipt, .profile]
    /// The kinds that this program knows.
    package static let known = version1 + [.agreement, .request] + StatementKind.read.map(PackageKind.statements)

    /// The kind's name in a manifest.
    public var rawValue: String {
        switch self {
        case .bundle: "bundle"
        case .receipt: "receipt"
        case .profile: "profile"
        case .agreement: "agreement"
        case .request: "request"
        case .statements(let kind): kind.rawValue
        case .other(let name): name
        }
    }

    /// The kind that a manifest names; `nil` when a manifest of that version cannot name it.
    init?(_ name: String, in version: WireVersion) {
        let kinds =
            switch version {
            case .v1: Self.version1
            case .v2: Self.known
            }
        if let known = kinds.first(where: { $0.rawValue == name }) {
            self = known
            return
        }
        guard version > .v1 else { return nil }
        let isName = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
        guard isName, name.utf8.count <= 64, name.first?.isLetter == true else { return nil }
        self = .other(name)
    }

    /// Whether a receipt answers it.
    package var isAnswered: Bool {
        switch self {
        case .bundle, .agreement, .statements: true
        case .receipt, .request, .profile, .other: false
        }
    }

    /// Whether it may have profiles of parties whose statements it passes on.
    var mayIntroduce: Bool {
        switch self {
        case .bundle, .statements: true
        case .receipt, .profile, .agreement, .request, .other: false
        }
    }

    /// Whether it has signed statements.
    package var isOfStatements: Bool {
        switch self {
        case .statements: true
        case .bundle, .receipt, .profile, .agreement, .request, .other: false
        }
    }

    /// The kind of a package that is stored, by its name.
    package init(stored name: String) { self = Self.known.first { $0.rawValue == name } ?? .other(name) }

    /// The roles whose certificates may sign a package of this kind.
    public var signingRoles: Set<CertificateRole> {
        switch self {
        case .bundle, .profile, .agreement, .statements, .other: [.originator]
        case .receipt, .request: [.receipt]
        }
    }
}
