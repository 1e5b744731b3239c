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

    @Option(help: ArgumentHelp("The mapping of the columns of delimited text.", valueName: "file"))
    var map: String?
    @Option(help: "intelligence or linkage (default: linkage when all files are delimited text).")
    var profile: Profile?
    @Option(
        help: ArgumentHelp("The probability from which two records match (linkage; default 0.9).", valueName: "p"))
    var threshold: Double?
    @Option(
        help: ArgumentHelp(
            "Decisions about files, one JSON object per line; review appends to the file.", valueName: "jsonl")
    )
    var decisions: String?
    @Option(
        help: ArgumentHelp(
            "The parameters to use; standard for the standard ones (intelligence). A home keeps the parameters that "
                + "corridor merge adopted.",
            valueName: "json"))
    var model: String?

    @Flag(
        name: .customLong("one-to-one"),
        help: "Match each record of one source with at most one of another (linkage; otherwise found from the table).")
    var isOneToOne = false

    @OptionGroup var objects: ObjectLimitOption

    /// Whether an option is given that applies to files only.
    var isForFiles: Bool { map != nil || profile != nil || threshold != nil || decisions != nil || isOneToOne }

    func validate() throws {
        if let threshold, !(threshold > 0 && threshold < 1) {
            throw ValidationError("--threshold is a probability above 0 and below 1.")
        }
    }
}
