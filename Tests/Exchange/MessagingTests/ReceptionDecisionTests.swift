import ASiC
import CMS
import CaseFile
import Diagnostics
import ExchangeProtocol
import Messaging
import Packages
import Testing

/// What becomes of a received file depends on values alone.
@Suite struct ReceptionDecisionTests {
    /// Facts, and the decision that they lead to.
    struct Row: CustomTestStringConvertible {
        let name: String
        var facts: ReceptionFacts
        /// The words of the decision: what `describe` makes of it.
        let decision: String

        init(_ name: String, _ decision: String, with change: (inout ReceptionFacts) -> Void = { _ in }) {
            self.name = name
            self.decision = decision
            facts = ReceptionFacts(
                authenticity: [ReceptionFacts.Verdict(.passed), ReceptionFacts.Verdict(.passed)],
                admission: ReceptionFacts.Verdict(.passed),
                message: ReceptionFacts.Message(
                    kind: .bundle, isOwn: false, isAddressed: true, originator: .active, isValidated: true))
            change(&facts)
        }

        var testDescription: String { name }
    }

    /// A file whose admission failed.
    private static func refused(_ code: FindingCode) -> (inout ReceptionFacts) -> Void {
        { facts in
            facts.admission = ReceptionFacts.Verdict(.failed, [Finding(code)])
            facts.message?.isValidated = false
        }
    }

    private static func invalid(_ facts: inout ReceptionFacts) {
        facts.message?.isValidated = false
        facts.findings = [Finding(.bundleInvalid)]
    }

    /// A file that was not opened.
    private static func closed(_ outcome: Outcome, _ code: FindingCode) -> (inout ReceptionFacts) -> Void {
        { facts in
            facts.authenticity = [ReceptionFacts.Verdict(outcome, [Finding(code)])]
            (facts.admission, facts.message) = (nil, nil)
        }
    }

    private static func receipt(wasSent: Bool) -> (inout ReceptionFacts) -> Void {
        { facts in
            facts.message?.kind = .receipt
            facts.message?.answer = ReceptionFacts.Answer(message: "m", wasSent: wasSent)
        }
    }

    static let rows = [
        Row("a valid bundle", "accept, answer"),
        Row("a valid bundle of this home's own", "accept") { $0.message?.isOwn = true },
        Row("a receipt for what was sent", "accept", with: receipt(wasSent: true)),
        Row(
            "a receipt for what was not sent", "refuse FAILED, quarantine: receipt-unasked",
            with: receipt(wasSent: false)),
        Row("a bundle that is not valid", "refuse FAILED, answer, quarantine: bundle-invalid", with: invalid),
        Row("the same file again", "refuse FAILED, quarantine: bundle-invalid") {
            invalid(&$0)
            $0.wasRefused = true
        },
        Row("an invalid bundle of this home's own", "refuse FAILED, quarantine: bundle-invalid") {
            invalid(&$0)
            $0.message?.isOwn = true
        },
        Row("one of a suspended partner", "refuse FAILED, quarantine: partner-suspended") {
            refused(.partnerSuspended)(&$0)
            $0.message?.originator = .suspended
        },
        Row("one of nobody known", "refuse FAILED, quarantine: partner-unknown") {
            refused(.partnerUnknown)(&$0)
            $0.message?.originator = .unknown
        },
        Row("one that is for others", "refuse FAILED, quarantine: recipient-not-named") {
            refused(.recipientNotNamed)(&$0)
            $0.message?.isAddressed = false
        },
        Row("one that has expired", "refuse FAILED, answer, quarantine: expired", with: refused(.expired)),
        Row("a replay", "refuse FAILED, quarantine: sequence-replayed", with: refused(.sequenceReplayed)),
        Row("a fork", "refuse FAILED, answer, quarantine: sequence-fork", with: refused(.sequenceFork)),
        Row("what was purged", "refuse FAILED, log only: message-purged", with: refused(.messagePurged)),
        Row("what encloses something that was purged", "refuse FAILED, answer, log only: bundle-invalid") {
            invalid(&$0)
            $0.wasPurged = true
        },
        Row("a profile", "refuse FAILED, quarantine: kind-not-imported") {
            $0.message?.kind = .profile
            $0.message?.isValidated = false
            $0.findings = [Finding(.kindNotImported)]
        },
        Row(
            "a forged envelope", "refuse FAILED, quarantine: signature-invalid",
            with: closed(.failed, .signatureInvalid)),
        Row(
            "one on which nothing can be decided", "refuse INDETERMINATE, quarantine: signers-differ",
            with: closed(.indeterminate, .signersDiffer)),
        Row(
            "a forged envelope when the quarantine is full",
            "refuse FAILED, log only: signature-invalid"
        ) {
            closed(.failed, .signatureInvalid)(&$0)
            $0.quarantineFull = .standard
        },
        Row(
            "one on which nothing can be decided when the quarantine is full",
            "refuse INDETERMINATE, log only: signers-differ, quarantine-full"
        ) {
            closed(.indeterminate, .signersDiffer)(&$0)
            $0.quarantineFull = .standard
        },
        Row("a bare package", "refuse FAILED, quarantine: envelope-missing") {
            $0.authenticity = [ReceptionFacts.Verdict(.passed)]
            ($0.admission, $0.message) = (nil, nil)
            $0.findings = [Finding(.envelopeMissing)]
        },
        Row("released, and refused again", "refuse FAILED, unchanged: bundle-invalid") {
            invalid(&$0)
            $0.isReleased = true
        },
        Row("released and good", "accept, answer") { $0.isReleased = true },
    ]

    private func describe(_ decision: ReceptionDecision, _ facts: ReceptionFacts) -> String {
        switch decision {
        case .accept(let isAnswered): return isAnswered ? "accept, answer" : "accept"
        case .refuse(let refusal):
            let custody =
                switch refusal.custody {
                case .quarantine: "quarantine"
                case .logOnly: "log only"
                case .unchanged: "unchanged"
                }
            let all = facts.authenticity.flatMap(\.findings) + (facts.admission?.findings ?? []) + refusal.findings
            let codes = ReceptionDecision.codes(of: all, outcome: refusal.outcome).map(\.name)
            return "refuse \(refusal.outcome.rawValue)\(refusal.isAnswered ? ", answer" : ""), \(custody): "
                + codes.joined(separator: ", ")
        }
    }

    @Test(arguments: rows) func aFileIsAcceptedOrRefusedByWhatIsKnownOfIt(_ row: Row) {
        #expect(describe(ReceptionDecision(row.facts), row.facts) == row.decision)
    }

    /// What nobody verified has no message, and whatever else is said of it, it is neither accepted nor answered.
    @Test(arguments: [false, true]) func withoutAValidMessageNothingIsAcceptedOrAnswered(_ isReleased: Bool) {
        for outcome in Outcome.allCases {
            let facts = ReceptionFacts(
                authenticity: [ReceptionFacts.Verdict(outcome)], admission: ReceptionFacts.Verdict(.passed),
                isReleased: isReleased)
            guard case .refuse(let refusal) = ReceptionDecision(facts) else {
                Issue.record("accepted")
                continue
            }
            #expect(!refusal.isAnswered && refusal.outcome == outcome)
        }
    }

    @Test func theLogGivesErrorsAsReasonsAndAllReasonsOfWhatIsUndecided() {
        let findings = [Finding(.sequenceGap), Finding(.expired)]
        #expect(ReceptionDecision.codes(of: findings, outcome: .failed) == [.expired])
        #expect(ReceptionDecision.codes(of: findings, outcome: .indeterminate) == [.sequenceGap, .expired])
    }
}
