internal import FileMerging
internal import CaseWork
internal import Diagnostics
internal import RecordLinkage

/// `corridor merge` of delimited text under the profile `linkage`.
struct LinkageRun {
    private let inputs: MergeInputs
    private let options: MergeOptions
    private let format: OutputFormat

    init(_ inputs: MergeInputs, options: MergeOptions, format: OutputFormat) {
        self.inputs = inputs
        self.options = options
        self.format = format
    }

    func run() throws(Fault) {
        let (result, input, plan) = try inputs.linked(
            truth: options.truth, into: options.into,
            isComplete: [options.truth, options.pairs, options.report].contains { $0 != nil })
        let truth = options.truth == nil ? nil : LinkageEvaluation(result)
        let marked = try write(result, input: input, truth: truth)
        let findings = inputs.idleDecisions + input.findings + result.findings + marked
        Console.say(findings.filter { $0.severity >= .warning }, ofEach: nil)
        switch format {
        case .text: print(result, input: input, plan: plan, truth: truth)
        case .json: Console.print(json: LinkageJSON.report(result, input: input, truth: truth, findings: findings))
        }
    }

    /// Writes the requested files; returns findings about them.
    private func write(
        _ result: LinkageResult, input: FileLinkage.Input, truth: LinkageEvaluation?
    ) throws(Fault) -> [Finding] {
        var marked: [Finding?] = []
        if let path = options.clusters {
            try StandardStreams.write(to: path, replacing: options.force) { sink throws(Fault) in
                marked.append(try LinkageCSV.writeClusters(result, form: options.csvForm, to: sink))
            }
        }
        if let path = options.pairs {
            try StandardStreams.write(to: path, replacing: options.force) { sink throws(Fault) in
                marked.append(try LinkageCSV.writePairs(result, form: options.csvForm, to: sink))
            }
        }
        if let path = options.learn {
            try ParametersFile.write(
                (options.frequencies ? result.modelWithStatistics : result.model).json, to: path,
                replacing: options.force)
        }
        if let path = options.report {
            let report = try MergeReportBuilder(inputs.files).report(
                result, input: input, truth: truth, decisions: inputs.decisions?.records ?? [], title: nil)
            try MergePageFile.write(report, to: path, replacing: options.force)
        }
        return marked.compactMap(\.self)
    }

    /// The notes that the summary shows.
    private static let summarised: Set<FindingCode> = [
        .columnConstant, .columnIsRowNumber, .columnRepeated, .linkageLittleLearned,
    ]

    private func print(
        _ result: LinkageResult, input: FileLinkage.Input, plan: LinkagePlan, truth: LinkageEvaluation?
    ) {
        let output = MergeOutput(options)
        let counts = result.counts()
        let review = result.pairs.count { !result.isMerged($0) }
        output.say(
            "\(Console.count(input.table.count, "record")) in \(Console.count(input.files, "file")): "
                + "\(counts.clusters) clusters, \(counts.several) of several records; "
                + "\(review) pairs not merged that are worth a look")
        output.say(
            "threshold \(result.threshold), model \(result.model.version); compared: \(plan.labels.joined(separator: ", "))"
        )
        if let changes = result.changes { ClusterChangesText(changes).say(to: output) }
        if result.isOneToOne { output.say("one to one: a record matches at most one of another source") }
        for finding in input.findings + result.findings where Self.summarised.contains(finding.code) {
            output.say("\(safe: FindingMessages.commandLine.sentence(of: finding))")
        }
        if !input.unused.isEmpty { output.say("not compared: \(input.unused.joined(separator: ", "))") }
        guard let truth else { return }
        output.show(
            [
                ("pairs", truth.pairs), ("clusters", truth.clusters),
                ("pairs at their best threshold, \(LinkageCSV.probability(truth.best.threshold))", truth.best.score),
            ], truth.mistakes, missed: "One, and not merged:", example: truth.example)
    }
}
