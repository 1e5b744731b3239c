package import Diagnostics
package import Files
internal import RecordLinkage

/// The third step: rows of one block are compared.
extension LinkagePart {
    /// The rows of one block while they are read.
    private struct Block {
        let kind: PartialLinkage.Group.Kind
        let rule: Int
        let key: String
        var places: [Int] = []
    }

    /// Reads `kind, rule, key, id, over, source, record, values`, the lines of one block in a row, and writes
    /// `id, id, weight` for each pair above the review threshold; the weight is the bit pattern of a 32-bit number.
    package func writePairs(of lines: TabbedLines, to sink: any ByteSink) throws(Fault) {
        var output: [UInt8] = []
        var rows = Rows(self)
        var blocks: [Block] = []
        var over: [(place: Int, key: Int)] = []
        func finish() throws(Fault) {
            guard !blocks.isEmpty else { return }
            let (table, rowOf) = try rows.table()
            let groups = blocks.map { block in
                PartialLinkage.Group(
                    block.kind, rule: block.rule, key: UInt32(block.key) ?? 0, rows: block.places.map { rowOf[$0] })
            }
            let pairs = linkage.pairs(
                of: table, groups: groups, over: over.map { (row: rowOf[$0.place], place: $0.key) })
            for pair in pairs {
                let (left, right) = (
                    rows.ids[table.inputRow(Int(pair.left))], rows.ids[table.inputRow(Int(pair.right))]
                )
                output += "\(left)\t\(right)\t\(pair.weight.bitPattern)\n".utf8
            }
            try Self.flush(&output, beyond: Self.bytesOfAPiece, to: sink)
            rows = Rows(self)
            (blocks, over) = ([], [])
        }
        while let line = try lines.next() {
            let cells = TabbedText.cells(line)
            guard cells.count == 8,
                let kind = PartialLinkage.Group.Kind(rawValue: String(decoding: cells[0], as: UTF8.self)),
                let rule = TabbedText.number(cells[1]), let id = TabbedText.number(cells[3])
            else { throw Self.unreadable(lines) }
            let key = String(decoding: cells[2], as: UTF8.self)
            if let last = blocks.last, last.kind != kind || last.rule != rule || last.key != key {
                if rows.ids.count >= Self.rowsOfATable { try finish() }
                blocks.append(Block(kind: kind, rule: rule, key: key))
            } else if blocks.isEmpty {
                blocks.append(Block(kind: kind, rule: rule, key: key))
            }
            let isKnown = rows.place(of: id) != nil
            guard let place = rows.add(id, source: cells[5], record: cells[6], values: cells[7]) else {
                throw Self.unreadable(lines)
            }
            blocks[blocks.count - 1].places.append(place)
            guard !isKnown else { continue }
            for number in cells[4].split(separator: UInt8(ascii: ",")) {
                guard let key = TabbedText.number(number) else { throw Self.unreadable(lines) }
                over.append((place, key))
            }
        }
        try finish()
        try Self.flush(&output, beyond: 0, to: sink)
    }
}
