internal import CaseFile
internal import Corrections
package import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import X509

/// Passing statements on to the parties that hold what they are about.
extension PackageSealer {
    /// Seals the statements that are owed, each party its own, and puts them into the outbox. What cannot be sealed for a
    /// party stays owed, and has no effect on others. The caller holds the lock.
    ///
    /// - Returns: why statements stay owed, by party.
    @discardableResult
    func sealOwedStatements() throws(Fault) -> [Finding] {
        try makeOwedReplays()
        try home.caseFile.oweLostStatements()
        var findings: [Finding] = []
        for (party, statements) in try home.caseFile.owedStatements() {
            guard let recipient = PartyID(party) else { continue }
            do throws(Fault) {
                for kind in StatementKind.allCases {
                    let all = statements.filter { $0.statement.act.kind == kind }.map(\.signed)
                    for start in stride(from: 0, to: all.count, by: StatementMessage.limit) {
                        let some = Array(all[start..<min(all.count, start + StatementMessage.limit)])
                        try send(StatementMessage(kind, some), to: recipient)
                    }
                }
            } catch {
                guard error.isOfOneRecipient || error.isOfKeys else { throw error }
                findings.append(
                    Finding(
                        .statementsOwed,
                        [
                            "count": "\(statements.count)", "name": try home.name(of: recipient),
                            "reason": error.finding.sentence,
                        ]))
            }
        }
        return findings
    }

    /// Seals the statements that are owed.
    ///
    /// - Returns: why statements stay owed, by party.
    package func passStatements() throws(Fault) -> [Finding] {
        try home.caseFile.oweLostStatements()
        let isReplayOwed = try !home.caseFile.owedReplays().isEmpty
        let isStatementOwed = try !home.caseFile.owedStatements().isEmpty
        guard isReplayOwed || isStatementOwed else { return [] }
        return try home.writing { home throws(Fault) in
            try PackageSealer(home, keys: keys, clock: clock, randomness: randomness, actor: actor)
                .sealOwedStatements()
        }
    }

    private func send(_ message: StatementMessage, to recipient: PartyID) throws(Fault) {
        let kind = PackageKind.statements(message.kind)
        try checkReads(kind, recipient)
        _ = try certificates(of: [recipient])
        let spool = try SpoolFile(in: home.layout.home)
        var terms = Terms()
        terms.introduced = try profiles(of: message, for: recipient)
        let written = try write(
            message.contents, for: [recipient], version: .v2, handling: [], kind: kind, terms: terms, to: spool)
        _ = try putIntoOutbox(written, spool, for: recipient) { name, digest, copy throws(Fault) in
            var details = JSONObject()
            details["file"] = .string(name)
            details["to"] = [.string(recipient.text)]
            details["kind"] = .string(kind.rawValue)
            details["count"] = .number(JSONNumber(message.statements.count))
            try home.caseFile.notePassed(
                message.statements.map(\.statement.digest), to: recipient.text,
                in: sent(written, at: written.manifest.positions[0], file: name, fileDigest: digest, copy: copy),
                by: actor, details: details)
            try home.noteNumbers()
        }
    }

    /// The profiles of the issuers that the recipient may not know: all but this party and the recipient itself.
    private func profiles(
        of message: StatementMessage, for recipient: PartyID
    ) throws(Fault) -> [PassedOnProfile] {
        let issuers = Set(message.statements.map(\.statement.party))
            .subtracting([home.identity.party.text, recipient.text])
        guard !issuers.isEmpty else { return [] }
        let introduced = try home.introducedParties()
        var profiles: [PassedOnProfile] = []
        for issuer in issuers.sorted() {
            guard let party = PartyID(issuer) else { continue }
            let bytes =
                try home.caseFile.partner(issuer)?.profile ?? introduced.first { $0.party == party }?.profileBytes
            // Without it the recipient needs to know the issuer by itself.
            if let bytes { profiles.append(PassedOnProfile(bytes, of: party, index: profiles.count)) }
        }
        return profiles
    }
}

extension Fault {
    /// Whether keys that this process does not have are missing: what they would sign waits for one that has them.
    var isOfKeys: Bool {
        [.passphraseMissing, .passphraseWrong, .keyFileMissing].contains(code)
    }
}
