internal import TextNormalization

/// Two names word by word: which words of one are words of the other, in the same or in another spelling, in any order.
struct NameAlignment {
    /// The level of agreement.
    private(set) var level = ValueComparer.Part.different
    /// The weight of what both names have, in bits, by the rarity of the words.
    private(set) var bits: Float = 0
    /// The number of words of at least two letters that both names have.
    private(set) var whole = 0
    /// The weight of the words that one name has beyond those of the other, in bits.
    private(set) var further: Float = 0

    /// The bits of the words in common, rarest first.
    private var shared: [Float] = []

    /// The most bits of a nickname, and of a consonant in another spelling.
    private static let (nicknameBits, consonantBits): (Float, Float) = (6, 2.2)
    /// The bits of a letter that stands for a name, by the share of names that begin with it; the letters from a to z.
    private static let initialBits: [Float] = [
        2.5, 4, 3.5, 3.5, 4, 4, 4, 3.5, 4.5, 2.5, 3.5, 3.5, 2.5, 4, 5, 4, 6, 3.5, 3, 4, 6, 4.5, 4.5, 5.5, 4.5, 5,
    ]
    /// The bits of a consonant where some are written for one sound in different languages.
    private static let otherSoundBits: Float = 1.8
    /// The bits of each letter beyond the third of a word that has one letter more, less or other; and the fewest
    /// letters of a word with two such letters. What sounds the same in a shorter word is no evidence either: Mob and Mop.
    private static let letterBits: Float = 2
    private static let (fewestLetters, lettersOfTwo) = (4, 8)
    /// What a second such letter takes: names of one language that differ in their ending differ in two letters.
    private static let secondLetter: Float = 4
    /// What consonants of one class that are not the same letter take: `Alexatos` and `Alexides`.
    private static let otherLetter: Float = 3
    /// What another spelling takes from the weight of a word.
    private static let otherSpelling: Float = 0.95
    /// The fewest letters of a word that may be the beginning of another: `Intern` for `International`.
    private static let lettersOfCut = 5
    /// The fewest letters of a word whose first one may be mistyped: shorter words that begin otherwise are others.
    private static let lettersOfFirst = 8
    /// The least similarity of two words whose consonants sound the same, and of two whose consonants may be spellings of
    /// one.
    private static let (leastSimilarity, leastOfOtherSound) = (0.75, 0.7)

    /// The alignment of two values of a column.
    init(_ one: UInt32, _ other: UInt32, in index: NameIndex, by kernel: TextSimilarityKernel) {
        let (left, right) = (index.words(of: one), index.words(of: other))
        let (lefts, rights) = (left.prefix(NameIndex.mostWords), right.prefix(NameIndex.mostWords))
        var (usedLeft, usedRight): (UInt32, UInt32) = (0, 0)
        var initials = 0
        for (i, word) in lefts.enumerated() {
            let found = rights.indices.first { usedRight >> UInt32($0) & 1 == 0 && right[$0].hash == word.hash }
            guard let j = found else { continue }
            usedLeft |= 1 << UInt32(i)
            usedRight |= 1 << UInt32(j)
            shared.append(min(word.bits, right[j].bits))
        }
        joined(lefts, with: rights, used: &usedLeft, usedPairs: &usedRight, in: index)
        joined(rights, with: lefts, used: &usedRight, usedPairs: &usedLeft, in: index)
        whole = shared.count
        let exact = whole
        for i in lefts.indices where usedLeft >> UInt32(i) & 1 == 0 {
            var best: (bits: Float, place: Int) = (0, -1)
            for j in rights.indices where usedRight >> UInt32(j) & 1 == 0 {
                let bits = Self.spelling(left[i], right[j], in: index, by: kernel)
                if bits > best.bits { best = (bits, j) }
            }
            guard best.place >= 0 else { continue }
            usedLeft |= 1 << UInt32(i)
            usedRight |= 1 << UInt32(best.place)
            shared.append(best.bits)
            if min(left[i].length, right[best.place].length) > 1 { whole += 1 } else { initials += 1 }
        }
        let (restLeft, restRight) = (
            lefts.count - usedLeft.nonzeroBitCount, rights.count - usedRight.nonzeroBitCount
        )
        for i in lefts.indices where usedLeft >> UInt32(i) & 1 == 0 { further += left[i].bits }
        for j in rights.indices where usedRight >> UInt32(j) & 1 == 0 { further += right[j].bits }
        shared.sort(by: >)
        for (place, own) in shared.enumerated() { bits += place == 0 ? own : own * NameIndex.further }
        typealias Part = ValueComparer.Part
        if restLeft > 0, restRight > 0 {
            level = exact > 0 ? Part.near : Part.different
        } else if whole == 0 {
            level = initials > 0 ? Part.initials : Part.different
        } else {
            level = restLeft + restRight + initials == 0 ? Part.alike : Part.partial
        }
    }

