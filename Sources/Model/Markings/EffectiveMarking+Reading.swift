internal import Platform

/// Whether a reader may have what has the marking: one function for each scheme of markings.
extension EffectiveMarking {
    /// Whether a reader may have what has this marking. What cannot be decided is refused, with the reason.
    public func decision(for reader: Reader) -> ReadingDecision {
        var decision = ReadingDecision()
        decideTrafficLight(reader, &decision)
        decideRelease(reader, &decision)
        decideProtection(reader, &decision)
        decideOnward(reader, &decision)
        decideTime(reader, &decision)
        decideCUI(reader, &decision)
        for words in exchangePolicy?.words ?? [] { decision.demand("iep", "Information Exchange Policy: \(words).") }
        if let accessControl, !accessControl.isPublic {
            decision.refuse(
                "acs",
                "It has a marking of the Access Control Specification, which the reader's own access control decides.")
        }
        for id in unknown.sorted() {
            decision.refuse("unknown", "The marking \(id) is not known here, so nobody knows what it forbids.")
        }
        for statement in statements.sorted() { decision.demand("statement", statement) }
        return decision
    }

    private func decideTrafficLight(_ reader: Reader, _ decision: inout ReadingDecision) {
        guard let light = trafficLight else { return }
        switch light {
        case .clear: break
        case .green: decision.demand("tlp", "TLP:GREEN: within the community, not in public.")
        case .amber:
            if reader.isOnward {
                decision.refuse(
                    "tlp", "TLP:AMBER: a receiver passes it on within its organisation and to its clients alone.")
            } else {
                decision.demand("tlp", "TLP:AMBER: within the reader's organisation and to its clients, as needed.")
            }
        case .amberStrict:
            if reader.isOnward {
                decision.refuse("tlp", "TLP:AMBER+STRICT: a receiver passes it on within its organisation alone.")
            } else {
                decision.demand("tlp", "TLP:AMBER+STRICT: within the reader's organisation alone, as needed.")
            }
        case .red:
            let isNamed = names(reader, notBy: ["country"])
            if reader.isOnward || !isNamed {
                decision.refuse(
                    "tlp", "TLP:RED: for those alone whom the originator names, and it does not name the reader.")
            } else {
                decision.demand("tlp", "TLP:RED: for the reader alone.")
            }
        }
    }

    private func decideRelease(_ reader: Reader, _ decision: inout ReadingDecision) {
        for list in policy.releasableTo.sorted(by: { $0.sorted().description < $1.sorted().description })
        where list.isDisjoint(with: reader.attributes) {
            let words = list.sorted().map(\.description).joined(separator: ", ")
            decision.refuse(
                "release", list.isEmpty ? "It may be released to nobody." : "It may be released to \(words) only.")
        }
        let barred = policy.notReleasableTo.intersection(reader.attributes)
        if !barred.isEmpty {
            let words = barred.sorted().map(\.description).joined(separator: ", ")
            decision.refuse("release", "It may not be released to \(words).")
        }
        let barredSchemes = Set(policy.notReleasableTo.map(\.scheme)).subtracting(reader.attributes.map(\.scheme))
        for scheme in barredSchemes.sorted() {
            decision.refuse("release", "It bars some by \(scheme), and the reader's \(scheme) is not known.")
        }
        guard let purposes = policy.purposes else { return }
        let words = purposes.sorted().joined(separator: ", ")
        if purposes.isEmpty {
            decision.refuse("purpose", "Its markings have no purpose in common.")
        } else if let purpose = reader.purpose {
            if !purposes.contains(purpose) {
                decision.refuse("purpose", "It may be used for \(words) only, not for \(purpose).")
            }
        } else {
            decision.demand("purpose", "It may be used for \(words) only.")
        }
    }

    /// Whether a marking names the reader by something else than these schemes.
    private func names(_ reader: Reader, notBy schemes: Set<String>) -> Bool {
        policy.releasableTo.contains { list in
            list.contains { !schemes.contains($0.scheme) && reader.attributes.contains($0) }
        }
    }

    /// A juvenile or sealed record goes by name only: a country or a group is not a name.
    private func decideProtection(_ reader: Reader, _ decision: inout ReadingDecision) {
        guard !policy.protectedRecords.isEmpty else { return }
        let words = policy.protectedRecords.sorted().joined(separator: ", ")
        if names(reader, notBy: ["country", "group"]) {
            decision.demand("protected", "It is a protected record (\(words)): for the reader alone.")
        } else {
            decision.refuse(
                "protected",
                "It is a protected record (\(words)), for those alone whom a marking names, and none names the reader.")
        }
    }

