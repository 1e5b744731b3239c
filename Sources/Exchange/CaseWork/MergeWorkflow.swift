package import FileMerging
package import CaseFile
package import Diagnostics
internal import EntityResolution
package import PartyHome
package import Platform
package import RecordLinkage

/// Merges a case file and stores a reviewer's decisions.
package struct MergeWorkflow: Sendable {
    let home: Home
    let actor: LogActor

    /// The workflow for a home.
    package init(_ home: Home, actor: LogActor) {
        self.home = home
        self.actor = actor
    }

    /// Resolves the case file and stores the result, with its memory for the next merge.
    ///
    /// - Parameter isWhole: whether to recompute everything. The result is the same either way.
    /// - Returns: the current view, and the changes since the previous merge, if there was one.
    package func merge(isWhole: Bool = false) throws(Fault) -> (view: CaseView, changes: MergeChanges?) {
        // Data purged meanwhile must not return with the merge.
        try home.writing { home throws(Fault) in try merge(home, isWhole: isWhole) }
    }

    private func merge(
        _ home: Home, isWhole: Bool
    ) throws(Fault) -> (view: CaseView, changes: MergeChanges?) {
        let view = try CaseView(home, isWhole: isWhole)
        let (entities, review) = (view.result.entities, view.result.review)
        // Explained once, for the case file and for the index, unless they are too many to be held.
        let pairs = review.count <= CaseIndexBuilder.Limits().pairs ? Array(review) : nil
        let merge = StoredMerge(
            time: actor.time.rfc3339, actor: actor.name, parameters: view.result.parametersVersion,
            basis: view.basis.digest,
            entities: entities.indices.map {
                StoredMerge.Entity(
                    id: entities.id(at: $0), kind: entities.kind(at: $0).rawValue, name: entities.displayName(at: $0),
                    members: entities.members(at: $0))
            },
            proposals: review.indices.map {
                let pair = pairs?[$0] ?? review[$0]
                return StoredMerge.Proposal(
                    left: pair.left, right: pair.right, posterior: pair.posterior, words: pair.words)
            })
        var index = try CaseIndexBuilder.needed(for: view, home, isWhole: isWhole)
        index?.pairs = pairs
        var indexing: (@Sendable (inout CaseIndexWriter) throws(Fault) -> Void)?
        if let index { indexing = { writer throws(Fault) in try index.write(to: &writer) } }
        let changes = try home.caseFile.keep(
            merge, on: view.basis, remembering: view.memory?.bytes, indexing: indexing, isWhole: isWhole, by: actor)
        return (view, changes)
    }

    /// Stores a decision about two records or entities, by ids or beginnings of ids.
    ///
    /// - Returns: the decision, with the records that it is about.
    package func decide(
        _ verdict: Decision.Verdict, left: String, right: String, reason: String
    ) throws(Fault) -> Decision {
        let view = try CaseView(home)
        let records = view.records(try view.handle(left), try view.handle(right))
        return try keep(verdict, left: records.left, right: records.right, reason: reason, at: actor.time)
    }

    /// Stores a decision about two records, by full ids.
    ///
    /// - Parameter time: the time of the decision; it must be later than that of the decision it replaces.
    package func keep(
        _ verdict: Decision.Verdict, left: String, right: String, reason: String, at time: Timestamp
    ) throws(Fault) -> Decision {
        let decision = Decision(
            left: left, right: right, verdict: verdict, author: actor.name, time: time, reason: reason)
        try home.caseFile.keep(decision, by: LogActor(name: actor.name, time: time))
        return decision
    }

    /// Imports the decisions of a file into the case file: all, or none when one refers to an unknown record.
    ///
    /// - Parameter name: the file's name, for findings.
    package func take(_ file: DecisionFile, named name: String) throws(Fault) -> DecisionImport {
        let view = try CaseView(home)
        let refused =
            DecisionImport.unknown(file, named: name) { view.current.object($0) != nil }
            + DecisionImport.ahead(file, named: name, of: actor.time)
        guard refused.isEmpty else { return DecisionImport(findings: refused) }
        let before = try home.caseFile.decisions().map(\.decision)
        let new = try home.caseFile.take(file.objects, by: actor)
        guard !new.isEmpty else { return DecisionImport(known: file.objects.count) }
        return DecisionImport(
            kept: new.count, known: file.objects.count - new.count,
            overtaken: DecisionImport.overtaken(new, among: before + new),
            findings: try DecisionImport.contradictions(new, among: before + new)
                + CaseView(home).findings.filter { finding in
                    DecisionImport.codes.contains(finding.code) && !view.findings.contains(finding)
                })
    }
}
