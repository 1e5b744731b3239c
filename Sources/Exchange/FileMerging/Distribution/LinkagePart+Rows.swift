internal import DelimitedText
package import Diagnostics
package import Files
internal import RecordLinkage
internal import SourceFormats

/// The first step: lines of a delimited file become rows.
extension LinkagePart {
    private static let rowsOfABatch = 16_384

    /// Reads `number, file, line` and writes `number, place, prefix, source, record, hashes, values` for each.
    ///
    /// - Parameter header: the first line of the files.
    package func writeRows(
        of lines: TabbedLines, header: [UInt8], to sink: any ByteSink
    ) throws(Fault) {
        var (numbers, file, text): ([ArraySlice<UInt8>], ArraySlice<UInt8>, [UInt8]) = ([], [], [])
        var output: [UInt8] = []
        func finish() throws(Fault) {
            guard !numbers.isEmpty else { return }
            let name = String(decoding: TabbedText.text(file), as: UTF8.self)
            try append(numbers, name: name, text: header + [0x0A] + text, before: lines, to: &output)
            try Self.flush(&output, beyond: Self.bytesOfAPiece, to: sink)
            numbers = []
            text = []
        }
        while let line = try lines.next() {
            let cells = TabbedText.cells(line, most: 3)
            guard cells.count == 3, TabbedText.number(cells[0]) != nil else { throw Self.unreadable(lines) }
            if numbers.count == Self.rowsOfABatch || Array(file) != Array(cells[1]) { try finish() }
            file = ArraySlice(Array(cells[1]))
            numbers.append(ArraySlice(Array(cells[0])))
            text += cells[2]
            text.append(0x0A)
        }
        try finish()
        try Self.flush(&output, beyond: 0, to: sink)
    }

    private func append(
        _ numbers: [ArraySlice<UInt8>], name: String, text: [UInt8], before lines: TabbedLines,
        to output: inout [UInt8]
    ) throws(Fault) {
        let rows = try LinkageRows(
            SourceFile(name: name, source: text), plan, as: plan.mapping.delimited, truth: nil)
        let batch = LinkageBatch(fields: plan.fields.count)
        try rows.fill(batch, upTo: numbers.count + 1)
        // A cell with a line break makes one row of two lines.
        guard batch.count == numbers.count else {
            throw Fault(
                .linkageLinesJoined, kind: .badData, at: Place(entry: name),
                ["lines": "\(numbers.count)", "rows": "\(batch.count)"])
        }
        let table = try table(batch)
        let places = RowOrderKey.keys(of: table)
        var rowOf = [Int](repeating: 0, count: table.count)
        for row in 0..<table.count { rowOf[table.inputRow(row)] = row }
        let fields = (0..<plan.fields.count).map { batch.values(of: $0) }
        let (sources, records) = (batch.values(of: plan.fields.count), batch.values(of: plan.fields.count + 1))
        for (input, number) in numbers.enumerated() {
            let row = rowOf[input]
            var prefix = DelimitedWriter(capacity: 64, form: .marked)
            for text in [sources[input], records[input]] {
                text.withUnsafeBufferPointer { prefix.append(field: $0) }
                prefix.append(0x2C)
            }
            output += number
            output.append(0x09)
            output += places[row].hexadecimal.utf8
            output.append(0x09)
            TabbedText.append(prefix.bytes, to: &output)
            for text in [sources[input], records[input]] {
                output.append(0x09)
                TabbedText.append(text, to: &output)
            }
            output.append(0x09)
            let hashes = table.valueHashes(row).map { $0.map { LinkageStatistics.hexadecimal($0) } ?? "" }
            output += hashes.joined(separator: ",").utf8
            output.append(0x09)
            for (field, values) in fields.enumerated() {
                if field > 0 { output.append(TabbedText.unit) }
                TabbedText.append(values[input], to: &output)
            }
            output.append(0x0A)
        }
    }
}
