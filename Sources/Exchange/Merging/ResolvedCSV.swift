public import Files
public import Findings
internal import Interchange
internal import Resolution
internal import TradeIntel

/// Writes the entities and pairs of a merge of objects as delimited text, in the shapes of `LinkageCSV`.
public enum ResolvedCSV {
    /// Writes `source,record,cluster` for every row of delimited text, in the order of the input, after every object of
    /// bundles that is of the given type, or of any that was compared. A row that no other is one with, for want of
    /// anything to say or else, has a cluster of its own.
    public static func writeClusters(_ merge: FileMerge, type: String?, to sink: any ByteSink) throws(Fault) {
        var entities: [String: String] = [:]
        for entity in merge.result.entities { for member in entity.members { entities[member] = entity.id } }
        let rows = Set(merge.rows.map(\.id))
        var told: Set<String> = []
        var text = "source,record,cluster\n"
        for object in merge.objects where merge.isType(type, object.id) && !rows.contains(object.id) {
            guard let entity = entities[object.id], told.insert(object.id).inserted else { continue }
            let name = merge.name(of: object.id)
            text += "\(field(name.source)),\(field(name.record)),\(entity)\n"
        }
        for row in merge.rows {
            let entity = entities[row.id] ?? EntityIdentity.id(anchor: row.id)
            text += "\(field(row.source)),\(field(row.record)),\(entity)\n"
        }
        try sink.write(Array(text.utf8))
    }

    /// Writes `source_a,record_a,source_b,record_b,probability,outcome`: what merged, then what waits for review.
    public static func writePairs(_ merge: FileMerge, type: String?, to sink: any ByteSink) throws(Fault) {
        var text = "source_a,record_a,source_b,record_b,probability,outcome\n"
        let merged = merge.result.entities.flatMap(\.merges).map { ($0.explanation, "merged") }
        let review = merge.result.review.map { ($0.explanation, "review") }
        for (pair, outcome) in merged + review where merge.isType(type, pair.left) {
            let (a, b) = (merge.name(of: pair.left), merge.name(of: pair.right))
            text +=
                [
                    field(a.source), field(a.record), field(b.source), field(b.record),
                    LinkageCSV.probability(pair.posterior), outcome,
                ].joined(separator: ",") + "\n"
        }
        try sink.write(Array(text.utf8))
    }

    private static func field(_ text: String) -> String {
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
