internal import Platform
internal import RecordLinkage

/// The output of a merge of files: on standard output, or on standard error when a result goes to standard output.
struct MergeOutput {
    private let isTaken: Bool

    init(_ options: MergeOptions) {
        isTaken = [options.output, options.clusters, options.pairs, options.learn, options.report].contains("-")
    }

    func say(_ line: OutputLine) { isTaken ? Console.say(line) : Console.print(line) }

    func show(_ table: TextTable) { isTaken ? Console.say("\(safe: table.text)") : Console.print(table) }

    /// Prints the evaluation of a merge.
    ///
    /// - Parameter missed: the title over the missed pairs.
    func show(
        _ scores: [(String, EvaluationScore)], _ mistakes: [EvaluationError], missed: String,
        example: (EvaluationError) -> (left: String, right: String)
    ) {
        var table = TextTable("", "PRECISION", "RECALL", "F1")
        for (name, score) in scores {
            table.add(name, Self.share(score.precision), Self.share(score.recall), Self.share(score.f1))
        }
        show(table)
        for (isMerged, title) in [(true, "Merged, and not one:"), (false, missed)] {
            let mistakes = mistakes.filter { $0.isMerged == isMerged }
            guard !mistakes.isEmpty else { continue }
            say("\(title) \(Console.count(mistakes.reduce(0) { $0 + $1.count }, "pair"))")
            var table = TextTable("  PAIRS", "KIND", "SUCH AS")
            for mistake in mistakes.prefix(10) {
                let pair = example(mistake)
                table.add("  \(mistake.count)", mistake.kind, "\(pair.left) and \(pair.right)")
            }
            show(table)
            if mistakes.count > 10 { say("  … and \(mistakes.count - 10) more kinds") }
        }
    }

    /// A share with four digits, rounded down: 0.99996 is not 1.
    private static func share(_ value: Double) -> String {
        let parts = Int((value * 10_000).rounded(.down))
        return "\(parts / 10_000).\((parts % 10_000).padded(to: 4))"
    }
}
