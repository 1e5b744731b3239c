internal import Digests
internal import Platform
internal import StrictJSON

/// The tree of RFC 6962, section 2.1, and its proofs, as the text there defines them.
struct LogExample {
    let leaves: [[UInt8]]

    /// A log of entries.
    init(_ entries: [[UInt8]]) { leaves = entries.map { Digest.sha256([0] + $0).bytes } }

    private init(leaves: ArraySlice<[UInt8]>) { self.leaves = Array(leaves) }

    /// MTH.
    var root: [UInt8] {
        switch leaves.count {
        case 0: return Digest.sha256([]).bytes
        case 1: return leaves[0]
        default: return Digest.sha256([1] + part(..<split).root + part(split...).root).bytes
        }
    }

    /// The log with its first entries.
    func first(_ count: Int) -> LogExample { part(..<count) }

    /// PATH.
    func inclusion(_ index: Int) -> [[UInt8]] {
        guard leaves.count > 1 else { return [] }
        return index < split
            ? part(..<split).inclusion(index) + [part(split...).root]
            : part(split...).inclusion(index - split) + [part(..<split).root]
    }

    /// PROOF.
    func consistency(_ earlier: Int) -> [[UInt8]] { consistency(earlier, isWhole: true) }

    private func consistency(_ earlier: Int, isWhole: Bool) -> [[UInt8]] {
        if earlier == leaves.count { return isWhole ? [] : [root] }
        return earlier <= split
            ? part(..<split).consistency(earlier, isWhole: isWhole) + [part(split...).root]
            : part(split...).consistency(earlier - split, isWhole: false) + [part(..<split).root]
    }

    /// The largest power of two that is smaller than the number of entries.
    private var split: Int {
        var power = 1
        while power * 2 < leaves.count { power *= 2 }
        return power
    }

    private func part(_ range: PartialRangeUpTo<Int>) -> LogExample { LogExample(leaves: leaves[range]) }

    private func part(_ range: PartialRangeFrom<Int>) -> LogExample { LogExample(leaves: leaves[range]) }
}