    private func decideOnward(_ reader: Reader, _ decision: inout ReadingDecision) {
        let missing = policy.originators.subtracting(reader.consents)
        if policy.isOriginatorControlled {
            let names = missing.sorted().map { $0.isEmpty ? "its originator" : $0 }.joined(separator: ", ")
            if reader.isOnward, !missing.isEmpty {
                decision.refuse("onward", "Passing it on needs the consent of \(names).")
            } else if !reader.isOnward {
                decision.demand("onward", "The reader needs the originator's consent to pass it on.")
            }
        }
        switch (policy.onwardSharing, reader.isOnward) {
        case (.allowed, _): break
        case (.withConsent, true):
            if reader.consents.isEmpty { decision.refuse("onward", "Passing it on needs the originator's consent.") }
        case (.withConsent, false):
            if !policy.isOriginatorControlled {
                decision.demand("onward", "The reader needs the originator's consent to pass it on.")
            }
        case (.forbidden, true): decision.refuse("onward", "It may not be passed on.")
        case (.forbidden, false): decision.demand("onward", "The reader may not pass it on.")
        }
    }

    private func decideTime(_ reader: Reader, _ decision: inout ReadingDecision) {
        if let end = policy.retainUntil {
            if let time = reader.time, time >= end {
                decision.refuse("retention", "It had to be deleted by \(end.rfc3339).")
            } else {
                decision.demand("retention", "It must be deleted by \(end.rfc3339).")
            }
        }
        if let due = policy.reviewBy {
            if let time = reader.time, time >= due {
                decision.refuse(
                    "review", "It had to be validated again by \(due.rfc3339), and does not count until that is done.")
            } else {
                decision.demand("review", "It has to be validated again by \(due.rfc3339).")
            }
        }
        guard let exchangePolicy, let time = reader.time else { return }
        if let start = exchangePolicy.start, time < start {
            decision.refuse("iep", "Its Information Exchange Policy begins at \(start.rfc3339).")
        }
        if let end = exchangePolicy.end, time >= end {
            decision.refuse(
                "iep", "Its Information Exchange Policy ended at \(end.rfc3339); ask the provider for a new one.")
        }
    }

    private func decideCUI(_ reader: Reader, _ decision: inout ReadingDecision) {
        guard let cui else { return }
        decision.demand("cui", "Handle it as \(cui.banner) (32 CFR 2002).")
        let isForeign = reader.countries != ["US"]
        let whose =
            reader.countries.isEmpty
            ? "the reader's country is not known"
            : "the reader is of \(reader.countries.sorted().joined(separator: ", "))"
        if cui.dissemination.contains("NOFORN"), isForeign {
            decision.refuse("cui", "CUI//NOFORN: not to foreigners, and \(whose).")
        }
        for (words, countries) in [("REL TO", cui.releasableTo), ("DISPLAY ONLY", cui.displayOnly)] {
            guard let countries, isForeign else { continue }
            if reader.countries.isEmpty || !reader.countries.isSubset(of: countries) {
                decision.refuse(
                    "cui", "CUI//\(words): to \(countries.sorted().joined(separator: ", ")) only, and \(whose).")
            }
        }
        if cui.displayOnly != nil, isForeign {
            decision.demand("cui", "CUI//DISPLAY ONLY: to be shown, not handed over.")
        }
        for (limit, group, words) in [
            ("FED ONLY", ["federal"], "employees of the federal government"),
            ("FEDCON", ["federal", "contractor"], "employees and contractors of the federal government"),
            ("DL ONLY", ["dissemination-list"], "those on its dissemination list"),
        ] where cui.dissemination.contains(limit) {
            if !group.contains(where: { reader.attributes.contains(Audience(scheme: "group", value: $0)) }) {
                decision.refuse(
                    "cui", "CUI//\(limit): for \(words) only (group:\(group.joined(separator: " or group:"))).")
            }
        }
        if cui.dissemination.contains("NOCON"),
            reader.attributes.contains(Audience(scheme: "group", value: "contractor"))
        {
            decision.refuse("cui", "CUI//NOCON: not for contractors.")
        }
        for limit in cui.dissemination.subtracting(CUIMarking.known).sorted() {
            decision.refuse("cui", "CUI//\(limit): a limit that is not known here.")
        }
    }
}
