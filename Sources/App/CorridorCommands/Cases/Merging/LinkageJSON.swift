internal import FileMerging
internal import CaseWork
internal import Diagnostics
internal import RecordLinkage
internal import StrictJSON

/// A linkage's report as JSON.
enum LinkageJSON {
    /// The input, the model, and the evaluation.
    static func report(
        _ result: LinkageResult, input: FileLinkage.Input, truth: LinkageEvaluation?, findings: [Finding]
    ) -> JSONValue {
        let counts = result.counts()
        var object = JSONObject()
        object["format"] = "corridor-merge/1"
        object["profile"] = "linkage"
        object["records"] = .number(JSONNumber(input.table.count))
        object["files"] = .number(JSONNumber(input.files))
        object["clusters"] = .number(JSONNumber(counts.clusters))
        object["clusters_of_several"] = .number(JSONNumber(counts.several))
        object["review"] = .number(JSONNumber(result.pairs.count { !result.isMerged($0) }))
        object["threshold"] = .real(result.threshold)
        object["model"] = .string(result.model.version)
        object["one_to_one"] = .bool(result.isOneToOne)
        object["not_compared"] = .array(input.unused.map { .string($0) })
        object["findings"] = .array(findings.map { $0.json })
        if let changes = result.changes { object["into"] = json(changes) }
        if let truth {
            object["truth"] = [
                "labelled": .number(JSONNumber(truth.labelled)), "pairs": EvaluationJSON.score(truth.pairs),
                "clusters": EvaluationJSON.score(truth.clusters),
                "best_threshold": .real(truth.best.threshold),
                "best_pairs": EvaluationJSON.score(truth.best.score),
                "mistakes": EvaluationJSON.mistakes(truth.mistakes, example: truth.example),
            ]
        }
        return .object(object)
    }

    private static func json(_ changes: ClusterChanges) -> JSONValue {
        func names(_ names: [String]) -> JSONValue { .array(names.map { .string($0) }) }
        return [
            "added": .number(JSONNumber(changes.added)),
            "added_to_former": .number(JSONNumber(changes.addedToFormer)),
            "new_clusters": .number(JSONNumber(changes.newClusters)),
            "compared": changes.reconsidered.map { .number(JSONNumber($0)) } ?? .null,
            "joined": .array(
                changes.joins.map { ["cluster": .string($0.name), "former": names($0.former)] }),
            "split": .array(changes.splits.map { ["former": .string($0.former), "clusters": names($0.names)] }),
        ]
    }
}
