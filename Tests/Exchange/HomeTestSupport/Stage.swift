package import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
private import Foundation
package import Messaging
package import Packages
package import PartyHome
package import Platform
internal import StrictJSON
package import TestSupport
internal import Testing
internal import TradeModel
package import X509

/// Three parties that know each other, and a stranger. They are made once, which takes a second; every test plays with
/// copies of its own.
package struct Stage {
    package static let now = Timestamp("2026-03-01T12:00:00Z") ?? Timestamp(milliseconds: 0)
    package static let passphrase = "three blind carriers"

    package let folder: TemporaryFolder
    package let carrier: Party
    package let agency: Party
    package let partner: Party
    /// Nobody's partner.
    package let stranger: Party

    package init() throws {
        let folder = try TemporaryFolder()
        let template = try Self.template.get()
        func party(_ name: String) throws -> Party {
            try FileManager.default.copyItem(atPath: template.file(name), toPath: folder.file(name))
            return try Party(name, in: folder)
        }
        self.folder = folder
        carrier = try party("carrier")
        agency = try party("agency")
        partner = try party("partner")
        stranger = try party("stranger")
    }

    /// A small bundle, valid, that differs with `name`.
    package func bundle(_ name: String = "one") throws -> String {
        let id = UUID.v5(namespace: carrier.home.identity.stream, name: Array(name.utf8))
        return try folder.write(
            """
            {"type":"bundle","id":"bundle--\(id)","objects":[{"type":"identity","spec_version":"2.1",
            "id":"identity--\(id)","created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z",
            "name":"Example Trading \(name)","identity_class":"organization"}]}
            """, name + ".json")
    }

    /// An envelope from the carrier for the agency.
    package func envelope(_ name: String = "one") throws -> String {
        try carrier.seal(try bundle(name), to: [agency], in: folder)[0]
    }

    private static let template = Result<TemporaryFolder, any Error> {
        let folder = try TemporaryFolder()
        _ = try make(["carrier", "agency", "partner"], in: folder, at: now)
        _ = try make(["stranger"], in: folder, at: now)
        try QuickKeys.make(in: folder.path, passphrase: passphrase)
        return folder
    }

    /// Makes parties that know each other.
    package static func make(_ names: [String], in folder: TemporaryFolder, at time: Timestamp) throws -> [Party] {
        let parties = try names.map { name in
            _ = try HomeBuilder(clock: .fixed(time), randomness: .system).make(
                in: folder.file(name), name: "The \(name.capitalized)", country: "NL",
                role: name == "agency" ? .agency : .carrier,
                passphrase: Passphrase(Array(passphrase.utf8)), actor: LogActor(name: "setup", time: time))
            return try Party(name, in: folder)
        }
        for one in parties {
            for other in parties where one.id != other.id { try one.meet(other, at: time) }
        }
        return parties
    }
}

/// A party of the stage and what it does.
package struct Party {
    package let home: Home
    package let keys: KeyRing
    private let folder: TemporaryFolder
    private let passphrase: String

    package init(_ name: String, in folder: TemporaryFolder, passphrase: String = Stage.passphrase) throws {
        self.folder = folder
        self.passphrase = passphrase
        home = try Home.open(named: folder.file(name), from: "/")
        keys = KeyRing(home.layout, passphrase: try Passphrase(Array(passphrase.utf8)))
    }

    package var id: PartyID { home.identity.party }

    package func actor(_ time: Timestamp = Stage.now) -> LogActor { LogActor(name: "tester", time: time) }

    /// Adds another party as a partner.
    package func meet(_ other: Party, at time: Timestamp = Stage.now) throws {
        _ = try PartnerRegistry(home, clock: .fixed(time)).add(
            File(path: other.home.layout.profile), .fingerprint(other.id.text), by: actor(time))
    }

    package func mail(at time: Timestamp = Stage.now) -> PackageSealer {
        PackageSealer(home, keys: keys, clock: .fixed(time), randomness: .system, actor: actor(time))
    }

    package func keeper(at time: Timestamp = Stage.now) throws -> KeyManager {
        KeyManager(
            home, passphrase: try Passphrase(Array(passphrase.utf8)), clock: .fixed(time), randomness: .system,
            actor: actor(time))
    }

    /// Seals a file and returns the envelopes' paths.
    package func seal(
        _ file: String, to parties: [Party], in folder: TemporaryFolder, together: Bool = false,
        expires: Timestamp? = nil
    ) throws -> [String] {
        try mail().seal(
            [file], to: parties.map(\.id), together: together, PackageSealer.Terms(expires: expires),
            place: { folder.file($0) }
        ).map(\.path)
    }

    package func importFile(_ path: String, at time: Timestamp = Stage.now, keys: KeyRing? = nil) throws
        -> Importer.Outcome
    {
        try Importer(
            home, keys: keys ?? self.keys, clock: .fixed(time), randomness: .system, actor: actor(time)
        ).importFile(path)
    }

    package func signer(_ role: CertificateRole) throws -> Signer {
        Signer(
            key: try keys.key(role), certificate: try home.certificate(role), chain: [try home.certificate(.root)])
    }

    /// The authority above the party's certificates.
    package func authority(at time: Timestamp = Stage.now) throws -> CertificateAuthority {
        CertificateAuthority(
            certificate: try home.certificate(.root), key: try keys.key(.root), party: id,
            name: home.identity.name, country: home.identity.country, clock: .fixed(time), randomness: .system)
    }

    /// The number of files in the home's folders for refused and imported files.
    package func count(in folder: String) throws -> Int { try Paths.names(in: folder).count }

    /// What the case file holds of objects, packages and refused files.
    package func holdings() throws -> Holdings {
        Holdings(
            received: try home.caseFile.packages(.received).count, objects: try home.caseFile.currentObjects().count,
            quarantined: try home.caseFile.quarantined().count, sealedFiles: try count(in: home.layout.sealed),
            quarantinedFiles: try count(in: home.layout.quarantine), receipts: try count(in: home.layout.outbox))
    }
}

/// What a home holds.
package struct Holdings: Equatable {
    package var received = 0
    package var objects = 0
    package var quarantined = 0
    package var sealedFiles = 0
    package var quarantinedFiles = 0
    package var receipts = 0

    package init(
        received: Int = 0, objects: Int = 0, quarantined: Int = 0, sealedFiles: Int = 0, quarantinedFiles: Int = 0,
        receipts: Int = 0
    ) {
        self.received = received
        self.objects = objects
        self.quarantined = quarantined
        self.sealedFiles = sealedFiles
        self.quarantinedFiles = quarantinedFiles
        self.receipts = receipts
    }
}

extension Importer.Outcome {
    /// The codes of all findings.
    package var codes: Set<String> { Set(allFindings.map(\.code.name)) }
}

extension Result where Failure == any Error {
    /// The result of a body that may throw.
    package init(_ body: () throws -> Success) { self = Result(catching: body) }
}

/// The code of the fault that a body ends with; nil when it ends well.
package func faultCode(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch let fault as Fault {
        return fault.finding.code.name
    } catch {
        return "not a fault: \(error)"
    }
}
