internal import CaseFile
internal import CaseWork
internal import EntityResolution

/// The changes since the previous merge, as text.
enum MergeChangesText {
    /// The maximum number of entities listed; `--format json` lists all.
    private static let limit = 40

    /// Prints the changes. Names are current ones, because former names are in no view.
    static func print(_ changes: MergeChanges, _ view: CaseView) {
        guard !changes.isEmpty else {
            Console.print("Nothing changed since the merge of \(changes.since).")
            return
        }
        Console.print("\nSince the merge of \(changes.since): \(causes(changes)).")
        if !changes.entities.isEmpty {
            let fates = MergeChanges.Fate.allCases.compactMap { fate in
                changes.fates[fate].map { "\($0) \(fate.rawValue)" }
            }
            Console.print("Entities: \(fates.joined(separator: ", ")).")
            var table = TextTable("  CHANGE", "ENTITY", "NAME", "CAME", "LEFT", "FROM", "NOW IN")
            for change in changes.entities.prefix(limit) {
                table.add(
                    "  " + change.fate.rawValue, EntityText.short(change.entity),
                    view.result.entity(change.entity)?.displayName ?? "", few(change.came), few(change.left),
                    few(change.from), few(change.into))
            }
            Console.print(table)
            if changes.entities.count > limit { Console.print("… and \(changes.entities.count - limit) more") }
        }
    }

    private static func causes(_ changes: MergeChanges) -> String {
        var parts = MergeChanges.Cause.allCases.compactMap { cause in
            changes.causes[cause].map { "\(Console.count($0, "object")) \(cause.rawValue)" }
        }
        if changes.objects == nil { parts.append("what that one rested on is not known") }
        if let decisions = changes.decisions, !decisions.isEmpty {
            parts.append(Console.count(decisions.count, "decision"))
        }
        if let former = changes.formerParameters { parts.append("the parameters were \(former)") }
        return parts.isEmpty ? "no object and no decision" : parts.joined(separator: ", ")
    }

    private static func few(_ ids: [String]) -> String {
        let shown = ids.prefix(3).map(EntityText.short).joined(separator: ", ")
        return ids.count > 3 ? "\(shown), … (\(ids.count))" : shown
    }
}
