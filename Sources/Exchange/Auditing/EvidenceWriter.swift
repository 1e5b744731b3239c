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
/// the receipts that this home sent (specs/exchange.md, "Log exports").
///
/// What a home has it hands over: a message whose signature does not hold any more, because a certificate was revoked
/// since, is written all the same, and so is one that contradicts another one and lies in quarantine.
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

    /// A file of the home that has a message.
    private struct Kept {
        let path: String
        let message: String
        /// Why it was refused; `nil` when it was taken in.
        var refusal: String?
    }

    /// What is made of a file.
    private struct Made {
        var message: String
        /// The package; `nil` for one that is not written.
        var content: (any ByteSource)?
        /// The SHA-256 of the content.
        var digest = ""
        var isSealed = false
        var refusal: String?
        var findings: [Finding] = []
    }

    /// Prepares the packages in a hidden folder; ``PreparedEvidence/commit()`` gives them their places.
    ///
    /// - Parameters:
    ///   - partner: the one relation whose packages are written; `nil` for all.
    ///   - folder: made where it is not there.
    /// - Throws: `Fault` `restore-undecided`, those of the keys, and of kind `.inputOutput`.
    package func prepare(_ partner: PartyID?, to folder: String) throws(Fault) -> PreparedEvidence {
        try home.checkRestored()
        let evidence = try PreparedEvidence(folder)
        var files = try (received(from: partner) + refused()).makeIterator()
        let opener = PackageOpener(home, clock: clock)
        try Concurrent.inOrder(makeWorker: {}) {
            files.next()
        } work: { (_: Void, file: Kept) throws(Fault) in
            try make(file, by: opener, for: partner)
        } consume: { (made: Made) throws(Fault) in
            evidence.findings += made.findings
            guard let content = made.content else { return }
            let name = try evidence.put(
                content, digest: made.digest, of: made.message, isSealed: made.isSealed,
                isRefused: made.refusal != nil)
            if let refusal = made.refusal {
                evidence.findings.append(
                    Finding(.evidenceRefused, ["message": made.message, "file": name, "reason": refusal]))
            }
        }
        var last = 0
        while case let receipts = try home.caseFile.signedReceipts(
            to: partner?.text, after: last, limit: CaseStore.batch), let end = receipts.last
        {
            for receipt in receipts {
                try evidence.put(
                    receipt.content, digest: Digest.sha256(receipt.content).hex, of: receipt.message)
            }
            last = end.number
        }
        return evidence
    }

    /// The files that were taken in, each once. Parts that were passed on, and packages that are enclosed, belong to the
    /// message that brought them, which comes first in its file: whose they are does not matter for whom it went between.
    private func received(from partner: PartyID?) throws(Fault) -> [Kept] {
        var seen: Set<String> = []
        return try home.caseFile.receivedOutlines().compactMap { row in
            guard !row.file.isEmpty, row.share == nil, seen.insert(row.file).inserted,
                partner == nil || row.originator == partner?.text
            else { return nil }
            return Kept(path: Paths.join(home.layout.sealed, row.file), message: row.message)
        }
    }

    /// The files in quarantine that contradict others of their stream.
    private func refused() throws(Fault) -> [Kept] {
        try home.heldFiles().compactMap { held in
            guard let contradiction = held.contradiction else { return nil }
            return Kept(
                path: Paths.join(home.layout.quarantine, held.file.file), message: held.file.id,
                refusal: contradiction)
        }
    }

    private func make(_ file: Kept, by opener: PackageOpener, for partner: PartyID?) throws(Fault) -> Made {
        guard Paths.exists(file.path) else {
            return Made(
                message: file.message,
                findings: [Finding(.evidenceMissing, ["message": file.message, "path": file.path])])
        }
        let judgement = try opener.open(file.path) { () throws(Fault) in keys }
        if let package = judgement.package {
            guard partner == nil || package.manifest.originator == partner else { return Made(message: file.message) }
            return Made(
                message: package.manifest.messageID.description, content: package.source,
                digest: try Digest.of(package.source).hex, refusal: file.refusal)
        }
        // What never verified is nobody's statement.
        guard file.refusal == nil else { return Made(message: file.message) }
        let found = judgement.authenticity.flatMap(\.findings) + judgement.findings
        let reason = found.first { $0.severity == .error } ?? found.first
        return try makeUnverified(file, reason?.sentence ?? "it does not verify.")
    }

    /// What was taken in and does not verify any more: the package as it came, or else the sealed file.
    private func makeUnverified(_ file: Kept, _ reason: String) throws(Fault) -> Made {
        let source = try File(path: file.path)
        do throws(Fault) {
            let content = try UnverifiedContent(of: source, spool: SpoolFile(in: home.layout.home)) {
                slip throws(Fault) in
                try home.decryption(of: slip, keys)
            }
            return Made(
                message: file.message, content: content.package, digest: try Digest.of(content.package).hex,
                findings: [Finding(.evidenceNotVerified, ["message": file.message, "reason": reason])])
        } catch {
            guard error.kind == .badData || error.kind == .undecided else { throw error }
            return Made(
                message: file.message, content: source, digest: try Digest.of(source).hex, isSealed: true,
                findings: [Finding(.evidenceNotOpened, ["message": file.message, "reason": error.finding.sentence])])
        }
    }
}
