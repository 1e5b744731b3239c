/// Compares two different values of one column and caches recent pairs. Not thread-safe.
struct ValueComparer: Sendable {
    // The numbers of levels, in the order of `LinkageField.levels`.
    enum Part { static let same = 1, alike = 2, partial = 3, initials = 4, near = 5, different = 6, exchanged = 7 }
    enum Date { static let same = 1, alike = 2, exchanged = 3, partial = 4, near = 5, different = 6 }
    enum Code { static let alike = 2, different = 3 }
    enum Postal { static let alike = 2, near = 3, different = 4 }
    enum Plain { static let different = 2 }
    enum Measure { static let same = 1, alike = 2, near = 3, partial = 4, different = 5 }
    enum Words { static let same = 1, alike = 2, partial = 3, near = 4, weak = 5, different = 6 }

    private let column: LinkageColumn
    private let kernel: TextSimilarityKernel
    private let remembered: SharedArray<UInt64>
    private let levels: SharedArray<UInt8>
    private static let size = 1 << 12

    init(_ column: LinkageColumn, _ kernel: TextSimilarityKernel) {
        self.column = column
        self.kernel = kernel
        remembered = SharedArray(zeros: Self.size)
        levels = SharedArray(zeros: Self.size)
    }

    /// Whether two values with different numbers, of a field that has forms, are equal up to word order and word
    /// breaks.
    @inline(__always)
    func isSame(_ one: UInt32, _ other: UInt32) -> Bool {
        let (left, right) = (column.values.base + Int(one), column.values.base + Int(other))
        return left.pointee.joined == right.pointee.joined || left.pointee.ordered == right.pointee.ordered
    }

    /// The level of two codes whose fingerprints do not decide it.
    func level(ofCodes one: UInt32, _ other: UInt32) -> Int {
        let (a, b) = (column.text(column.values[Int(one)]), column.text(column.values[Int(other)]))
        switch column.field {
        case .birthDate: return date(a, b)
        case .postalCode:
            if kernel.isWithinOne(a, b) { return Postal.alike }
            return a.count >= 4 && b.count >= 4 && a.prefix(3).elementsEqual(b.prefix(3))
                ? Postal.near : Postal.different
        default: return kernel.isWithinOne(a, b) ? Code.alike : Code.different
        }
    }

