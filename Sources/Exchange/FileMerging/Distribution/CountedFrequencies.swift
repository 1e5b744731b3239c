package import Diagnostics
package import RecordLinkage

/// The frequencies of values of a table that was counted in parts.
package enum CountedFrequencies {
    /// A model with the frequencies in lines: `records, number, copies`; `column, column, known, agreeing`;
    /// `value, column, hash, count`.
    ///
    /// - Throws: `linkage-line-unreadable`, and `linkage-not-divisible` for a model without frequencies.
    package static func model(_ model: LinkageModel, _ lines: TabbedLines) throws(Fault) -> LinkageModel {
        guard let statistics = model.statistics else {
            throw Fault(
                .linkageNotDivisible, kind: .usage, ["reason": "the model has no frequencies of values"])
        }
        var (records, copies) = (0, 0)
        var columns = model.columns.map { _ in (known: 0, agreeing: 0.0, counts: [UInt64: UInt32]()) }
        while let line = try lines.next() {
            let cells = TabbedText.cells(line)
            guard cells.count >= 3, let number = TabbedText.number(cells[1]) else {
                throw LinkagePart.unreadable(lines)
            }
            switch String(decoding: cells[0], as: UTF8.self) {
            case "records":
                guard let known = TabbedText.number(cells[2]) else { throw LinkagePart.unreadable(lines) }
                (records, copies) = (number, known)
            case "column" where cells.count == 4 && columns.indices.contains(number):
                guard let known = TabbedText.number(cells[2]), let agreeing = TabbedText.number(cells[3]) else {
                    throw LinkagePart.unreadable(lines)
                }
                (columns[number].known, columns[number].agreeing) = (known, Double(agreeing))
            case "value" where cells.count == 4 && columns.indices.contains(number):
                guard let hash = UInt64(String(decoding: cells[2], as: UTF8.self), radix: 16),
                    let count = TabbedText.number(cells[3]).flatMap({ UInt32(exactly: $0) })
                else { throw LinkagePart.unreadable(lines) }
                columns[number].counts[hash] = count
            default: throw LinkagePart.unreadable(lines)
            }
        }
        var counted = model
        counted.statistics = statistics.counted(records: records, copies: copies, columns: columns)
        return counted
    }
}
