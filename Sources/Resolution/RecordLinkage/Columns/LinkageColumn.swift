internal import Glibc

/// One column of a linked table: the normal forms of its values, by number, with the data that comparisons need.
final class LinkageColumn: Sendable {
    /// The field of its values.
    let field: LinkageField
    /// The values, by number; number 0 means missing.
    let values: SharedArray<ComparableValue>
    /// The normal forms, concatenated.
    let texts: SharedArray<UInt8>
    /// The number of records with a value, copies not counted.
    let known: Int
    /// The number of ordered pairs of records with equal values, copies not counted.
    let agreeing: Double
    /// The weight of the shipped frequencies, in records.
    static let strength = 1000.0
    /// The largest share of records that have the same whole name by chance. A name above that belongs to repeated
    /// records of one entity.
    private static let mostFrequentName = 0.003
    private let mostFrequent: Double
    /// What comparisons of measures and of words need; `nil` for other fields.
    let index: ValueIndex?
    /// What comparisons of whole names need; `nil` for other fields.
    let names: NameIndex?
    /// The shipped u-probability of an equal value.
    private let expected: Double
    /// The u-probability of equality: how likely two records with a value have the same one by chance.
    let uOfEqualValues: Double
    /// The number of record pairs with the same whole name beyond those expected by chance: they are matches.
    let pairsBeyondExpected: Double

    /// A column; one that rows are compared by is indexed.
    ///
    /// - Parameter statistics: what is known of the values beyond this table.
    init(
        field: LinkageField, values: SharedArray<ComparableValue>, texts: SharedArray<UInt8>, isIndexed: Bool = false,
        statistics: LinkageStatistics.Column? = nil
    ) {
        self.field = field
        self.values = values
        self.texts = texts
        var known = 0
        var pairs = 0.0
        for value in values.buffer.dropFirst() {
            known += Int(value.count)
            pairs += Double(value.count) * Double(max(value.count, 1) - 1)
        }
        if let statistics { (known, pairs) = (statistics.known, statistics.agreeing) }
        self.known = known
        agreeing = pairs
        index = isIndexed ? ValueIndex(field, values: values, texts: texts) : nil
        names =
            isIndexed && field == .name
            ? NameIndex(values: values, texts: texts, hasStatistics: statistics != nil) : nil
        // A small table says little about how common a value is, so the shipped frequency counts as a thousand records.
        expected = LinkageModel.standard(field).u[1]
        let strength = Self.strength * Self.strength
        mostFrequent = field == .name ? Self.mostFrequentName : 1
        pairsBeyondExpected = max(0, (pairs - mostFrequent * Double(known) * Double(max(known, 1) - 1)) / 2)
        uOfEqualValues = min(
            mostFrequent, (pairs + strength * expected) / (Double(known) * Double(max(known, 1) - 1) + strength))
    }

    /// The normal form of a value.
    @inline(__always)
    func text(_ value: ComparableValue) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: texts.base + Int(value.start), count: Int(value.length))
    }

    /// How likely two records with a value have the same one by chance: of whole names by the rarity of their words.
    var chanceOfEqualValues: Double {
        guard names != nil, known > 0 else { return uOfEqualValues }
        let shares = (1..<max(1, values.count)).map { number in
            Double(values[number].count) * exp2(-rarity(UInt32(number)))
        }
        return min(uOfEqualValues, max(1e-9, shares.reduce(0, +) / Double(known)))
    }

    /// The weight in bits of sharing a value: of a whole name that few records have, that of its words.
    @inline(__always)
    func rarity(_ number: UInt32) -> Double {
        max(-log2(max(frequency(number), 1e-9)), Double(names?.totals[Int(number)] ?? 0))
    }

    /// The blocking keys that its index has for its values, value by value, and their number for each value; `nil`
    /// without an index.
    var indexedKeys: (keys: UnsafePointer<UInt32>, ofAValue: Int)? {
        if let index { return (UnsafePointer(index.keys.base), index.keysOfAValue) }
        return names.map { (UnsafePointer($0.keys.base), NameIndex.keysOfAValue) }
    }

    /// The normal form of a value, as a string.
    func string(_ number: UInt32) -> String { String(decoding: text(values[Int(number)]), as: UTF8.self) }

    /// The relative frequency of this value or of a more common one among records with a value.
    @inline(__always)
    func frequency(_ number: UInt32) -> Double {
        min(
            mostFrequent,
            (Double(values[Int(number)].count) + Self.strength * expected) / (Double(known) + Self.strength))
    }
}
