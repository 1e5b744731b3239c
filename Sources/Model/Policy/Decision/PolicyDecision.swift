public import Markings

/// The one decision of policy: permitted, on conditions, or refused, for reasons (specs/exchange.md, "Policy").
///
/// Every way out of a home and into it asks `decide`. It is never laxer than one of its parts: what is permitted is
/// permitted by the markings for this reader, and by every agreement that applies.
public enum PolicyDecision: Hashable, Sendable {
    /// It is permitted, on these conditions for the reader.
    case permitted([ReadingDecision.Reason])
    /// It is refused: every reason, a retraction first, then those of the markings.
    case refused([PolicyRefusal])

    /// Decides a question: a pure function.
    public static func decide(_ question: PolicyQuestion) -> PolicyDecision { answer(question).decision }

    /// A decision, and what consents had to do with it.
    public struct Answer: Sendable {
        /// The decision.
        public let decision: PolicyDecision
        /// The digests of the consents that it was permitted by; none where it needs none.
        public let consents: Set<String>
        /// Why consents that name the object did not permit it, by their digests.
        public let obstacles: [String: ConsentObstacle]
    }

    /// Decides a question, and says what consents had to do with it.
    public static func answer(_ question: PolicyQuestion) -> Answer {
        var findings = PolicyFindings(question)
        findings.judgeStatements()
        findings.judgeMarkings()
        findings.judgeStanding()
        findings.judgeOrigins()
        guard !findings.refusals.isEmpty else {
            return Answer(
                decision: .permitted(findings.conditions), consents: findings.usedConsents, obstacles: [:])
        }
        let refusals = findings.refusals.map {
            PolicyRefusal(object: question.object, pointer: question.pointer, reason: $0)
        }
        return Answer(decision: .refused(refusals), consents: [], obstacles: findings.consentObstacles)
    }

    /// Whether it is permitted.
    public var isPermitted: Bool { refusals.isEmpty }

    /// The reasons for refusal; none when it is permitted.
    public var refusals: [PolicyRefusal] {
        switch self {
        case .permitted: []
        case .refused(let refusals): refusals
        }
    }

    /// The conditions; none when it is refused.
    public var conditions: [ReadingDecision.Reason] {
        switch self {
        case .permitted(let conditions): conditions
        case .refused: []
        }
    }

    /// The refusals that remain when the giver overrides its own rules: an override reaches one's own objects and
    /// one's own terms, and nothing of another party.
    public var remainingAfterOverride: [PolicyRefusal] { refusals.filter { $0.reason.obstacle != nil } }
}
