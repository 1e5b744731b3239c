internal import RecordLinkage
internal import TextNormalization

/// The agreement of two names of persons.
struct PersonNameComparison {
    /// The level of agreement.
    let level: AgreementLevel
    /// The weight of the agreeing words, in bits.
    let bits: Double

    /// Compares two names.
    init(_ left: PersonName, _ right: PersonName) {
        guard !left.words.isEmpty, !right.words.isEmpty else {
            (level, bits) = (.missing, 0)
            return
        }
        let base = Self.compare(left, right)
        // Only this mark distinguishes a father from a son.
        if left.generation != right.generation, [.same, .alike, .partial].contains(base.0) {
            let contradicts = !left.generation.isEmpty && !right.generation.isEmpty
            (level, bits) = contradicts ? (.near, base.1) : (.initials, base.1 / 2)
        } else {
            (level, bits) = base
        }
    }

    private static func compare(
        _ left: PersonName, _ right: PersonName
    ) -> (AgreementLevel, Double) {
        if left.ring == right.ring { return (.same, left.words.reduce(0) { $0 + $1.bits }) }
        let (short, long) = left.words.count <= right.words.count ? (left, right) : (right, left)
        if short.isAbjad || long.isAbjad { return abjad(short, long) }
        let pairing = pair(short.words, long.words)
        let matched = pairing.same + pairing.alike + pairing.initials
        guard matched == short.words.count else { return spaceless(short, long: long, pairing: pairing) }
        let isWhole = short.words.count == long.words.count
        if pairing.initials > 0 {
            // An initial has weight only beside a word that agrees.
            return pairing.same + pairing.alike > 0 ? (.initials, pairing.bits) : (.missing, 0)
        }
        if isWhole { return (pairing.alike == 0 ? .same : .alike, pairing.bits) }
        return short.words.count > 1 ? (.partial, pairing.bits) : (.near, pairing.bits)
    }

    private struct Pairing {
        var (same, alike, initials) = (0, 0, 0)
        var bits = 0.0
    }

    // Equal words are paired first, then similar ones, then initials, so that no initial takes the place of a word.
    private static func pair(
        _ short: [NameToken], _ long: [NameToken]
    ) -> Pairing {
        var pairing = Pairing()
        var (shortUsed, longUsed): (UInt64, UInt64) = (0, 0)
        func each(_ matches: (NameToken, NameToken) -> Bool, _ take: (NameToken, NameToken) -> Void) {
            for i in 0..<min(64, short.count) where shortUsed & (1 << UInt64(i)) == 0 {
                for j in 0..<min(64, long.count) where longUsed & (1 << UInt64(j)) == 0 && matches(short[i], long[j]) {
                    shortUsed |= 1 << UInt64(i)
                    longUsed |= 1 << UInt64(j)
                    take(short[i], long[j])
                    break
                }
            }
        }
        each({ $0.text == $1.text && !$0.isInitial }) { word, _ in
            pairing.same += 1
            pairing.bits += word.bits
        }
        each(isAlike) { word, other in
            pairing.alike += 1
            pairing.bits += max(1, min(word.bits, other.bits) - 2)
        }
        each({ ($0.isInitial || $1.isInitial) && $0.text[0] == $1.text[0] }) { _, _ in
            pairing.initials += 1
            pairing.bits += 3
        }
        return pairing
    }

    /// Whether two words are equal up to spelling. In short words no error is tolerated: Li is not Lu.
    private static func isAlike(_ left: NameToken, _ right: NameToken) -> Bool {
        let shorter = min(left.text.count, right.text.count)
        guard shorter >= 4 else { return false }
        if left.skeleton == right.skeleton, left.skeleton.count >= 2, left.text[0] == right.text[0] { return true }
        return StringSimilarity.isWithin(shorter >= 9 ? 2 : 1, left: left.text, right: right.text)
            && left.text[0] == right.text[0]
    }

    // Scripts without vowels allow only consonants to be compared, and words may be divided differently.
    private static func abjad(
        _ short: PersonName, _ long: PersonName
    ) -> (AgreementLevel, Double) {
        let bits = short.words.reduce(0) { $0 + max(1, $1.bits - 2) }
        let left = short.words.map(\.skeleton)
        var right = long.words.map(\.skeleton)
        if left.flatMap({ $0 }) == right.flatMap({ $0 }) || left.sorted(by: isBefore) == right.sorted(by: isBefore) {
            return (.alike, bits)
        }
        if NameToken(NameToken.joined(short.words)).skeleton == NameToken(NameToken.joined(long.words)).skeleton {
            return (.alike, bits)
        }
        var matched = 0
        for skeleton in left {
            guard let index = right.firstIndex(of: skeleton) else { continue }
            right.remove(at: index)
            matched += 1
        }
        if matched == left.count, matched > 1 { return (.partial, bits) }
        return matched > 0 ? (.near, bits / 2) : (.different, 0)
    }

    // `Kim Jong Un` and `gim jeongeun`: the same sounds, divided differently.
    private static func spaceless(
        _ short: PersonName, long: PersonName, pairing: Pairing
    ) -> (AgreementLevel, Double) {
        if min(short.ring.count, long.ring.count) >= 7 {
            let left = NameToken(NameToken.joined(short.words))
            let right = NameToken(NameToken.joined(long.words))
            if left.skeleton == right.skeleton, left.skeleton.count >= 4 {
                return (.alike, short.words.reduce(0) { $0 + max(1, $1.bits - 2) })
            }
        }
        return pairing.same + pairing.alike > 0 ? (.near, pairing.bits) : (.different, 0)
    }

    private static func isBefore(_ left: [UInt8], _ right: [UInt8]) -> Bool { left.lexicographicallyPrecedes(right) }
}
