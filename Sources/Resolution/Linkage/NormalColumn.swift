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
        let withNames = [.name, .givenName, .familyName].contains(text.field)
        let hashes = FlatArray<UInt64>(dictionary.count, repeating: 0)
        for number in 0..<dictionary.count {
            let count = values[number].count
            let form = dictionary.text(number)
            values[number] = LinkedValue(form, start: dictionary.range(number).lowerBound, withNames: withNames)
            values[number].count = count
            hashes[number] = Mixing.hash(form)
        }
        self.hashes = Array(hashes.buffer)
        column = LinkageColumn(
            field: text.field, values: values, texts: FlatArray(dictionary.bytes, or: 0))
    }
}
