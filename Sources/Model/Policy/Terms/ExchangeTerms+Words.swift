internal import Markings

/// Terms in words.
extension ExchangeTerms {
    /// What the terms restrict, a sentence's part each, in the order of their members; empty for terms that restrict
    /// nothing.
    public var words: [String] {
        var words: [String] = []
        if let objectTypes {
            words.append(
                objectTypes.isEmpty ? "no objects" : "objects of the types \(Self.list(objectTypes)) only")
        }
        if let highestTrafficLight { words.append("up to \(highestTrafficLight.label)") }
        if let purposes { words.append(purposes.isEmpty ? "for no purpose" : "for \(Self.list(purposes)) only") }
        if let legalBases {
            words.append(
                legalBases.isEmpty ? "on no legal basis" : "on the legal basis \(Self.list(legalBases, or: true))")
        }
        if let retentionDays {
            words.append("kept for \(retentionDays) day\(retentionDays == 1 ? "" : "s") at most")
        }
        switch onwardSharing {
        case .allowed: break
        case .withConsent: words.append("passed on only with consent")
        case .forbidden: words.append("not passed on")
        }
        if let onwardAudiences, onwardSharing != .forbidden {
            words.append(
                onwardAudiences.isEmpty
                    ? "passed on to nobody" : "passed on only to \(Self.list(onwardAudiences.map(\.description)))")
        }
        return words + exchangePolicy.words
    }

    private static func list(_ items: some Sequence<String>, or: Bool = false) -> String {
        items.sorted().joined(separator: or ? " or " : ", ")
    }
}
