/// A column on its way into a table: its raw values, normalised.
struct NormalColumn: Sendable {
    /// The column.
    let column: LinkageColumn
    /// For each record the number of its value.
    let numbers: [UInt32]
    /// For each value the hash of its normal form.
    let hashes: [UInt64]

    /// Normalises the different values of a column.
    init(_ text: LinkageText, _ raw: TextDictionary, _ rawNumbers: [UInt32]) {
        var dictionary = TextDictionary()
        var numberOfRaw: [UInt32] = []
        numberOfRaw.reserveCapacity(raw.count)
        for number in 0..<raw.count { numberOfRaw.append(dictionary.number(of: text.normal(raw.text(number)))) }
        var numbers = rawNumbers
        let values = FlatArray<LinkedValue>(dictionary.count, repeating: LinkedValue())
        for row in numbers.indices {
            numbers[row] = numberOfRaw[Int(numbers[row])]
            values.base[Int(numbers[row])].count += 1
        }
        self.numbers = numbers
        let hashes = FlatArray<UInt64>(dictionary.count, repeating: 0)
        for number in 0..<dictionary.count {
            let count = values[number].count
            let form = dictionary.text(number)
            values[number] = LinkedValue(form, start: dictionary.range(number).lowerBound, field: text.field)
            values[number].count = count
            hashes[number] = Mixing.hash(form)
        }
        if text.field.hasForms { OtherForms.mark(values) }
        self.hashes = Array(hashes.buffer)
        column = LinkageColumn(
            field: text.field, values: values, texts: FlatArray(dictionary.bytes, or: 0))
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
