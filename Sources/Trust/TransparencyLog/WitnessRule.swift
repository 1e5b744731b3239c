/// What a new head is to the heads of the same log that are known: the rule of a witness, who never accepts two roots for
/// one size, for one who receives the heads in any order and perhaps not all of them.
package struct WitnessRule: Hashable, Sendable {
    /// How a head contradicts another one.
    package enum Contradiction: String, Hashable, Sendable, CaseIterable {
        /// Both have one size and different roots.
        case twoRoots = "two-roots"
        /// The proof that one leads to the other does not hold.
        case proofFails = "proof-fails"
        /// The later message has the smaller head: the log was cut.
        case cut = "cut"
    }

    /// Whether unbroken proofs lead to the new head.
    package let isLinked: Bool
    /// The numbers of the known heads to which proofs lead from the new one, and did not before.
    package let linking: [Int]
    /// The numbers of the known heads that it contradicts, and how.
    package let contradictions: [Int: Contradiction]

    /// Judges a new head.
    ///
    /// - Parameter known: heads of the same log: at least those of the new one's size, of the sizes of its proofs, of the
    ///   messages next before and after it, and those that are not linked.
    package init(_ new: WitnessedHead, known: [WitnessedHead]) {
        var contradictions: [Int: Contradiction] = [:]
        var linked = known.isEmpty
        func compare(_ earlier: WitnessedHead, _ later: WitnessedHead, other: Int) {
            for proof in later.proofs where proof.size == earlier.head.size && proof.size > 0 {
                if !TreeProof.holds(proof.path, from: earlier.head, to: later.head) {
                    contradictions[other] = .proofFails
                }
            }
        }
        for old in known {
            if old.head.size == new.head.size {
                if old.head.root == new.head.root {
                    linked = linked || old.isLinked
                } else {
                    contradictions[old.number] = .twoRoots
                }
                continue
            }
            compare(old, new, other: old.number)
            compare(new, old, other: old.number)
            if (old.sequence < new.sequence) != (old.head.size < new.head.size), old.sequence != new.sequence {
                contradictions[old.number] = .cut
            }
        }
        let sound = known.filter { contradictions[$0.number] == nil }
        linked = linked || sound.contains { $0.isLinked && Self.leads(from: $0.head, to: new) }
        // What waited for this head, and what waited for that.
        var linking: [Int] = []
        if linked, contradictions.isEmpty {
            var heads = [new.head]
            var waiting = sound.filter { !$0.isLinked }
            while let head = heads.popLast() {
                for next in waiting where next.head == head || Self.leads(from: head, to: next) {
                    linking.append(next.number)
                    heads.append(next.head)
                }
                waiting.removeAll { linking.contains($0.number) }
            }
        }
        isLinked = linked && contradictions.isEmpty
        self.linking = linking.sorted()
        self.contradictions = contradictions
    }

    private static func leads(from earlier: TreeHead, to later: WitnessedHead) -> Bool {
        later.proofs.contains { proof in
            proof.size == earlier.size && proof.size > 0 && TreeProof.holds(proof.path, from: earlier, to: later.head)
        } || (earlier.size == 0 && earlier == .empty && later.head.size > 0)
    }
}
