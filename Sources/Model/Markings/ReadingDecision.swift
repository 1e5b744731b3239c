/// Whether a reader may have something, and why.
public struct ReadingDecision: Hashable, Sendable {
    /// Why not; empty when they may.
    public private(set) var refusals: [Reason] = []
    /// What they must keep to when they have it.
    public private(set) var conditions: [Reason] = []

    /// A reason.
    public struct Reason: Hashable, Sendable {
        /// The marking that it comes from: `tlp`, `cui`, `iep`, `acs`, `release`, `purpose`, `retention`, `onward`,
        /// `statement`, `unknown`.
        public let rule: String
        /// The reason as a sentence.
        public let words: String
    }

    /// Whether they may have it.
    public var isAllowed: Bool { refusals.isEmpty }

    mutating func refuse(_ rule: String, _ words: String) { refusals.append(Reason(rule: rule, words: words)) }

    mutating func demand(_ rule: String, _ words: String) { conditions.append(Reason(rule: rule, words: words)) }
}
