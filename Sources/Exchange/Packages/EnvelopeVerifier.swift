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
        var findings: [Finding] = []
        if container.manifests.count > 1 {
            findings.append(Finding(.envelopeSecondSignature, ["count": "\(container.manifests.count)"]))
        }
        var routing: RoutingSlip?
        do throws(Fault) {
            let slip = try RoutingSlip(
                parsing: container.bytes(of: RoutingSlip.entryName, limit: PackageReader.manifestLimit))
            routing = slip
            findings += Self.checkSegments(slip, container)
            if let signer = verdict.signatures.first?.signer?.party, signer != slip.sender {
                findings.append(
                    Finding(
                        .senderMismatch, at: Place(entry: RoutingSlip.entryName),
                        ["claimed": slip.sender.short, "signer": signer.short]))
            }
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

    private static func checkSegments(_ slip: RoutingSlip, _ container: ASiCContainer) -> [Finding] {
        let expected = (0..<slip.segments).map(EnvelopeWriter.segmentName)
        let found = container.dataEntries.filter { $0 != RoutingSlip.entryName }
        guard found != expected else { return [] }
        return [Finding(.segmentMissing, ["expected": "\(slip.segments)", "found": "\(found.count)"])]
    }
}
