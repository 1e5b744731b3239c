/// The pairs that wait for a decision, in order. A pair is explained when it is asked for.
package struct CandidateList: RandomAccessCollection, Sendable {
    private enum Storage: Sendable {
        case stated([CandidatePair])
        case merged(any ResolutionView)
    }

    private let storage: Storage

    /// Pairs as stated.
    package init(_ pairs: [CandidatePair]) { storage = .stated(pairs) }

    init(_ merged: any ResolutionView) { storage = .merged(merged) }

    package var startIndex: Int { 0 }

    package var endIndex: Int {
        switch storage {
        case .stated(let pairs): pairs.count
        case .merged(let merged): merged.candidateCount
        }
    }

    package subscript(index: Int) -> CandidatePair {
        switch storage {
        case .stated(let pairs): pairs[index]
        case .merged(let merged): merged.candidate(index)
        }
    }

    /// The ids of the two records of a pair.
    package func records(at index: Int) -> (left: String, right: String) {
        switch storage {
        case .stated(let pairs): (pairs[index].left, pairs[index].right)
        case .merged(let merged): merged.records(ofCandidate: index)
        }
    }

    /// Whether there is a decision about a pair.
    package func isDecided(at index: Int) -> Bool {
        switch storage {
        case .stated(let pairs): pairs[index].explanation.decision != nil
        case .merged(let merged): merged.isDecided(index)
        }
    }
}

extension CandidateList: Hashable {
    package static func == (left: CandidateList, right: CandidateList) -> Bool { left.elementsEqual(right) }

    /// Adds the number of pairs.
    package func hash(into hasher: inout Hasher) { hasher.combine(count) }
}
