internal import Diagnostics
internal import Digests
internal import PartyHome
internal import Policy

/// Which version of an agreement an acceptance is about.
enum AcceptableVersion {
    /// The version that the partner has signed and that is to be accepted: the one that is named, or the only one with
    /// the highest number.
    ///
    /// - Throws: `Fault` `agreement-nothing-to-accept`, `agreement-version-ambiguous`, `agreement-previous-unknown`,
    ///   `agreement-version-old`.
    static func choose(
        in life: AgreementLife, own: String, partner: String, partnerName: String, digest: String?
    ) throws(Fault) -> HeldAgreement {
        let signed = life.versions.filter { $0.signatures[partner] != nil }
        let highest = signed.map(\.document.number).max()
        let wanted = digest?.lowercased()
        let candidates = signed.filter { held in
            wanted.map { $0.utf8.count >= 6 && held.document.digest.hasPrefix($0) }
                ?? (held.document.number == highest)
        }
        guard let held = candidates.first else {
            throw Fault(
                .agreementNothingToAccept, kind: .usage, ["agreement": life.id, "name": partnerName])
        }
        // Where this party has signed another document with the same number, a person says which one is meant.
        let rivals = life.versions.filter { $0.document.number == held.document.number }
        let isNamed = wanted != nil && candidates.count == 1
        guard isNamed || rivals.count == 1 else {
            throw Fault(
                .agreementVersionAmbiguous, kind: .usage,
                [
                    "agreement": life.id,
                    "candidates": rivals.map { $0.document.digest.prefix(16) + "…" }.joined(separator: ", "),
                ])
        }
        let facts = ["agreement": life.id, "number": "\(held.document.number)"]
        let current = life.versions.filter(\.isSignedByBoth).map(\.document.number).max() ?? 0
        guard held.document.number >= current else {
            var facts = facts
            facts["current"] = "\(current)"
            throw Fault(Finding(.agreementVersionOld, severity: .error, facts), kind: .policy)
        }
        if let previous = held.document.previous, !life.versions.contains(where: { $0.document.digest == previous }) {
            throw Fault(Finding(.agreementPreviousUnknown, severity: .error, facts), kind: .policy)
        }
        return held
    }
}
