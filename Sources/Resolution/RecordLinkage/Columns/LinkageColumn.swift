/// One column of a linked table: the normal forms of its values, by number, with what comparisons need of them.
final class LinkageColumn: Sendable {
    /// What its values are.
    let field: LinkageField
    /// The values, by number; number 0 is "not known".
    let values: SharedArray<ComparableValue>
    /// The normal forms, one after the other.
    let texts: SharedArray<UInt8>
    /// How many records have a value, copies not counted.
    let known: Int
    /// As how many records the shares that ship with the program count.
    static let strength = 1000.0
    /// The largest share of records that has a whole name by chance: where more have it, they are one thing's records.
    private static let mostFrequentName = 0.003
    private let mostFrequent: Double
    /// The chance of the same value that ships with the program.
    private let expected: Double
    /// The chance that two records which have a value have the same one.
    let chanceOfSame: Double
    /// How many pairs of records have the same whole name beyond what chance brings: they are of one thing.
    let pairsBeyondChance: Double

    init(field: LinkageField, values: SharedArray<ComparableValue>, texts: SharedArray<UInt8>) {
        self.field = field
        self.values = values
        self.texts = texts
        var known = 0
        var pairs = 0.0
        for value in values.buffer.dropFirst() {
            known += Int(value.count)
            pairs += Double(value.count) * Double(max(value.count, 1) - 1)
        }
        self.known = known
        // A small table says little of how common a value is: what ships counts as much as a thousand records.
        expected = LinkageModel.standard(field).u[1]
        let strength = Self.strength * Self.strength
        mostFrequent = field == .name ? Self.mostFrequentName : 1
        pairsBeyondChance = max(0, (pairs - mostFrequent * Double(known) * Double(max(known, 1) - 1)) / 2)
        chanceOfSame = min(
            mostFrequent, (pairs + strength * expected) / (Double(known) * Double(max(known, 1) - 1) + strength))
    }

    /// The normal form of a value.
    @inline(__always)
    func text(_ value: ComparableValue) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: texts.base + Int(value.start), count: Int(value.length))
    }

    /// The normal form of a value, as a string.
    func string(_ number: UInt32) -> String { String(decoding: text(values[Int(number)]), as: UTF8.self) }

    /// The chance that a record with a value has this one, or one at least as common.
    @inline(__always)
    func frequency(_ number: UInt32) -> Double {
        min(
            mostFrequent,
            (Double(values[Int(number)].count) + Self.strength * expected) / (Double(known) + Self.strength))
    }
}
