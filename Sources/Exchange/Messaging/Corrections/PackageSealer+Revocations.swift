internal import BundleFormats
internal import CaseFile
package import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
internal import Policy
internal import StrictJSON
internal import X509

/// Revoked versions of objects, for everybody who holds them.
extension PackageSealer {
    /// What was revoked, and who learns of it.
    package struct Revoked: Sendable {
        /// The ids of the objects.
        package let objects: [String]
        /// The parties that hold some of them, with the number of these and the message.
        package let recipients: [(party: String, name: String, count: Int, message: String)]
        /// Why some holders get nothing, and who only says that it holds some.
        package let findings: [Finding]
    }

    /// Writes a revoked version of objects (STIX 2.1, section 3.6), and seals to each party those that it holds by the
    /// ledger. What the home remembers of its exports is revoked with them, after the messages are in the outbox: when it
    /// is stopped, the same is asked for again.
    ///
    /// - Parameters:
    ///   - names: ids of objects, or of records of sources that this home exported.
    ///   - bundle: the path of a bundle with the last versions of objects that the home does not remember.
    ///   - others: parties, by their ids, that get revoked versions of what they only say that they hold. Others of these
    ///     are named in a finding: a version has contents, and nobody gets these on its own word.
    ///   - reason: why, for the log.
    /// - Throws: `Fault` `revocation-impossible`, and those of reading and of the keys.
    package func revoke(
        _ names: [String], lastIn bundle: String?, alsoTo others: Set<String> = [], reason: String
    ) throws(Fault) -> Revoked {
        keys.prepare([.originator, .gateway])
        let exports = try home.lockExports()
        defer { withExtendedLifetime(exports) {} }
        return try writing { sealer throws(Fault) in
            let run = Hex.encode(sealer.randomness.bytes(4))
            let plan = try RevocationPlan(names, lastIn: bundle, of: sealer.home, at: sealer.clock.now(), run: run)
            return try sealer.revokeHere(plan, alsoTo: others, reason: reason)
        }
    }

    private func revokeHere(
        _ plan: RevocationPlan, alsoTo others: Set<String>, reason: String
    ) throws(Fault) -> Revoked {
        let own = home.identity.party.text
        var held: [String: Set<String>] = [:]
        var stated: [String: Set<String>] = [:]
        for (object, holders) in try home.caseFile.holders(of: plan.objects.keys.sorted()) {
            for holder in holders where holder.holds && holder.party != own {
                if holder.isInLedger || others.contains(holder.party) {
                    held[holder.party, default: []].insert(object)
                } else {
                    stated[holder.party, default: []].insert(object)
                }
            }
        }
        var recipients: [(party: String, name: String, count: Int, message: String)] = []
        var findings: [Finding] = []
        for (party, ids) in stated.sorted(by: { $0.key < $1.key }) {
            let rest = ids.subtracting(held[party] ?? [])
            guard !rest.isEmpty else { continue }
            findings.append(
                Finding(
                    .revocationHolderStated, ["name": try home.name(ofParty: party), "count": "\(rest.count)"]))
        }
        for (party, ids) in held.sorted(by: { $0.key < $1.key }) {
            guard let recipient = PartyID(party) else { continue }
            do throws(Fault) {
                _ = try certificates(of: [recipient])
                let contents = try prepared(
                    try plan.bundle(of: ids, by: HomeExport.producer(of: home)), named: "revoked.json")
                let terms = try permitted(Terms(), contents, for: [recipient], by: .seal)
                let sealed = try sealForSending(
                    contents.contents, handling: contents.handling, to: recipient, terms)
                recipients.append((party, try home.name(of: recipient), ids.count, sealed.messageID.description))
            } catch {
                guard error.isOfOneRecipient else { throw error }
                findings.append(error.finding)
            }
        }
        var details = JSONObject()
        details["reason"] = .string(reason)
        details["count"] = .number(JSONNumber(plan.objects.count))
        details["objects"] = .array(plan.objects.keys.sorted().prefix(100).map(JSONValue.string))
        details["to"] = .array(recipients.map { .string($0.party) })
        if !plan.drafts.isEmpty { try home.caseFile.storeExports(plan.drafts, by: actor) }
        let objects = plan.objects.keys.sorted()
        try home.caseFile.record(.objectsRevoked, of: objects.first ?? "", by: actor, details)
        return Revoked(objects: objects, recipients: recipients, findings: findings)
    }

    /// A bundle that was made here, as policy sees it.
    func prepared(_ bundle: any ByteSource, named name: String) throws(Fault) -> PreparedContents {
        let content = PackageContent(fileName: name, source: bundle, isBundle: true)
        var held = try HeldMarkings(home)
        let (report, subjects) = try BundleValidator.validate(
            bundle, named: content.name, clock: clock.now(), objectLimit: BundleReader.objectLimit,
            tolerating: BundleValidator.formerErrors, consented: held.consented
        ) { names throws(Fault) in try held.look(names) }
        if let error = report.findings.first(where: { $0.severity == .error }) {
            throw Fault(
                .revocationImpossible, kind: .badData,
                ["object": content.name, "reason": error.sentence])
        }
        return PreparedContents(
            contents: [content], handling: report.markings, subjects: [content.name: subjects],
            heldDefinitions: held.definitions)
    }
}