    /// Aligns words of one name with two neighbours of the other that are the same in one word.
    private mutating func joined(
        _ ones: Slice<UnsafeBufferPointer<NameIndex.Word>>, with pairs: Slice<UnsafeBufferPointer<NameIndex.Word>>,
        used usedOnes: inout UInt32, usedPairs: inout UInt32, in index: NameIndex
    ) {
        guard pairs.count > 1 else { return }
        for i in ones.indices where usedOnes >> UInt32(i) & 1 == 0 {
            let text = index.text(ones[i])
            for j in pairs.indices.dropLast() where usedPairs >> UInt32(j) & 3 == 0 {
                let (first, second) = (index.text(pairs[j]), index.text(pairs[j + 1]))
                guard first.count + second.count == text.count, text.starts(with: first),
                    text.dropFirst(first.count).elementsEqual(second)
                else { continue }
                usedOnes |= 1 << UInt32(i)
                usedPairs |= 3 << UInt32(j)
                let (high, low) = (max(pairs[j].bits, pairs[j + 1].bits), min(pairs[j].bits, pairs[j + 1].bits))
                shared.append(max(ones[i].bits, high + low * NameIndex.further))
                break
            }
        }
    }

    /// The weight in bits of two words that are spellings of one; 0 for two words.
    private static func spelling(
        _ one: NameIndex.Word, _ other: NameIndex.Word, in index: NameIndex, by kernel: TextSimilarityKernel
    ) -> Float {
        let (a, b) = (index.text(one), index.text(other))
        let rarity = min(one.bits, other.bits) * otherSpelling
        if min(a.count, b.count) == 1 {
            guard a[0] == b[0], (97...122).contains(a[0]) else { return 0 }
            return min(initialBits[Int(a[0]) - 97], one.bits, other.bits)
        }
        // Another number is another thing.
        guard !a.contains(where: isDigit), !b.contains(where: isDigit) else { return 0 }
        if one.group != 0, one.group == other.group { return min(rarity, nicknameBits) }
        // Another letter of a code is another code. A word without vowels may be one that has them in another script.
        let isVowelless = one.isVowelless != other.isVowelless && mayLackVowels(one.isVowelless ? (a, b) : (b, a))
        if one.isCode || other.isCode, !isVowelless { return 0 }
        var most: Float = 0
        let shorter = min(a.count, b.count)
        let mayBeMistyped = a[0] == b[0] || shorter >= lettersOfFirst
        if mayBeMistyped, shorter >= fewestLetters, TextSimilarityKernel.isWithin(1, left: a, right: b) {
            most = letterBits * Float(shorter - 3)
        } else if mayBeMistyped, shorter >= lettersOfTwo, TextSimilarityKernel.isWithin(2, left: a, right: b) {
            most = max(0, letterBits * Float(shorter - 5) - secondLetter)
        }
        let isHeard = isVowelless || shorter >= fewestLetters && mayBeHeardAsOne(a, b)
        if isHeard, one.sound != 0, one.sound == other.sound {
            if one.consonants > 1, isVowelless || kernel.jaroWinkler(a, b) >= leastSimilarity {
                let cost = isVowelless || haveSameConsonants(a, b) ? 0 : otherLetter
                most = max(most, consonantBits * Float(one.consonants) - cost)
            }
        }
        if most == 0, isHeard, one.consonants > 1, mayBeOneSound(a, b),
            isVowelless || one.consonants > 2 || kernel.jaroWinkler(a, b) >= leastOfOtherSound
        {
            most = otherSoundBits * Float(one.consonants)
        }
        if most == 0, shorter >= lettersOfCut, a.prefix(shorter).elementsEqual(b.prefix(shorter)) {
            most = letterBits * Float(shorter - 3)
        }
        if most == 0 { most = withBeginning(a, b) }
        return min(rarity, most)
    }

