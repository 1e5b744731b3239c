internal import Diagnostics
internal import Digests
package import Platform
package import X509

/// What a home knows that admission depends on.
package struct AdmissionContext: Sendable {
    /// What was seen at a place of a stream.
    package struct Seen: Sendable {
        /// The digest of the package's signed manifest.
        package let manifestDigest: String
        /// When it was imported.
        package let time: String
        /// Whether it was purged since.
        package let isPurged: Bool

        /// What was seen.
        package init(manifestDigest: String, time: String, isPurged: Bool = false) {
            self.manifestDigest = manifestDigest
            self.time = time
            self.isPurged = isPurged
        }
    }

    /// The party of this home.
    package let party: PartyID
    /// What time it is; never a time that a file claims.
    package let now: Timestamp
    /// Whether the originator is a partner; suspended when not active.
    package let partner: PartnerState
    /// What the home calls the originator, whatever that calls itself; `nil` when it does not know it.
    package let partnerName: String?
    /// What came in the originator's stream to this home, by number.
    package let seen: [Int: Seen]
    /// The digest that the message with the next number names as the one before it, when that message came already.
    package let namedByNext: String?

    /// How this home stands with an originator.
    package enum PartnerState: Sendable {
        /// A partner, or this party itself.
        case active
        /// A partner whose exchange is suspended.
        case suspended
        /// Nobody we know.
        case unknown
    }

    /// A context.
    package init(
        party: PartyID, now: Timestamp, partner: PartnerState, partnerName: String?, seen: [Int: Seen],
        namedByNext: String? = nil
    ) {
        self.party = party
        self.now = now
        self.partner = partner
        self.partnerName = partnerName
        self.seen = seen
        self.namedByNext = namedByNext
    }
}

/// A package that may be imported; only admission makes one, and import needs one.
package struct AdmittedPackage: Sendable {
    /// The package.
    package let package: VerifiedPackage
    /// Its place in the originator's stream to this home.
    package let position: StreamPosition
    /// The party whose gateway sent it.
    package let gateway: PartyID
}

/// Decides admission.
package enum AdmissionJudge {
    /// Judges a verified package that came in a verified envelope.
    package static func judge(
        _ package: VerifiedPackage, in envelope: VerifiedEnvelope, _ context: AdmissionContext
    ) -> (admission: Admission, admitted: AdmittedPackage?) {
        let manifest = package.manifest
        var findings: [Finding] = []
        if !envelope.routing.recipients.contains(context.party) {
            findings.append(
                Finding(.recipientNotNamed, ["layer": "envelope", "recipient": context.party.short]))
        }
        switch context.partner {
        case .active: break
        case .suspended:
            findings.append(Finding(.partnerSuspended, ["party": context.partnerName ?? manifest.originator.short]))
        case .unknown: findings.append(Finding(.partnerUnknown, ["party": manifest.originator.short]))
        }
        if let expires = manifest.expires, expires <= context.now {
            findings.append(Finding(.expired, ["expires": expires.rfc3339]))
        }
        // Clocks differ by a little; a day is not a little.
        if manifest.created > context.now.adding(seconds: 86_400) {
            findings.append(Finding(.createdInFuture, ["created": manifest.created.rfc3339]))
        }
        guard let position = manifest.position(for: context.party) else {
            findings.append(
                Finding(.recipientNotNamed, ["layer": "package", "recipient": context.party.short]))
            return (Admission(findings), nil)
        }
        findings += judge(position, of: package, context)
        let admission = Admission(findings)
        guard admission.outcome == .passed else { return (admission, nil) }
        return (
            admission, AdmittedPackage(package: package, position: position, gateway: envelope.routing.sender)
        )
    }

    /// Judges the place in the stream: seen before, seen with another content, after a gap, after another package.
    private static func judge(
        _ position: StreamPosition, of package: VerifiedPackage, _ context: AdmissionContext
    ) -> [Finding] {
        let message = package.manifest.messageID.description
        if let seen = context.seen[position.sequence] {
            return seen.manifestDigest == package.manifestDigest
                ? [
                    Finding(
                        seen.isPurged ? .messagePurged : .sequenceReplayed, ["message": message, "time": seen.time])
                ]
                : [Finding(.sequenceFork, ["sequence": "\(position.sequence)", "other": seen.manifestDigest])]
        }
        var findings: [Finding] = []
        let before = position.sequence - 1
        if let previous = position.previous, let seen = context.seen[before], seen.manifestDigest != previous {
            findings.append(Finding(.sequenceChainBroken, ["sequence": "\(before)"]))
        }
        if let named = context.namedByNext, named != package.manifestDigest {
            findings.append(Finding(.sequenceFork, ["sequence": "\(position.sequence)", "other": named]))
        }
        let missing = (max(1, position.sequence - 1000)..<position.sequence).filter { context.seen[$0] == nil }
        if !missing.isEmpty {
            let shown = missing.prefix(10).map(String.init).joined(separator: ", ")
            findings.append(
                Finding(.sequenceGap, ["missing": missing.count > 10 ? "\(shown) … (\(missing.count))" : shown]))
        }
        return findings
    }
}
