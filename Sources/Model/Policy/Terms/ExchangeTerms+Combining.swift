internal import Markings

/// Terms combined, and compared.
extension ExchangeTerms {
    /// Both combined: nothing is allowed that one of them forbids. It is a join: the order does not matter, and terms
    /// combined with themselves stay what they are.
    public func combined(with other: ExchangeTerms) -> ExchangeTerms {
        var result = self
        result.objectTypes = Self.common(objectTypes, other.objectTypes)
        result.highestTrafficLight = [highestTrafficLight, other.highestTrafficLight].compactMap(\.self).min()
        result.purposes = Self.common(purposes, other.purposes)
        result.legalBases = Self.common(legalBases, other.legalBases)
        result.retentionDays = [retentionDays, other.retentionDays].compactMap(\.self).min()
        result.onwardSharing = max(onwardSharing, other.onwardSharing)
        result.onwardAudiences = Self.common(onwardAudiences, other.onwardAudiences)
        result.exchangePolicy = exchangePolicy.combined(with: other.exchangePolicy)
        return result
    }

    /// All of them combined; terms that restrict nothing for none.
    public static func combined(_ terms: some Sequence<ExchangeTerms>) -> ExchangeTerms {
        terms.reduce(ExchangeTerms()) { $0.combined(with: $1) }
    }

    /// Whether everything that the other terms forbid is forbidden by these too.
    public func isAtLeastAsStrict(as other: ExchangeTerms) -> Bool { combined(with: other) == self }

    /// What two sets have in common, where `nil` is everything.
    private static func common<Element>(_ left: Set<Element>?, _ right: Set<Element>?) -> Set<Element>? {
        guard let left else { return right }
        return right.map { left.intersection($0) } ?? left
    }
}
