internal import ASiC
internal import Diagnostics
internal import X509
internal import ZipArchive

/// Judges the disclosures that a package contains, each against its originator's signature.
struct DisclosureInspection {
    /// The disclosures that hold, also those of originators who are not known.
    private(set) var disclosures: [VerifiedDisclosure] = []
    /// What was found, as findings of the package.
    private(set) var findings: [Finding] = []
    /// The worst outcome; of originators who are not known only what FAILED counts.
    private(set) var outcome = Outcome.passed

    /// The disclosures that do not hold, where they are judged apart from the package.
    private(set) var refused: [RefusedPart] = []

    private let context: VerificationContext
    /// The bytes of disclosures that may still be read.
    private var remaining = Disclosure.limit

    init(_ manifest: PackageManifest, of container: ASiCContainer, in context: VerificationContext) {
        self.context = context
        for entry in manifest.disclosures {
            do throws(Fault) {
                try judge(entry, container)
            } catch {
                add([error.inside(entry.entry).finding], inside: entry.entry)
                outcome = .failed
                refuse(entry, root: nil, [error.finding])
            }
        }
        for profile in manifest.introduced where !container.dataEntries.contains(profile.entry) {
            add([Finding(.zipEntryMissing, ["name": profile.entry])], inside: profile.entry)
            outcome = .failed
        }
    }

    private mutating func judge(_ entry: DisclosureEntry, _ container: ASiCContainer) throws(Fault) {
        let bytes = try container.bytes(of: entry.entry, limit: remaining)
        remaining -= bytes.count
        let judgement = DisclosureVerifier(context: context).judge(bytes)
        let isKnown = context.trust.anchors.contains { $0.party == entry.originator }
        if judgement.authenticity.outcome == .failed || isKnown {
            outcome = Outcome.worst([outcome, judgement.authenticity.outcome])
            add(judgement.authenticity.findings, inside: entry.entry)
            if judgement.authenticity.outcome != .passed {
                refuse(entry, root: judgement.root, judgement.authenticity.findings)
                if context.judgesOthersApart { return }
            }
        } else {
            findings.append(
                Finding(
                    .disclosureUndecided, at: Place(entry: entry.entry),
                    ["name": entry.entry, "originator": entry.originator.short]))
        }
        guard let originator = judgement.originator, let root = judgement.root, let disclosure = judgement.disclosure
        else { return }
        guard originator == entry.originator else {
            let mismatch = Finding(
                .disclosureEntryMismatch,
                ["name": entry.entry, "claimed": entry.originator.short, "found": originator.short])
            add([mismatch], inside: entry.entry)
            outcome = .failed
            refuse(entry, root: judgement.root, [mismatch])
            return
        }
        disclosures.append(
            VerifiedDisclosure(
                entry: entry, disclosure: disclosure, root: root,
                messageID: judgement.manifest?.messageID ?? entry.messageID, authenticity: judgement.authenticity,
                isOriginatorKnown: isKnown, certificates: judgement.certificates))
    }

    private mutating func refuse(_ entry: DisclosureEntry, root: String?, _ findings: [Finding]) {
        refused.append(
            RefusedPart(originator: entry.originator, manifestDigest: nil, root: root, findings: findings))
    }

    /// Adds findings at a place inside an entry.
    private mutating func add(_ found: [Finding], inside entry: String) {
        findings += found.map { finding in
            var finding = finding
            finding.place.entry = [entry, finding.place.entry].compactMap { $0 }
                .reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }.joined(separator: "!")
            return finding
        }
    }
}
