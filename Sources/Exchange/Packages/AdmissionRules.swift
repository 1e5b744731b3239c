package import Diagnostics
internal import Digests
internal import ExchangeProtocol
package import Platform
internal import X509

/// The rules of admission: is a message for this home, in its place in the stream, in date and allowed?
///
/// Pure functions of values: of what the message says, and of what the home knows (``AdmissionContext``).
package enum AdmissionRules {
    /// Judges a message by its manifest.
    ///
    /// - Parameters:
    ///   - manifestDigest: the digest of its signed manifest.
    ///   - routing: the routing slip of its envelope.
    /// - Returns: what was found, in the order of the rules.
    package static func findings(
        on manifest: PackageManifest, manifestDigest: String, routing: RoutingSlip, in context: AdmissionContext
    ) -> [Finding] {
        let position = manifest.position(for: context.party)
        let inStream = position.map { position in
            streamFindings(at: position, message: manifest.messageID, manifestDigest: manifestDigest, in: context)
        }
        return envelopeFindings(routing, in: context) + partnerFindings(manifest, in: context)
            + dateFindings(manifest, at: context.now)
            + (inStream ?? [Finding(.recipientNotNamed, ["layer": "package", "recipient": context.party.short])])
    }

    /// Judges a package that came enclosed in another: it has expired, the exchange with its originator is suspended,
    /// or its place in its stream has been purged or holds another content.
    ///
    /// - Parameters:
    ///   - place: its place in its stream.
    ///   - manifestDigest: the digest of its signed manifest.
    ///   - known: what the home knows of it.
    package static func findings(
        onEnclosed manifest: PackageManifest, at place: StreamPlace, manifestDigest: String,
        knowing known: AdmissionContext.Enclosed, now: Timestamp
    ) -> [Finding] {
        var findings = expiryFindings(manifest, at: now)
        if known.isSuspended {
            findings.append(Finding(.partnerSuspended, ["party": known.partnerName]))
        }
        guard let seen = known.seen else { return findings }
        // What was purged does not come in again, whatever encloses it.
        if seen.isPurged {
            findings.append(
                Finding(.messagePurged, ["message": manifest.messageID.description, "time": seen.time]))
        }
        if seen.manifestDigest != manifestDigest {
            findings.append(
                Finding(.sequenceFork, ["sequence": "\(place.sequence)", "other": seen.manifestDigest]))
        }
        return findings
    }

    /// Judges parts of a message that were passed on: the exchange with its originator is suspended, or the message was
    /// purged.
    ///
    /// - Parameter known: what the home knows of the message.
    static func findings(
        onPassedOn disclosure: VerifiedDisclosure, knowing known: AdmissionContext.PassedOn
    ) -> [Finding] {
        var findings: [Finding] = []
        if known.isSuspended { findings.append(Finding(.partnerSuspended, ["party": known.originatorName])) }
        if let time = known.purged {
            findings.append(
                Finding(
                    .messagePurged, ["message": disclosure.messageID?.description ?? "", "time": time]))
        }
        return findings
    }

    private static func envelopeFindings(_ routing: RoutingSlip, in context: AdmissionContext) -> [Finding] {
        guard !routing.recipients.contains(context.party) else { return [] }
        return [Finding(.recipientNotNamed, ["layer": "envelope", "recipient": context.party.short])]
    }

    private static func partnerFindings(_ manifest: PackageManifest, in context: AdmissionContext) -> [Finding] {
        switch context.partner {
        case .active: []
        case .suspended:
            [Finding(.partnerSuspended, ["party": context.partnerName ?? manifest.originator.short])]
        case .unknown: [Finding(.partnerUnknown, ["party": manifest.originator.short])]
        }
    }

    private static func dateFindings(_ manifest: PackageManifest, at now: Timestamp) -> [Finding] {
        var findings = expiryFindings(manifest, at: now)
        // Clocks differ by a little; a day is not a little.
        if manifest.created > now.adding(seconds: 86_400) {
            findings.append(Finding(.createdInFuture, ["created": manifest.created.rfc3339]))
        }
        return findings
    }

    private static func expiryFindings(_ manifest: PackageManifest, at now: Timestamp) -> [Finding] {
        guard let expires = manifest.expires, expires <= now else { return [] }
        return [Finding(.expired, ["expires": expires.rfc3339])]
    }

    /// Judges the place in the stream, by the rules that the protocol has too (``StreamRules``): imported before, imported
    /// with another content, after a gap, after another package.
    private static func streamFindings(
        at position: StreamPosition, message: UUID, manifestDigest: String, in context: AdmissionContext
    ) -> [Finding] {
        let history = StreamHistory(
            seen: context.seen[position.sequence]?.inHistory,
            before: context.seen[position.sequence - 1]?.manifestDigest, namedByNext: context.namedByNext)
        switch StreamRules.judge(
            number: position.sequence, digest: manifestDigest, previous: position.previous, history: history)
        {
        case .again(let seen): return [StreamRules.finding(onRepeated: message.description, seen: seen)]
        case .contradiction(let findings): return findings + gaps(before: position, in: context)
        case .new: return gaps(before: position, in: context)
        }
    }

    /// The finding on what is missing before a message; none where the number itself was received.
    private static func gaps(before position: StreamPosition, in context: AdmissionContext) -> [Finding] {
        guard context.seen[position.sequence] == nil else { return [] }
        let missing = (max(1, position.sequence - AdmissionContext.lookback)..<position.sequence).filter {
            context.seen[$0] == nil
        }
        return [StreamRules.finding(onMissing: missing.map { $0...$0 })].compactMap(\.self)
    }
}

extension AdmissionContext.Seen {
    /// What was imported, in the words of the protocol.
    fileprivate var inHistory: StreamHistory.Seen {
        StreamHistory.Seen(digest: manifestDigest, time: time, custody: isPurged ? .purged : .taken)
    }
}
