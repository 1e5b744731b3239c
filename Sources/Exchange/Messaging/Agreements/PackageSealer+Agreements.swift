internal import CaseFile
package import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
package import Policy
internal import StrictJSON
package import X509

/// What a home says of agreements to its partners: proposals, acceptances, and statements.
extension PackageSealer {
    /// What was said, and the message that says so.
    package struct AgreementSealed: Sendable {
        /// The version that was signed, in a proposal or an acceptance.
        package let document: AgreementDocument?
        /// The message.
        package let message: Sealed
        /// Whether the same was said before, and only the message is new.
        package let isAgain: Bool
        /// What to know about it.
        package let findings: [Finding]
    }

    /// Proposes an agreement, or its next version.
    ///
    /// - Parameters:
    ///   - former: the agreement whose newest version is to be replaced; its other party is the partner.
    /// - Throws: `Fault` `kind-not-read`, `agreement-ended`, `agreement-parties-other`, those of the terms, and those
    ///   of sealing.
    package func propose(
        _ draft: AgreementDraft, to partner: PartyID, replacing former: String?, path: String?, replacing: Bool
    ) throws(Fault) -> AgreementSealed {
        keys.prepare([.originator, .gateway, .log])
        return try writing { sealer throws(Fault) in
            let (home, now) = (sealer.home, sealer.clock.now())
            let life = try former.map { name throws(Fault) in try home.agreement(named: name) }
            if let life {
                try sealer.checkNotEnded(life)
                guard life.parties.contains(partner.text) else {
                    throw Fault(.agreementPartiesOther, kind: .usage, ["agreement": life.id, "number": "1"])
                }
            }
            // The next version continues from one that both have signed, where there is one with the highest number.
            let last = life.flatMap { life in
                life.versions.last { $0.document.number == life.versions.last?.document.number && $0.isSignedByBoth }
                    ?? life.versions.last
            }
            let document = try draft.document(
                id: UUID.v4(sealer.randomness), replacing: last?.document,
                by: AgreementParty(id: home.identity.party.text, name: home.identity.name),
                with: AgreementParty(
                    id: partner.text, name: try home.profile(of: partner)?.name ?? partner.text), at: now)
            return try sealer.send(
                AgreementMessage(proposing: document, by: home.identity.party.text), to: partner, path: path,
                replacing: replacing)
        }
    }

    /// Sends a proposal of this party again, the same bytes in a new message.
    ///
    /// - Throws: `Fault` `agreement-unknown`, and those of sealing.
    package func proposeAgain(_ name: String, path: String?, replacing: Bool) throws(Fault) -> AgreementSealed {
        keys.prepare([.originator, .gateway, .log])
        return try writing { sealer throws(Fault) in
            let own = sealer.home.identity.party.text
            let life = try sealer.home.agreement(named: name)
            guard let held = life.versions.last(where: { $0.signatures[own] != nil }),
                let partner = held.document.other(than: own).flatMap({ PartyID($0.id) })
            else { throw Fault(.agreementUnknown, kind: .usage, ["agreement": name]) }
            return try sealer.send(
                AgreementMessage(proposing: held.document, by: own), to: partner, isAgain: true, path: path,
                replacing: replacing)
        }
    }

    /// Accepts a version that the partner has signed: the same bytes in a message of this party.
    ///
    /// - Parameters:
    ///   - digest: the beginning of the version's digest; `nil` for the only one with the highest number.
    /// - Throws: `Fault` `agreement-unknown`, `agreement-nothing-to-accept`, `agreement-version-ambiguous`,
    ///   `agreement-previous-unknown`, `agreement-version-old`, `agreement-ended`, and those of sealing.
    package func accept(
        _ name: String, digest: String?, path: String?, replacing: Bool
    ) throws(Fault) -> AgreementSealed {
        keys.prepare([.originator, .gateway, .log])
        return try writing { sealer throws(Fault) in
            let own = sealer.home.identity.party.text
            let life = try sealer.home.agreement(named: name)
            guard let partner = life.parties.first(where: { $0 != own }).flatMap(PartyID.init) else {
                throw Fault(.agreementUnknown, kind: .usage, ["agreement": name])
            }
            let held = try AcceptableVersion.choose(
                in: life, own: own, partner: partner.text, partnerName: sealer.home.name(of: partner), digest: digest)
            try sealer.checkNotEnded(life)
            let statement = AgreementStatement(accepting: held.document, party: own, time: sealer.clock.now())
            return try sealer.send(
                AgreementMessage(statement, on: held.document), to: partner,
                isAgain: held.signatures[own] != nil, path: path, replacing: replacing)
        }
    }

