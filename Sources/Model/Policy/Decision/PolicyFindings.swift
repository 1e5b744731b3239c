internal import Markings
internal import Platform

/// The reasons and conditions that a question gathers, rule by rule.
struct PolicyFindings {
    private let question: PolicyQuestion
    private let circumstances: PolicyCircumstances
    private(set) var refusals: [PolicyRefusal.Reason] = []
    private(set) var conditions: [ReadingDecision.Reason] = []
    private let consents: ConsentFindings
    /// The digests of the consents without which it would be refused.
    private(set) var usedConsents: Set<String> = []
    /// Why consents that name the object do not permit what asks for consent, by their digests.
    private(set) var consentObstacles: [String: ConsentObstacle] = [:]

    init(_ question: PolicyQuestion) {
        self.question = question
        circumstances = question.circumstances
        consents = ConsentFindings(question)
    }

    private var reader: Reader { circumstances.reader }

    private mutating func refuse(
        _ rule: String, _ words: String, clause: AgreementClause? = nil, obstacle: String? = nil
    ) {
        let reason = PolicyRefusal.Reason(rule: rule, words: words, clause: clause, obstacle: obstacle)
        if !refusals.contains(reason) { refusals.append(reason) }
    }

    private mutating func demand(_ rule: String, _ words: String) {
        let condition = ReadingDecision.Reason(rule: rule, words: words)
        if !conditions.contains(condition) { conditions.append(condition) }
    }

    // MARK: Statements

    /// What its originator stated of it since.
    mutating func judgeStatements() {
        guard question.isRetracted else { return }
        refuse(
            PolicyRefusal.Reason.retracted, "It is retracted.",
            obstacle: "only the party that retracted it reinstates it")
    }

    // MARK: Markings

    /// What the markings say, for this reader.
    mutating func judgeMarkings() {
        var reader = question.reader
        reader.consents.formUnion(consents.names)
        let decision = question.marking.decision(for: reader)
        for reason in decision.refusals {
            if isLeftToOriginator(reason.rule), consents.isComplete {
                use(consents.valid)
            } else {
                let more = Self.consentRules.contains(reason.rule) ? consents.sentences : ""
                if !more.isEmpty { noteObstacles() }
                refuse(reason.rule, reason.words + more, obstacle: obstacle(ofMarking: reason.rule))
            }
        }
        if consents.isComplete, question.marking.policy.needsConsent { use(consents.valid) }
        for condition in decision.conditions { demand(condition.rule, condition.words) }
        if question.marking.exchangePolicy?.mustEncrypt == true, !circumstances.isEncrypted {
            refuse(
                "iep", "Its Information Exchange Policy asks that it is encrypted on its way, and it would not be.",
                obstacle: obstacle(ofMarking: "iep"))
        }
    }

    /// The rules of markings that a consent concerns: originator control, and the Traffic Light Protocol, which leaves it
    /// to the receiver to ask the source.
    private static let consentRules: Set<String> = ["onward", "tlp"]

    private func isLeftToOriginator(_ rule: String) -> Bool { rule == "tlp" && question.isOnward }

    private mutating func noteObstacles() {
        for (consent, obstacle) in consents.obstacles { consentObstacles[consent.grant] = obstacle }
    }

    /// Notes that it goes by consents.
    private mutating func use(_ valid: [ObjectConsent]) {
        for consent in valid where usedConsents.insert(consent.grant).inserted {
            demand("consent", "It is passed on by the consent \(consent.grant.prefix(12)) of its originator.")
        }
    }

    /// Why an override does not reach a rule of a marking.
    private func obstacle(ofMarking rule: String) -> String? {
        if rule == "unknown" { return "a marking that cannot be read may forbid anything" }
        // The Traffic Light Protocol leaves it to the receiver to ask the source: the ground states the answer.
        guard question.isOnward, rule != "tlp" else { return nil }
        return "it is a limit that another party set"
    }

    // MARK: The agreement with the reader

    /// What agreements say of what the giver gives to the reader.
    mutating func judgeStanding() {
        switch circumstances.standing {
        case .none: break
        case .required:
            refuse(
                PolicyRefusal.Reason.home,
                "This home asks for an agreement with the other party, and none is in force.",
                obstacle: isReceipt ? Self.ownSetting : nil)
        case .suspended(let parties, let clause):
            let isOwn = parties == [circumstances.decider].compactMap(\.self)
            refuse(
                PolicyRefusal.Reason.agreement,
                "The agreement is suspended by \(isOwn ? "this party" : "the other party").", clause: clause,
                obstacle: isOwn && !isReceipt ? nil : "the other party or this one suspended the exchange")
        case .expired(let since, let grace, let clause):
            let words = grace > 0 && isReceipt ? ", and \(grace) days of grace are over" : ""
            refuse(
                PolicyRefusal.Reason.agreement, "The agreement ended at \(since.rfc3339)\(words).", clause: clause,
                obstacle: isReceipt ? Self.ownSetting : nil)
        case .inForce(let applied):
            for terms in applied { judge(terms) }
        }
    }

    /// Whether it is about what came: nobody but the receiver decides about its own settings.
    private var isReceipt: Bool { circumstances.act == .import }

    private static let ownSetting = "the receiver decides what it takes in"

    /// Why an override does not reach the terms of the agreement: a giver can give more than it agreed to, but nobody
    /// takes in more by the ground of the other one alone.
    private var termsObstacle: String? { isReceipt ? "both parties agreed on these terms" : nil }

