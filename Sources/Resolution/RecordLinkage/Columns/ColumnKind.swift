/// Finds from its values whether a column of text has numbers, times or long text.
enum ColumnKind {
    /// The fewest records with a value from which a column is judged.
    private static let fewest = 20
    /// The share of the records whose values must have the kind.
    private static let leastShare = 0.95
    /// The fewest words of long text on average: in a column of names, and in other text.
    private static let (wordsOfNames, wordsOfText) = (5.5, 1.8)
    /// The share of different values from which text is no list of a few terms.
    private static let leastDifferent = 0.2
    /// The most digits of a number that is not rather a code.
    private static let digitsOfNumbers = 6

    /// The field of a column by its values.
    ///
    /// - Parameter hasNames: whether the records have names in other columns; what is beside them is not the text by which
    ///   records are recognised.
    static func field(
        _ field: LinkageField, hasNames: Bool, dictionary: TextDictionary, numbers: [UInt32]
    ) -> LinkageField {
        switch field {
        case .name: if hasNames { return field }
        case .text: break
        default: return field
        }
        var counts = [Int](repeating: 0, count: dictionary.count)
        for number in numbers { counts[Int(number)] += 1 }
        let known = counts.dropFirst().reduce(0, +)
        guard known >= fewest, dictionary.count > 2 else { return field }
        var (measured, days, fractions, positions, words) = (0, 0, 0, 0, 0)
        for number in 1..<dictionary.count {
            let text = dictionary.text(number)
            words += counts[number] * (1 + text.count { $0 == 32 })
            if text.withUnsafeBufferPointer({ GeographicPosition(form: $0) }) != nil {
                positions += counts[number]
                continue
            }
            switch ValueMeasure.kind(of: text) {
            case .day: days += counts[number]
            case .fraction:
                measured += counts[number]
                fractions += counts[number]
            case .whole(let digits): if digits <= digitsOfNumbers { measured += counts[number] }
            case nil: break
            }
        }
        func isMost(_ count: Int) -> Bool { Double(count) >= leastShare * Double(known) }
        if case .text = field {
            if isMost(positions) { return .position(field.label) }
            if isMost(days) { return .time(field.label) }
            if isMost(measured) { return .number(field.label) }
        }
        let isLong = !hasNames && Double(words) >= (field == .name ? wordsOfNames : wordsOfText) * Double(known)
        let isDifferent = Double(dictionary.count) >= leastDifferent * Double(known)
        return isLong && isDifferent ? .words(field.label) : field
    }
}
