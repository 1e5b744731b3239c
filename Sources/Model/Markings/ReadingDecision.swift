/// Whether a reader may have something, with reasons.
public struct ReadingDecision: Hashable, Sendable {
    /// The reasons for refusal; empty when it is allowed.
    public private(set) var refusals: [Reason] = []
    /// The conditions under which it is allowed.
    public private(set) var conditions: [Reason] = []

    /// A reason.
    public struct Reason: Hashable, Sendable {
        /// The marking behind it: `tlp`, `cui`, `iep`, `acs`, `release`, `purpose`, `retention`, `review`,
        /// `protected`, `onward`, `statement`, `unknown`.
        public let rule: String
        /// The reason as a sentence.
        public let words: String

        /// A reason.
        package init(rule: String, words: String) {
            self.rule = rule
            self.words = words
        }
    }

    /// Whether it is allowed.
    public var isAllowed: Bool { refusals.isEmpty }

    mutating func refuse(_ rule: String, _ words: String) { refusals.append(Reason(rule: rule, words: words)) }

    mutating func demand(_ rule: String, _ words: String) { conditions.append(Reason(rule: rule, words: words)) }
}
