internal import Glibc

/// Explains pairs of a linked table.
struct LinkageExplainer {
    let scorer: LinkageScorer
    let comparer: RowComparer

    init(_ scorer: LinkageScorer) {
        self.scorer = scorer
        comparer = RowComparer(scorer.table)
    }

    /// The veto against a pair as evidence.
    private func veto(_ vector: PairVector, _ low: Int, other high: Int) -> [LinkageExplanation.Evidence] {
        let veto = scorer.veto(vector, left: low, right: high)
        let field: String
        switch veto {
        case .none: return []
        case .names: field = "given names within a household"
        case .dates: field = "birth dates within a household"
        case .identifiers: field = "identifiers of which each thing has one"
        }
        let bits = Double(scorer.vetoes.applied(to: 0, veto))
        return [
            LinkageExplanation.Evidence(
                field: field, left: "", right: "", level: AgreementLevel.conflicting.rawValue, unrelated: bits,
                related: bits)
        ]
    }

    /// The whole explanation of a pair.
    func explanation(_ left: Int, _ right: Int, threshold: Double, isTogether: Bool) -> LinkageExplanation {
        let (low, high) = (min(left, right), max(left, right))
        let table = scorer.table
        let vector = comparer.compare(low, high)
        let compared = scorer.model.groups.filter { $0.columns.contains { table.uses[$0].isCompared } }
        let evidence = compared.map { group -> LinkageExplanation.Evidence in
            let (unrelated, related) = scorer.bits(of: group, vector, left: low, right: high)
            func joined(_ text: (Int) -> String) -> String {
                group.columns.map(text).filter { !$0.isEmpty }.joined(separator: " | ")
            }
            let known = group.columns.filter { vector[$0] > 0 }
            return LinkageExplanation.Evidence(
                field: joined { scorer.model.columns[$0].field.label },
                left: joined { table.columns[$0].string(table.cell(left, $0)) },
                right: joined { table.columns[$0].string(table.cell(right, $0)) },
                level: known.isEmpty
                    ? AgreementLevel.missing.rawValue
                    : joined { scorer.model.columns[$0].field.levels[vector[$0]].rawValue },
                unrelated: unrelated, related: related)
        }
        let total = scorer.weight(vector, left: low, right: high)
        return LinkageExplanation(
            left: table.identity(left), right: table.identity(right),
            evidence: evidence + veto(vector, low, other: high),
            prior: scorer.model.prior, relatedPrior: scorer.model.relatedPrior, total: Double(total),
            probability: LinkageScorer.probability(total), threshold: threshold, isTogether: isTogether)
    }
}

extension LinkageResult {
    /// The explanation of two records; `nil` when the table does not have both.
    public func explanation(_ left: LinkageRecord, _ right: LinkageRecord) -> LinkageExplanation? {
        let rows = table.rows(of: [left, right])
        guard let a = rows[left]?.first, let b = rows[right]?.first else { return nil }
        return LinkageExplainer(scorer).explanation(a, b, threshold: threshold, isTogether: roots[a] == roots[b])
    }
}
