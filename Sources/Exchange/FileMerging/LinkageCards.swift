package import ReportValues
package import RecordLinkage

/// The clusters of a linked table and the proposed pairs, as cards for pages.
package struct LinkageCards {
    private let result: LinkageResult

    package init(_ result: LinkageResult) { self.result = result }

    /// The card of a cluster.
    ///
    /// - Parameter limit: the maximum number of pairs shown with their evidence.
    func card(_ rows: [Int], evidence limit: Int) -> EntityCard {
        let first = rows[0]
        var card = EntityCard(
            id: "cluster of \(result.table.name(first))", kind: .other, displayName: name(first),
            state: .mergedAutomatically)
        card.members = rows.map { row in
            EntityMember(source: source(row), verbatimName: name(row), objectID: result.table.name(row))
        }
        var values: [EntityAttribute] = []
        var places: [String: Int] = [:]
        for row in rows {
            for (field, value) in result.values(ofRow: row) where !value.isEmpty {
                let key = field + "\u{1F}" + value
                if let place = places[key] {
                    values[place].sources.append(source(row))
                } else {
                    places[key] = values.count
                    values.append(EntityAttribute(field, value, sources: [source(row)]))
                }
            }
        }
        card.values = values.sorted { $0.label < $1.label }
        card.evidence = rows.dropFirst().prefix(limit).map { evidence(first, $0) }
        if rows.count - 1 > limit {
            card.omitted.append("\(rows.count - 1 - limit) more pairs with their evidence")
        }
        return card
    }

    /// The card of a proposed pair.
    package func proposal(_ question: LinkageQuestion) -> ProposalCard {
        let explanation = result.explanation(ofRows: question.leftRow, question.rightRow)
        func side(_ row: Int) -> ProposalCard.Side {
            ProposalCard.Side(entityID: result.table.name(row), name: name(row), sources: [source(row)])
        }
        return ProposalCard(
            id: "\(question.left) \(question.right)", kind: .other, left: side(question.leftRow),
            right: side(question.rightRow), evidence: evidence(explanation), words: explanation.words,
            status: .waiting)
    }

    /// The evidence on two rows.
    func evidence(_ left: Int, _ right: Int) -> EvidenceSummary {
        evidence(result.explanation(ofRows: left, right))
    }

    /// The display name of a record: its names, else its own id.
    private func name(_ row: Int) -> String {
        let names = result.values(ofRow: row).filter { $0.field.hasPrefix("name") && !$0.value.isEmpty }.map(\.value)
        return names.isEmpty ? result.table.name(row) : names.joined(separator: " ")
    }

    private func source(_ row: Int) -> ValueSource {
        let record = result.table.identity(row)
        return ValueSource(record.source, record: record.record)
    }

    /// The sum that counts: two records may differ as unrelated or as related things, and the hypothesis that explains
    /// them better decides.
    private func evidence(_ explanation: LinkageExplanation) -> EvidenceSummary {
        let unrelated = explanation.evidence.reduce(explanation.prior) { $0 + $1.unrelated }
        let related = explanation.evidence.reduce(explanation.relatedPrior) { $0 + $1.related }
        let isRelated = related < unrelated
        var lines = explanation.evidence.filter { $0.level != AgreementLevel.missing.rawValue }.map { field in
            EvidenceLine(
                field.field, left: field.left, right: field.right, level: field.level,
                bits: isRelated ? field.related : field.unrelated)
        }
        // Where both hypotheses are similarly probable, together they are more probable than either.
        let rest = explanation.total - min(unrelated, related)
        if rest < -0.05 {
            lines.append(EvidenceLine("the other way beside it", left: "", right: "", level: "", bits: rest))
        }
        return EvidenceSummary(
            left: explanation.left.description, right: explanation.right.description,
            priorBits: isRelated ? explanation.relatedPrior : explanation.prior, lines: lines,
            reviewBits: EvidenceSummary.bits(posterior: Linkage.reviewThreshold),
            mergeBits: EvidenceSummary.bits(posterior: explanation.threshold),
            remark: isRelated
                ? "Weighed against two relatives of one household or two companies of one group."
                : "Weighed against two strangers.")
    }
}
