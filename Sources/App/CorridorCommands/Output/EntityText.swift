internal import FileMerging
internal import ReportValues
internal import CaseFile
internal import CaseWork
internal import EntityResolution
internal import Platform
internal import RecordLinkage
internal import StrictJSON

/// Formats entities and records as text.
enum EntityText {
    /// The first eight digits of an id, sufficient to refer to it.
    static func short(_ id: String) -> String {
        guard let dashes = id.firstRange(of: "--") else { return id }
        return String(id[dashes.upperBound...].prefix(8))
    }

    /// The number of originators of an entity, in words.
    static func originators(_ entity: Entity) -> String {
        entity.originators == 0 ? "no confirmed originator" : "\(entity.originators) originators"
    }

    /// A percentage; never rounded up to 100 %.
    static func percent(_ value: Double) -> String {
        let tenths = Int((value * 1000).rounded(.down))
        return "\(tenths / 10).\(tenths % 10) %"
    }

    /// Bits with a sign and one digit.
    static func bits(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return (tenths < 0 ? "-" : "+") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// The name of a record.
    static func name(_ id: String, _ view: any MergedLabels) -> String {
        view.label(of: id) ?? short(id)
    }

    /// The names of the other records of the entities that two records are in.
    static func companions(of pair: CandidatePair, _ view: any MergedRecords) -> (left: [String], right: [String]) {
        func others(_ record: String, _ entity: String) -> [String] {
            (view.result.entity(entity)?.members ?? []).filter { $0 != record }.map {
                "\(name($0, view)) [\(short($0))]"
            }
        }
        return (others(pair.left, pair.leftEntity), others(pair.right, pair.rightEntity))
    }

    /// Prints why two records match, may match, or do not match.
    ///
    /// - Parameter isWhole: whether fields without values are listed too, and long values are printed below the table.
    static func print(_ explanation: PairExplanation, _ view: any MergedLabels, isWhole: Bool = false) {
        for (label, id) in [("A", explanation.left), ("B", explanation.right)] {
            let sources = view.sources(of: id).joined(separator: ", ")
            let record = view.sourceRecord(of: id)
            Console.print("\(label) \(name(id, view)) [\(short(id))], \(sources)\(record.isEmpty ? "" : ", \(record)")")
        }
        Console.print("\(explanation.verdict.rawValue): \(explanation.words)")
        var table = TextTable("  FIELD", "A", "B", "LEVEL", "BITS")
        table.add("  before any evidence", "", "", "", bits(explanation.prior))
        for field in explanation.fields where isWhole || field.level != .missing || field.weight != 0 {
            table.add(
                "  " + field.field.rawValue, cut(field.left), cut(field.right), field.level.rawValue, bits(field.weight)
            )
        }
        table.add("  together", "", "", percent(explanation.posterior), bits(explanation.total))
        Console.print(table)
        for field in explanation.fields where isWhole {
            printLong(field.field.rawValue, left: field.left, right: field.right)
        }
        let (review, merge) = (explanation.reviewThreshold, explanation.mergeThreshold)
        Console.print(
            "  proposed from \(percent(review)) (\(bits(EvidenceSummary.bits(posterior: review))) bits), "
                + "merged from \(percent(merge)) (\(bits(EvidenceSummary.bits(posterior: merge))) bits)")
        for guardrail in explanation.guardrails { Console.print("  guardrail: \(guardrail.rawValue)") }
        if let veto = explanation.veto { Console.print("  veto: \(veto)") }
        if let decision = explanation.decision {
            Console.print(
                "  decided: \(decision.verdict.rawValue) by \(decision.author), \(decision.time.date): \(decision.reason)"
            )
        }
        Console.print("  parameters \(explanation.parametersVersion)")
    }

    /// Prints the values of a field that are too long for a table.
    static func printLong(_ field: String, left: String, right: String) {
        for (label, value) in [("A", left), ("B", right)] where cut(value) != value {
            Console.print("  \(label) \(field): \(value)")
        }
    }

    /// A text cut to the width of a table cell.
    static func cut(_ text: String) -> String {
        text.count > 44 ? String(text.prefix(43)) + "…" : text
    }
}
