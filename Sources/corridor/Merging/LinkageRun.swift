internal import Exchange
internal import Files
internal import Findings
internal import Interchange
internal import Resolution
internal import StrictJSON

/// `corridor merge` of delimited text under the profile `linkage`.
struct LinkageRun {
    private let inputs: MergeInputs
    private let options: MergeOptions
    private let format: OutputFormat

    init(_ inputs: MergeInputs, _ options: MergeOptions, _ format: OutputFormat) {
        self.inputs = inputs
        self.options = options
        self.format = format
    }

    func run() throws(Fault) {
        guard let mapping = inputs.mapping else {
            throw Fault(.mergeMapMissing, .usage, ["path": inputs.files[0].name])
        }
        let plan = try LinkagePlan(mapping, named: inputs.mapName)
        let input = try FileLinkage(plan, truth: options.truth).read(inputs.files)
        var linkage = Linkage(threshold: options.threshold ?? Linkage.standardThreshold)
        if let path = options.model {
            linkage.model = try LinkageModel(
                JSONValue(parsing: File.bytes(at: path, limit: 64 << 20)), for: plan.compared,
                entry: Paths.name(of: path))
        }
        let result = linkage.link(input.table, decisions: inputs.decisions?.records ?? [])
        let truth = options.truth == nil ? nil : LinkageTruth(result)
        try write(result, input, truth)
        let findings = inputs.idleDecisions + input.findings + result.findings
        Console.say(findings.filter { $0.severity >= .warning }, ofEach: 5)
        switch format {
        case .text: print(result, input, plan, truth)
        case .json: Console.print(json: LinkageJSON.report(result, input, truth, findings: findings))
        }
    }

    private func write(_ result: LinkageResult, _ input: FileLinkage.Input, _ truth: LinkageTruth?) throws(Fault) {
        if let path = options.clusters {
            try StandardStreams.write(to: path, replacing: options.force) { sink throws(Fault) in
                try LinkageCSV.writeClusters(result, to: sink)
            }
        }
        if let path = options.pairs {
            try StandardStreams.write(to: path, replacing: options.force) { sink throws(Fault) in
                try LinkageCSV.writePairs(result, to: sink)
            }
        }
        if let path = options.learn {
            let text = result.model.json.text(pretty: true) + "\n"
            try StandardStreams.write(to: path, replacing: options.force) { sink throws(Fault) in
                try sink.write(Array(text.utf8))
            }
        }
        if let path = options.report {
            let report = try MergeReportDesk(inputs.files).report(
                result, input, truth, decisions: inputs.decisions?.records ?? [], title: nil)
            try MergePageFile.write(report, to: path, replacing: options.force)
        }
    }

    private func print(_ result: LinkageResult, _ input: FileLinkage.Input, _ plan: LinkagePlan, _ truth: LinkageTruth?)
    {
        let counts = result.counts()
        let review = result.pairs.count { !result.isMerged($0) }
        say(
            "\(Console.count(input.table.count, "record")) in \(Console.count(input.files, "file")): "
                + "\(counts.clusters) clusters, \(counts.several) of several records; "
                + "\(review) pairs not merged that are worth a look")
        say(
            "threshold \(result.threshold), model \(result.model.version); compared: \(plan.labels.joined(separator: ", "))"
        )
        if !input.unused.isEmpty { say("not compared: \(input.unused.joined(separator: ", "))") }
        guard let truth else { return }
        var table = TextTable("", "PRECISION", "RECALL", "F1")
        for (name, score) in [
            ("pairs", truth.pairs), ("clusters", truth.clusters),
            ("pairs at their best threshold, \(LinkageCSV.probability(truth.best.threshold))", truth.best.score),
        ] {
            table.add(name, Self.share(score.precision), Self.share(score.recall), Self.share(score.f1))
        }
        show(table)
        for (isMerged, title) in [(true, "Merged, and not one:"), (false, "One, and not merged:")] {
            let mistakes = truth.mistakes.filter { $0.isMerged == isMerged }
            guard !mistakes.isEmpty else { continue }
            say("\(title) \(Console.count(mistakes.reduce(0) { $0 + $1.count }, "pair"))")
            var table = TextTable("  PAIRS", "KIND", "SUCH AS")
            for mistake in mistakes.prefix(10) {
                table.add("  \(mistake.count)", mistake.kind, "\(mistake.example.0) and \(mistake.example.1)")
            }
            show(table)
            if mistakes.count > 10 { say("  … and \(mistakes.count - 10) more kinds") }
        }
    }

    // Standard output is a result's when one goes there.
    private var isTaken: Bool { [options.clusters, options.pairs, options.learn, options.report].contains("-") }

    private func say(_ text: String) { isTaken ? Console.say("\(text)") : Console.print("\(text)") }

    private func show(_ table: TextTable) { isTaken ? Console.say("\(safe: table.text)") : Console.print(table) }

    /// A share with four digits, rounded down: 0.99996 is not 1.
    static func share(_ value: Double) -> String {
        let parts = Int((value * 10_000).rounded(.down))
        let digits = String(parts % 10_000)
        return "\(parts / 10_000)." + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
