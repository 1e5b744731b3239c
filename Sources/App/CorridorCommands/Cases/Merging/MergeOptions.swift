internal import ArgumentParser
internal import DelimitedText

/// Options for merging files.
struct MergeOptions: ParsableArguments {
    @OptionGroup var inputs: MergeInputOptions
    @Option(name: .shortAndLong, help: ArgumentHelp("The merged bundle to write (intelligence).", valueName: "file"))
    var output: String?
    @Option(help: ArgumentHelp("Write source,record,cluster for every record.", valueName: "csv"))
    var clusters: String?
    @Option(help: ArgumentHelp("Write the pairs that merged or are proposed.", valueName: "csv"))
    var pairs: String?
    @Flag(
        name: .customLong("raw-csv"),
        help:
            "Write the cells of these files without escaping, including those that a spreadsheet would run as a formula."
    )
    var isCSVRaw = false
    @Option(
        help: ArgumentHelp(
            "Evaluate the result by this column, which the merge itself does not use.", valueName: "column"))
    var truth: String?
    @Option(
        help: ArgumentHelp(
            "Write the learned parameters: from the table (linkage), or from the decisions, as a proposal.",
            valueName: "json"))
    var learn: String?
    @Flag(
        help: ArgumentHelp(
            "With --learn, keep the frequencies of values in the model too, so that rows that are added later are linked "
                + "without comparing all rows again (linkage)."))
    var frequencies = false
    @Option(
        help: ArgumentHelp(
            "Link rows that were added since these clusters were written; their names stay (linkage).",
            valueName: "csv"))
    var into: String?
    @Option(help: ArgumentHelp("Write a page about the merge: figures, entities, pairs for review.", valueName: "html"))
    var report: String?
    @Flag(help: "Recompute everything, without the memory of the previous merge; the result is the same (a home).")
    var full = false
    @Flag(help: "Replace files that are there.")
    var force = false

    /// The form of cells in delimited output.
    var csvForm: DelimitedCell.Form { isCSVRaw ? .raw : .marked }

    /// Refuses invalid combinations of options.
    func validate(files: [String]) throws {
        guard files.isEmpty else {
            if full {
                throw ValidationError("--full is for the case file of a home; files are always merged in full.")
            }
            if isCSVRaw, clusters == nil, pairs == nil {
                throw ValidationError("--raw-csv needs --clusters or --pairs.")
            }
            if frequencies, learn == nil { throw ValidationError("--frequencies needs --learn.") }
            return
        }
        if inputs.isForFiles || frequencies
            || [output, clusters, pairs, truth, report, into].contains(where: { $0 != nil })
        {
            throw ValidationError("Give the files to merge; these options are for files.")
        }
        if isCSVRaw { throw ValidationError("--raw-csv needs --clusters or --pairs.") }
        if inputs.model != nil, learn != nil {
            throw ValidationError("Check the proposal of --learn first, then adopt it with --model.")
        }
    }
}
