internal import BundleFormats
package import ReportValues
package import Diagnostics
internal import Digests
package import EntityResolution
internal import Files
internal import RecordLinkage
package import SourceFormats

/// Builds the values of a page about a merge of files.
package struct MergeReportBuilder {
    /// The maximum size of the page's lists. The page states how much it omits.
    package struct Limits: Hashable, Sendable {
        /// The entities with several records.
        package var entities = 200
        /// The proposed pairs.
        package var proposals = 200
        /// The kinds of wrong pairs.
        package var mistakes = 50
        /// The records of one entity, its values of one kind, and the sources of each.
        package var parts = 40
        /// The pairs of records that connect one entity.
        package var evidence = 10

        /// The standard limits.
        package init() {}
    }

    let inputs: [SourceFile]
    let limits: Limits

    /// The builder for some files.
    package init(_ inputs: [SourceFile], limits: Limits = Limits()) {
        self.inputs = inputs
        self.limits = limits
    }

    /// The report on a merge under the profile `intelligence`.
    ///
    /// - Parameter truth: its evaluation, if known.
    package func report(
        _ merge: FileMerge, _ truth: ResolutionEvaluation? = nil, title: String?
    ) throws(Fault) -> MergeReport {
        let result = merge.result
        var report = try start(title, profile: "intelligence", result.parametersVersion)
        report.markings = merge.markings
        report.recordCount = merge.recordCount
        report.entityCount = merge.entityCount
        let several = result.entities.several.sorted {
            $0.members.count != $1.members.count ? $0.members.count > $1.members.count : $0.id < $1.id
        }
        let entities = ReportEntities(merge)
        report.severalCount = several.count
        report.entities = several.prefix(limits.entities).map { entity in
            var card = bounded(entities.card(entity))
            card.why = entity.merges.prefix(limits.evidence).map(\.explanation.words).joined(separator: " ")
            return card
        }
        // Pairs answered `unsure` follow those without an answer.
        let review = result.questions + result.review.filter { $0.explanation.decision != nil }
        report.proposalCount = review.count
        report.proposals = review.prefix(limits.proposals).map(entities.proposal)
        report.findings = merge.findings
        guard let truth else { return report }
        report.scores = [
            score("pairs", truth.pairs), score("clusters", truth.clusters),
            score("clusters once every waiting pair is answered right", truth.reviewed),
        ]
        try add(truth.mistakes, labelled: truth.labelled, to: &report) { mistake throws(Fault) in
            let pair = truth.example(of: mistake)
            return entities.evidence(try merge.resolved.explanation(of: pair.left, pair.right))
        }
        return report
    }

    func score(_ what: String, _ score: EvaluationScore) -> MergeReport.Score {
        MergeReport.Score(what, precision: score.precision, recall: score.recall, f1: score.f1)
    }

    /// Adds the wrong pairs and the number of labelled records to the page.
    func add(
        _ mistakes: [EvaluationError], labelled: Int, to report: inout MergeReport,
        example: (EvaluationError) throws(Fault) -> EvidenceSummary
    ) throws(Fault) {
        report.remarks.append("\(labelled) records were labelled; the merge itself never saw the labels.")
        report.mistakeCount = mistakes.count
        for mistake in mistakes.prefix(limits.mistakes) {
            report.mistakes.append(
                MergeReport.Mistake(
                    isMerged: mistake.isMerged, kind: mistake.kind, count: mistake.count,
                    example: try example(mistake)))
        }
    }

    func start(_ title: String?, profile: String, _ parameters: String) throws(Fault) -> MergeReport {
        let names = inputs.map(\.name)
        let standard = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and \(names.count - 3) more" : "")
        var report = MergeReport(
            title: title ?? "Merge of \(standard)", profile: profile, parametersVersion: parameters)
        for input in inputs {
            report.files.append(
                MergeReport.File(
                    name: input.name, size: input.source.count, digest: try Digest.of(input.source).hex))
        }
        return report
    }

    /// The card with its lists cut to the limits, and what is omitted.
    func bounded(_ card: EntityCard) -> EntityCard {
        var card = card
        func cut<Element>(_ list: inout [Element], limit: Int, what: String) {
            guard list.count > limit else { return }
            card.omitted.append("\(list.count - limit) more \(what)")
            list.removeLast(list.count - limit)
        }
        func few(_ sources: [ValueSource]) -> [ValueSource] {
            guard sources.count > limits.parts else { return sources }
            return sources.prefix(limits.parts) + [ValueSource("and \(sources.count - limits.parts) more", record: "")]
        }
        var (names, identifiers, values) = (card.names, card.identifiers, card.values)
        var (members, evidence, links) = (card.members, card.evidence, card.links)
        var references = card.references
        cut(&names, limit: limits.parts, what: "names")
        cut(&identifiers, limit: limits.parts, what: "identifiers")
        cut(&values, limit: limits.parts, what: "values")
        cut(&members, limit: limits.parts, what: "records")
        cut(&evidence, limit: limits.evidence, what: "pairs with their evidence")
        cut(&links, limit: limits.parts, what: "ties")
        cut(&references, limit: limits.parts, what: "ties by what objects say")
        for index in names.indices { names[index].sources = few(names[index].sources) }
        for index in identifiers.indices { identifiers[index].sources = few(identifiers[index].sources) }
        for index in values.indices { values[index].sources = few(values[index].sources) }
        (card.names, card.identifiers, card.values) = (names, identifiers, values)
        (card.members, card.evidence, card.links) = (members, evidence, links)
        card.references = references
        return card
    }
}
