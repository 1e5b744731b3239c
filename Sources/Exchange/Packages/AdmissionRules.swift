package import Diagnostics
internal import Digests
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

    /// Judges the place in the stream: imported before, imported with another content, after a gap, after another
    /// package.
    private static func streamFindings(
        at position: StreamPosition, message: UUID, manifestDigest: String, in context: AdmissionContext
    ) -> [Finding] {
        if let seen = context.seen[position.sequence] {
            guard seen.manifestDigest == manifestDigest else {
                return [Finding(.sequenceFork, ["sequence": "\(position.sequence)", "other": seen.manifestDigest])]
            }
            let code: FindingCode = seen.isPurged ? .messagePurged : .sequenceReplayed
            return [Finding(code, ["message": message.description, "time": seen.time])]
        }
        var findings: [Finding] = []
        let before = position.sequence - 1
        if let previous = position.previous, let seen = context.seen[before], seen.manifestDigest != previous {
            findings.append(Finding(.sequenceChainBroken, ["sequence": "\(before)"]))
        }
        if let named = context.namedByNext, named != manifestDigest {
            findings.append(Finding(.sequenceFork, ["sequence": "\(position.sequence)", "other": named]))
        }
        let missing = (max(1, position.sequence - AdmissionContext.lookback)..<position.sequence).filter {
            context.seen[$0] == nil
        }
        if !missing.isEmpty {
            let shown = missing.prefix(10).map(String.init).joined(separator: ", ")
            findings.append(
                Finding(.sequenceGap, ["missing": missing.count > 10 ? "\(shown) … (\(missing.count))" : shown]))
        }
        return findings
    }
}
