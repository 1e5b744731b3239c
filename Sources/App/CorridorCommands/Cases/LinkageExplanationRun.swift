internal import EntityResolution
internal import FileMerging
internal import CaseWork
internal import Diagnostics
internal import Files
internal import RecordLinkage
internal import SourceFormats
internal import StrictJSON

/// `corridor explain` of two records of delimited text.
struct LinkageExplanationRun {
    let files: [String]
    let map: String
    let model: String?

    func run(_ left: String, right: String, format: OutputFormat) throws(Fault) {
        let name = Paths.name(of: map)
        let mapping = try MappingFile(parsing: File.bytes(at: map, limit: 1 << 20), named: name)
        let plan = try LinkagePlan(mapping, named: name)
        var inputs: [SourceFile] = []
        for path in files { inputs.append(try SourceFile(path: path)) }
        let model = try ParametersFile.model(model, for: plan)
        let result = Linkage(model: model).link(try FileLinkage(plan, model: model).read(inputs).table)
        let (one, other) = (try Self.record(left), try Self.record(right))
        guard let explanation = result.explanation(one, other) else {
            let known = result.table.rows(of: [one, other])
            throw Fault(.recordUnknown, kind: .usage, ["record": (known[one] == nil ? one : other).description])
        }
        switch format {
        case .text: LinkageExplanationText.print(explanation)
        case .json: Console.print(json: json(explanation))
        }
    }

    /// `SOURCE/RECORD`; the source ends at the last slash that leaves a record.
    private static func record(_ text: String) throws(Fault) -> LinkageRecord {
        guard let slash = text.lastIndex(of: "/"), slash != text.startIndex else {
            throw Fault(.recordUnknown, kind: .usage, ["record": text])
        }
        return LinkageRecord(source: String(text[..<slash]), record: String(text[text.index(after: slash)...]))
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
