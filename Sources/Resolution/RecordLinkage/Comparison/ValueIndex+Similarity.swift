/// The similarity of two texts by their words.
extension ValueIndex {
    /// The cosine of two texts by their words' rarity: 1 for the same words. A word that begins another, or differs from
    /// it by one letter, counts for less.
    func similarity(
        _ one: UInt32, _ other: UInt32, texts: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>),
        kernel: TextSimilarityKernel
    ) -> Float {
        let length = lengths[Int(one)] * lengths[Int(other)]
        guard length > 0 else { return 0 }
        let left = words.buffer[Int(starts[Int(one)])..<Int(starts[Int(one) + 1])]
        let right = words.buffer[Int(starts[Int(other)])..<Int(starts[Int(other) + 1])]
        var sum: Float = 0
        var (lefts, rights): ([Word], [Word]) = ([], [])
        var (i, j) = (left.startIndex, right.startIndex)
        while i < left.endIndex || j < right.endIndex {
            if j == right.endIndex || i < left.endIndex && left[i].hash < right[j].hash {
                if left[i].length > 0 { lefts.append(left[i]) }
                i += 1
            } else if i == left.endIndex || right[j].hash < left[i].hash {
                if right[j].length > 0 { rights.append(right[j]) }
                j += 1
            } else {
                sum += left[i].weight * right[j].weight
                i += 1
                j += 1
            }
        }
        for word in lefts where word.length >= 4 {
            let a = UnsafeBufferPointer(rebasing: texts.0[Int(word.start)..<Int(word.start) + Int(word.length)])
            let similar = rights.firstIndex { candidate in
                guard candidate.length >= 4 else { return false }
                let b = UnsafeBufferPointer(
                    rebasing: texts.1[Int(candidate.start)..<Int(candidate.start) + Int(candidate.length)])
                let shorter = min(a.count, b.count)
                return a.prefix(shorter).elementsEqual(b.prefix(shorter)) || shorter >= 5 && kernel.isWithinOne(a, b)
            }
            guard let similar else { continue }
            let weight = min(word.weight, rights.remove(at: similar).weight)
            sum += 0.8 * weight * weight
        }
        return min(1, sum / length)
    }
}
