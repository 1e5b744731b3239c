package import CaseFile
package import Diagnostics
internal import Digests
internal import Files
internal import Platform
internal import StrictJSON
internal import X509

/// How a restored home makes up for what it missed.
extension Home {
    /// Makes up for what a newer state file says: purges are done again, and the places of messages that were purged without
    /// ever being in the backup are noted, so that they are refused; partners, agreements and what was said of them, and
    /// settings are taken in; the next revocation lists get numbers after those that were issued. What it says of persons is
    /// reported, not taken in. The home waits for no decision any more.
    ///
    /// - Returns: what was lost, and what a person must see to.
    /// - Throws: `Fault` `state-file-other`, `restore-decided`, or of kind `.inputOutput`.
    package func catchUp(with state: HomeStateFile, by actor: LogActor) throws(Fault) -> [Finding] {
        guard state.party == identity.party.text else {
            throw Fault(
                .stateFileOther, kind: .usage,
                ["path": "of \(state.time.rfc3339)", "party": "\(state.party.prefix(12))…"])
        }
        return try writing { home throws(Fault) in
            guard home.isRestored else { throw Fault(.restoreDecided, kind: .usage) }
            let mark = try RestoredMark(reading: home.layout.restored)
            guard state.time > mark.backup else { throw Fault(.restoreUndecided, kind: .policy) }
            return try home.replay(state, by: actor)
        }
    }

    /// A person decides that the restored home is used as it is.
    ///
    /// - Throws: `Fault` `restore-decided`, or those of the approver.
    package func acceptRestore(reason: String, approver: ActApprover, by actor: LogActor) throws(Fault) {
        try writing { home throws(Fault) in
            guard home.isRestored else { throw Fault(.restoreDecided, kind: .usage) }
            let party = home.identity.party.text
            let approval = try approver.approve(
                ActStatement(.restore, on: [party], reason: reason, at: home, by: actor), at: home)
            var details = JSONObject()
            details["approval"] = approval?.json
            details["partners"] = .array(try home.partnerEvidence().map(\.json))
            details["reason"] = .string(reason)
            try home.caseFile.record(.restoreAccepted, of: party, by: actor, details)
            try Paths.removeFileLastingly(home.layout.restored)
        }
    }

    /// Replays a state. The caller holds the lock. It can be done again after an interruption.
    func replay(_ state: HomeStateFile, by actor: LogActor) throws(Fault) -> [Finding] {
        var details = JSONObject()
        details["state"] = .string(state.time.rfc3339)
        details["log"] = .number(JSONNumber(state.log.entry))
        _ = try caseFile.replay(state.tables, details: details, by: actor)
        let purged = try caseFile.notePurged(state.purged)
        if !purged.toPurge.isEmpty {
            try caseFile.purge(
                purged.toPurge, reason: "purged after the backup, before \(state.time.rfc3339)", as: .purgeReplayed,
                by: actor)
            try PurgeCompletion(layout, caseFile).run()
        }
        for (root, number) in state.lists.sorted(by: { $0.key < $1.key }) {
            _ = try caseFile.set(Self.listNumberSetting, for: root, to: "\(number)", by: actor)
        }
        let findings = try replaySettings(state, by: actor) + losses(state)
        try Paths.removeFileLastingly(layout.restored)
        return findings
    }

    private func replaySettings(_ state: HomeStateFile, by actor: LogActor) throws(Fault) -> [Finding] {
        var findings: [Finding] = []
        let signed = [Self.requirePersonsSetting, Self.requireTwoSetting]
        let here = try caseFile.allSettings()
        for setting in state.settings where !here.contains(setting) {
            if signed.contains(setting[0]) {
                findings.append(
                    Finding(.restorePersonsOther, ["what": "\(setting[0]) was set to \(setting[2])"]))
            } else {
                _ = try caseFile.set(setting[0], for: setting[1], to: setting[2], by: actor)
            }
        }
        let persons = try caseFile.persons().filter { $0.removed == nil }
        for person in persons where state.persons[person.name] != person.certificate.fingerprint.hex {
            findings.append(Finding(.restorePersonsOther, ["what": "\(person.name) was removed, or added anew"]))
        }
        for name in state.persons.keys.sorted() where !persons.contains(where: { $0.name == name }) {
            findings.append(Finding(.restorePersonsOther, ["what": "\(name) was added"]))
        }
        return findings
    }

    private func losses(_ state: HomeStateFile) throws(Fault) -> [Finding] {
        var findings: [Finding] = []
        let here = try caseFile.receivedEnds(by: identity.party.text)
        let names = try partyNames()
        for end in state.received {
            let last = here.first { $0.originator == end.originator && $0.stream == end.stream }?.last ?? 0
            guard end.last > last else { continue }
            findings.append(
                Finding(
                    .restoreMessagesLost,
                    [
                        "first": "\(last + 1)", "last": "\(end.last)", "name": names[end.originator],
                        "stream": String(end.stream.prefix(8)),
                    ]))
        }
        for (role, certificate) in try ownCertificates(all: false) {
            guard let known = state.certificates[role.rawValue], known != certificate.fingerprint.hex else { continue }
            findings.append(Finding(.restoreKeysOlder, ["role": role.rawValue]))
        }
        return findings
    }
}
