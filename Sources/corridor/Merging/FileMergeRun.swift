internal import BundleFormats
internal import Exchange
internal import Files
internal import Findings
internal import Interchange
internal import Resolution
internal import StrictJSON
internal import TradeIntel

/// `corridor merge` of files under the profile `intelligence`.
struct FileMergeRun {
    private let inputs: MergeInputs
    private let options: MergeOptions
    private let format: OutputFormat

    init(_ inputs: MergeInputs, _ options: MergeOptions, _ format: OutputFormat) {
        self.inputs = inputs
        self.options = options
        self.format = format
    }

    func run() throws(Fault) {
        var parameters = ResolutionParameters.standard
        if let path = options.model {
            parameters = try ResolutionParameters(
                JSONValue(parsing: File.bytes(at: path, limit: 64 << 20)), entry: Paths.name(of: path))
        }
        let decisions = inputs.decisions?.objects ?? []
        // Nothing that is made rests on the time: a merge of the same files is the same.
        guard let dated = Timestamp("2020-01-01T00:00:00Z") else { preconditionFailure("a fixed time") }
        let merge = try FileMerge(
            inputs.files, mapping: inputs.mapping, dated: dated, parameters: parameters, decisions: decisions)
        try write(merge, decisions)
        Console.say((inputs.idleDecisions + merge.findings).filter { $0.severity >= .warning }, ofEach: 5)
        switch format {
        case .text: print(merge)
        case .json: Console.print(json: json(merge))
        }
    }

    private func write(_ merge: FileMerge, _ decisions: [Decision]) throws(Fault) {
        let type = inputs.mapping?.objects.first?.type
        if let path = options.clusters {
            try StandardStreams.write(to: path, replacing: options.force) { sink throws(Fault) in
                try ResolvedCSV.writeClusters(merge, type: type, to: sink)
            }
        }
        if let path = options.pairs {
            try StandardStreams.write(to: path, replacing: options.force) { sink throws(Fault) in
                try ResolvedCSV.writePairs(merge, type: type, to: sink)
            }
        }
        if let path = options.output {
            let bundle = MergedBundle(merge, decisions: decisions)
            try StandardStreams.write(to: path, replacing: options.force) { sink throws(Fault) in
                try BundleWriter.write(bundle.objects, to: sink)
            }
        }
        if let path = options.report {
            let report = try MergeReportDesk(inputs.files).report(merge, title: nil)
            try MergePageFile.write(report, to: path, replacing: options.force)
        }
    }

    private func print(_ merge: FileMerge) {
        let isTaken = [options.clusters, options.pairs, options.output, options.report].contains("-")
        let result = merge.result
        let records = result.entities.reduce(0) { $0 + $1.members.count }
        let several = result.entities.count { $0.members.count > 1 }
        let line: Line =
            "\(result.entities.count) entities from \(records) records; \(several) have several records; "
            + "\(result.review.count) pairs wait for a decision (parameters \(result.parametersVersion))"
        isTaken ? Console.say(line) : Console.print(line)
        if several > 0, result.entities.contains(where: { $0.kind == .person }) {
            Console.say("A merged person is not a verified identity.")
        }
    }

    private func json(_ merge: FileMerge) -> JSONValue {
        let result = merge.result
        return [
            "format": "corridor-merge/1", "profile": "intelligence",
            "records": .number(JSONNumber(result.entities.reduce(0) { $0 + $1.members.count })),
            "clusters": .number(JSONNumber(result.entities.count)),
            "clusters_of_several": .number(JSONNumber(result.entities.count { $0.members.count > 1 })),
            "review": .number(JSONNumber(result.review.count)), "model": .string(result.parametersVersion),
            "findings": .array((inputs.idleDecisions + merge.findings).map { $0.json }),
        ]
    }
}