    /// The level of two values that are not codes; both are present and their numbers differ.
    @inline(__always)
    func level(_ one: UInt32, _ other: UInt32) -> Int {
        let (low, high) = one < other ? (one, other) : (other, one)
        let key = UInt64(low) << 32 | UInt64(high)
        let place = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 52)
        if remembered.base[place] == key { return Int(levels.base[place]) }
        let found = compare(low, high)
        remembered.base[place] = key
        levels.base[place] = UInt8(found)
        return found
    }

    private func compare(_ low: UInt32, _ high: UInt32) -> Int {
        let (left, right) = (column.values[Int(low)], column.values[Int(high)])
        let (a, b) = (column.text(left), column.text(right))
        if let index = column.index {
            if left.joined == right.joined || left.ordered == right.ordered { return 1 }
            switch column.field {
            case .number: return Measure.level(ofNumbers: index.measure(low), index.measure(high))
            case .time: return Measure.level(ofDays: index.measure(low), index.measure(high))
            case .position: return Measure.level(ofMetres: index.metres(low, high))
            case .words:
                return Words.level(index.similarity(low, high, texts: (a, b), kernel: kernel))
            default: break
            }
        }
        if let names = column.names {
            if left.joined == right.joined || left.ordered == right.ordered { return Part.same }
            let level = NameAlignment(low, high, in: names, by: kernel).level
            return level == Part.different && similarity(left, right: right, a: a, b: b) >= 0.8 ? Part.near : level
        }
        switch column.field {
        case .name, .givenName, .familyName: return part(left, right: right, a: a, b: b)
        case .email: return email(a, b)
        case .street: return street(left, right: right, a: a, b: b)
        default: return text(left, right: right, a: a, b: b)
        }
    }

    /// Whether one inserted, deleted or replaced character may be the only difference: at most one letter is lost and
    /// one gained.
    @inline(__always)
    private func mayBeWithinOne(_ left: ComparableValue, _ right: ComparableValue) -> Bool {
        (left.mask ^ right.mask).nonzeroBitCount <= 2 && abs(Int(left.length) - Int(right.length)) <= 1
    }

    // MARK: names

    /// The level of two names or parts of names, whichever column either is in.
    func part(
        _ left: ComparableValue, right: ComparableValue, a: UnsafeBufferPointer<UInt8>,
        b: UnsafeBufferPointer<UInt8>
    ) -> Int {
        if left.joined == right.joined || left.ordered == right.ordered { return Part.same }
        if left.length == 1 || right.length == 1 { return a[0] == b[0] ? Part.initials : Part.different }
        let isShort = min(a.count, b.count) < 4
        if mayBeWithinOne(left, right), kernel.isWithinOne(a, b) { return isShort ? Part.near : Part.alike }
        if left.group != 0, left.group == right.group { return Part.alike }
        let soundsSame = left.sound != 0 && left.sound == right.sound
        let similarity = similarity(left, right: right, a: a, b: b, least: soundsSame ? 0.7 : 0.8)
        if similarity >= 0.92 || soundsSame && similarity >= 0.7 {
            if hasOtherWord(left, right: right, a: a, b: b) { return Part.near }
            return isShort && similarity >= 0.92 ? Part.near : Part.alike
        }
        if left.words > 1 || right.words > 1 {
            let found = words(a, b)
            if found != Part.different { return found }
        }
        return similarity >= 0.8 ? Part.near : Part.different
    }

    /// Whether two names of as many words have a word that is no spelling of any word of the other: what they have in
    /// common, such as an article, makes the whole look alike.
    private func hasOtherWord(
        _ left: ComparableValue, right: ComparableValue, a: UnsafeBufferPointer<UInt8>, b: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard left.words > 1, left.words == right.words else { return false }
        let (ones, others) = (TokenRanges(a), TokenRanges(b))
        return (0..<ones.count).contains { one in
            let word = UnsafeBufferPointer(rebasing: a[ones[one]])
            return word.count >= Self.contentLetters
                && !(0..<others.count).contains {
                    kernel.jaroWinkler(word, UnsafeBufferPointer(rebasing: b[others[$0]])) >= 0.75
                }
        }
    }

    /// The fewest letters of a word that distinguishes names.
    private static let contentLetters = 4

    /// The Jaro–Winkler similarity, or 0 where the common letters cannot reach `least`.
    private func similarity(
        _ left: ComparableValue, right: ComparableValue, a: UnsafeBufferPointer<UInt8>,
        b: UnsafeBufferPointer<UInt8>,
        least: Double = 0.8
    ) -> Double {
        let (m, n) = (Double(a.count), Double(b.count))
        // Every letter that only one text has is unmatched at least once.
        let common = min(
            m - Double((left.mask & ~right.mask).nonzeroBitCount), n - Double((right.mask & ~left.mask).nonzeroBitCount)
        )
        guard common > 0 else { return 0 }
        let jaro = min(1, (common / m + common / n + 1) / 3)
        var prefix = 0
        while prefix < min(4, a.count, b.count), a[prefix] == b[prefix] { prefix += 1 }
        guard jaro + Double(prefix) * 0.1 * (1 - jaro) >= least else { return 0 }
        return kernel.jaroWinkler(a, b)
    }

    /// Word by word: whether all words of the shorter name are in the longer one, or some are.
    private func words(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
        var (left, right) = (TokenRanges(a), TokenRanges(b))
        var (short, long) = (a, b)
        if left.count > right.count {
            swap(&left, &right)
            (short, long) = (b, a)
        }
        var used: UInt32 = 0
        var (whole, some, initials) = (0, 0, 0)
        for i in 0..<left.count {
            let word = UnsafeBufferPointer(rebasing: short[left[i]])
            var best = 0
            var place = -1
            for j in 0..<right.count where used >> UInt32(j) & 1 == 0 {
                let other = UnsafeBufferPointer(rebasing: long[right[j]])
                var grade = 0
                if word.count == other.count, word.elementsEqual(other) {
                    grade = word.count > 1 ? 4 : 2
                } else if min(word.count, other.count) >= 5, kernel.isWithinOne(word, other) {
                    grade = 3
                } else if min(word.count, other.count) == 1, word[0] == other[0] {
                    grade = 1
                }
                if grade > best { (best, place) = (grade, j) }
            }
            guard best > 0 else { continue }
            used |= 1 << UInt32(place)
            if best >= 3 { whole += 1 } else { initials += 1 }
            if best == 4 { some += 1 }
        }
        if whole + initials == left.count, whole > 0 {
            return left.count == right.count && initials == 0 ? Part.alike : Part.partial
        }
        if whole + initials == left.count { return Part.initials }
        return some > 0 ? Part.near : Part.different
    }

    // MARK: the rest

    private func date(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
        guard a.count == 8, b.count == 8 else { return kernel.isWithinOne(a, b) ? Date.alike : Date.different }
        func same(_ range: Range<Int>) -> Bool { a[range].elementsEqual(b[range]) }
        let sameYear = same(0..<4)
        if sameYear {
            func isVague(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
                text[4] == 48 && text[5] <= 49 && text[6] == 48 && text[7] <= 49 && text[5] == text[7]
                    || text[6] == 48 && text[7] == 48 && same(4..<6)
            }
            if isVague(a) || isVague(b) { return Date.partial }
            if a[4] == b[6], a[5] == b[7], a[6] == b[4], a[7] == b[5] { return Date.exchanged }
        }
        if kernel.isWithinOne(a, b) { return Date.alike }
        return sameYear || same(4..<8) ? Date.near : Date.different
    }

    private func email(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
        let (i, j) = (a.firstIndex(of: 64) ?? a.count, b.firstIndex(of: 64) ?? b.count)
        let (one, other) = (UnsafeBufferPointer(rebasing: a[..<i]), UnsafeBufferPointer(rebasing: b[..<j]))
        if one.count == other.count, one.count > 2, one.elementsEqual(other) { return 2 }
        if kernel.isWithinOne(a, b) || kernel.jaroWinkler(one, other) >= 0.92 { return 3 }
        return 4
    }

    private func street(
        _ left: ComparableValue, right: ComparableValue, a: UnsafeBufferPointer<UInt8>,
        b: UnsafeBufferPointer<UInt8>
    ) -> Int {
        if left.joined == right.joined || left.ordered == right.ordered { return 1 }
        if mayBeWithinOne(left, right), kernel.isWithinOne(a, b) { return hasSameNumber(a, b) ? 2 : 4 }
        let similarity = similarity(left, right: right, a: a, b: b)
        if similarity >= 0.92, hasSameNumber(a, b) { return 2 }
        switch words(a, b) {
        case Part.alike: return 2
        case Part.partial: return 3
        default: return similarity >= 0.88 ? 4 : 5
        }
    }

    /// Whether the first numbers of two streets are similar, as far as both have one.
    private func hasSameNumber(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        func number(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
            guard let start = text.firstIndex(where: { (48...57).contains($0) }) else { return nil }
            let end = text[start...].firstIndex { !(48...57).contains($0) } ?? text.count
            return UnsafeBufferPointer(rebasing: text[start..<end])
        }
        guard let one = number(a), let other = number(b) else { return true }
        return one.elementsEqual(other) || kernel.isWithinOne(one, other) && max(one.count, other.count) > 2
    }

    private func text(
        _ left: ComparableValue, right: ComparableValue, a: UnsafeBufferPointer<UInt8>,
        b: UnsafeBufferPointer<UInt8>
    ) -> Int {
        if left.joined == right.joined || left.ordered == right.ordered { return 1 }
        if min(a.count, b.count) >= 4, mayBeWithinOne(left, right), kernel.isWithinOne(a, b) { return 2 }
        if min(a.count, b.count) >= 4, similarity(left, right: right, a: a, b: b) >= 0.92 { return 2 }
        guard left.words > 1 || right.words > 1 else { return 4 }
        let found = words(a, b)
        return found == Part.alike ? 2 : found == Part.partial ? 3 : 4
    }
}

