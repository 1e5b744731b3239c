internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
package import X509

/// The paths of files and folders in a party home (specs/party-home.md).
package struct HomeLayout: Hashable, Sendable {
    /// The folder that contains the home and its published profile.
    package let folder: String
    /// The folder of the key set that contains keys, certificates, list and profile; nil: the one in use.
    let keySet: String?

    /// The layout of the home in `folder`.
    package init(folder: String) {
        self.folder = folder
        keySet = nil
    }

    private init(folder: String, keySet: String) {
        self.folder = folder
        self.keySet = keySet
    }

    /// The same home with the key set in another folder.
    func with(keySet: String) -> HomeLayout { HomeLayout(folder: folder, keySet: keySet) }

    /// The folder with the links to the key set in use.
    private var keySetNames: String { keySet ?? home }

    /// The home itself.
    package var home: String { Paths.join(folder, ".corridor") }
    /// The identity of the home.
    package var identity: String { Paths.join(home, "home.json") }
    /// The published profile; in the folder of a key set, the profile of that set.
    package var profile: String { Paths.join(keySet ?? folder, "profile.asice") }
    /// The case file.
    package var caseFile: String { Paths.join(home, "case.sqlite") }
    /// The sequence numbers assigned in the current stream; exists from the first message on.
    var sentNumbers: String { Paths.join(home, "sent.json") }
    /// The mapping that assigned the ids of each group of records; exists from the first export with a mapping on.
    var exportMemory: String { Paths.join(home, "exported.json") }
    /// The lock for writing to the home.
    package var lock: String { Paths.join(home, "lock") }
    /// The revocation list of the root.
    package var revocationList: String { Paths.join(keySetNames, "crl.pem") }
    /// The private keys.
    package var keys: String { Paths.join(keySetNames, "keys") }
    /// The certificates.
    package var certificates: String { Paths.join(keySetNames, "certificates") }
    /// Imported envelopes, unchanged.
    package var sealed: String { Paths.join(home, "sealed") }
    /// Sealed receipts and other messages, ready to send.
    package var outbox: String { Paths.join(home, "outbox") }
    /// Received envelopes that wait to be imported, in a folder for each sender; exists from the first of them on.
    package var inbox: String { Paths.join(home, "inbox") }
    /// Kept copies of what was sent, each `SHA256.asice`; exists from the first of them on.
    package var sent: String { Paths.join(home, "sent") }
    /// Transfers that are not complete yet; exists from the first of them on.
    package var transfers: String { Paths.join(home, "transfers") }
    /// The confirmed addresses of partners; exists from the first of them on.
    var addresses: String { Paths.join(home, "addresses.json") }
    /// The home's key for servers, and the keys of servers; exists from the first of them on.
    var transport: String { Paths.join(home, "transport") }
    /// The private key for servers, of OpenSSH; its public key has the ending `.pub`.
    package var transportKey: String { Paths.join(transport, "key") }
    /// The keys of servers that a person confirmed.
    package var knownHosts: String { Paths.join(transport, "known_hosts") }
    /// Held by the one process that sends.
    var sendLock: String { Paths.join(home, "send.lock") }
    /// Held by the one process that receives.
    var receiveLock: String { Paths.join(home, "receive.lock") }
    /// Refused files.
    package var quarantine: String { Paths.join(home, "quarantine") }

    /// Files on their way into `sealed` and `quarantine`; exists from the first of them on.
    var incoming: String { Paths.join(home, "incoming") }
    /// The lock of exports.
    var exportLock: String { Paths.join(home, "exports.lock") }
    /// The end of the case file's log at the last write to the home.
    var mark: String { Paths.join(home, "mark.json") }

    /// The folder of files that the case file owns.
    func folder(_ folder: PendingRemoval.Folder) -> String {
        switch folder {
        case .sealed: sealed
        case .quarantine: quarantine
        case .inbox: inbox
        case .outbox: outbox
        }
    }

    /// The key that backups are encrypted under; exists from the first backup on, until a purge.
    var backupKey: String { Paths.join(home, "backup.key") }
    /// The certificate of the recovery key; exists from the making of the key on.
    package var recoveryCertificate: String { Paths.join(home, "recovery.pem") }
    /// What is known of a restore; exists from a restore until it is decided what the home missed.
    var restored: String { Paths.join(home, "restored.json") }

    /// Published code lists; exists from the first of them on.
    var codes: String { Paths.join(home, "codes") }

    /// The file of a code list.
    func codeList(_ name: String) -> String { Paths.join(codes, name + ".list") }

    /// The adopted parameters; exists when they are not the standard ones.
    var parameters: String { Paths.join(home, "parameters.json") }

    /// The roots of trusted time stamp authorities; exists from the first of them on.
    package var timestampAuthorities: String { Paths.join(home, "timestamp-authorities") }

    /// The keys of persons that are kept in the home; exists from the first of them on.
    var persons: String { Paths.join(home, "persons") }

    /// The name of the file of a person's key that is kept in the home: the beginning of the certificate's SHA-256.
    static func personKeyName(_ certificate: Certificate) -> String {
        "\(certificate.fingerprint.hex.prefix(16)).key.pem"
    }

    /// The file of a person's key: a path, or the name of a file of the home.
    func personKeyFile(_ stored: String) -> String {
        stored.contains("/") ? stored : Paths.join(persons, stored)
    }

    /// All folders that every home has, outer ones first.
    var folders: [String] { ownFolders + [keys, certificates] }

    /// Those that are not part of the key set.
    var ownFolders: [String] { [home, sealed, outbox, quarantine] }

    /// The generations of the key set, a folder each.
    var generations: String { Paths.join(home, "generations") }
    /// The pointer to the generation in use, a symbolic link.
    var keyPointer: String { Paths.join(home, "key-set") }

    /// The key of a role that waits for its certificate.
    package func pendingKey(_ role: CertificateRole) -> String { Paths.join(keys, role.rawValue + ".pending.key.pem") }

    /// A former pending key, replaced by a newer request; `digest` is the SHA-256 of its file.
    func formerPendingKey(_ role: CertificateRole, _ digest: String) -> String {
        Paths.join(keys, "\(role.rawValue).pending-\(digest.prefix(16)).key.pem")
    }

    /// All former pending keys of a role.
    func formerPendingKeys(_ role: CertificateRole) throws(Fault) -> [String] {
        try Paths.names(in: keys).filter { $0.hasPrefix(role.rawValue + ".pending-") }.map { Paths.join(keys, $0) }
    }

    /// A key without a certificate that is archived; `name` is the name of its file, `digest` the SHA-256 of it.
    func unusedKey(_ name: String, _ digest: String) -> String {
        Paths.join(keys, "unused-\(digest.prefix(16))-\(name)")
    }

    /// The root's endorsement of an authority of the enterprise.
    func vouching(_ name: String) -> String { Paths.join(authorities, name + ".statement") }

    /// The path of a replaced certificate of a role; `name` is the beginning of its SHA-256.
    func retiredCertificate(_ role: CertificateRole, _ name: String) -> String {
        Paths.join(certificates, "\(role.rawValue)-\(name).pem")
    }

    /// The path of a replaced key of a role.
    func retiredKey(_ role: CertificateRole, _ name: String) -> String {
        Paths.join(keys, "\(role.rawValue)-\(name).key.pem")
    }

    /// A former root's endorsement of its successor, and its revocation list.
    func statement(_ name: String) -> String { Paths.join(certificates, "statement-\(name).pem") }
    func retiredList(_ name: String) -> String { Paths.join(certificates, "crl-\(name).pem") }

    /// The former roots, oldest first, one name per line; exists from the second root on.
    var formerRoots: String { Paths.join(certificates, "former-roots") }
    /// The authorities of the enterprise, by name: certificate, statement and list; exists from the first of them on.
    var authorities: String { Paths.join(certificates, "authorities") }

    /// The private key of a role.
    package func key(_ role: CertificateRole) -> String { Paths.join(keys, role.rawValue + ".key.pem") }

    /// The certificate of a role.
    package func certificate(_ role: CertificateRole) -> String {
        Paths.join(certificates, role.rawValue + ".pem")
    }

    /// Finds the home: the named folder, else the nearest one upwards from `start` that contains a `.corridor`.
    package static func find(named: String?, from start: String) -> HomeLayout? {
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

    /// The name of a certificate in the paths of retired keys and certificates: the first 16 digits of its SHA-256.
    static func name(of certificate: Certificate) -> String { String(certificate.fingerprint.hex.prefix(16)) }
}
