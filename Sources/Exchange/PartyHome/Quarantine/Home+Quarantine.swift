package import CaseFile
package import Diagnostics
internal import Files
internal import StrictJSON

/// A refused file as it is listed: once, however often it arrived.
package struct HeldFile: Sendable {
    /// The file, with the verdict of its last arrival.
    package let file: QuarantinedFile
    /// The number of times it arrived and was refused.
    package let times: Int
    /// The sender, if known: the name of the party in the signer's certificate.
    package let sender: String?
    /// Whether that certificate's signature was verified; otherwise the file only claims this sender.
    package let isSenderVerified: Bool
    /// The reasons for the refusal, worst first, each once.
    package let reasons: [Reason]

    /// A reason for a refusal, as it was recorded.
    package struct Reason: Hashable, Sendable {
        /// The code of the finding.
        package let code: String
        /// Its severity.
        package let severity: Severity
        /// The place of the finding; empty when it has none.
        package let place: String
        /// The finding, as a sentence.
        package let sentence: String
        /// The advice, as a sentence.
        package let advice: String
    }
}

extension Home {
    /// The refused file with this id.
    package func quarantined(_ id: String) throws(Fault) -> QuarantinedFile {
        guard let file = try caseFile.quarantined().first(where: { $0.id == id }) else {
            throw Fault(.objectUnknown, kind: .usage, ["id": id])
        }
        return file
    }

    /// The refused files, each content once, in the order of their first arrival.
    package func heldFiles() throws(Fault) -> [HeldFile] {
        let (names, times) = (try partyNames(), try caseFile.refusals())
        var latest: [String: QuarantinedFile] = [:]
        var order: [String] = []
        for file in try caseFile.quarantined() {
            if latest.updateValue(file, forKey: file.fileDigest) == nil { order.append(file.fileDigest) }
        }
        var held: [HeldFile] = []
        for file in order.compactMap({ latest[$0] }) {
            held.append(try HeldFile(file, times: max(1, times[file.fileDigest] ?? 1), names))
        }
        return held
    }

    /// The refused file with this id, as it is listed.
    package func heldFile(_ id: String) throws(Fault) -> HeldFile {
        let file = try quarantined(id)
        return try HeldFile(file, times: max(1, try caseFile.refusals()[file.fileDigest] ?? 1), try partyNames())
    }

    /// Discards a refused file and every copy of it; its log entries stay.
    ///
    /// - Parameters:
    ///   - reason: the reason, for the log.
    ///   - approver: has it signed where the home asks for that.
    /// - Throws: `Fault` `hold-stands` when a legal hold is on what its sender sent, whether or not the sender is
    ///   verified; `object-unknown`; and those of the approver, before any change.
    package func discard(
        _ id: String, reason: String, approver: ActApprover = ActApprover(), by actor: LogActor
    ) throws(Fault) {
        // Homes of earlier versions have an entry for each arrival of a file.
        try writing { home throws(Fault) in
            let file = try home.quarantined(id)
            if let sender = try HeldFile.signer(of: file), let hold = try home.hold(onParty: sender) {
                throw Fault(Finding(hold, keeps: "File \(id) of the quarantine"), kind: .policy)
            }
            let approval = try approver.approve(
                ActStatement(.destroy, on: [file.fileDigest], reason: reason, at: home, by: actor), at: home)
            for copy in try home.caseFile.quarantined() where copy.fileDigest == file.fileDigest {
                try home.caseFile.discard(copy, reason: reason, approval: approval?.json, by: actor)
                try Paths.removeFileLastingly(Paths.join(layout.quarantine, copy.file))
            }
        }
    }
}

extension HeldFile {
    fileprivate init(_ file: QuarantinedFile, times: Int, _ names: PartyNames) throws(Fault) {
        let verdict = try JSONValue(parsing: Array(file.verdict.utf8))
        let authenticity = verdict["authenticity"]?.array ?? []
        let signed = Self.signed(verdict)
        let all = authenticity + [verdict["admission"], verdict].compactMap(\.self)
        var reasons: [Reason] = []
        for found in all.flatMap({ $0["reasons"]?.array ?? [] }) {
            let reason = Reason(found)
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        self.init(
            file: file, times: times, sender: signed?["signer"]?.string.map { names[$0] },
            isSenderVerified: signed?["outcome"]?.string == Diagnostics.Outcome.passed.rawValue,
            reasons: reasons.filter { $0.severity == .error } + reasons.filter { $0.severity == .warning }
                + reasons.filter { $0.severity == .note })
    }

    /// The party id of the originator of the package inside, if it could be read; else of the sender of the envelope.
    fileprivate static func signer(of file: QuarantinedFile) throws(Fault) -> String? {
        signed(try JSONValue(parsing: Array(file.verdict.utf8)))?["signer"]?.string
    }

    private static func signed(_ verdict: JSONValue) -> JSONValue? {
        verdict["authenticity"]?.array?.last { $0["signer"]?.string != nil }
    }
}

extension HeldFile.Reason {
    fileprivate init(_ json: JSONValue) {
        code = json["code"]?.string ?? ""
        severity = json["severity"]?.string.flatMap(Severity.init) ?? .error
        place = json["place"]?.string ?? ""
        sentence = json["sentence"]?.string ?? ""
        advice = json["advice"]?.string ?? ""
    }
}
