internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import Digests
internal import Files
internal import HomeTestSupport
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TestSupport
internal import Testing
internal import TradeModel
internal import X509

/// The carrier gave objects to the agency, which passed one on to the partner.
struct RetractionStage {
    let stage: Stage
    let root: ExchangeRoot
    var carrier: Party { stage.carrier }
    var agency: Party { stage.agency }
    var partner: Party { stage.partner }

    init() throws {
        stage = try Stage()
        root = try ExchangeRoot(in: stage.folder)
    }

    /// The id of an object of the carrier.
    func id(_ name: String = "one") -> String {
        "identity--\(UUID.v5(namespace: carrier.home.identity.stream, name: Array(name.utf8)))"
    }

    /// The carrier sends a small bundle to the agency, which imports it.
    func give(_ name: String = "one", at time: Timestamp = Stage.now) throws {
        try carrier.post([try stage.bundle(name)], to: agency, at: time)
        try pass(from: carrier, to: agency, at: time)
    }

    /// The agency shares an object with the partner, who imports it.
    func share(_ name: String = "one", at time: Timestamp = Stage.now) throws {
        _ = try agency.mail(at: time).share(ShareRequest([.objects([id(name)])], with: partner.id))
        try pass(from: agency, to: partner, at: time)
    }

    /// What waits goes from one party to another, and is imported.
    ///
    /// - Returns: what became of it.
    @discardableResult
    func pass(from sender: Party, to recipient: Party, at time: Timestamp = Stage.now) throws -> [Importer.Outcome] {
        try sender.send(to: recipient, over: root, at: time)
        try recipient.receive(from: root, at: time)
        return try recipient.importInbox(at: time)
    }

    /// The ids of the objects that a party sees.
    func seen(by party: Party) throws -> Set<String> {
        Set(try party.home.caseFile.currentObjects().map(\.object.id))
    }

    /// A statement of a party, signed.
    func signed(
        _ subject: StatementSubject, by party: Party, number: Int = 1, previous: String? = nil
    ) throws -> SignedStatement {
        let statement = try PartyStatement(
            subject, by: party.id.text, series: UUID.v5(namespace: party.home.identity.stream, name: [1]),
            number: number, previous: previous, reason: "The test asks for it.", time: Stage.now)
        return try SignedStatement(signing: statement, by: party.signer(.originator), at: Stage.now)
    }

    /// The path of an envelope from the carrier to the agency with these entries.
    func envelope(
        _ entries: [(name: String, bytes: [UInt8], isBundle: Bool)], sequence: Int = 2,
        kind: StatementKind = .retraction
    ) throws -> String {
        var forge = Forge(stage)
        forge.kind = .statements(kind)
        forge.sequence = sequence
        forge.previous = try agency.home.caseFile.packages(.received).first {
            $0.sequence == sequence - 1
        }?.manifestDigest
        return try forge.envelope(contents: entries)
    }

    /// The entries of a statement.
    func entries(_ signed: SignedStatement) -> [(name: String, bytes: [UInt8], isBundle: Bool)] {
        StatementMessage(.retraction, [signed]).contents.map { content in
            (content.name, (try? content.source.bytes(limit: 1 << 20)) ?? [], false)
        }
    }
}
