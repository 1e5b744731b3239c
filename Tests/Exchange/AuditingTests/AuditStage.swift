import Auditing
import CaseFile
import Diagnostics
import Digests
import Files
import HomeTestSupport
import Messaging
import Packages
import PartyHome
import Platform
import ReportValues
import TestSupport
import Testing
import X509

/// What tests of audits do with the parties of a stage: they exchange, hand files out, and audit them.
protocol AuditStage {
    var stage: Stage { get }
}

extension AuditStage {
    /// The carrier sends a message, the agency takes it in, and the carrier its receipt.
    ///
    /// - Returns: the id of the message.
    @discardableResult func exchange(_ name: String) throws -> String {
        let there = try stage.agency.importFile(try stage.envelope(name))
        _ = try stage.carrier.importFile(try #require(there.receiptPath))
        return try #require(there.manifest?.messageID.description)
    }

    /// An export of a party's logs, or of one of them.
    func export(_ party: Party, _ name: String, relation: Party? = nil) throws -> String {
        let sink = MemorySink()
        _ = try LogExportWriter(party.home, keys: party.keys, actor: party.actor())
            .write(relation?.id, named: name, to: sink)
        let path = stage.folder.file(name)
        try AtomicFile.write(sink.bytes, to: path, replacing: true)
        return path
    }

    /// The signed package inside an envelope.
    func open(_ envelope: String, by recipient: Party, _ name: String) throws -> String {
        let judgement = try PackageOpener(recipient.home, clock: .fixed(Stage.now)).open(envelope, copying: true) {
            () throws(Fault) in recipient.keys
        }
        let path = stage.folder.file(name)
        let file = try AtomicFile(path: path, replacing: true)
        try file.write(contentsOf: try #require(judgement.package).source)
        try file.commit()
        return path
    }

    /// The signed receipt of a party for a message.
    func receipt(of message: String, by party: Party, _ name: String) throws -> String {
        let path = stage.folder.file(name)
        try AtomicFile.write(
            try #require(try party.home.caseFile.signedReceipts(for: message).last).content, to: path, replacing: true)
        return path
    }

    /// An audit of files alone.
    func audit(_ files: [String], at time: Timestamp = Stage.now) throws -> AuditReport {
        var collector = AuditCollector(at: time, trust: TrustStore(anchors: [], revocationLists: []))
        var judge = AuditJudge(try collector.collect(files))
        return judge.report(made: time, judged: time)
    }
}
