internal import RecordLinkage
internal import TextNormalization

/// Turns a compared pair into an explanation for people.
struct PairExplainer: Sendable {
    let scorer: PairScorer
    private let table: RecordTable

    init(scorer: PairScorer) { (self.scorer, table) = (scorer, scorer.prepared.table) }

    /// The circumstances of a pair beside its comparison.
    struct Circumstances {
        /// The reviewer's decision in force.
        var decision: Decision?
        /// Whether both records are in one entity.
        var isTogether = false
        /// What forbids joining their clusters.
        var clusterVeto: Veto?
        /// Whether they are proposed because they have the same name.
        var isOfOneName = false
    }

    /// The explanation of a pair.
    func explanation(_ pair: PairComparison, _ circumstances: Circumstances) -> PairExplanation {
        let kind = table.kinds[pair.left]
        let kindParameters = scorer.parameters.parameters(of: kind)
        let judgement = PairVerdict(pair, in: table, scorer.parameters)
        var guardrails = judgement.guardrails
        if circumstances.decision?.verdict == .unsure { guardrails.append(.reviewerUnsure) }
        let veto = veto(pair, guardrails: guardrails, circumstances: circumstances)
        let verdict = verdict(judgement, pair: pair, veto: veto, circumstances: circumstances)
        let fields = pair.fields.map { evidence($0, pair) }
        let phrases = zip(pair.fields, fields).compactMap { EvidenceText.phrase($0, $1, scheme: scheme($0, pair)) }
        let ruling = EvidenceText.ruling(
            verdict: verdict, posterior: pair.posterior, kindParameters: kindParameters, guardrails: guardrails,
            veto: veto,
            decision: circumstances.decision, isAutomatic: judgement.isAutomatic,
            isForName: circumstances.isOfOneName && !judgement.isProposed)
        let words = (phrases.isEmpty ? "nothing to compare" : phrases.joined(separator: "; ")) + ". " + ruling
        return PairExplanation(
            left: table.ids[pair.left], right: table.ids[pair.right], kind: kind, fields: fields,
            prior: kindParameters.prior,
            total: pair.total, posterior: pair.posterior, mergeThreshold: kindParameters.mergeThreshold,
            reviewThreshold: kindParameters.reviewThreshold, guardrails: guardrails, veto: veto,
            decision: circumstances.decision, verdict: verdict, words: words,
            parametersVersion: scorer.parameters.version)
    }

    private func veto(
        _ pair: PairComparison, guardrails: [Guardrail], circumstances: Circumstances
    ) -> Veto? {
        if let decision = circumstances.decision, decision.verdict == .different { return .decision(decision) }
        if let scheme = pair.conflictingScheme {
            func values(_ row: Int) -> [String] {
                table.identifiers[row].filter { $0.scheme == scheme && $0.validity == .valid }
                    .map { table.pool[$0.value] }.sorted()
            }
            return .identifierConflict(
                scheme: table.pool[scheme], left: values(pair.left), right: values(pair.right))
        }
        guard !circumstances.isTogether else { return nil }
        // A veto that the pair's own guardrails already express is not repeated for the clusters.
        switch circumstances.clusterVeto {
        case .declaredAndListed? where guardrails.contains(.declaredAndListed): return nil
        case .birthDateConflict? where guardrails.contains(.birthDatesDiffer): return nil
        default: return circumstances.clusterVeto
        }
    }

    private func verdict(
        _ judgement: PairVerdict, pair: PairComparison, veto: Veto?, circumstances: Circumstances
    ) -> PairExplanation.Verdict {
        if circumstances.isTogether { return circumstances.decision?.verdict == .same ? .joined : .merged }
        // A pair that only the clusters forbid may still be reviewed; a pair that its own evidence forbids is settled.
        if case .decision? = veto { return .forbidden }
        if pair.conflictingScheme != nil { return .forbidden }
        let isUnsure = circumstances.decision?.verdict == .unsure
        return judgement.isProposed || isUnsure || circumstances.isOfOneName ? .proposed : .separate
    }

    private func scheme(_ comparison: FieldComparison, _ pair: PairComparison) -> String {
        guard comparison.field == .identifier, comparison.left >= 0 else { return "" }
        let entries = table.identifiers[pair.left]
        return table.pool[entries[entries.startIndex + comparison.left].scheme].uppercased()
    }

    private func evidence(_ comparison: FieldComparison, _ pair: PairComparison) -> FieldEvidence {
        FieldEvidence(
            field: comparison.field, left: value(comparison.field, row: pair.left, index: comparison.left),
            right: value(comparison.field, row: pair.right, index: comparison.right), level: comparison.level,
            weight: comparison.weight, note: note(comparison, pair))
    }

    private func value(_ field: EvidenceField, row: Int, index: Int) -> String {
        let values: [String] =
            switch field {
            case .name: table.names[row].map { table.name($0).display }
            case .identifier:
                table.identifiers[row].map { table.pool[$0.scheme].uppercased() + " " + table.pool[$0.value] }
            case .birthDate: table.birthDates[row].map(\.description)
            case .birthPlace: table.birthPlaces[row].map { table.pool[$0] }
            case .country: table.countries[row].map { table.pool[$0] }
            case .address: table.addresses[row].map { table.address($0).display }
            case .position: table.positions[row].map { ["\($0.latitude), \($0.longitude)"] } ?? []
            case .phone: table.phones[row].map { table.pool[$0] }
            case .email: table.emails[row].map { table.pool[$0] }
            }
        return values.indices.contains(index) ? values[index] : values.joined(separator: " / ")
    }

    private func note(_ comparison: FieldComparison, _ pair: PairComparison) -> String {
        if comparison.isCountedElsewhere {
            return comparison.field == .birthDate
                ? "counted once: the identifier holds it"
                : "kept down: who shares one kind of contact data shares the others"
        }
        switch comparison.field {
        case .name where comparison.bits > 0:
            let cap = scorer.parameters.parameters(of: table.kinds[pair.left]).nameCap
            return "worth \(EvidenceText.rounded(min(cap, comparison.bits))) bits by how rare it is"
        case .identifier where comparison.level == .missing:
            let worthless = [pair.left, pair.right].contains { row in
                table.identifiers[row].contains { $0.validity != .valid }
            }
            return worthless ? "what fails its check or is a placeholder has no weight" : ""
        default: return ""
        }
    }
}
