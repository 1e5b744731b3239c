/// A column on its way into a table: its raw values, normalised.
struct NormalColumn: Sendable {
    /// The column.
    let column: LinkageColumn
    /// For each record the number of its value.
    let numbers: [UInt32]
    /// For each value the hash of its normal form.
    let hashes: [UInt64]

    /// Makes of the different values of a column what their comparisons need.
    init(_ field: LinkageField, _ dictionary: TextDictionary, _ numbers: [UInt32]) {
        self.numbers = numbers
        hashes = dictionary.hashes
        let counts = FlatArray<UInt32>(dictionary.count, repeating: 0)
        for number in numbers { counts.base[Int(number)] += 1 }
        let values = FlatArray<LinkedValue>(dictionary.count, repeating: LinkedValue())
        let texts = FlatArray(dictionary.bytes, or: 0)
        var scratch = GrowingBytes(capacity: 1024)
        for number in 0..<dictionary.count {
            let range = dictionary.range(number)
            values.base[number] = LinkedValue(
                UnsafeBufferPointer(start: texts.base + range.lowerBound, count: range.count), hash: hashes[number],
                start: range.lowerBound, field: field, scratch: &scratch)
            values.base[number].count = counts.base[number]
        }
        if field.hasForms { OtherForms.mark(values) }
        column = LinkageColumn(field: field, values: values, texts: texts)
    }

    /// How the value of a record sounds; 0 when it is not known.
    @inline(__always)
    func sound(ofRow row: Int) -> UInt32 {
        let value = column.values[Int(numbers[row])]
        return value.sound != 0 ? value.sound : value.joined
    }

    /// The same column with its values numbered and laid out as the rows of an order first need them, and the number of
    /// each row's value in that order: what is compared together then lies together.
    func placed(by order: [UInt32]) -> (column: LinkageColumn, numbers: [UInt32]) {
        let count = column.values.count
        var numberOf = [UInt32](repeating: 0, count: count)
        let values = FlatArray<LinkedValue>(count, repeating: LinkedValue())
        let texts = FlatArray<UInt8>(column.texts.count, repeating: 0)
        var (next, end) = (1, 0)
        values.base[0] = column.values[0]
        let placed = order.map { row -> UInt32 in
            let old = Int(numbers[Int(row)])
            guard old != 0 else { return 0 }
            if numberOf[old] == 0 {
                numberOf[old] = UInt32(next)
                var value = column.values[old]
                let text = column.text(value)
                if let from = text.baseAddress { (texts.base + end).update(from: from, count: text.count) }
                value.start = UInt32(truncatingIfNeeded: end)
                values.base[next] = value
                next += 1
                end += text.count
            }
            return numberOf[old]
        }
        return (LinkageColumn(field: column.field, values: values, texts: texts), placed)
    }
}
