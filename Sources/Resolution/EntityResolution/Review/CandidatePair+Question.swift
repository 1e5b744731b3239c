package import RecordLinkage

extension CandidatePair: ReviewQuestion {
    /// Being unsure of one pair of records says nothing of another pair: it waits by itself.
    package static let parting: Set<Decision.Verdict> = [.different]
}
