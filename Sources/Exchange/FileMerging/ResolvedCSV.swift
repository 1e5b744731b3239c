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
        let entities = merge.result.entities
        func entity(of record: String) -> String? { entities.index(ofRecord: record).map { entities.id(at: $0) } }
        let rows = Set(merge.rows.map(\.id))
        var told: Set<String> = []
        var buffer = DelimitedWriter(capacity: 1 << 18, form: form)
        buffer.append("source,record,cluster\n")
        for object in merge.objects where merge.isType(type, object.id) && !rows.contains(object.id) {
            guard let entity = entity(of: object.id), told.insert(object.id).inserted else { continue }
            let name = merge.name(of: object.id)
            buffer.append(row: [name.source, name.record, entity])
        }
        for row in merge.rows {
            let entity = entity(of: row.id) ?? EntityIdentity.id(anchor: row.id)
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
        func write(_ pair: PairExplanation, _ outcome: String) throws(Fault) {
            guard merge.isType(type, pair.left) else { return }
            let (a, b) = (merge.name(of: pair.left), merge.name(of: pair.right))
            buffer.append(row: [
                a.source, a.record, b.source, b.record, LinkageCSV.probability(pair.posterior), outcome,
            ])
            try buffer.flush(beyond: 1 << 18, to: sink)
        }
        let entities = merge.result.entities
        for index in entities.indices where entities.memberCount(at: index) > 1 {
            for join in entities[index].merges { try write(join.explanation, "merged") }
        }
        for pair in merge.result.review { try write(pair.explanation, "review") }
        try buffer.flush(beyond: 0, to: sink)
        return LinkageCSV.finding(buffer.markedCells)
    }
}
