import Digests
import Platform
import Testing
import TransparencyLog

/// What a partner makes of heads that come in any order.
struct WitnessRuleTests {
    /// The head that message `sequence` states of a log with twice as many entries, with a proof from the message before.
    private func head(
        _ sequence: Int, of log: StoredLog, from earlier: [Int], number: Int = 0, isLinked: Bool = false
    ) -> WitnessedHead {
        let size = sequence * 2
        let tree = log.tree
        let part = LogTree<Never>(size: size) { log.node($0) }
        return WitnessedHead(
            number: number, head: tree.head(at: size), sequence: sequence,
            proofs: earlier.map { WitnessedHead.Proof(size: $0 * 2, path: part.consistency(since: $0 * 2)) },
            isLinked: isLinked)
    }

    @Test(arguments: 0..<20) func anHonestLogIsNeverAccusedWhateverTheOrder(_ seed: UInt64) {
        var randomness = SeededOrder(seed)
        let log = StoredLog(number: 24)
        var known: [WitnessedHead] = []
        for sequence in (1...12).shuffled(using: &randomness) where randomness.next() % 4 != 0 {
            let acknowledged = known.filter { $0.isLinked && $0.sequence < sequence }.map(\.sequence).max()
            let earlier = Set([sequence - 1, acknowledged ?? 0]).filter { $0 > 0 }.sorted()
            let new = head(sequence, of: log, from: earlier)
            let rule = WitnessRule(new, known: known)
            #expect(rule.contradictions.isEmpty)
            known = known.map { old in
                WitnessedHead(
                    number: old.number, head: old.head, sequence: old.sequence, proofs: old.proofs,
                    isLinked: old.isLinked || rule.linking.contains(old.number))
            }
            known.append(
                WitnessedHead(
                    number: known.count + 1, head: new.head, sequence: sequence, proofs: new.proofs,
                    isLinked: rule.isLinked))
        }
        // Whatever was lost, the next message that proves from the newest linked head is linked.
        let newest = known.filter(\.isLinked).map(\.sequence).max() ?? 0
        if newest > 0, newest < 12 {
            #expect(
                WitnessRule(head(12, of: log, from: [newest]), known: known).isLinked
                    || known.contains { $0.sequence == 12 })
        }
    }

    @Test func twoRootsForOneSizeAreFound() {
        let (log, other) = (StoredLog(number: 8), StoredLog(number: 8, salt: 1))
        let rule = WitnessRule(
            head(2, of: other, from: [1]), known: [head(2, of: log, from: [1], number: 7, isLinked: true)])
        #expect(rule.contradictions == [7: .twoRoots] && !rule.isLinked)
    }

    @Test func aProofThatDoesNotHoldIsFound() {
        let (log, other) = (StoredLog(number: 8), StoredLog(number: 8, salt: 1))
        let rule = WitnessRule(
            head(3, of: other, from: [2]), known: [head(2, of: log, from: [1], number: 7, isLinked: true)])
        #expect(rule.contradictions == [7: .proofFails])
        // Also when the later head came first.
        let back = WitnessRule(
            head(2, of: log, from: []), known: [head(3, of: other, from: [2], number: 9, isLinked: true)])
        #expect(back.contradictions == [9: .proofFails])
    }

    @Test func aLaterMessageWithASmallerHeadIsFound() {
        let log = StoredLog(number: 12)
        let known = [head(5, of: log, from: [4], number: 7, isLinked: true)]
        let early = head(3, of: log, from: [2])
        #expect(WitnessRule(early, known: known).contradictions.isEmpty)
        let cut = WitnessedHead(head: early.head, sequence: 6, proofs: [])
        #expect(WitnessRule(cut, known: known).contradictions == [7: .cut])
    }
}

/// An order that a seed makes.
struct SeededOrder: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
