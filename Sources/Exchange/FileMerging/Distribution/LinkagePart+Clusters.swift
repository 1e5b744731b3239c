package import Diagnostics
package import Files
internal import RecordLinkage

/// The last step: each connected component is clustered as a whole.
extension LinkagePart {
    /// Reads the rows of components, `component, r, id, source, record, values`, and after them their pairs,
    /// `component, p, id, id, weight, `; writes `id, cluster` for each row.
    package func writeClusters(of lines: TabbedLines, to sink: any ByteSink) throws(Fault) {
        var output: [UInt8] = []
        var rows = Rows(self)
        var pairs: [(left: Int, right: Int, weight: Float)] = []
        var component: [UInt8] = []
        func finish() throws(Fault) {
            guard !rows.ids.isEmpty else { return }
            let (table, rowOf) = try rows.table()
            let found = pairs.map { pair in
                LinkagePair(
                    left: UInt32(min(rowOf[pair.left], rowOf[pair.right])),
                    right: UInt32(max(rowOf[pair.left], rowOf[pair.right])), weight: pair.weight)
            }
            for (input, name) in linkage.clusters(of: table, pairs: found).enumerated() {
                output += "\(rows.ids[input])\tc\(LinkageStatistics.hexadecimal(name))\n".utf8
            }
            try Self.flush(&output, beyond: Self.bytesOfAPiece, to: sink)
            rows = Rows(self)
            pairs = []
        }
        while let line = try lines.next() {
            let cells = TabbedText.cells(line)
            guard cells.count == 6, let id = TabbedText.number(cells[2]) else { throw Self.unreadable(lines) }
            if component != Array(cells[0]) {
                if rows.ids.count >= Self.rowsOfATable { try finish() }
                component = Array(cells[0])
            }
            switch cells[1].first {
            case UInt8(ascii: "r"):
                guard rows.add(id, source: cells[3], record: cells[4], values: cells[5]) != nil else {
                    throw Self.unreadable(lines)
                }
            case UInt8(ascii: "p"):
                guard let left = rows.place(of: id), let right = TabbedText.number(cells[3]).flatMap(rows.place),
                    let weight = TabbedText.number(cells[4]).flatMap({ UInt32(exactly: $0) })
                else { throw Self.unreadable(lines) }
                pairs.append((left, right, Float(bitPattern: weight)))
            default: throw Self.unreadable(lines)
            }
        }
        try finish()
        try Self.flush(&output, beyond: 0, to: sink)
    }
}
