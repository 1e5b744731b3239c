internal import RecordLinkage
internal import TextNormalization

/// The distinct names of persons of a table, encoded as numbers: a pair of names is compared without allocation, and
/// mostly without looking at a letter.
struct PersonNameColumn: Sendable {
    /// One distinct word.
    private struct Word: BitwiseCopyable {
        /// Its text and its skeleton, by number in `texts`.
        let text: UInt32
        let skeleton: UInt32
        let count: UInt16
        let skeletonCount: UInt16
        let first: UInt8
        let isInitial: Bool
    }

    /// One distinct name.
    private struct Form: BitwiseCopyable {
        /// The range of its words.
        let start: UInt32
        let count: UInt32
        let ring: UInt32
        let ringCount: UInt32
        let generation: UInt32
        /// The skeleton of the name without spaces.
        let whole: UInt32
        let wholeCount: UInt32
        let isAbjad: Bool
    }

    private var texts = TextDictionary()
    private var words: [Word] = []
    private var numbers: [UInt32: UInt32] = [:]
    private var forms: [Form] = []
    /// The words of the names, name after name.
    private var parts: [UInt32] = []
    /// The weight of agreement on each word, in bits.
    private var bits: [Double] = []

    /// The number of names.
    var count: Int { forms.count }

    /// Appends a name.
    mutating func append(_ name: PersonName) {
        let start = UInt32(parts.count)
        for word in name.words { parts.append(number(of: word)) }
        let whole =
            name.words.count == 1 ? name.words[0].skeleton : NameToken.skeleton(of: NameToken.joined(name.words))
        forms.append(
            Form(
                start: start, count: UInt32(name.words.count), ring: texts.number(of: name.ring),
                ringCount: UInt32(name.ring.count), generation: texts.number(of: name.generation),
                whole: texts.number(of: whole), wholeCount: UInt32(whole.count), isAbjad: name.isAbjad))
    }

    private mutating func number(of word: NameToken) -> UInt32 {
        let text = texts.number(of: word.text)
        if let number = numbers[text] { return number }
        let number = UInt32(words.count)
        numbers[text] = number
        words.append(
            Word(
                text: text, skeleton: texts.number(of: word.skeleton), count: UInt16(clamping: word.text.count),
                skeletonCount: UInt16(clamping: word.skeleton.count), first: word.text[0], isInitial: word.isInitial))
        bits.append(word.bits)
        return number
    }

    /// The number of a name's spelling without spaces, in no particular order of words; 0 for a name without words.
    func ring(_ name: Int) -> UInt32 { forms[name].ring }

    /// The text of a name's spelling without spaces, in no particular order of words.
    func ringText(_ name: Int) -> ArraySlice<UInt8> { texts.text(Int(forms[name].ring)) }

    /// The words of a name without spaces.
    func joined(_ name: Int) -> [UInt8] { range(name).flatMap { texts.text(Int(words[Int(parts[$0])].text)) } }

    /// The number of words of a name.
    func wordCount(_ name: Int) -> Int { Int(forms[name].count) }

    /// The hash of a name's ring, and of its skeleton without spaces; the latter nil where it is too short for a key.
    func keyHashes(_ name: Int, fromLength least: Int) -> (ring: UInt64, skeleton: UInt64?) {
        let form = forms[name]
        return (
            texts.hashes[Int(form.ring)], form.wholeCount >= least ? texts.hashes[Int(form.whole)] : nil
        )
    }

    /// A word as blocking keys see it, by the hashes of its texts.
    struct KeyWord {
        let text: UInt64
        /// Its consonants, or the word where it has hardly any.
        let sound: UInt64
        let first: UInt8
        let isInitial: Bool
    }

    /// A word of a name, by its place in it.
    func keyWord(_ name: Int, _ place: Int) -> KeyWord {
        let word = words[Int(parts[Int(forms[name].start) + place])]
        let text = texts.hashes[Int(word.text)]
        return KeyWord(
            text: text, sound: word.skeletonCount > 1 ? texts.hashes[Int(word.skeleton)] : text, first: word.first,
            isInitial: word.isInitial)
    }

    /// Whether a name has a word that is no initial.
    func hasWord(_ name: Int) -> Bool { range(name).contains { !words[Int(parts[$0])].isInitial } }

    /// The most bits that an agreement on a name can weigh.
    func mostBits(_ name: Int) -> Double { range(name).reduce(0) { $0 + bits[Int(parts[$1])] } }

    /// Reduces the weight of words that many of a table's persons have; it is never increased.
    ///
    /// - Parameters:
    ///   - names: the names of each person.
    ///   - minimum: the number of persons from which this is done.
    mutating func heedFrequencies(_ names: [ArraySlice<UInt32>], from minimum: Int) {
        guard names.count >= minimum else { return }
        var bearers = [Int](repeating: 0, count: words.count)
        // The last person counted for each word: a word counts once for each person.
        var latest = [Int](repeating: -1, count: words.count)
        for (person, own) in names.enumerated() {
            for name in own {
                for place in range(Int(name)) {
                    let word = Int(parts[place])
                    if latest[word] != person { bearers[word] += 1 }
                    latest[word] = person
                }
            }
        }
        for word in words.indices {
            bits[word] = min(bits[word], NameRarity.bits(max(1, bearers[word]), of: names.count))
        }
    }

    private func range(_ name: Int) -> Range<Int> {
        Int(forms[name].start)..<Int(forms[name].start + forms[name].count)
    }