    /// Whether a word may be another one without its vowels, as scripts such as Arabic write it: all that it has of vowels
    /// are long ones, which are written, and an alif at its beginning.
    private static func mayLackVowels(
        _ words: (short: UnsafeBufferPointer<UInt8>, whole: UnsafeBufferPointer<UInt8>)
    ) -> Bool {
        func isVowel(_ letter: UInt8) -> Bool { [97, 101, 105, 111, 117].contains(letter) }
        func isLong(_ letter: UInt8) -> Bool { letter == 119 || letter == 121 }
        guard words.short.count < words.whole.count || words.short.contains(where: isLong) else { return false }
        let written = words.short.dropFirst().count(where: isVowel)
        return written <= words.whole.count { $0 == 97 || $0 == 101 }
            && words.short.count(where: isVowel) < words.whole.count(where: isVowel)
    }

    /// Whether two words may sound the same as far as their vowels go: hardly more than half of the letters differ, and
    /// neither begins with a vowel that the other lacks. `Zephyr` and `Sapphire` have the same consonants.
    private static func mayBeHeardAsOne(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        func beginsWithVowel(_ word: UnsafeBufferPointer<UInt8>) -> Bool { [97, 101, 105, 111, 117].contains(word[0]) }
        func isGlide(_ letter: UInt8) -> Bool { [104, 106, 119, 121].contains(letter) }
        if beginsWithVowel(a) != beginsWithVowel(b), !isGlide(beginsWithVowel(a) ? b[0] : a[0]) { return false }
        return TextSimilarityKernel.isWithin((max(a.count, b.count) - 1) / 2, left: a, right: b)
    }

    /// Whether two words have the same consonants, letter by letter, doubled ones once.
    private static func haveSameConsonants(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        func isHard(_ letter: UInt8) -> Bool { [98, 100, 103, 116, 112, 122].contains(letter) }
        var ones: [UInt8] = []
        for letter in a where isHard(letter) && ones.last != letter { ones.append(letter) }
        var others: [UInt8] = []
        for letter in b where isHard(letter) && others.last != letter { others.append(letter) }
        return ones == others
    }

    /// The weight of a word and the same word with an Arabic article written to it, or with a silent h before it.
    private static func withBeginning(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Float {
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        let added = long.count - short.count
        guard short.count >= fewestLetters, added == 1 || added == 2 else { return 0 }
        let isSilent = added == 1 && long[0] == 104 || added == 2 && long[1] == 108 && (long[0] == 97 || long[0] == 101)
        guard isSilent, long.dropFirst(added).elementsEqual(short) else { return 0 }
        return letterBits * Float(short.count - 2)
    }

    /// Whether the consonants of two words are the same, but for those that languages write differently: Khrustalev and
    /// Hrustalev, Gamal and Jamal, Zhukov and Joukov, Shahin and Chahine.
    private static func mayBeOneSound(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        var sounds: [UInt8] = []
        NameToken.forEachSound(a, isApart: true) { sounds.append($0) }
        var (place, isOne) = (0, true)
        NameToken.forEachSound(b, isApart: true) { sound in
            isOne = isOne && place < sounds.count && (sounds[place] == sound || isOneSound(sounds[place], sound))
            place += 1
        }
        return isOne && place == sounds.count
    }

    /// Whether two classes of consonants are written for one sound: g and j, kh and h, zh and j, sh and ch, f and ph.
    private static func isOneSound(_ one: UInt8, _ other: UInt8) -> Bool {
        let (low, high) = (min(one, other), max(one, other))
        return low == 106 && (high == 107 || high == 115) || low == 104 && (high == 106 || high == 107)
            || low == 102 && high == 112
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
