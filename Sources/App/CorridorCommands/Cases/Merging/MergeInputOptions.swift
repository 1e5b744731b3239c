internal import ArgumentParser

/// Options for the files of a merge or a review.
struct MergeInputOptions: ParsableArguments {
    /// The profile of a merge.
    enum Profile: String, ExpressibleByArgument, CaseIterable {
        /// Conservative with persons; pairs without enough evidence are proposed.
        case intelligence
        /// One threshold.
        case linkage
    }

    @Option(help: ArgumentHelp("What the columns of delimited text are.", valueName: "file"))
    var map: String?
    @Option(help: "intelligence or linkage (default: linkage when all files are delimited text).")
    var profile: Profile?
    @Option(
        help: ArgumentHelp("The probability from which two records are one (linkage; default 0.9).", valueName: "p"))
    var threshold: Double?
    @Option(
        help: ArgumentHelp("Decisions about files, one JSON object a line; review appends to them.", valueName: "jsonl")
    )
    var decisions: String?
    @Option(
        help: ArgumentHelp(
            "The parameters to weigh with; standard names those that ship (intelligence). A home keeps to those that "
                + "corridor merge gave it.",
            valueName: "json"))
    var model: String?

    /// Whether an option is given that applies to files only.
    var isForFiles: Bool { map != nil || profile != nil || threshold != nil || decisions != nil }

    func validate() throws {
        if let threshold, !(threshold > 0 && threshold < 1) {
            throw ValidationError("--threshold is a probability above 0 and below 1.")
        }
    }
}
