public import Findings
public import Reporting
public import Resolution

extension MergeReportDesk {
    /// The report on a merge under the profile `linkage`.
    ///
    /// - Parameters:
    ///   - truth: how right it is, where that is known.
    ///   - decisions: the decisions that were followed; what they are about is not for review.
    public func report(
        _ result: LinkageResult, _ input: FileLinkage.Input, _ truth: LinkageTruth?, decisions: [LinkageDecision],
        title: String?
    ) throws(Fault) -> MergeReport {
        var report = try start(title, profile: "linkage", result.model.version)
        report.recordCount = result.table.count
        report.entityCount = result.counts().clusters
        let (clusters, count) = result.largestClusters(limits.entities)
        report.severalCount = count
        report.entities = clusters.map { bounded(card($0, result)) }
        let questions = result.questions(decided: decisions)
        report.proposalCount = questions.count
        report.proposals = questions.prefix(limits.proposals).map { proposal($0, result) }
        report.remarks = [
            "Two records are one from a probability of \(result.threshold); pairs from "
                + "\(Linkage.reviewThreshold) on that are not one are for review. Values are shown in the form in which "
                + "they were compared. This profile links tables; it is not made for decisions about people."
        ]
        if !input.unused.isEmpty {
            report.remarks.append("Not compared: \(input.unused.joined(separator: ", ")).")
        }
        report.findings = input.findings + result.findings
        if let truth { try add(truth, result, to: &report) }
        return report
    }

    private func add(_ truth: LinkageTruth, _ result: LinkageResult, to report: inout MergeReport)
        throws(Fault)
    {
        report.scores = [
            score("pairs", truth.pairs), score("clusters", truth.clusters),
            score(
                "pairs at their best threshold, \(LinkageCSV.probability(truth.best.threshold))", truth.best.score),
        ]
        try add(truth.mistakes, labelled: truth.labelled, to: &report) { mistake in
            evidence(result.explanation(ofRows: mistake.rows.left, mistake.rows.right))
        }
    }

    private func card(_ rows: [Int], _ result: LinkageResult) -> EntityCard {
        let first = rows[0]
        var card = EntityCard(
            id: "cluster of \(result.table.name(first))", kind: .other, displayName: name(first, result),
            state: .mergedAutomatically)
        card.members = rows.map { row in
            EntityMember(
                source: source(row, result), verbatimName: name(row, result), objectID: result.table.name(row))
        }
        var values: [Reporting.EntityValue] = []
        var places: [String: Int] = [:]
        for row in rows {
            for (field, value) in result.values(ofRow: row) where !value.isEmpty {
                let key = field + "\u{1F}" + value
                if let place = places[key] {
                    values[place].sources.append(source(row, result))
                } else {
                    places[key] = values.count
                    values.append(Reporting.EntityValue(field, value, sources: [source(row, result)]))
                }
            }
        }
        card.values = values.sorted { $0.label < $1.label }
        // One more than is shown, so that the card says that there are more.
        card.evidence = rows.dropFirst().map { ($0, first) }.prefix(limits.evidence).map {
            evidence(result.explanation(ofRows: $0.1, $0.0))
        }
        if rows.count - 1 > limits.evidence {
            card.omitted.append("\(rows.count - 1 - limits.evidence) more pairs with their evidence")
        }
        return card
    }

    private func proposal(_ pair: LinkagePair, _ result: LinkageResult) -> ProposalCard {
        let (left, right) = (Int(pair.left), Int(pair.right))
        let explanation = result.explanation(ofRows: left, right)
        func side(_ row: Int) -> ProposalCard.Side {
            ProposalCard.Side(
                entityID: result.table.name(row), name: name(row, result), sources: [source(row, result)])
        }
        return ProposalCard(
            id: "\(explanation.left) \(explanation.right)", kind: .other, left: side(left), right: side(right),
            evidence: evidence(explanation), words: explanation.words, status: .waiting)
    }

    /// What a record is called: the names that it gives, else its own id.
    private func name(_ row: Int, _ result: LinkageResult) -> String {
        let names = result.values(ofRow: row).filter { $0.field.hasPrefix("name") && !$0.value.isEmpty }.map(\.value)
        return names.isEmpty ? result.table.name(row) : names.joined(separator: " ")
    }

    private func source(_ row: Int, _ result: LinkageResult) -> ValueSource {
        let record = result.table.identity(row)
        return ValueSource(record.source, record: record.record)
    }

    /// The sum that counts: two records may be two things in two ways, as strangers and as relatives, and the way that
    /// explains them better decides.
    private func evidence(_ explanation: LinkageExplanation) -> PairEvidence {
        let unrelated = explanation.evidence.reduce(explanation.prior) { $0 + $1.unrelated }
        let related = explanation.evidence.reduce(explanation.relatedPrior) { $0 + $1.related }
        let isRelated = related < unrelated
        var lines = explanation.evidence.filter { $0.level != AgreementLevel.missing.rawValue }.map { field in
            EvidenceLine(
                field.field, left: field.left, right: field.right, level: field.level,
                bits: isRelated ? field.related : field.unrelated)
        }
        // Where both ways are about as likely, together they are likelier than either.
        let rest = explanation.total - min(unrelated, related)
        if rest < -0.05 {
            lines.append(EvidenceLine("the other way beside it", left: "", right: "", level: "", bits: rest))
        }
        return PairEvidence(
            left: explanation.left.description, right: explanation.right.description,
            priorBits: isRelated ? explanation.relatedPrior : explanation.prior, lines: lines,
            reviewBits: PairEvidence.bits(posterior: Linkage.reviewThreshold),
            mergeBits: PairEvidence.bits(posterior: explanation.threshold),
            remark: isRelated
                ? "Weighed against two relatives of one household or two companies of one group."
                : "Weighed against two strangers.")
    }
}
