internal import Glibc
internal import TextNormalization

/// What comparisons and blocking of whole names need for each value: its words in the form in which they are aligned,
/// each with its rarity.
///
/// Particles, titles and legal forms are left out, a trade word stands for its class, and `Abdul Rahman`,
/// `Abdulrahman` and `Abd al-Rahman` have one word.
final class NameIndex: Sendable {
    /// One word of a name.
    struct Word: BitwiseCopyable, Sendable {
        /// The start of its letters.
        let start: UInt32
        /// The number of its letters.
        let length: UInt8
        /// The number of its consonants.
        let consonants: UInt8
        /// The group of given names that it belongs to; 0 for none.
        let group: UInt16
        /// A hash of its letters.
        let hash: UInt32
        /// A hash of its consonants by class; 0 when it has none.
        let sound: UInt32
        /// The weight of sharing it, in bits.
        var bits: Float
        /// Whether it has no vowel, or belongs to a name that hardly has any, as names of scripts without vowels.
        fileprivate(set) var isVowelless: Bool
        /// Whether its letters are those of an abbreviation, a registration or another code: no vowel, or few letters and
        /// three consonants in a row. Of a code each letter counts.
        let isCode: Bool

        /// Its blocking key: of a nickname its group, else what it sounds like.
        fileprivate var key: UInt32 {
            group != 0 ? ComparableValue.short(StableHash.mix(UInt64(group))) : consonants > 1 ? sound : hash
        }
    }

    /// The most words of a name that are aligned.
    static let mostWords = 12
    /// The blocking keys of a value: its three rarest words by sound, and its letters whatever the order of its words.
    static let keysOfAValue = 4
    /// The weight of the shipped frequencies of words, in names.
    private static let strength = 500.0
    /// Of several words each but the rarest counts this much: names of one language go together.
    static let further: Float = 0.95
    /// The names with a value from which on the table itself says how common the value is.
    private static let fewest: UInt32 = 3
    /// What is subtracted from the count of a word: most words that occur once or twice are rarer than that, because names
    /// are distributed by a power law (Pitman and Yor 1997).
    private static let discount = 0.6

    /// The letters of all words.
    let letters: SharedArray<UInt8>
    /// The words, value by value.
    let words: SharedArray<Word>
    /// For each value the start of its words, and the end of the last.
    let starts: SharedArray<UInt32>
    /// For each value whether it has a word that only organisations have in their names.
    let isOfOrganisation: [Bool]
    /// For each value the weight of sharing all its words, in bits; 0 where the table says how common it is.
    let totals: SharedArray<Float>
    /// The blocking keys, value by value; 0 for none.
    let keys: SharedArray<UInt32>

    /// The index of some names.
    ///
    /// - Parameter hasStatistics: whether the frequencies of values come from elsewhere. Then two names weigh the same
    ///   whatever other names the table has, so that words have their shipped rarity.
    init(values: SharedArray<ComparableValue>, texts: SharedArray<UInt8>, hasStatistics: Bool) {
        let count = values.count
        var builder = NameWordBuilder()
        var ends: [UInt32] = [0]
        ends.reserveCapacity(count + 1)
        var isOfOrganisation: [Bool] = []
        isOfOrganisation.reserveCapacity(count)
        for number in 0..<count {
            let value = values[number]
            builder.append(UnsafeBufferPointer(start: texts.base + Int(value.start), count: Int(value.length)))
            ends.append(UInt32(builder.words.count))
            isOfOrganisation.append(builder.isOfOrganisation)
        }
        var all = builder.words
        if !hasStatistics { Self.count(&all, ends: ends, values: values) }
        let totals = SharedArray<Float>(count, repeating: 0)
        let keys = SharedArray<UInt32>(zeros: count * Self.keysOfAValue)
        for number in 1..<max(1, count) {
            let own = all[Int(ends[number])..<Int(ends[number + 1])].sorted {
                $0.bits != $1.bits ? $0.bits > $1.bits : $0.hash < $1.hash
            }
            if values[number].count <= Self.fewest {
                for (place, word) in own.enumerated() {
                    totals[number] += place == 0 ? word.bits : word.bits * Self.further
                }
            }
            for (place, word) in own.filter({ $0.length > 1 }).prefix(Self.keysOfAValue - 1).enumerated() {
                keys[number * Self.keysOfAValue + place] = word.key
            }
            keys[number * Self.keysOfAValue + Self.keysOfAValue - 1] = builder.ring(
                all[Int(ends[number])..<Int(ends[number + 1])])
        }
        // With frequencies from elsewhere two names weigh the same whatever other names the table has.
        if !hasStatistics { Self.equalise(totals, values) }
        (letters, words, starts) = (SharedArray(builder.letters), SharedArray(all), SharedArray(ends))
        (self.totals, self.keys, self.isOfOrganisation) = (totals, keys, isOfOrganisation)
    }

