package import Diagnostics

/// What was found about a file from outside, without a decryption key.
package enum OutsideJudgement: Sendable {
    /// An envelope for the recipient, signed by a gateway that is trusted; all digests are as they were signed.
    case envelope(VerifiedEnvelope)
    /// Anything else.
    case refused(OpeningJudgement)
}

extension ReceivedFile {
    /// Verifies the file from outside: the first stage alone. What it contains is neither decrypted nor judged, and
    /// nothing that the routing slip says moves a stream.
    ///
    /// - Throws: `Fault` for what stops the program: reading.
    package func verifyOutside(
        for recipient: PackageRecipient, in context: VerificationContext
    ) throws(Fault) -> OutsideJudgement {
        let judgement = try PackageReader.judge(source, context)
        guard case .envelope(let outside) = judgement else {
            let authenticity = judgement.authenticity
            let findings = authenticity.outcome == .passed ? [Finding(.envelopeMissing)] : []
            return .refused(OpeningJudgement(failed: [authenticity], findings))
        }
        guard let envelope = outside.envelope else {
            return .refused(OpeningJudgement(failed: [outside.authenticity]))
        }
        guard envelope.routing.recipients.contains(recipient.party) else {
            let finding = Finding(.recipientNotNamed, ["layer": "envelope", "recipient": recipient.name])
            return .refused(OpeningJudgement(failed: [outside.authenticity], [finding]))
        }
        return .envelope(envelope)
    }
}

extension OpeningJudgement {
    /// The refusal of an envelope that verifies from outside.
    package init(outside envelope: VerifiedEnvelope, _ finding: Finding) {
        self.init(failed: [envelope.authenticity], [finding])
    }
}
