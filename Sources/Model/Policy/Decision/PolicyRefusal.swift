/// Why policy refuses an object, or a part of one.
public struct PolicyRefusal: Hashable, Sendable {
    /// The reason, which many objects can have in common.
    public struct Reason: Hashable, Sendable {
        /// The rule: that of a marking as in `ReadingDecision.Reason`, `agreement`,
        /// `home` for a setting of the home, or `retracted`.
        public let rule: String
        /// The reason as a sentence.
        public let words: String
        /// The clause of the agreement, where it was one.
        public let clause: AgreementClause?
        /// Why no override reaches it; `nil` when one does.
        public let obstacle: String?

        /// A reason.
        public init(rule: String, words: String, clause: AgreementClause? = nil, obstacle: String? = nil) {
            self.rule = rule
            self.words = words
            self.clause = clause
            self.obstacle = obstacle
        }

        /// The clause as text: `ID/NUMBER/POINTER` of an agreement, or the name of the home's setting.
        public var clauseText: String? {
            rule == Self.home ? AgreementStanding.requiredClause : clause?.description
        }

        /// The sentence, with the clause.
        public var sentence: String {
            guard let clauseText else { return words }
            return (words.hasSuffix(".") ? String(words.dropLast()) : words) + " (\(clauseText))."
        }

        static let agreement = "agreement"
        static let home = "home"
        static let retracted = "retracted"
    }

    /// The object's id.
    public let object: String
    /// The JSON Pointer of the part; empty for the object as a whole.
    public let pointer: String
    /// The reason.
    public let reason: Reason

    /// A refusal.
    public init(object: String, pointer: String, reason: Reason) {
        self.object = object
        self.pointer = pointer
        self.reason = reason
    }
}

extension AgreementClause: CustomStringConvertible {
    /// `agreement ID, number N, /flows/0/tlp`
    public var description: String {
        "agreement \(agreement), number \(number)" + (pointer.isEmpty ? "" : ", \(pointer)")
    }
}
