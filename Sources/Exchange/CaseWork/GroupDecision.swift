package import Diagnostics
internal import CaseFile
internal import EntityResolution
internal import PartyHome
internal import Platform
package import RecordLinkage

/// The answer to one group of proposals, or to all groups that can be accepted as a whole.
package struct GroupDecision: Hashable, Sendable {
    /// What it is about.
    package enum Subject: Hashable, Sendable {
        /// One group, by its id or the beginning of it.
        case group(String)
        /// All groups of the tier `bulk`.
        case bulk
    }

    /// The name under which all its decisions can be withdrawn: the id of the group, or of the bulk acceptance.
    package let label: String
    /// The number of groups that were decided.
    package let groups: Int
    /// The decisions that were stored.
    package let decisions: [Decision]

    /// A reason that names the group, so that the decisions can be found again.
    static func reason(_ reason: String, _ label: String) -> String { "\(reason) [\(label)]" }
}

extension MergeWorkflow {
    /// Stores the answer to a group, or to all bulk groups, as decisions about their records, all in one transaction.
    ///
    /// - Parameter verdict: `withdrawn` withdraws the decisions in force that were stored under the group's label.
    /// - Throws: `Fault` `group-unknown`, or `group-large` for too many records to be all different.
    package func decide(
        _ verdict: Decision.Verdict, about subject: GroupDecision.Subject, reason: String
    ) throws(Fault) -> GroupDecision {
        if verdict == .withdrawn { return try withdraw(subject, reason: reason) }
        let result = try CaseView(home).result
        let groups: [ReviewGroup]
        let label: String
        switch subject {
        case .group(let text):
            let found = result.groups.filter { $0.id == text || text.utf8.count >= 10 && $0.id.hasPrefix(text) }
            guard found.count == 1, let group = found.first else {
                throw Fault(.groupUnknown, kind: .usage, ["id": text])
            }
            (groups, label) = ([group], group.id)
        case .bulk:
            groups = result.groups.filter { $0.tier == .bulk }
            label = ReviewGroup.label(of: groups)
        }
        if verdict == .different, let large = groups.first(where: { $0.members.count > ResolutionResult.mostDifferent })
        {
            throw Fault(
                .groupLarge, kind: .usage,
                ["id": large.id, "count": "\(large.members.count)", "limit": "\(ResolutionResult.mostDifferent)"])
        }
        let decisions = groups.flatMap { result.records(deciding: $0, verdict) }.map { left, right in
            Decision(
                left: left, right: right, verdict: verdict, author: actor.name, time: actor.time,
                reason: GroupDecision.reason(reason, label))
        }
        return GroupDecision(
            label: label, groups: groups.count, decisions: try home.caseFile.take(decisions, by: actor))
    }

    private func withdraw(_ subject: GroupDecision.Subject, reason: String) throws(Fault) -> GroupDecision {
        let standing = try home.caseFile.decisions().map(\.decision).sorted(by: Decision.isBefore)
            .reduce(into: [Set<String>: Decision]()) { $0[[$1.left, $1.right]] = $1 }
        let (mark, id) =
            switch subject {
            case .group(let label): ("[\(label)]", label)
            case .bulk: ("[bulk-", "bulk")
            }
        let found = standing.values.filter { $0.verdict != .withdrawn }.filter { decision in
            switch subject {
            case .group: decision.reason.hasSuffix(mark)
            case .bulk: decision.reason.contains(mark)
            }
        }
        guard !found.isEmpty else { throw Fault(.groupUnknown, kind: .usage, ["id": id]) }
        let decisions = found.sorted { ($0.left, $0.right) < ($1.left, $1.right) }.map { former in
            Decision(
                left: former.left, right: former.right, verdict: .withdrawn, author: actor.name,
                // Of two decisions about the same records the later one counts.
                time: max(actor.time, Timestamp(milliseconds: former.time.milliseconds + 1)), reason: reason)
        }
        return GroupDecision(label: id, groups: 1, decisions: try home.caseFile.take(decisions, by: actor))
    }
}