    /// Gives values that are equal but for the order and the breaks of their words the same weight: that of the form whose
    /// words are known.
    private static func equalise(_ totals: SharedArray<Float>, _ values: SharedArray<ComparableValue>) {
        for form in [\ComparableValue.joined, \ComparableValue.ordered] {
            var most: [UInt32: Float] = [:]
            for number in 1..<max(1, values.count) {
                most[values[number][keyPath: form], default: 0].raise(to: totals[number])
            }
            for number in 1..<max(1, values.count) where totals[number] > 0 {
                totals[number].raise(to: most[values[number][keyPath: form]] ?? 0)
            }
        }
    }

    /// Weighs each word by the number of names of the table that have it, copies not counted.
    private static func count(_ words: inout [Word], ends: [UInt32], values: SharedArray<ComparableValue>) {
        var frequencies: [UInt32: UInt32] = [:]
        var known = 0
        for number in 1..<max(1, values.count) {
            known += Int(values[number].count)
            for word in words[Int(ends[number])..<Int(ends[number + 1])] {
                frequencies[word.hash, default: 0] += max(1, values[number].count)
            }
        }
        for place in words.indices {
            // The name itself does not make its words common.
            let count = max(0, Double((frequencies[words[place].hash] ?? 1) - 1) - discount)
            let expected = strength * exp2(-Double(words[place].bits))
            words[place].bits = Float(-log2((count + expected) / (Double(known) + strength)))
        }
    }

    /// The words of a value.
    @inline(__always)
    func words(of number: UInt32) -> UnsafeBufferPointer<Word> {
        let (start, end) = (Int(starts.base[Int(number)]), Int(starts.base[Int(number) + 1]))
        return UnsafeBufferPointer(start: words.base + start, count: end - start)
    }

    /// The letters of a word.
    @inline(__always)
    func text(_ word: Word) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: letters.base + Int(word.start), count: Int(word.length))
    }
}

extension Float {
    fileprivate mutating func raise(to other: Float) { self = max(self, other) }
}

/// Collects the words of names.
struct NameWordBuilder {
    private(set) var letters: [UInt8] = []
    private(set) var words: [NameIndex.Word] = []
    /// Whether the latest name has a word that only organisations have.
    private(set) var isOfOrganisation = false

    /// Beginnings of names such as `Abdulrahman`, the servant of; the longest first.
    private static let servant = ["abdul", "abdel", "abdal", "abdur", "abder", "abdu", "abd"].map { Array($0.utf8) }
    private static let god = Set(["allah", "llah", "lah", "ullah", "llh", "lh", "allh"].map { Array($0.utf8) })
    private static let abdullah = Array("abdullah".utf8)
    /// What weighs nothing: it joins words, or says what kind of thing has the name.
    private static let silent: WordTable<Bool> = {
        let more: Set<String> = [
            "abd", "abdul", "abdel", "abdal", "abdur", "abder", "bd", "ould", "wa", "dal", "della", "den",
        ]
        let words = [
            PersonName.particles, PersonName.titles, OrganisationWords.joining, OrganisationWords.finalForms, more,
        ].reduce(into: Set<String>()) { $0.formUnion($1) }
        return WordTable(words.sorted().map { (Array($0.utf8), true) })
    }()
    private static let trades = WordTable(
        OrganisationWords.trade.sorted { $0.key < $1.key }.map { (Array($0.key.utf8), Array($0.value.utf8)) })
    private static let places = WordTable(ScriptTables.latinPlaces.map { (Array($0.utf8), true) })
    private static let generic = WordTable(OrganisationWords.generic.map { (Array($0.utf8), true) })

    /// The shipped weights in bits of a trade word, a place and a word that many organisations have.
    private static let (tradeBits, placeBits, genericBits): (Float, Float, Float) = (4, 4.5, 5)

    /// The bits of each letter of a word beyond the fifth, up to a length.
    private static let bitsOfLetter: Float = 0.75
    private static let (lettersOfRare, longestCounted) = (5, 9)

    private func isKnownCommon(_ word: [UInt8]) -> Bool { NameRarity.personal(word) < 9 }

