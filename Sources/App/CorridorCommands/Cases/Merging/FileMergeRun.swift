internal import FileMerging
internal import BundleFormats
internal import CaseWork
internal import Diagnostics
internal import EntityResolution
internal import RecordLinkage
internal import SourceFormats
internal import StrictJSON

/// `corridor merge` of files under the profile `intelligence`.
struct FileMergeRun {
    private let inputs: MergeInputs
    private let options: MergeOptions
    private let format: OutputFormat

    init(_ inputs: MergeInputs, options: MergeOptions, format: OutputFormat) {
        self.inputs = inputs
        self.options = options
        self.format = format
    }

    func run() throws(Fault) {
        let parameters = try ParametersFile.read(options.inputs.model)
        let merge = try inputs.merged(
            parameters, truth: options.truth,
            needsObjects: options.output != nil || options.report != nil || options.learn != nil)
        let truth = options.truth == nil ? nil : merge.score()
        let preview = options.learn == nil ? nil : LearningPreview(merge.resolved, inUse: parameters, merge)
        let findings = inputs.idleDecisions + merge.findings + (try write(merge, truth))
        if let path = options.learn { try preview?.write(to: path, replacing: options.force) }
        Console.say(findings.filter { $0.severity >= .warning }, ofEach: nil)
        switch format {
        case .text:
            print(merge, truth)
            if let path = options.learn { preview?.show(MergeOutput(options), file: path) }
        case .json: Console.print(json: json(merge, truth: truth, preview: preview, findings: findings))
        }
    }

    /// Writes the requested files; returns findings about them.
    private func write(_ merge: FileMerge, _ truth: ResolutionEvaluation?) throws(Fault) -> [Finding] {
        var marked: [Finding?] = []
        let type = inputs.mapping?.objects.first?.type
        if let path = options.clusters {
            try StandardStreams.write(to: path, replacing: options.force) { sink throws(Fault) in
                marked.append(try ResolvedCSV.writeClusters(merge, type: type, form: options.csvForm, to: sink))
            }
        }
        if let path = options.pairs {
            try StandardStreams.write(to: path, replacing: options.force) { sink throws(Fault) in
                marked.append(try ResolvedCSV.writePairs(merge, type: type, form: options.csvForm, to: sink))
            }
        }
        if let path = options.output {
            let bundle = MergedBundle(merge, decisions: inputs.decisions?.objects ?? [])
            try StandardStreams.write(to: path, replacing: options.force) { sink throws(Fault) in
                try BundleWriter.write(bundle.objects, to: sink)
            }
        }
        if let path = options.report {
            let report = try MergeReportBuilder(inputs.files).report(merge, truth, title: nil)
            try MergePageFile.write(report, to: path, replacing: options.force)
        }
        return marked.compactMap(\.self)
    }

    private func print(_ merge: FileMerge, _ truth: ResolutionEvaluation?) {
        let output = MergeOutput(options)
        let result = merge.result
        let several = result.entities.several
        output.say(
            "\(merge.entityCount) entities from \(merge.recordCount) records; \(several.count) have several records; "
                + "\(result.review.count) pairs wait for a decision (parameters \(result.parametersVersion))")
        if several.contains(where: { $0.kind == .person }) {
            Console.say("A merged person is not a verified identity.")
        }
        guard let truth else { return }
        output.say(
            "of \(Console.count(truth.labelled, "labelled record")); of \(truth.waiting) pairs that wait "
                + "\(truth.waitingRight) are one")
        output.say(
            "\(Console.count(truth.groups, "group")) to look at; \(truth.bulk.groups) more can be accepted as a whole: "
                + "of the \(truth.bulk.pairs) pairs that this joins \(truth.bulk.right) are one")
        output.show(
            [
                ("pairs that merge by themselves", truth.pairs), ("clusters", truth.clusters),
                ("clusters once every waiting pair is answered right", truth.reviewed),
            ], truth.mistakes, missed: "One, and neither merged nor waiting:",
            example: { example(of: $0, merge, truth) })
    }

    private func example(
        of mistake: EvaluationError, _ merge: FileMerge, _ truth: ResolutionEvaluation
    ) -> (left: String, right: String) {
        let pair = truth.example(of: mistake)
        return (merge.name(of: pair.left).description, merge.name(of: pair.right).description)
    }

    private func json(
        _ merge: FileMerge, truth: ResolutionEvaluation?, preview: LearningPreview?, findings: [Finding]
    ) -> JSONValue {
        let result = merge.result
        var object = JSONObject()
        object["format"] = "corridor-merge/1"
        object["profile"] = "intelligence"
        object["records"] = .number(JSONNumber(merge.recordCount))
        object["clusters"] = .number(JSONNumber(merge.entityCount))
        object["clusters_of_several"] = .number(JSONNumber(result.entities.severalCount))
        object["review"] = .number(JSONNumber(result.review.count))
        object["groups"] = .number(JSONNumber(result.groups.count))
        object["model"] = .string(result.parametersVersion)
        object["findings"] = .array(findings.map { $0.json })
        if let truth {
            object["truth"] = [
                "labelled": .number(JSONNumber(truth.labelled)), "pairs": EvaluationJSON.score(truth.pairs),
                "clusters": EvaluationJSON.score(truth.clusters), "reviewed": EvaluationJSON.score(truth.reviewed),
                "waiting": .number(JSONNumber(truth.waiting)),
                "waiting_right": .number(JSONNumber(truth.waitingRight)),
                "groups": .number(JSONNumber(truth.groups)), "bulk_groups": .number(JSONNumber(truth.bulk.groups)),
                "bulk_pairs": .number(JSONNumber(truth.bulk.pairs)),
                "bulk_right": .number(JSONNumber(truth.bulk.right)),
                "mistakes": EvaluationJSON.mistakes(truth.mistakes) { example(of: $0, merge, truth) },
            ]
        }
        if let preview { object["learning"] = preview.json }
        return .object(object)
    }
}
