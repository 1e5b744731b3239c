internal import CaseFile
package import Diagnostics
internal import Digests
internal import Files
internal import Packages
package import Platform
internal import StrictJSON
package import X509

/// The state of a home in a small file: the key of its backups, and what a restored home must know to do nothing that the
/// home would not do (specs/party-home.md, "Backups"). It has nothing of what messages said.
package struct HomeStateFile: Sendable {
    static let format = "corridor-home-state"

    /// The party id.
    let party: String
    /// When it was written.
    package let time: Timestamp
    /// The number of the last entry of the log, and its chain value.
    let log: (entry: Int, chain: String)
    /// The stream that messages were numbered in.
    let stream: String
    /// The key of backups; `nil` where there is none.
    let backupKey: SecretBytes?
    /// The ends of the streams that were received.
    let received: [CaseStore.ReceivedEnd]
    /// The number of the last list of each root, by the beginning of the root's SHA-256.
    let lists: [String: Int]
    /// The SHA-256 of the certificate of each role.
    let certificates: [String: String]
    /// The messages that were purged.
    let purged: [PurgedPlace]
    /// The settings of the home: name, party, value.
    let settings: [[String]]
    /// The persons, by name, with the SHA-256 of their certificates.
    let persons: [String: String]
    /// Tables as they are.
    let tables: [StateTable: [JSONValue]]

    /// The state of a home. The caller holds its lock.
    init(of home: Home, at time: Timestamp) throws(Fault) {
        party = home.identity.party.text
        self.time = time
        let last = try home.caseFile.lastLogEntry()
        log = (last?.number ?? 0, last?.chain ?? "")
        stream = home.identity.stream.description
        backupKey = try BackupKeyFile(home.layout).read()
        received = try home.caseFile.receivedEnds(by: party)
        var lists: [String: Int] = [HomeLayout.name(of: try home.certificate(.root)): try home.revocationList().number]
        for former in try home.formerRoots() {
            lists[HomeLayout.name(of: former.certificate)] = former.revocationList.number
        }
        for (name, number) in try home.caseFile.settings(Home.listNumberSetting) {
            lists[name] = max(lists[name] ?? 0, Int(number) ?? 0)
        }
        self.lists = lists
        certificates = Dictionary(
            uniqueKeysWithValues: try home.ownCertificates(all: false).map {
                ($0.role.rawValue, $0.certificate.fingerprint.hex)
            })
        purged = try home.caseFile.purgedPlaces()
        settings = try home.caseFile.allSettings().filter { $0[0] != Home.listNumberSetting }
        persons = Dictionary(
            uniqueKeysWithValues: try home.caseFile.persons().filter { $0.removed == nil }.map {
                ($0.name, $0.certificate.fingerprint.hex)
            })
        var tables: [StateTable: [JSONValue]] = [:]
        for table in StateTable.allCases { tables[table] = try home.caseFile.rows(of: table) }
        self.tables = tables
    }

    /// The file: the state as canonical JSON, encrypted to the recovery key (CMS AuthEnvelopedData, DER).
    func sealed(to key: RecoveryKey) throws(Fault) -> [UInt8] {
        try EncryptedDocument.seal(json.canonical(), to: [key.certificate])
    }

    /// Opens a state file.
    ///
    /// - Parameters:
    ///   - path: the state file.
    ///   - key: the file of the recovery key, with its certificate.
    /// - Throws: `Fault` `state-file-damaged`, or of the key.
    package init(opening path: String, with key: String, passphrase: Passphrase) throws(Fault) {
        let certificate = try Certificate.load(path: key)
        let privateKey = try PrivateKey.load(path: key, passphrase: passphrase)
        let sealed = try File.bytes(at: path)
        func damaged(_ reason: String) -> Fault {
            Fault(.stateFileDamaged, kind: .badData, ["path": path, "reason": reason])
        }
        let opened: [UInt8]?
        do throws(Fault) {
            opened = try EncryptedDocument.open(sealed, key: privateKey, certificate: certificate)
        } catch {
            throw damaged("it does not open")
        }
        guard let bytes = opened else { throw damaged("it is encrypted to another recovery key") }
        do throws(Fault) {
            try self.init(parsing: try JSONValue(parsing: bytes), named: path)
        } catch {
            throw damaged(error.finding.sentence)
        }
    }
}
