internal import CaseFile
public import Credentials
internal import Files

/// The names of files and folders in a party home (specs/party-home.md).
public struct HomeLayout: Hashable, Sendable {
    /// The folder that the home stands in; the profile to hand out is there.
    public let folder: String

    /// The layout of the home in `folder`.
    public init(folder: String) { self.folder = folder }

    /// The home itself.
    public var home: String { Paths.join(folder, ".corridor") }
    /// What the home is.
    public var identity: String { Paths.join(home, "home.json") }
    /// The profile to hand out.
    public var profile: String { Paths.join(folder, "profile.asice") }
    /// The case file.
    public var caseFile: String { Paths.join(home, "case.sqlite") }
    /// The numbers that were given in the present stream; there from the first message on.
    var sentNumbers: String { Paths.join(home, "sent.json") }
    /// The lock of those who write to the home.
    public var lock: String { Paths.join(home, "lock") }
    /// The revocation list of the root.
    public var revocationList: String { Paths.join(home, "crl.pem") }
    /// The private keys.
    public var keys: String { Paths.join(home, "keys") }
    /// The certificates.
    public var certificates: String { Paths.join(home, "certificates") }
    /// Imported envelopes, as they came.
    public var sealed: String { Paths.join(home, "sealed") }
    /// Sealed receipts, ready to be sent.
    public var outbox: String { Paths.join(home, "outbox") }
    /// Refused files, whole.
    public var quarantine: String { Paths.join(home, "quarantine") }

    /// Files on their way into `sealed` and `quarantine`; there from the first of them on.
    var incoming: String { Paths.join(home, "incoming") }
    /// How far the case file was when the home was written to last.
    var mark: String { Paths.join(home, "mark.json") }

    /// The folder of files that the case file owns.
    func folder(_ folder: Leftover.Folder) -> String {
        switch folder {
        case .sealed: sealed
        case .quarantine: quarantine
        }
    }

    /// Published lists of codes; there from the first of them on.
    var codes: String { Paths.join(home, "codes") }

    /// The file of a list of codes.
    func codeList(_ name: String) -> String { Paths.join(codes, name + ".list") }

    /// The parameters that were adopted; there when they are not those that ship.
    var parameters: String { Paths.join(home, "parameters.json") }

    /// The roots of time stamp authorities that are believed; there from the first of them on.
    public var timestampAuthorities: String { Paths.join(home, "timestamp-authorities") }

    /// All folders that every home has, the outer ones first.
    var folders: [String] { [home, keys, certificates, sealed, outbox, quarantine] }

    /// The key of a role that waits for its certificate.
    public func pendingKey(_ role: CertificateRole) -> String { Paths.join(keys, role.rawValue + ".pending.key.pem") }

    /// Where the certificate of a role goes when another takes its place; `name` is the beginning of its SHA-256.
    func retiredCertificate(_ role: CertificateRole, _ name: String) -> String {
        Paths.join(certificates, "\(role.rawValue)-\(name).pem")
    }

    /// Where the key of a role goes when another takes its place.
    func retiredKey(_ role: CertificateRole, _ name: String) -> String {
        Paths.join(keys, "\(role.rawValue)-\(name).key.pem")
    }

    /// What a former root says of the one after it, and its revocation list.
    func statement(_ name: String) -> String { Paths.join(certificates, "statement-\(name).pem") }
    func retiredList(_ name: String) -> String { Paths.join(certificates, "crl-\(name).pem") }

    /// The former roots, the first one first, a name a line; there from the second root on.
    var formerRoots: String { Paths.join(certificates, "former-roots") }
    /// The authorities of the enterprise, by name: certificate, statement and list; there from the first of them on.
    var authorities: String { Paths.join(certificates, "authorities") }

    /// The private key of a role.
    public func key(_ role: CertificateRole) -> String { Paths.join(keys, role.rawValue + ".key.pem") }

    /// The certificate of a role.
    public func certificate(_ role: CertificateRole) -> String {
        Paths.join(certificates, role.rawValue + ".pem")
    }

    /// Finds the home: the folder named, else the nearest one upwards from `start` that has a `.corridor` in it.
    public static func find(named: String?, from start: String) -> HomeLayout? {
        if let named {
            let folder = Paths.name(of: named) == ".corridor" ? Paths.folder(of: named) : named
            let layout = HomeLayout(folder: folder)
            return Paths.exists(layout.identity) ? layout : nil
        }
        var folder = start
        while true {
            let layout = HomeLayout(folder: folder)
            if Paths.exists(layout.identity) { return layout }
            let above = Paths.folder(of: folder)
            guard above != folder else { return nil }
            folder = above
        }
    }
}
