internal import CaseFile
package import Diagnostics
internal import Digests
internal import Files
internal import Messaging
internal import Packages
package import PartyHome
package import Platform
package import X509

/// Writes the signed packages of a home into a folder, to be shown to others: what was received, without its seal, and
/// the receipts that this home sent.
package struct EvidenceWriter: Sendable {
    private let home: Home
    private let keys: KeyRing
    private let clock: Clock

    /// A writer.
    package init(_ home: Home, keys: KeyRing, clock: Clock) {
        self.home = home
        self.keys = keys
        self.clock = clock
    }

    /// What was written.
    package struct Summary: Sendable {
        /// The number of files.
        package var files = 0
        /// What could not be written, with the reasons.
        package var findings: [Finding] = []
    }

    /// Writes the packages, each under its message id. A file that is there with the same content is kept, so that an
    /// interrupted run can be made again.
    ///
    /// - Parameters:
    ///   - partner: the one relation whose packages are written; `nil` for all.
    ///   - folder: made where it is not there.
    /// - Throws: `Fault` `file-exists` where another file has the name, those of the keys, and of kind `.inputOutput`.
    package func write(_ partner: PartyID?, to folder: String) throws(Fault) -> Summary {
        try Paths.makeFolder(folder, mode: 0o700)
        let received = try home.caseFile.receivedOutlines().filter { row in
            !row.file.isEmpty && (partner == nil || row.originator == partner?.text)
        }
        let opener = PackageOpener(home, clock: clock)
        let written = try Concurrent.map(received) { row throws(Fault) -> [Finding] in
            let judgement = try opener.open(Paths.join(home.layout.sealed, row.file)) { () throws(Fault) in keys }
            guard let package = judgement.package else {
                let reason = (judgement.authenticity.flatMap(\.findings) + judgement.findings).first
                return [
                    Finding(
                        .evidenceNotOpened, ["message": row.message, "reason": reason?.sentence ?? "it does not open."])
                ]
            }
            try Self.put(package.source.bytes(limit: Int.max), as: row.message, in: folder)
            return []
        }
        var summary = Summary(findings: written.flatMap(\.self))
        summary.files = written.count(where: \.isEmpty)
        var last = 0
        while case let receipts = try home.caseFile.signedReceipts(
            to: partner?.text, after: last, limit: CaseStore.batch), let end = receipts.last
        {
            for receipt in receipts { try Self.put(receipt.content, as: receipt.message, in: folder) }
            summary.files += receipts.count
            last = end.number
        }
        return summary
    }

    private static func put(_ bytes: [UInt8], as message: String, in folder: String) throws(Fault) {
        let path = Paths.join(folder, "\(message).asice")
        if Paths.exists(path), try Digest.sha256(File.bytes(at: path)) == Digest.sha256(bytes) { return }
        try AtomicFile.write(bytes, to: path, mode: 0o600)
    }
}