    // MARK: Comparison

    /// The level of agreement of two names, and the weight of the agreeing words in bits.
    func compare(_ left: Int, _ right: Int) -> (level: AgreementLevel, bits: Double) {
        let (a, b) = (forms[left], forms[right])
        guard a.count > 0, b.count > 0 else { return (.missing, 0) }
        let base = compare(a, b)
        // Only this mark distinguishes a father from a son.
        guard a.generation != b.generation else { return base }
        switch base.level {
        case .same, .alike, .partial:
            let contradicts = a.generation != 0 && b.generation != 0
            return contradicts ? (.near, base.bits) : (.initials, base.bits / 2)
        case .withoutPlace, .initials, .branch, .weak, .building, .near, .exchanged, .different, .conflicting,
            .missing:
            return base
        }
    }

    private func compare(_ left: Form, _ right: Form) -> (level: AgreementLevel, bits: Double) {
        if left.ring == right.ring { return (.same, sum(left) { $0 }) }
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        if short.isAbjad || long.isAbjad { return abjad(short, long) }
        let pairing = pair(short, long)
        guard pairing.same + pairing.alike + pairing.initials == Int(short.count) else {
            return spaceless(short, long: long, pairing: pairing)
        }
        if pairing.initials > 0 {
            // An initial has weight only beside a word that agrees.
            return pairing.same + pairing.alike > 0 ? (.initials, pairing.bits) : (.missing, 0)
        }
        if short.count == long.count { return (pairing.alike == 0 ? .same : .alike, pairing.bits) }
        return short.count > 1 ? (.partial, pairing.bits) : (.near, pairing.bits)
    }

    private func sum(_ form: Form, _ weight: (Double) -> Double) -> Double {
        var total = 0.0
        for place in Int(form.start)..<Int(form.start + form.count) { total += weight(bits[Int(parts[place])]) }
        return total
    }

    private struct Pairing {
        var (same, alike, initials) = (0, 0, 0)
        var bits = 0.0
    }

    // Equal words are paired first, then similar ones, then initials, so that no initial takes the place of a word.
    private func pair(_ short: Form, _ long: Form) -> Pairing {
        var pairing = Pairing()
        var (shortUsed, longUsed): (UInt64, UInt64) = (0, 0)
        let (m, n) = (min(64, Int(short.count)), min(64, Int(long.count)))
        @inline(__always)
        func each(_ matches: (Int, Int) -> Bool, _ take: (Int, Int) -> Void) {
            for i in 0..<m where shortUsed & (1 << UInt64(i)) == 0 {
                let one = Int(parts[Int(short.start) + i])
                for j in 0..<n where longUsed & (1 << UInt64(j)) == 0 {
                    let other = Int(parts[Int(long.start) + j])
                    guard matches(one, other) else { continue }
                    shortUsed |= 1 << UInt64(i)
                    longUsed |= 1 << UInt64(j)
                    take(one, other)
                    break
                }
            }
        }
        each({ $0 == $1 && !words[$0].isInitial }) { word, _ in
            pairing.same += 1
            pairing.bits += bits[word]
        }
        each(isAlike) { word, other in
            pairing.alike += 1
            pairing.bits += max(1, min(bits[word], bits[other]) - 2)
        }
        each({ (words[$0].isInitial || words[$1].isInitial) && words[$0].first == words[$1].first }) { _, _ in
            pairing.initials += 1
            pairing.bits += 3
        }
        return pairing
    }

    /// Whether two words are equal up to spelling. In short words no error is tolerated: Li is not Lu.
    private func isAlike(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (words[left], words[right])
        let shorter = min(a.count, b.count)
        guard a.first == b.first, shorter >= 4 else { return false }
        if a.skeleton == b.skeleton, a.skeletonCount >= 2 { return true }
        let limit = shorter >= 9 ? 2 : 1
        guard abs(Int(a.count) - Int(b.count)) <= limit else { return false }
        return texts.bytes.withUnsafeBufferPointer { bytes in
            TextSimilarityKernel.isWithin(
                limit, left: UnsafeBufferPointer(rebasing: bytes[texts.range(Int(a.text))]),
                right: UnsafeBufferPointer(rebasing: bytes[texts.range(Int(b.text))]))
        }
    }

    // Scripts without vowels allow only consonants to be compared, and words may be divided differently.
    private func abjad(_ short: Form, _ long: Form) -> (level: AgreementLevel, bits: Double) {
        let bits = sum(short) { max(1, $0 - 2) }
        func skeletons(_ form: Form) -> [UInt32] {
            parts[Int(form.start)..<Int(form.start + form.count)].map { words[Int($0)].skeleton }
        }
        let left = skeletons(short)
        var right = skeletons(long)
        func joined(_ skeletons: [UInt32]) -> [UInt8] { skeletons.flatMap { texts.text(Int($0)) } }
        if short.whole == long.whole || left.sorted() == right.sorted() || joined(left) == joined(right) {
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
    private func spaceless(_ short: Form, long: Form, pairing: Pairing) -> (level: AgreementLevel, bits: Double) {
        if min(short.ringCount, long.ringCount) >= 7, short.whole == long.whole, short.wholeCount >= 4 {
            return (.alike, sum(short) { max(1, $0 - 2) })
        }
        return pairing.same + pairing.alike > 0 ? (.near, pairing.bits) : (.different, 0)
    }
}
