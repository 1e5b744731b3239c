package import CaseFile
package import Diagnostics
internal import Digests
internal import Packages
internal import Platform
internal import StrictJSON
internal import X509

/// Checks the signatures of persons in the log: that they hold, that they are by persons who were there with the role
/// at that point of the log, and that none is missing where the home asked for it then.
package struct LogApprovals {
    private let party: String
    private let persons: [Person]
    private let trust: TrustStore

    /// The check of a home's log.
    package init(_ home: Home) throws(Fault) {
        party = home.identity.party.text
        persons = try home.caseFile.persons()
        trust = try home.ownTrust()
    }

    /// Checks the log.
    ///
    /// - Returns: the number of entries that persons signed.
    /// - Throws: `Fault` `approval-broken` at the first entry that does not hold.
    package func verify(_ entries: [LogEntry]) throws(Fault) -> Int {
        var rules = (persons: String?.none, two: String?.none, scope: 1)
        // Both settings can be changed by one act, which has an entry for each at one time: what counts for both is
        // what the home asked for before.
        var former = (rules: rules, until: "")
        var present: [String: String] = [:]
        var signed = 0
        for entry in entries {
            let details = try JSONValue(parsing: Array(entry.details.utf8))
            if let (act, subject) = Self.act(entry, details) {
                let then = act == .settings && former.until == entry.time ? former.rules : rules
                let isReached = then.scope >= PersonRules.scope || Self.isOfFirstScope(entry)
                let needed =
                    isReached ? PersonRules(persons: then.persons, two: then.two).signatures(for: act) : 0
                let count = try verify(entry, details, act: act, subject: subject, present: present)
                guard count >= needed else {
                    throw Self.broken(entry, "\(needed) \(needed == 1 ? "is" : "are") needed, and there are \(count)")
                }
                if count > 0 { signed += 1 }
            }
            if LogAction(rawValue: entry.act) == .settingChanged, former.until != entry.time {
                former = (rules, entry.time)
            }
            if LogAction(rawValue: entry.act) == .settingChanged, let scope = details["scope"]?.number?.integer {
                rules.scope = max(rules.scope, scope)
            }
            switch LogAction(rawValue: entry.act) {
            case .settingChanged where entry.subject == Home.requirePersonsSetting:
                rules.persons = details["value"]?.string
            case .settingChanged where entry.subject == Home.requireTwoSetting: rules.two = details["value"]?.string
            case .personAdded: present[entry.subject] = details["certificate"]?.string
            case .personRemoved: present[entry.subject] = nil
            default: break
            }
        }
        return signed
    }

    /// Whether the first version that knew persons asked them for what an entry is about.
    private static func isOfFirstScope(_ entry: LogEntry) -> Bool {
        switch LogAction(rawValue: entry.act) {
        case .released, .policyOverridden, .purged, .personAdded, .personRemoved, .settingChanged: true
        default: false
        }
    }

    /// The act that an entry is about, and what it is done to; `nil` for one that nobody signs.
    private static func act(_ entry: LogEntry, _ details: JSONValue) -> (PersonAct, String)? {
        switch LogAction(rawValue: entry.act) {
        case .released: (.release, details["file_digest"]?.string ?? "")
        case .discarded: (.destroy, details["file_digest"]?.string ?? "")
        case .policyOverridden: (.override, entry.subject)
        case .purged, .exportMemoryPurged: (.destroy, entry.subject)
        case .ledgerRead: (.ledger, entry.subject)
        case .ledgerPurged: (.destroy, entry.subject)
        case .retractionsDecided: (.retractions, entry.subject)
        case .suspectAccepted, .suspectDisowned: (.suspect, entry.subject)
        case .validated: (.validate, entry.subject)
        case .holdRemoved: (.hold, details["hold"]?.number?.integer.map { "\($0)" } ?? "")
        case .personAdded, .personRemoved: (.persons, entry.subject)
        case .successionSigned, .revocationListRenewed, .keysRotated, .certificateImported, .rootMoved, .rootReturned:
            (.root, entry.subject)
        // The certificate of a person is revoked after the entry that says, and is signed for, that they were removed.
        case .certificateRevoked where details["role"]?.string != CertificateRole.person.rawValue:
            (.root, entry.subject)
        case .homeRestored, .restoreAccepted: (.restore, entry.subject)
        case .settingChanged where [Home.requirePersonsSetting, Home.requireTwoSetting].contains(entry.subject):
            (.settings, entry.subject)
        default: nil
        }
    }

    private func verify(
        _ entry: LogEntry, _ details: JSONValue, act: PersonAct, subject: String, present: [String: String]
    ) throws(Fault) -> Int {
        guard let value = details["approval"] else { return 0 }
        let approval: ActApproval
        do throws(Fault) {
            approval = try ActApproval(reading: value)
        } catch {
            throw Self.broken(entry, "they cannot be read")
        }
        let statement = approval.statement
        guard statement.party == party, statement.act == act, statement.subjects.contains(subject),
            statement.time.rfc3339 == entry.time
        else { throw Self.broken(entry, "they are for another act") }
        for signature in approval.signatures {
            guard let person = persons.first(where: { $0.certificate.fingerprint.hex == signature.certificate }),
                person.name == signature.person, present[person.name] == signature.certificate
            else { throw Self.broken(entry, "\(signature.person) was not there") }
            guard person.certificate.personRoles.contains(act.role.rawValue) else {
                throw Self.broken(entry, "\(signature.person) has not the role \(act.role.rawValue)")
            }
            let roots = trust.anchors.map(\.root)
            guard
                DetachedSignature.holds(
                    signature.signature, over: statement.bytes, by: person.certificate, trust: trust,
                    at: statement.time), roots.contains(where: { person.certificate.isSigned(by: $0) })
            else { throw Self.broken(entry, "that of \(signature.person) is wrong") }
        }
        guard Set(approval.signatures.map(\.certificate)).count == approval.signatures.count else {
            throw Self.broken(entry, "two are by one person")
        }
        return approval.signatures.count
    }

    private static func broken(_ entry: LogEntry, _ reason: String) -> Fault {
        Fault(.approvalBroken, kind: .badData, ["entry": "\(entry.number)", "reason": reason])
    }
}
