internal import ASiC
internal import CMS
internal import Diagnostics
internal import Digests
internal import X509

/// Judges envelopes from outside, without any key.
package struct EnvelopeVerifier: Sendable {
    private let context: VerificationContext

    /// A verifier.
    package init(_ context: VerificationContext) { self.context = context }

    /// Judges the container that was read from a file.
    ///
    /// - Parameter deferringPayload: whether the digests of the segments are left to decryption.
    func judge(_ container: ASiCContainer, deferringPayload: Bool = false) -> EnvelopeJudgement {
        let payload = deferringPayload ? container.dataEntries.filter { $0 != RoutingSlip.entryName } : []
        let verdict = container.verify(
            trust: context.trust, roles: [.gateway], at: context.judgingTime, knowing: context.now,
            deferring: Set(payload))
        var findings = Self.checkSignatures(container)
        var routing: RoutingSlip?
        do throws(Fault) {
            let slip = try RoutingSlip(
                parsing: container.bytes(of: RoutingSlip.entryName, limit: PackageReader.manifestLimit))
            routing = slip
            findings += Self.checkSegments(slip, in: container) + Self.checkSender(slip, against: verdict)
        } catch {
            findings.append(error.finding)
        }
        let authenticity = Authenticity(verdict, findings: findings, context: context)
        guard context.lets(authenticity.outcome), let routing, let digest = verdict.manifestDigest else {
            return EnvelopeJudgement(authenticity: authenticity, routing: routing, envelope: nil)
        }
        return EnvelopeJudgement(
            authenticity: authenticity, routing: routing,
            envelope: VerifiedEnvelope(
                routing: routing, manifestDigest: digest.hex, authenticity: authenticity, container: container))
    }

    /// An envelope has one signature.
    private static func checkSignatures(_ container: ASiCContainer) -> [Finding] {
        guard container.manifests.count > 1 else { return [] }
        return [Finding(.envelopeSecondSignature, ["count": "\(container.manifests.count)"])]
    }

    /// The segments are those that the routing slip counts, in their order.
    private static func checkSegments(_ slip: RoutingSlip, in container: ASiCContainer) -> [Finding] {
        let expected = (0..<slip.segments).map(EnvelopeWriter.segmentName)
        let found = container.dataEntries.filter { $0 != RoutingSlip.entryName }
        guard found != expected else { return [] }
        return [Finding(.segmentMissing, ["expected": "\(slip.segments)", "found": "\(found.count)"])]
    }

    /// The signer is the sender that the routing slip names.
    private static func checkSender(_ slip: RoutingSlip, against verdict: ContainerVerdict) -> [Finding] {
        guard let signer = verdict.signatures.first?.signer?.party, signer != slip.sender else { return [] }
        return [
            Finding(
                .senderMismatch, at: Place(entry: RoutingSlip.entryName),
                ["claimed": slip.sender.short, "signer": signer.short])
        ]
    }
}
