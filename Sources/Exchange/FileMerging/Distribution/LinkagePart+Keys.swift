package import Diagnostics
package import Files
internal import RecordLinkage

/// The second step: rows get their blocking keys.
extension LinkagePart {
    /// Reads `id, source, record, values` and writes `id, rule, place, key, limit, namesakes` for each key of each row.
    package func writeKeys(of lines: TabbedLines, to sink: any ByteSink) throws(Fault) {
        var output: [UInt8] = []
        var rows = Rows(self)
        func finish() throws(Fault) {
            guard !rows.ids.isEmpty else { return }
            let (table, _) = try rows.table()
            linkage.forEachKey(of: table) { row, key in
                let id = rows.ids[table.inputRow(row)]
                output +=
                    "\(id)\t\(key.rule)\t\(key.place)\t\(key.key)\t\(key.limit)\t\(key.isOfNamesakes ? 1 : 0)\n".utf8
            }
            try Self.flush(&output, beyond: Self.bytesOfAPiece, to: sink)
            rows = Rows(self)
        }
        while let line = try lines.next() {
            let cells = TabbedText.cells(line)
            guard cells.count == 4, let id = TabbedText.number(cells[0]),
                rows.add(id, source: cells[1], record: cells[2], values: cells[3]) != nil
            else { throw Self.unreadable(lines) }
            if rows.ids.count == Self.rowsOfATable { try finish() }
        }
        try finish()
        try Self.flush(&output, beyond: 0, to: sink)
    }
}
