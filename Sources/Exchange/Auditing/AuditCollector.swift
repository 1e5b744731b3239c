package import Diagnostics
internal import Packages
internal import PartyHome
package import Platform
internal import ReportValues
internal import TransparencyLog
package import X509

/// Reads the files of an audit, several at a time, and keeps of each what it states and nothing of its content.
package struct AuditCollector {
    private let time: Timestamp
    /// The roots that are trusted beside those of the profiles.
    private let trust: TrustStore
    private var evidence = AuditEvidence()

    /// A collector.
    ///
    /// - Parameters:
    ///   - time: the time at which trust is judged.
    ///   - trust: roots and lists that are trusted beside the profiles that are given.
    package init(at time: Timestamp, trust: TrustStore) {
        self.time = time
        self.trust = trust
    }

    /// Reads files, and all files in folders.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`; everything about their content is in the evidence.
    package mutating func collect(_ given: [String]) throws(Fault) -> AuditEvidence {
        let paths = try AuditFileList(given).paths
        let time = time
        let kinds = try Concurrent.map(paths) { path throws(Fault) in try AuditFileKind(path, at: time) }
        takeProfiles(kinds)
        let store = TrustStore(
            anchors: trust.anchors + evidence.profiles.values.flatMap(\.profile.anchors),
            timestampAnchors: trust.timestampAnchors,
            revocationLists: trust.revocationLists + evidence.profiles.values.flatMap(\.profile.revocationLists))
        let checkpoints = CheckpointVerifier(trust: store, at: time)
        let reader = AuditFileReader(
            context: VerificationContext(trust: store, time: time, judgesOthersApart: true), checkpoints: checkpoints,
            signatures: Set(zip(paths, kinds).filter { $0.1.isSignature }.map(\.0)))
        let files = Array(zip(paths, kinds))
        let facts = try prove(try read(files, reader), of: files, reader)
        for (path, facts) in zip(paths, facts) { take(facts, of: path) }
        judgeAcknowledged(zip(paths, facts), checkpoints)
        return evidence
    }

    /// Profiles come first: they are what everything else is verified by. Then those in exports.
    private mutating func takeProfiles(_ kinds: [AuditFileKind]) {
        for case .profile(let profile) in kinds { note(profile, isByExportOnly: false) }
        for case .export(let profile?) in kinds { note(profile, isByExportOnly: true) }
    }

    private mutating func note(_ profile: PartyProfile, isByExportOnly: Bool) {
        let id = profile.party.text
        if let known = evidence.profiles[id] {
            // The newest list counts, whatever file has it.
            let isNewer = profile.revocationList.number > known.profile.revocationList.number
            guard isNewer || (known.isByExportOnly && !isByExportOnly) else { return }
            evidence.profiles[id] = (isNewer ? profile : known.profile, known.isByExportOnly && isByExportOnly)
            return
        }
        evidence.profiles[id] = (profile, isByExportOnly)
    }

    /// What all files state. Exports, which are long, are read one after the other, each by all workers.
    private func read(
        _ files: [(path: String, kind: AuditFileKind)], _ reader: AuditFileReader
    ) throws(Fault) -> [AuditFacts] {
        var exports: [Int: AuditFacts] = [:]
        for (index, file) in files.enumerated() where file.kind.isExport {
            exports[index] = try reader.read(file.path, file.kind)
        }
        let others = files.indices.filter { exports[$0] == nil }
        let facts = try Concurrent.map(others) { index throws(Fault) in
            try reader.read(files[index].path, files[index].kind)
        }
        for (index, facts) in zip(others, facts) { exports[index] = facts }
        return files.indices.compactMap { exports[$0] }
    }

    /// Reads files again whose signers' certificates were revoked, as of the time of a record that proves them older.
    /// What counts then may be such a record for others.
    private func prove(
        _ read: [AuditFacts], of files: [(path: String, kind: AuditFileKind)], _ reader: AuditFileReader
    ) throws(Fault) -> [AuditFacts] {
        var facts = read
        var tried: Set<Attempt> = []
        while true {
            let proofs = AuditProofs(facts)
            let attempts = facts.indices.filter { facts[$0].isOpen }.flatMap { index in
                let found =
                    facts[index].revoked.map { proofs.of($0.digest, signedBy: $0.party) } ?? proofs.of(facts[index])
                return found.map { Attempt(file: index, proof: $0) }
            }.filter { tried.insert($0).inserted }
            guard !attempts.isEmpty else { return facts }
            let again = try Concurrent.map(attempts) { attempt throws(Fault) in
                try reader.read(files[attempt.file].path, files[attempt.file].kind, by: attempt.proof)
            }
            for (attempt, result) in zip(attempts, again) {
                facts[attempt.file].take(result, by: attempt.proof, in: files[attempt.file].path)
            }
        }
    }

    private struct Attempt: Hashable {
        let file: Int
        let proof: AuditProof
    }

    /// Takes in what a file states, unless a file before it states the same.
    private mutating func take(_ facts: AuditFacts, of path: String) {
        evidence.files.append(AuditReport.File(name: path, kind: facts.kind))
        evidence.findings += facts.findings + facts.refusedParts.map(\.finding)
        evidence.logs += facts.logs
        evidence.destructions += facts.destructions
        evidence.envelopes += facts.envelopes
        evidence.acts += facts.acts.filter { acts.insert($0).inserted }
        evidence.messages += facts.messages.filter { messages.insert($0.digest).inserted }
        evidence.receipts += facts.receipts.filter { receipts.insert(ReceiptKey($0)).inserted }
        evidence.heads += facts.heads.filter { heads.insert(HeadKey($0)).inserted }
    }

    private var messages: Set<String> = []
    private var receipts: Set<ReceiptKey> = []
    private var heads: Set<HeadKey> = []
    private var acts: Set<AuditEvidence.SignedAct> = []

    private struct ReceiptKey: Hashable {
        let by: String
        let stream: String
        let number: Int
        let digest: String
        let state: String

        init(_ receipt: AuditEvidence.Receipt) {
            (by, stream, number) = (receipt.by, receipt.stream, receipt.number)
            (digest, state) = (receipt.digest, receipt.state)
        }
    }

    private struct HeadKey: Hashable {
        let origin: LogOrigin
        let head: TreeHead

        init(_ stated: AuditEvidence.Head) { (origin, head) = (stated.origin, stated.head) }
    }

    /// Judges what is stated without a certificate by the certificates that all files have.
    private mutating func judgeAcknowledged(
        _ files: Zip2Sequence<[String], [AuditFacts]>, _ checkpoints: CheckpointVerifier
    ) {
        let good = checkpoints.goodCertificates(
            and: evidence.profiles.values.compactMap { $0.profile.certificate(.log)?.der })
        var seen: Set<String> = []
        var notes: [(text: String, file: String)] = []
        for (path, facts) in files {
            for text in facts.acknowledged where seen.insert(text).inserted { notes.append((text, path)) }
        }
        let verdicts =
            (try? Concurrent.map(notes) { note throws(Fault) in checkpoints.verify(note.text, byOneOf: good) })
        for (note, verdict) in zip(notes, verdicts ?? []) {
            switch verdict {
            case .head(let origin, let head):
                let stated = AuditEvidence.Head(origin: origin, head: head, file: note.file)
                if heads.insert(HeadKey(stated)).inserted { evidence.heads.append(stated) }
            case .refused(let reason):
                evidence.findings.append(
                    Finding(.auditCheckpointNotVerified, ["file": note.file, "reason": reason]))
            }
        }
    }
}
