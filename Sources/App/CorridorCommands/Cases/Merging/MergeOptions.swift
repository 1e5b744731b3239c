internal import ArgumentParser
internal import DelimitedText

/// Options for merging files.
struct MergeOptions: ParsableArguments {
    @OptionGroup var inputs: MergeInputOptions
    @Option(name: .shortAndLong, help: ArgumentHelp("The merged bundle to write (intelligence).", valueName: "file"))
    var output: String?
    @Option(help: ArgumentHelp("Write source,record,cluster for every record.", valueName: "csv"))
    var clusters: String?
    @Option(help: ArgumentHelp("Write the pairs that merged, or that are worth a look.", valueName: "csv"))
    var pairs: String?
    @Flag(
        name: .customLong("raw-csv"),
        help: "Write the cells of these as they are, also what a spreadsheet would run as a formula.")
    var isCSVRaw = false
    @Option(
        help: ArgumentHelp("Score the result by this column, which the merge itself never sees.", valueName: "column"))
    var truth: String?
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

    /// The form of cells in delimited output.
    var csvForm: DelimitedCell.Form { isCSVRaw ? .raw : .marked }

    /// Refuses invalid combinations of options.
    func validate(files: [String]) throws {
        guard files.isEmpty else {
            if full {
                throw ValidationError("--full is for the case file of a home; files are always looked at whole.")
            }
            if isCSVRaw, clusters == nil, pairs == nil {
                throw ValidationError("--raw-csv is for what --clusters and --pairs write.")
            }
            return
        }
        if inputs.isForFiles || [output, clusters, pairs, truth, report].contains(where: { $0 != nil }) {
            throw ValidationError("Give the files to merge; these options are for files.")
        }
        if isCSVRaw { throw ValidationError("--raw-csv is for what --clusters and --pairs write.") }
        if inputs.model != nil, learn != nil {
            throw ValidationError("Look at what --learn proposes first, then take it with --model.")
        }
    }
}
