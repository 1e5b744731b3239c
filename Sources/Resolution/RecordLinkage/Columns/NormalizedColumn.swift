internal import CProcessor
internal import Identifiers

/// A column while its table is built, with its values normalised.
struct NormalizedColumn: Sendable {
    /// The column.
    let column: LinkageColumn
    /// For each record, the number of its value.
    let numbers: [UInt32]
    /// For each value, the hash of its normal form.
    let hashes: [UInt64]

    /// Prepares the distinct values of a column for comparison.
    init(_ field: LinkageField, dictionary: TextDictionary, numbers: [UInt32]) {
        self.numbers = numbers
        hashes = dictionary.hashes
        let counts = SharedArray<UInt32>(zeros: dictionary.count)
        for number in numbers { counts.base[Int(number)] += 1 }
        let values = SharedArray<ComparableValue>(dictionary.count, repeating: ComparableValue())
        let texts = SharedArray(dictionary.bytes)
        var scratch = GrowingBytes(capacity: 1024)
        for number in 0..<dictionary.count {
            let range = dictionary.range(number)
            values.base[number] = ComparableValue(
                UnsafeBufferPointer(start: texts.base + range.lowerBound, count: range.count), hash: hashes[number],
                start: range.lowerBound, field: field, scratch: &scratch)
            values.base[number].count = counts.base[number]
        }
        if field.hasForms { AlternativeForms.mark(values) }
        if let scheme = field.exclusiveScheme {
            for number in 1..<max(1, dictionary.count) {
                let text = String(decoding: dictionary.text(number), as: UTF8.self)
                values.base[number].isValid = scheme.check(text) == .valid
            }
        }
        column = LinkageColumn(field: field, values: values, texts: texts)
    }

    /// Passes the numbers of some records to `body`, each with the phonetic hash of its value; 0 when it is missing.
    @inline(__always)
    func forEachSound(of records: Range<Int>, _ body: (Int, UInt32) -> Void) {
        let values = column.values.base
        numbers.withUnsafeBufferPointer { numbers in
            for record in records {
                let value = values + Int(numbers[record])
                body(record, value.pointee.sound != 0 ? value.pointee.sound : value.pointee.joined)
            }
        }
    }

    /// The column with its values numbered and stored in the order in which the rows first use them, and for each row
    /// the number of its value in that order, so that values that are compared together are close in memory.
    ///
    /// - Parameter statistics: how common values are; `nil` to count them in these rows.
    func placed(
        by rowOrder: RowOrder, statistics: LinkageStatistics.Column? = nil
    ) -> (column: LinkageColumn, numbers: [UInt32]) {
        let (count, order) = (column.values.count, rowOrder.records)
        let numberOf = SharedArray<UInt32>(zeros: count)
        let values = SharedArray<ComparableValue>(count, repeating: ComparableValue())
        let texts = SharedArray<UInt8>(zeros: column.texts.count)
        values[0] = column.values[0]
        let placed = [UInt32](unsafeUninitializedCapacity: order.count) { placed, initialised in
            numbers.withUnsafeBufferPointer { numbers in
                let (from, fromTexts, to, toTexts) = (column.values.base, column.texts.base, values.base, texts.base)
                let (order, numberOf) = (UnsafeBufferPointer(order.buffer), numberOf.base)
                // Random accesses are prefetched while others are placed: first a row's number, then its value, then
                // its text.
                func prefetch(_ place: Int) {
                    if place + 48 < order.count, let base = numbers.baseAddress {
                        corridor_prefetch(base + Int(order[place + 48]))
                    }
                    if place + 32 < order.count {
                        let old = Int(numbers[Int(order[place + 32])])
                        corridor_prefetch(numberOf + old)
                        corridor_prefetch(from + old)
                    }
                    if place + 16 < order.count {
                        corridor_prefetch(fromTexts + Int(from[Int(numbers[Int(order[place + 16])])].start))
                    }
                }
                var (next, end) = (1, 0)
                for place in 0..<order.count {
                    prefetch(place)
                    let old = Int(numbers[Int(order[place])])
                    if old != 0, numberOf[old] == 0 {
                        numberOf[old] = UInt32(next)
                        var value = from[old]
                        if let statistics { value.count = statistics.counts[hashes[old]] ?? 1 }
                        let length = Int(value.length)
                        (toTexts + end).update(from: fromTexts + Int(value.start), count: length)
                        value.start = UInt32(truncatingIfNeeded: end)
                        to[next] = value
                        next += 1
                        end += length
                    }
                    placed[place] = numberOf[old]
                }
            }
            initialised = order.count
        }
        if statistics == nil {
            // A copy does not make a value common.
            for row in rowOrder.certainCopies where placed[Int(row)] != 0 { values[Int(placed[Int(row)])].count -= 1 }
        }
        let made = LinkageColumn(
            field: column.field, values: values, texts: texts, isIndexed: true, statistics: statistics)
        return (made, placed)
    }
}