extension ValueComparer.Measure {
    /// The level of two different numbers, by their difference relative to the greater one; a number is no measure when
    /// it is not finite.
    static func level(ofNumbers one: Double, _ other: Double) -> Int {
        let greatest = max(abs(one), abs(other))
        guard one.isFinite, other.isFinite else { return different }
        guard greatest > 0 else { return same }
        let share = abs(one - other) / greatest
        return share == 0 ? same : share <= 0.01 ? alike : share <= 0.05 ? near : share <= 0.25 ? partial : different
    }

    /// The level of two positions, by the metres between them: one building, one street, one town.
    static func level(ofMetres metres: Double) -> Int {
        metres <= 2 ? same : metres <= 100 ? alike : metres <= 1_000 ? near : metres <= 20_000 ? partial : different
    }

    /// The level of two different times, by the days between them.
    static func level(ofDays one: Double, _ other: Double) -> Int {
        guard one.isFinite, other.isFinite else { return different }
        let days = abs(one - other)
        return days == 0 ? same : days <= 1 ? alike : days <= 4 ? near : days <= 31 ? partial : different
    }
}

extension ValueComparer.Words {
    /// The level of two texts by the similarity of their words.
    static func level(_ similarity: Float) -> Int {
        similarity >= 0.85
            ? alike
            : similarity >= 0.65
                ? partial
                : similarity >= 0.45
                    ? near
                    : similarity >= 0.25 ? weak : different
    }
}
