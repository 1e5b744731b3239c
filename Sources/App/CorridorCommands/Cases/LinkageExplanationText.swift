internal import FileMerging
internal import ReportValues
internal import CaseWork
internal import RecordLinkage

/// Prints the evidence on two records of delimited text.
enum LinkageExplanationText {
    /// Prints why two records match or not.
    ///
    /// - Parameter isWhole: whether fields without values are listed too, long values are printed below the table, and
    ///   the decisive weight is named beside its thresholds.
    static func print(_ explanation: LinkageExplanation, isWhole: Bool = false) {
        Console.print("A \(explanation.left), B \(explanation.right)")
        Console.print("\(explanation.isTogether ? "one" : "not one"): \(explanation.words)")
        var table = TextTable("  FIELD", "A", "B", "LEVEL", "AGAINST STRANGERS", "AGAINST RELATIVES")
        table.add(
            "  before any evidence", "", "", "", EntityText.bits(explanation.prior),
            EntityText.bits(explanation.relatedPrior))
        let evidence = explanation.evidence
        let shown = evidence.filter { isWhole || $0.level != AgreementLevel.missing.rawValue }
        for field in shown {
            table.add(
                "  " + field.field, text(field.left, isWhole), text(field.right, isWhole), field.level,
                EntityText.bits(field.unrelated), EntityText.bits(field.related))
        }
        table.add(
            "  together", "", "", LinkageCSV.probability(explanation.probability),
            EntityText.bits(evidence.reduce(explanation.prior) { $0 + $1.unrelated }),
            EntityText.bits(evidence.reduce(explanation.relatedPrior) { $0 + $1.related }))
        Console.print(table)
        guard isWhole else {
            return Console.print("  the lower sum counts; a match from a probability of \(explanation.threshold)")
        }
        for field in shown {
            EntityText.printLong(field.field, left: field.left, right: field.right)
        }
        let (look, one) = (Linkage.reviewThreshold, explanation.threshold)
        Console.print(
            "  the lesser sum counts, \(EntityText.bits(explanation.total)) with the other way beside it; worth a look "
                + "from \(look) (\(EntityText.bits(EvidenceSummary.bits(posterior: look))) bits), one from \(one) "
                + "(\(EntityText.bits(EvidenceSummary.bits(posterior: one))) bits)")
    }

    private static func text(_ value: String, _ isWhole: Bool) -> String { isWhole ? EntityText.cut(value) : value }
}
