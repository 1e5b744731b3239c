/// One column of a linked table: the normal forms of its values, by number, with what comparisons need of them.
final class LinkageColumn: Sendable {
    /// What its values are.
    let field: LinkageField
    /// The values, by number; number 0 is "not known".
    let values: FlatArray<LinkedValue>
    /// The normal forms, one after the other.
    let texts: FlatArray<UInt8>
    /// How many records have a value.
    let known: Int
    /// The chance that two records which have a value have the same one.
    let chanceOfSame: Double

    init(field: LinkageField, values: FlatArray<LinkedValue>, texts: FlatArray<UInt8>) {
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
        // At least as if one pair more agreed: a column of different values still tells only so much.
        chanceOfSame = (pairs + 2) / (Double(known) * Double(max(known, 2) - 1) + 2)
    }

    /// The normal form of a value.
    @inline(__always)
    func text(_ value: LinkedValue) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: texts.base + Int(value.start), count: Int(value.length))
    }

    /// The normal form of a value, as a string.
    func string(_ number: UInt32) -> String { String(decoding: text(values[Int(number)]), as: UTF8.self) }

    /// The chance that a record with a value has this one, or one at least as common.
    @inline(__always)
    func frequency(_ number: UInt32) -> Double { Double(values[Int(number)].count) / Double(max(known, 1)) }
}
