package import ReportValues
package import Diagnostics
package import RecordLinkage

extension MergeReportBuilder {
    /// The report on a merge under the profile `linkage`.
    ///
    /// - Parameters:
    ///   - truth: its evaluation, if known.
    ///   - decisions: the applied decisions; their pairs are not proposed.
    package func report(
        _ result: LinkageResult, input: FileLinkage.Input, truth: LinkageEvaluation?, decisions: [LinkageDecision],
        title: String?
    ) throws(Fault) -> MergeReport {
        var report = try start(title, profile: "linkage", result.model.version)
        report.recordCount = result.table.count
        report.entityCount = result.counts().clusters
        let (clusters, count) = result.largestClusters(limits.entities)
        report.severalCount = count
        let cards = LinkageCards(result)
        report.entities = clusters.map { bounded(cards.card($0, evidence: limits.evidence)) }
        let questions = result.questions(decided: decisions)
        report.proposalCount = questions.count
        report.proposals = questions.prefix(limits.proposals).map(cards.proposal)
        report.remarks = [
            "Two records are one from a probability of \(result.threshold); pairs from "
                + "\(Linkage.reviewThreshold) on that are not one are for review. Values are shown in the form in which "
                + "they were compared. This profile links tables; it is not made for decisions about people."
        ]
        if !input.unused.isEmpty {
            report.remarks.append("Not compared: \(input.unused.joined(separator: ", ")).")
        }
        report.findings = input.findings + result.findings
        if let truth { try add(truth, cards, to: &report) }
        return report
    }

    private func add(_ truth: LinkageEvaluation, _ cards: LinkageCards, to report: inout MergeReport) throws(Fault) {
        report.scores = [
            score("pairs", truth.pairs), score("clusters", truth.clusters),
            score(
                "pairs at their best threshold, \(LinkageCSV.probability(truth.best.threshold))", truth.best.score),
        ]
        try add(truth.mistakes, labelled: truth.labelled, to: &report) { mistake in
            cards.evidence(mistake.rows.left, mistake.rows.right)
        }
    }
}