    /// What the terms say of what is given under them.
    private mutating func judge(_ applied: AppliedTerms) {
        let terms = applied.terms
        if let types = terms.objectTypes, !types.contains(question.objectType) {
            refuse(
                PolicyRefusal.Reason.agreement, "The agreement covers no objects of the type \(question.objectType).",
                clause: applied.clause(.objectTypes), obstacle: termsObstacle)
        }
        if let highest = terms.highestTrafficLight, let light = question.marking.trafficLight, light > highest {
            refuse(
                PolicyRefusal.Reason.agreement,
                "It is \(light.label), and the agreement covers \(highest.label) at most.",
                clause: applied.clause(.trafficLight), obstacle: termsObstacle)
        }
        if let bases = terms.legalBases, !(circumstances.legalBasis.map(bases.contains) ?? false) {
            let stated = circumstances.legalBasis.map { "not \($0)" } ?? "and none is stated"
            refuse(
                PolicyRefusal.Reason.agreement,
                "The agreement asks for the legal basis \(bases.sorted().joined(separator: " or ")), \(stated).",
                clause: applied.clause(.legalBases), obstacle: termsObstacle)
        }
        judgePurposes(applied, obstacle: termsObstacle)
        judgeTransit(applied, obstacle: termsObstacle)
        if let days = terms.retentionDays {
            demand(PolicyRefusal.Reason.agreement, "The reader keeps it for \(days) days at most.")
        }
        switch terms.onwardSharing {
        case .allowed:
            if let audiences = terms.onwardAudiences {
                demand(PolicyRefusal.Reason.agreement, "The reader passes it on to \(Self.words(audiences)) only.")
            }
        case .withConsent: demand(PolicyRefusal.Reason.agreement, "The reader needs consent to pass it on.")
        case .forbidden: demand(PolicyRefusal.Reason.agreement, "The reader may not pass it on.")
        }
        for words in terms.exchangePolicy.words {
            demand(PolicyRefusal.Reason.agreement, "By the agreement: \(words).")
        }
    }

    private mutating func judgePurposes(_ applied: AppliedTerms, obstacle: String?) {
        guard let purposes = applied.terms.purposes else { return }
        let words = purposes.sorted().joined(separator: ", ")
        if let purpose = reader.purpose {
            guard !purposes.contains(purpose) else { return }
            refuse(
                PolicyRefusal.Reason.agreement, "The agreement allows \(words) only, not \(purpose).",
                clause: applied.clause(.purposes), obstacle: obstacle)
        } else if let marked = question.marking.policy.purposes, marked.isDisjoint(with: purposes) {
            refuse(
                PolicyRefusal.Reason.agreement,
                "The agreement allows \(words) only, and its markings allow none of that.",
                clause: applied.clause(.purposes), obstacle: obstacle)
        } else {
            demand(PolicyRefusal.Reason.agreement, "By the agreement it may be used for \(words) only.")
        }
    }

    private mutating func judgeTransit(_ applied: AppliedTerms, obstacle: String?) {
        guard applied.terms.exchangePolicy.mustEncrypt, !circumstances.isEncrypted else { return }
        refuse(
            PolicyRefusal.Reason.agreement,
            "The agreement asks that it is encrypted on its way, and it would not be.",
            clause: applied.clause(.encryptInTransit), obstacle: obstacle)
    }

    // MARK: The agreements with those that it came from

    /// What the terms say that the data came with.
    mutating func judgeOrigins() {
        for origin in question.origins {
            for applied in origin.terms { judge(applied, of: origin) }
        }
    }

    private mutating func judge(_ applied: AppliedTerms, of origin: PolicyOrigin) {
        let terms = applied.terms
        let obstacle = "another party gave it on these terms"
        switch terms.onwardSharing {
        case .allowed: break
        case .withConsent:
            if consents.isGiven(by: origin.party) {
                use(consents.valid.filter { $0.originator == origin.party })
            } else if !reader.consents.contains(origin.party) {
                noteObstacles()
                refuse(
                    PolicyRefusal.Reason.agreement,
                    "The agreement that it came with asks for consent to pass it on." + consents.sentences,
                    clause: applied.clause(.onwardSharing), obstacle: obstacle)
            }
        case .forbidden:
            refuse(
                PolicyRefusal.Reason.agreement, "The agreement that it came with forbids passing it on.",
                clause: applied.clause(.onwardSharing), obstacle: obstacle)
        }
        if let audiences = terms.onwardAudiences, audiences.isDisjoint(with: reader.attributes) {
            refuse(
                PolicyRefusal.Reason.agreement,
                "The agreement that it came with allows passing it on to \(Self.words(audiences)) only.",
                clause: applied.clause(.onwardAudiences), obstacle: obstacle)
        }
        if let days = terms.retentionDays, let received = origin.received, let time = reader.time {
            let end = received.adding(seconds: Int64(days) * 86_400)
            if time >= end {
                refuse(
                    PolicyRefusal.Reason.agreement,
                    "By the agreement that it came with it had to be deleted by \(end.rfc3339).",
                    clause: applied.clause(.retentionDays), obstacle: obstacle)
            } else {
                demand(PolicyRefusal.Reason.agreement, "It must be deleted by \(end.rfc3339).")
            }
        }
        judgePurposes(applied, obstacle: obstacle)
        judgeTransit(applied, obstacle: obstacle)
    }

    private static func words(_ audiences: Set<Audience>) -> String {
        audiences.isEmpty ? "nobody" : audiences.sorted().map(\.description).joined(separator: ", ")
    }
}
