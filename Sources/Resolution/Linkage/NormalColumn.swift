internal import Files
internal import Findings

/// A column on its way into a table: its raw values, normalised.
struct NormalColumn {
    /// The column.
    let column: LinkageColumn
    /// For each record the number of its value.
    let numbers: [UInt32]
    /// For each value the hash of its normal form.
    let hashes: [UInt64]

    /// Normalises the different values of a column, on two cores.
    init(_ text: LinkageText, _ raw: TextDictionary, _ rawNumbers: [UInt32]) {
        let parts = 8
        let size = (raw.count + parts - 1) / parts
        let forms = FlatList<(bytes: [UInt8], ends: [Int])>(parts)
        try? Concurrent.perform(parts, workers: Concurrent.workers, {}) { (_: Void, part: Int) throws(Fault) in
            var bytes: [UInt8] = []
            var ends: [Int] = []
            for number in min(part * size, raw.count)..<min((part + 1) * size, raw.count) {
                bytes += text.normal(raw.text(number))
                ends.append(bytes.count)
            }
            forms.set(part, (bytes, ends))
        }
        var dictionary = TextDictionary()
        var numberOfRaw: [UInt32] = []
        numberOfRaw.reserveCapacity(raw.count)
        for part in 0..<parts {
            guard let (bytes, ends) = forms.take(part) else { continue }
            bytes.withUnsafeBufferPointer { bytes in
                var start = 0
                for end in ends {
                    numberOfRaw.append(dictionary.number(of: UnsafeBufferPointer(rebasing: bytes[start..<end])))
                    start = end
                }
            }
        }
        var numbers = rawNumbers
        let values = FlatArray<LinkedValue>(dictionary.count, repeating: LinkedValue())
        for row in numbers.indices {
            numbers[row] = numberOfRaw[Int(numbers[row])]
            values.base[Int(numbers[row])].count += 1
        }
        self.numbers = numbers
        let withNames = [.name, .givenName, .familyName].contains(text.field)
        let chunk = (dictionary.count + parts - 1) / parts
        let hashes = FlatArray<UInt64>(dictionary.count, repeating: 0)
        let known = dictionary
        try? Concurrent.perform(parts, workers: Concurrent.workers, {}) { (_: Void, part: Int) throws(Fault) in
            for number in min(part * chunk, known.count)..<min((part + 1) * chunk, known.count) {
                let count = values[number].count
                let form = known.text(number)
                values[number] = LinkedValue(form, start: known.range(number).lowerBound, withNames: withNames)
                values[number].count = count
                hashes[number] = Mixing.hash(form)
            }
        }
        self.hashes = Array(hashes.buffer)
        column = LinkageColumn(
            field: text.field, values: values, texts: FlatArray(dictionary.bytes, or: 0))
    }
}