    /// Appends the words of a normal form; those that weigh nothing only when there are no others.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        let first = words.count
        isOfOrganisation = false
        let ranges = TokenRanges(text)
        var isServant = false
        let korean = (2...4).contains(ranges.count) ? (0..<ranges.count).map { Array(text[ranges[$0]]) } : []
        if KoreanSpelling.mayBeName(korean) {
            for word in korean { add(KoreanSpelling.spelled(word), bits: Float(NameRarity.personal(word))) }
            return
        }
        for index in 0..<ranges.count {
            let token = UnsafeBufferPointer(rebasing: text[ranges[index]])
            guard Self.silent[token] == nil else {
                isServant = token.count <= 5 && (token.first == 98 && token.count == 2 || Self.isServant(token))
                continue
            }
            add(word: token, isServant: isServant)
            isServant = false
        }
        guard words.count == first else { return markVowelless(from: first) }
        for index in 0..<ranges.count {
            add(word: UnsafeBufferPointer(rebasing: text[ranges[index]]), isServant: false)
        }
    }

    /// The share of the letters of a name that vowels have in a script that writes only long ones, at most.
    private static let lettersOfVowel = 3

    /// Marks the words of a name without vowels but for those that Arabic and its relatives write.
    private mutating func markVowelless(from first: Int) {
        let own = words[first...]
        let isVowelless = own.allSatisfy { word in
            let text = letters[Int(word.start)..<Int(word.start) + Int(word.length)]
            let vowels = text.filter(Self.isVowel)
            return text.count >= Self.lettersOfVowel && vowels.allSatisfy { $0 == 97 }
                && vowels.count * Self.lettersOfVowel <= text.count
        }
        guard isVowelless else { return }
        for place in own.indices { words[place].isVowelless = true }
    }

    private static func isServant(_ token: UnsafeBufferPointer<UInt8>) -> Bool {
        servant.contains { $0.count == token.count && $0.elementsEqual(token) }
    }

    private mutating func add(word token: UnsafeBufferPointer<UInt8>, isServant: Bool) {
        if isServant, Self.god.contains(Array(token)) { return add(Self.abdullah) }
        if Self.places[token] != nil { return add(Array(token), bits: Self.placeBits) }
        if let trade = Self.trades[token] {
            isOfOrganisation = true
            return add(trade, bits: Self.tradeBits)
        }
        if Self.generic[token] != nil {
            isOfOrganisation = true
            return add(Array(token), bits: Self.genericBits)
        }
        for prefix in Self.servant where token.count >= prefix.count + 4 && token.starts(with: prefix) {
            return add(Array(token.dropFirst(prefix.count)))
        }
        add(Array(token))
    }

    private mutating func add(_ word: [UInt8], bits: Float? = nil) {
        let skeleton = NameToken.skeleton(of: word)
        // Of words that are not known to be common, long ones are rarer.
        let surplus = max(0, min(word.count, Self.longestCounted) - Self.lettersOfRare)
        let ofLetters = isKnownCommon(word) ? 0 : Self.bitsOfLetter * Float(surplus)
        let weight = bits ?? Float(NameRarity.personal(word)) + ofLetters
        words.append(
            NameIndex.Word(
                start: UInt32(truncatingIfNeeded: letters.count), length: UInt8(truncatingIfNeeded: word.count),
                consonants: UInt8(truncatingIfNeeded: skeleton.count),
                group: word.withUnsafeBufferPointer { UInt16(truncatingIfNeeded: NameVariants.group($0) ?? 0) },
                hash: ComparableValue.short(word.withUnsafeBufferPointer { StableHash.hash($0) }),
                sound: skeleton.isEmpty
                    ? 0 : ComparableValue.short(skeleton.withUnsafeBufferPointer { StableHash.hash($0) }),
                bits: weight,
                isVowelless: !word.contains(where: Self.isVowel), isCode: Self.isCode(word)))
        letters += word
    }

    private static func isVowel(_ letter: UInt8) -> Bool { [97, 101, 105, 111, 117].contains(letter) }

    private static func isCode(_ word: [UInt8]) -> Bool {
        // y is a vowel in Lynn and Kyle.
        let isVowel = word.map { Self.isVowel($0) || $0 == 121 }
        guard isVowel.contains(true) else { return true }
        return word.count <= 4 && isVowel.split(separator: true).contains { $0.count > 2 }
    }

    /// A hash of the letters of some words, the same for any rotation of them: family name first or last, given names in
    /// one word or two.
    func ring(_ words: ArraySlice<NameIndex.Word>) -> UInt32 {
        var all: [UInt8] = []
        for word in words { all += letters[Int(word.start)..<Int(word.start) + Int(word.length)] }
        let skeleton = NameToken.skeleton(of: PersonName.leastRotation(all))
        return skeleton.count > 2 ? ComparableValue.short(skeleton.withUnsafeBufferPointer { StableHash.hash($0) }) : 0
    }
}
