public import Platform

/// Another party that some data came from, and the terms that the data is under.
public struct PolicyOrigin: Hashable, Sendable {
    /// The party, by its party id.
    public let party: String
    /// When the data came first; `nil` when that is not known, and then no number of days has passed.
    public let received: Timestamp?
    /// The terms that it came with, and those that hold now: all of them apply.
    public let terms: [AppliedTerms]

    /// A party, and its terms.
    public init(party: String, received: Timestamp?, terms: [AppliedTerms] = []) {
        self.party = party
        self.received = received
        self.terms = terms
    }
}

extension AgreementsInForce {
    /// Data of another party that this home holds or passes on. It stays under the terms that it came with, whatever
    /// became of the agreement since, and under those that hold now.
    ///
    /// - Parameters:
    ///   - received: when this home received it; `nil` for what it did not import.
    ///   - cameUnder: the terms that were recorded when it came.
    public func origin(
        _ originator: String, received: Timestamp?, cameUnder: [AppliedTerms] = [], now: Timestamp
    ) -> PolicyOrigin {
        var applied = cameUnder
        for terms in terms(from: originator, to: party, at: now) where !applied.contains(terms) {
            applied.append(terms)
        }
        if let received {
            for life in agreements where life.versions[0].document.isBetween(originator, party) {
                switch life.state(at: received, isReceipt: true) {
                case .proposed, .notStarted, .expired, .ended: continue
                // A suspension does not lift the terms of what came before it.
                case .inForce, .suspended:
                    for held in life.holding(at: received) {
                        let terms = held.document.applied(from: originator, to: party)
                        if !applied.contains(terms) { applied.append(terms) }
                    }
                }
            }
        }
        return PolicyOrigin(party: originator, received: received, terms: applied)
    }
}