    /// Suspends, resumes or ends an agreement. What was said before is sent again, with its number, when nothing
    /// changes.
    ///
    /// - Throws: `Fault` `agreement-unknown`, `agreement-ended`, `agreement-not-suspended`, and those of sealing.
    package func state(
        _ act: AgreementAct, agreement name: String, reason: String, path: String?, replacing: Bool
    ) throws(Fault) -> AgreementSealed {
        keys.prepare([.originator, .gateway, .log])
        return try writing { sealer throws(Fault) in
            let own = sealer.home.identity.party.text
            let life = try sealer.home.agreement(named: name)
            guard let id = UUID(life.id), let partner = life.parties.first(where: { $0 != own }).flatMap(PartyID.init)
            else { throw Fault(.agreementUnknown, kind: .usage, ["agreement": name]) }
            let said = life.statements.map(\.statement).filter { $0.party == own }
            let ended = said.first { $0.act == .end }
            let last = said.filter { $0.act != .end }.max { $0.number < $1.number }
            if act != .end || ended == nil { try sealer.checkNotEnded(life) }
            if act == .resume, last == nil {
                throw Fault(.agreementNotSuspended, kind: .usage, ["agreement": life.id])
            }
            let former = act == .end ? ended : last.flatMap { $0.act == act ? $0 : nil }
            let statement: AgreementStatement
            if let former {
                statement = former
            } else {
                statement = try AgreementStatement(
                    act, agreement: id, party: own, number: (said.map(\.number).max() ?? 0) + 1, reason: reason,
                    time: sealer.clock.now())
            }
            return try sealer.send(
                AgreementMessage(statement), to: partner, isAgain: former != nil, path: path, replacing: replacing)
        }
    }

    private func checkNotEnded(_ life: AgreementLife) throws(Fault) {
        guard life.ended == nil else {
            throw Fault(Finding(.agreementEnded, severity: .error, ["agreement": life.id]), kind: .usage)
        }
    }

    private func send(
        _ message: AgreementMessage, to partner: PartyID, isAgain: Bool = false, path: String?, replacing: Bool
    ) throws(Fault) -> AgreementSealed {
        try checkReads(.agreement, partner)
        let own = home.identity.party.text
        let known = try home.caseFile.agreements(message.agreement).first { $0.parties.contains(partner.text) }
        let findings = AgreementArrival(
            document: message.document, statement: nil, party: own, name: home.identity.name, known: known
        ).findings.filter { $0.severity > .note && $0.code != .agreementPreviousUnknown }
        let spool = try SpoolFile(in: home.layout.home)
        let written = try write(
            message.contents, for: [partner], version: .v2, handling: [], kind: .agreement, terms: Terms(), to: spool)
        // As for every message: what it says, and its number, are recorded before it appears.
        func note(file: String, digest: String, copy: OutgoingCopy?) throws(Fault) {
            var details = JSONObject()
            details["file"] = .string(file)
            details["to"] = [.string(partner.text)]
            try home.caseFile.noteSent(
                message,
                in: sent(written, at: written.manifest.positions[0], file: file, fileDigest: digest, copy: copy),
                as: Self.action(of: message), by: actor, details: details)
            try home.noteNumbers()
        }
        let sealed: Sealed
        if let path {
            let file = try AtomicFile(path: path, replacing: replacing)
            _ = try envelope(spool, manifest: written.manifest, into: file)
            try note(file: Paths.name(of: file.path), digest: "", copy: nil)
            try file.commit()
            sealed = Sealed(
                path: file.path, recipients: [partner], messageID: written.manifest.messageID,
                sequence: written.manifest.positions[0].sequence, size: file.count)
        } else {
            sealed = try putIntoOutbox(written, spool, for: partner) { name, digest, copy throws(Fault) in
                try note(file: name, digest: digest, copy: copy)
            }
        }
        return AgreementSealed(document: message.document, message: sealed, isAgain: isAgain, findings: findings)
    }

    private static func action(of message: AgreementMessage) -> LogAction {
        switch message.statement?.act {
        case nil: .agreementProposed
        case .accept: .agreementAccepted
        case .suspend: .agreementSuspended
        case .resume: .agreementResumed
        case .end: .agreementEnded
        }
    }

    /// A kind is sent only to a partner whose profile says that it reads it.
    ///
    /// - Throws: `Fault` `kind-not-read`.
    func checkReads(_ kind: PackageKind, _ partner: PartyID) throws(Fault) {
        guard let reads = try home.profile(of: partner)?.reads else {
            throw Fault(.partnerUnknown, kind: .usage, ["party": partner.short])
        }
        guard reads.versions.contains(.v2), reads.kinds.contains(kind.rawValue) else {
            throw Fault(
                .kindNotRead, kind: .policy, ["name": try home.name(of: partner), "kind": kind.rawValue])
        }
    }
}
