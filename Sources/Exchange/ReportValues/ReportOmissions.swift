package import Diagnostics

/// What a case has beyond the lists of its report: a report of any case has a bounded size, and states how much of each
/// kind it does not list.
package struct ReportOmissions: Hashable, Sendable {
    /// Imported messages, by the worse of their verdicts.
    package var sources: [Outcome: Int] = [:]
    /// Purged messages.
    package var purged = 0
    /// Refused files.
    package var refusals = 0
    /// Entities, by kind.
    package var entities: [EntityKind: Int] = [:]
    /// Of the entities those of one record, those merged by rule, and those joined by decision.
    package var (single, merged, joined) = (0, 0, 0)
    /// Pairs that wait for a decision.
    package var waiting = 0
    /// Pairs that were decided.
    package var decided = 0
    /// Routes.
    package var routes = 0
    /// Statements on goods.
    package var goods = 0
    /// Findings, by code.
    package var findings: [FindingCode: Int] = [:]
    /// Markings of the messages that are not listed.
    package var markings: [String] = []

    /// Nothing.
    package init() {}
}
