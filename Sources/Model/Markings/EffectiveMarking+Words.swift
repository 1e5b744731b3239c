internal import Platform

/// The conditions of the marking in words.
extension EffectiveMarking {
    /// Its conditions other than the banner, a clause each.
    public var words: [String] {
        var words: [String] = []
        for list in policy.releasableWords {
            words.append(list == "nobody" ? "released to nobody" : "released to \(list) only")
        }
        if !policy.notReleasableTo.isEmpty {
            words.append("not to " + policy.notReleasableTo.sorted().map(\.description).joined(separator: ", "))
        }
        if let purposes = policy.purposes {
            words.append(purposes.isEmpty ? "for no purpose" : "for \(purposes.sorted().joined(separator: ", ")) only")
        }
        if policy.isOriginatorControlled { words.append("passed on only as its originator agrees") }
        switch policy.onwardSharing {
        case .allowed: break
        case .withConsent: if !policy.isOriginatorControlled { words.append("passed on only with consent") }
        case .forbidden: words.append("not passed on")
        }
        if let time = policy.retainUntil { words.append("deleted by \(time.date)") }
        if let time = policy.reviewBy { words.append("validated again by \(time.date)") }
        if !policy.protectedRecords.isEmpty {
            words.append(
                "a protected record (\(policy.protectedRecords.sorted().joined(separator: ", "))), by name only")
        }
        words += exchangePolicy?.words ?? []
        if let cui { words += cui.supplemental.sorted() + cui.statements.sorted() }
        if let accessControl {
            words.append("by access control" + (accessControl.isPublic ? ", public" : ""))
            words += accessControl.controls.sorted()
        }
        words += statements.sorted()
        if !unknown.isEmpty { words.append("not understood: \(unknown.sorted().joined(separator: ", "))") }
        return words
    }
}
