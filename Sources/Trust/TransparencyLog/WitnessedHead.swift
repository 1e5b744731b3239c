package import Digests

/// A head of another party's log, as a message of that party stated it.
package struct WitnessedHead: Hashable, Sendable {
    /// A proof that an earlier head leads to this one.
    package struct Proof: Hashable, Sendable {
        /// The size of the earlier head.
        package let size: Int
        /// The hashes.
        package let path: [SHA256Value]

        /// A proof.
        package init(size: Int, path: [SHA256Value]) {
            self.size = size
            self.path = path
        }
    }

    /// Its number among the heads that are kept; 0 for one that is new.
    package let number: Int
    /// The head.
    package let head: TreeHead
    /// The number, in its stream, of the message that stated it.
    package let sequence: Int
    /// The proofs that came with it.
    package let proofs: [Proof]
    /// Whether unbroken proofs lead to it from the first head that was seen.
    package let isLinked: Bool

    /// A head.
    package init(number: Int = 0, head: TreeHead, sequence: Int, proofs: [Proof], isLinked: Bool = false) {
        self.number = number
        self.head = head
        self.sequence = sequence
        self.proofs = proofs
        self.isLinked = isLinked
    }
}
