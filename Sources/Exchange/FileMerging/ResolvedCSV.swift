package import DelimitedText
package import Diagnostics
internal import EntityResolution
package import Files
internal import RecordLinkage
internal import SourceFormats
internal import TradeModel

/// Writes the entities and pairs of a merge of objects as delimited text, in the shapes of `LinkageCSV`.
package enum ResolvedCSV {
    /// Writes `source,record,cluster`: first every object of bundles with the given type, or that was compared; then
    /// every row of delimited text, in the order of the input. A row that matches no other has its own cluster.
    ///
    /// - Returns: `csv-cells-marked`, when cells were escaped.
    package static func writeClusters(
        _ merge: FileMerge, type: String?, form: DelimitedCell.Form, to sink: any ByteSink
    ) throws(Fault) -> Finding? {
        var entities: [String: String] = [:]
        for entity in merge.result.entities { for member in entity.members { entities[member] = entity.id } }
        let rows = Set(merge.rows.map(\.id))
        var told: Set<String> = []
        var buffer = DelimitedWriter(capacity: 1 << 18, form: form)
        buffer.append("source,record,cluster\n")
        for object in merge.objects where merge.isType(type, object.id) && !rows.contains(object.id) {
            guard let entity = entities[object.id], told.insert(object.id).inserted else { continue }
            let name = merge.name(of: object.id)
            buffer.append(row: [name.source, name.record, entity])
        }
        for row in merge.rows {
            let entity = entities[row.id] ?? EntityIdentity.id(anchor: row.id)
            buffer.append(row: [row.source, row.record, entity])
            try buffer.flush(beyond: 1 << 18, to: sink)
        }
        try buffer.flush(beyond: 0, to: sink)
        return LinkageCSV.finding(buffer.markedCells)
    }

    /// Writes `source_a,record_a,source_b,record_b,probability,outcome`: merged pairs, then proposed pairs.
    ///
    /// - Returns: `csv-cells-marked`, when cells were escaped.
    package static func writePairs(
        _ merge: FileMerge, type: String?, form: DelimitedCell.Form, to sink: any ByteSink
    ) throws(Fault) -> Finding? {
        var buffer = DelimitedWriter(capacity: 1 << 18, form: form)
        buffer.append("source_a,record_a,source_b,record_b,probability,outcome\n")
        let merged = merge.result.entities.flatMap(\.merges).map { ($0.explanation, "merged") }
        let review = merge.result.review.map { ($0.explanation, "review") }
        for (pair, outcome) in merged + review where merge.isType(type, pair.left) {
            let (a, b) = (merge.name(of: pair.left), merge.name(of: pair.right))
            buffer.append(row: [
                a.source, a.record, b.source, b.record, LinkageCSV.probability(pair.posterior), outcome,
            ])
            try buffer.flush(beyond: 1 << 18, to: sink)
        }
        try buffer.flush(beyond: 0, to: sink)
        return LinkageCSV.finding(buffer.markedCells)
    }
}
