internal import Glibc

/// What comparisons and blocking of measures and of long text need for each value of a column.
final class ValueIndex: Sendable {
    /// One word of a value.
    struct Word: BitwiseCopyable, Sendable {
        let hash: UInt32
        /// Its weight in bits by its rarity.
        let weight: Float
        /// Its position in the text; a length of 0 for two words that are taken as one.
        let start: UInt8
        let length: UInt8
    }

    /// The number of blocking keys of a value.
    let keysOfAValue: Int
    /// The blocking keys, value by value; 0 for none.
    let keys: SharedArray<UInt32>
    private let measures: SharedArray<Double>
    private let positions: SharedArray<GeographicPosition?>
    let words: SharedArray<Word>
    /// For each value the start of its words, and the end of the last.
    let starts: SharedArray<UInt32>
    /// For each value the length of the vector of its words' weights.
    let lengths: SharedArray<Float>

    /// The most words of a value that are compared.
    private static let mostWords = 40
    /// The number of rare words that block.
    private static let rareWords = 4
    /// The widths of the ranges that block: numbers by a factor, times in days.
    private static let (factor, days) = (1.06, 8.0)

    /// The index of some values; `nil` for a field that needs none.
    init?(_ field: LinkageField, values: SharedArray<ComparableValue>, texts: SharedArray<UInt8>) {
        func text(_ number: Int) -> UnsafeBufferPointer<UInt8> {
            UnsafeBufferPointer(start: texts.base + Int(values[number].start), count: Int(values[number].length))
        }
        let count = values.count
        switch field {
        case .position:
            keysOfAValue = GeographicPosition.keysOfAValue
            keys = SharedArray(zeros: count * keysOfAValue)
            positions = SharedArray((0..<count).map { GeographicPosition(form: text($0)) })
            for number in 1..<max(1, count) {
                for (place, key) in (positions[number]?.keys() ?? []).enumerated() {
                    keys[number * keysOfAValue + place] = key
                }
            }
            measures = SharedArray([])
            (words, starts, lengths) = (SharedArray([]), SharedArray([]), SharedArray([]))
        case .number, .time:
            keysOfAValue = 2
            positions = SharedArray([])
            (measures, keys) = (SharedArray(count, repeating: .nan), SharedArray(zeros: count * 2))
            for number in 1..<max(1, count) {
                let measure = ValueMeasure.measure(of: Array(text(number))[...])
                measures[number] = measure
                guard measure.isFinite else { continue }
                let place =
                    if case .time = field { measure / Self.days } else {
                        log2(max(abs(measure), 0.01)) / log2(Self.factor)
                    }
                for shift in 0..<2 {
                    let range = Int64((place + Double(shift) / 2).rounded(.down)) * 2 + Int64(shift)
                    let sign: Int64 = measure < 0 ? 1 << 40 : 0
                    keys[number * 2 + shift] = ComparableValue.short(
                        StableHash.mix(UInt64(bitPattern: range ^ sign)))
                }
            }
            (words, starts, lengths) = (SharedArray([]), SharedArray([]), SharedArray([]))
        case .words:
            keysOfAValue = Self.rareWords
            (measures, positions) = (SharedArray([]), SharedArray([]))
            var (all, ends): ([Word], [UInt32]) = ([], [0])
            var frequencies: [UInt32: UInt32] = [:]
            var known = 0
            for number in 0..<count {
                if number > 0 {
                    let own = Self.words(text(number))
                    all += own
                    known += Int(values[number].count)
                    for word in own { frequencies[word.hash, default: 0] += max(1, values[number].count) }
                }
                ends.append(UInt32(all.count))
            }
            keys = SharedArray(zeros: count * Self.rareWords)
            let lengths = SharedArray<Float>(count, repeating: 0)
            for place in all.indices {
                let word = all[place]
                let share = Double(frequencies[word.hash] ?? 1) / Double(max(known, 1))
                all[place] = Word(
                    hash: word.hash, weight: Float(max(0.1, -log2(max(share, 1e-9)))), start: word.start,
                    length: word.length)
            }
            for number in 1..<max(1, count) {
                let own = all[Int(ends[number])..<Int(ends[number + 1])]
                lengths[number] = own.reduce(0) { $0 + ($1.length > 0 ? $1.weight * $1.weight : 0) }.squareRoot()
                // A word that no other value has brings nobody together.
                let rare = own.filter { frequencies[$0.hash] ?? 0 > 1 }
                    .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.hash < $1.hash }
                for (place, word) in rare.prefix(Self.rareWords).enumerated() {
                    keys[number * Self.rareWords + place] = word.hash
                }
            }
            (words, starts, self.lengths) = (SharedArray(all), SharedArray(ends), lengths)
        default: return nil
        }
    }

    /// The number, or the day, of a value; not finite when it has none.
    func measure(_ number: UInt32) -> Double { measures[Int(number)] }

    /// The metres between two values; not finite when one has no position.
    func metres(_ one: UInt32, _ other: UInt32) -> Double {
        guard let one = positions[Int(one)], let other = positions[Int(other)] else { return .infinity }
        return one.metres(to: other)
    }

    /// The words of a text by hash; also each two neighbours with a digit as one, for `PO 33` is `PO33`.
    private static func words(_ text: UnsafeBufferPointer<UInt8>) -> [Word] {
        var found: [Word] = []
        var start = 0
        var previous: Range<Int>?
        func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 { ComparableValue.short(StableHash.hash(bytes)) }
        while start < text.count, found.count < mostWords {
            var end = start
            while end < text.count, text[end] != 32 { end += 1 }
            let word = UnsafeBufferPointer(rebasing: text[start..<end])
            found.append(Word(hash: hash(word), weight: 0, start: UInt8(start), length: UInt8(word.count)))
            if let previous, text[previous.lowerBound..<end].contains(where: { (48...57).contains($0) }) {
                let joined = Array(text[previous]) + Array(word)
                joined.withUnsafeBufferPointer {
                    found.append(Word(hash: hash($0), weight: 0, start: UInt8(start), length: 0))
                }
            }
            previous = start..<end
            start = end + 1
        }
        found.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.length > $1.length }
        return found.enumerated().filter { $0.offset == 0 || found[$0.offset - 1].hash != $0.element.hash }
            .map(\.element)
    }
}
