public import Platform

/// The agreements that a home holds, and whether it asks for them: what a decision of policy asks.
///
/// A pure value. `PartyHome` makes it from the case file.
public struct AgreementsInForce: Hashable, Sendable {
    /// The party whose home it is, by its party id.
    public let party: String
    /// The agreements, by their ids.
    public let agreements: [AgreementLife]

    private let requirement: AgreementRequirement

    /// What a home holds.
    ///
    /// - Parameters:
    ///   - party: the party whose home it is.
    public init(party: String, agreements: [AgreementLife] = [], requirement: AgreementRequirement = .init()) {
        self.party = party
        self.agreements = agreements.sorted { $0.id < $1.id }
        self.requirement = requirement
    }

    /// The terms of the agreements under which `from` may give to `to` at a time; all of them apply. Empty when none is
    /// in force: `standing` says why.
    public func terms(from: String, to: String, at time: Timestamp) -> [AppliedTerms] {
        switch standing(from: from, to: to, at: time) {
        case .inForce(let terms): terms
        case .none, .required, .suspended, .expired: []
        }
    }

    /// What agreements say of something that `from` gives to `to`. Where one is suspended and another is in force, what
    /// that one covers goes on; the terms of the suspended one count too, so that a suspension allows nothing.
    ///
    /// - Parameters:
    ///   - time: the time of this home's clock. What another party gives to this one is judged by its receipt, never by
    ///     a time that it claims, and is still taken in during the days of grace after an agreement's end.
    public func standing(from: String, to: String, at time: Timestamp) -> AgreementStanding {
        let relevant = agreements.filter { life in life.versions[0].document.isBetween(from, to) }
        let states = relevant.map { ($0, $0.state(at: time, isReceipt: to == party)) }
        var suspending: Set<String> = []
        var suspended: AgreementClause?
        var terms: [AppliedTerms] = []
        var suspendedTerms: [AppliedTerms] = []
        var expired: (since: Timestamp, grace: Int, clause: AgreementClause)?
        for (life, state) in states {
            let holding = life.holding(at: time).map(\.document)
            guard let first = holding.first else { continue }
            let clause = AgreementClause(agreement: life.id, number: first.number, pointer: "")
            switch state {
            case .proposed, .notStarted: break
            case .inForce: terms += holding.map { $0.applied(from: from, to: to) }
            case .suspended(let parties):
                suspending.formUnion(parties)
                suspended = suspended ?? clause
                suspendedTerms += holding.map { $0.applied(from: from, to: to) }
            case .expired(let since), .ended(let since):
                // The latest end is the one that a person looks for.
                if expired.map({ $0.since < since }) ?? true {
                    expired = (since, life.graceDays(at: time), clause)
                }
            }
        }
        if !terms.isEmpty { return .inForce(terms + suspendedTerms) }
        if let suspended { return .suspended(by: suspending.sorted(), clause: suspended) }
        if let expired { return .expired(since: expired.since, grace: expired.grace, clause: expired.clause) }
        let partner = from == party ? to : from
        return requirement.applies(to: partner) ? .required : .none
    }

    /// The terms of a version that something came with, whatever became of the agreement since: data stays under the
    /// terms that it came with, or stricter ones. `nil` when the home does not hold that version.
    ///
    /// - Parameters:
    ///   - digest: the SHA-256 of the version.
    public func terms(of digest: String, from: String, to: String) -> AppliedTerms? {
        for life in agreements {
            if let held = life.versions.first(where: { $0.document.digest == digest }) {
                return held.document.isBetween(from, to) ? held.document.applied(from: from, to: to) : nil
            }
        }
        return nil
    }
}
