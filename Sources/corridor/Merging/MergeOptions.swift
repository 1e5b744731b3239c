internal import ArgumentParser
internal import Findings

/// How files are merged.
struct MergeOptions: ParsableArguments {
    /// How careful a merge is.
    enum Profile: String, ExpressibleByArgument, CaseIterable {
        /// Careful with people; what lacks evidence is proposed.
        case intelligence
        /// One threshold.
        case linkage
    }

    @Option(help: ArgumentHelp("What the columns of delimited text are.", valueName: "file"))
    var map: String?
    @Option(help: "intelligence or linkage (default: linkage when all files are delimited text).")
    var profile: Profile?
    @Option(name: .shortAndLong, help: ArgumentHelp("The merged bundle to write (intelligence).", valueName: "file"))
    var output: String?
    @Option(help: ArgumentHelp("Write source,record,cluster for every record.", valueName: "csv"))
    var clusters: String?
    @Option(help: ArgumentHelp("Write the pairs that merged, or that are worth a look.", valueName: "csv"))
    var pairs: String?
    @Option(help: ArgumentHelp("Decisions to follow, one JSON object a line.", valueName: "jsonl"))
    var decisions: String?
    @Option(
        help: ArgumentHelp("The probability from which two records are one (linkage; default 0.9).", valueName: "p"))
    var threshold: Double?
    @Option(
        help: ArgumentHelp("Score the result by this column, which the merge itself never sees.", valueName: "column"))
    var truth: String?
    @Option(
        help: ArgumentHelp(
            "The parameters to weigh with; standard names those that ship (intelligence). A home keeps to them.",
            valueName: "json"))
    var model: String?
    @Option(
        help: ArgumentHelp(
            "Write the parameters that were learnt: from the table (linkage), or from the decisions, as a proposal.",
            valueName: "json"))
    var learn: String?
    @Option(help: ArgumentHelp("Write a page about the merge: figures, entities, pairs for review.", valueName: "html"))
    var report: String?
    @Flag(help: "Look at everything anew, also at what the merge before remembers; the result is the same (a home).")
    var full = false
    @Flag(help: "Replace files that are there.")
    var force = false

    /// Refuses what does not go together.
    func validate(files: [String]) throws {
        if files.isEmpty {
            let given = [map, output, clusters, pairs, decisions, truth, report].contains { $0 != nil }
            guard !given, profile == nil, threshold == nil else {
                throw ValidationError("Give the files to merge; these options are for files.")
            }
            if model != nil, learn != nil {
                throw ValidationError("Look at what --learn proposes first, then take it with --model.")
            }
        } else if full {
            throw ValidationError("--full is for the case file of a home; files are always looked at whole.")
        }
        if let threshold, !(threshold > 0 && threshold < 1) {
            throw ValidationError("--threshold is a probability above 0 and below 1.")
        }
    }
}
