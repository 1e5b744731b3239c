package import Digests

/// The verification of proofs (RFC 9162, sections 2.1.3.2 and 2.1.4.2).
package enum TreeProof {
    /// The most hashes of a proof: no log has more than 2^62 entries.
    package static let longest = 64

    /// Whether a proof shows that every entry of the earlier head is, unchanged and at its place, in the later one.
    package static func holds(_ proof: [SHA256Value], from earlier: TreeHead, to later: TreeHead) -> Bool {
        guard earlier.size >= 0, earlier.size <= later.size, proof.count <= longest else { return false }
        if earlier.size == 0 { return proof.isEmpty && earlier == .empty && (later.size > 0 || later == .empty) }
        if earlier.size == later.size { return proof.isEmpty && earlier.root == later.root }
        // The root of a complete earlier tree is left out of the proof.
        var path = proof[...]
        if earlier.size.nonzeroBitCount == 1 { path = ([earlier.root] + proof)[...] }
        guard let first = path.popFirst() else { return false }
        var (old, new) = (earlier.size - 1, later.size - 1)
        while old % 2 == 1 { (old, new) = (old / 2, new / 2) }
        let digester = ShortDigester()
        var (oldRoot, newRoot) = (first, first)
        for sibling in path {
            guard new != 0 else { return false }
            if old % 2 == 1 || old == new {
                oldRoot = MerkleRoot.node(sibling, oldRoot, by: digester)
                newRoot = MerkleRoot.node(sibling, newRoot, by: digester)
                while old % 2 == 0 && old != 0 { (old, new) = (old / 2, new / 2) }
            } else {
                newRoot = MerkleRoot.node(newRoot, sibling, by: digester)
            }
            (old, new) = (old / 2, new / 2)
        }
        return new == 0 && oldRoot == earlier.root && newRoot == later.root
    }

    /// Whether a proof shows that a leaf is entry `index` of a log, from 0.
    package static func holds(_ proof: [SHA256Value], of leaf: SHA256Value, at index: Int, in head: TreeHead) -> Bool {
        guard index >= 0, index < head.size, proof.count <= longest else { return false }
        var (place, last, hash) = (index, head.size - 1, leaf)
        let digester = ShortDigester()
        for sibling in proof {
            guard last != 0 else { return false }
            if place % 2 == 1 || place == last {
                hash = MerkleRoot.node(sibling, hash, by: digester)
                while place % 2 == 0 && place != 0 { (place, last) = (place / 2, last / 2) }
            } else {
                hash = MerkleRoot.node(hash, sibling, by: digester)
            }
            (place, last) = (place / 2, last / 2)
        }
        return last == 0 && hash == head.root
    }
}
