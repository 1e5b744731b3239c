internal import Exchange
internal import Files
internal import Findings
internal import Interchange
internal import Resolution
internal import StrictJSON

/// `corridor explain` of two records of delimited text.
struct LinkageExplanationRun {
    let files: [String]
    let map: String
    let model: String?

    func run(_ left: String, _ right: String, _ format: OutputFormat) throws(Fault) {
        let name = Paths.name(of: map)
        let mapping = try MappingFile(parsing: File.bytes(at: map, limit: 1 << 20), named: name)
        let plan = try LinkagePlan(mapping, named: name)
        var inputs: [ExportInput] = []
        for path in files { inputs.append(try ExportInput(path: path)) }
        var linkage = Linkage()
        if let model {
            linkage.model = try LinkageModel(
                JSONValue(parsing: File.bytes(at: model, limit: 64 << 20)), for: plan.compared,
                entry: Paths.name(of: model))
        }
        let result = linkage.link(try FileLinkage(plan).read(inputs).table)
        let (one, other) = (try Self.record(left), try Self.record(right))
        guard let explanation = result.explanation(one, other) else {
            let known = result.table.rows(of: [one, other])
            throw Fault(.recordUnknown, .usage, ["record": (known[one] == nil ? one : other).description])
        }
        switch format {
        case .text: print(explanation)
        case .json: Console.print(json: json(explanation))
        }
    }

    /// `SOURCE/RECORD`; the source ends at the last slash that leaves a record.
    private static func record(_ text: String) throws(Fault) -> LinkageRecord {
        guard let slash = text.lastIndex(of: "/"), slash != text.startIndex else {
            throw Fault(.recordUnknown, .usage, ["record": text])
        }
        return LinkageRecord(source: String(text[..<slash]), record: String(text[text.index(after: slash)...]))
    }

    private func print(_ explanation: LinkageExplanation) {
        Console.print("A \(explanation.left), B \(explanation.right)")
        Console.print("\(explanation.isTogether ? "one" : "not one"): \(explanation.words)")
        var table = TextTable("  FIELD", "A", "B", "LEVEL", "AGAINST STRANGERS", "AGAINST RELATIVES")
        table.add(
            "  before any evidence", "", "", "", EntityText.bits(explanation.prior),
            EntityText.bits(explanation.relatedPrior))
        for field in explanation.evidence where field.level != AgreementLevel.missing.rawValue {
            table.add(
                "  " + field.field, field.left, field.right, field.level, EntityText.bits(field.unrelated),
                EntityText.bits(field.related))
        }
        let evidence = explanation.evidence
        table.add(
            "  together", "", "", LinkageCSV.probability(explanation.probability),
            EntityText.bits(evidence.reduce(explanation.prior) { $0 + $1.unrelated }),
            EntityText.bits(evidence.reduce(explanation.relatedPrior) { $0 + $1.related }))
        Console.print(table)
        Console.print("  the lesser sum counts; one from a probability of \(explanation.threshold)")
    }

    private func json(_ explanation: LinkageExplanation) -> JSONValue {
        [
            "left": ["source": .string(explanation.left.source), "record": .string(explanation.left.record)],
            "right": ["source": .string(explanation.right.source), "record": .string(explanation.right.record)],
            "evidence": .array(
                explanation.evidence.map {
                    [
                        "field": .string($0.field), "left": .string($0.left), "right": .string($0.right),
                        "level": .string($0.level), "unrelated": .real($0.unrelated), "related": .real($0.related),
                    ]
                }),
            "prior": .real(explanation.prior), "related_prior": .real(explanation.relatedPrior),
            "total": .real(explanation.total), "probability": .real(explanation.probability),
            "threshold": .real(explanation.threshold), "together": .bool(explanation.isTogether),
            "words": .string(explanation.words),
        ]
    }
}
