public import CaseFile
internal import Files
public import Findings
public import Resolution

/// Merges a case file and takes a reviewer's decisions.
public struct MergeDesk: Sendable {
    private let home: PartyHome
    private let actor: Actor

    /// The desk of a home.
    public init(_ home: PartyHome, actor: Actor) {
        self.home = home
        self.actor = actor
    }

    /// Resolves the case file and keeps the result in it.
    public func merge() throws(Fault) -> CaseView {
        let view = try CaseView(home)
        let basis = try home.caseFile.mergeBasis()
        let merge = StoredMerge(
            time: actor.time.rfc3339, actor: actor.name, parameters: view.result.parametersVersion, basis: basis,
            entities: view.result.entities.map {
                StoredMerge.Entity(id: $0.id, kind: $0.kind.rawValue, name: $0.displayName, members: $0.members)
            },
            proposals: view.result.review.map {
                StoredMerge.Proposal(left: $0.left, right: $0.right, posterior: $0.posterior, words: $0.words)
            })
        try home.caseFile.keep(merge, by: actor)
        return view
    }

    /// Whether the merge that is kept rests on what the case file holds now.
    ///
    /// - Throws: `Fault` `merge-missing` when there is none.
    public func isMergeCurrent() throws(Fault) -> Bool {
        guard let merge = try home.caseFile.merge() else { throw Fault(.mergeMissing, .usage) }
        return try home.caseFile.mergeBasis() == merge.basis
    }

    /// Keeps a decision about two records, entities or beginnings of their ids.
    ///
    /// - Returns: the decision, with the records that it is about.
    public func decide(
        _ verdict: Decision.Verdict, _ left: String, _ right: String, reason: String
    ) throws(Fault) -> Decision {
        let view = try CaseView(home)
        let records = view.records(try view.handle(left), try view.handle(right))
        let decision = Decision(
            left: records.left, right: records.right, verdict: verdict, author: actor.name, time: actor.time,
            reason: reason)
        try home.caseFile.keep(decision, by: actor)
        return decision
    }
}
