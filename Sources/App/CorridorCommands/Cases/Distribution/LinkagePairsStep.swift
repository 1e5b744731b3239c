internal import ArgumentParser
internal import Diagnostics
internal import FileMerging

/// `corridor linkage pairs`
struct LinkagePairsStep: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pairs", abstract: "Rows of blocks are compared.")

    @OptionGroup var options: LinkageStepOptions

    func run() throws {
        try LinkagePipe.run { lines, sink throws(Fault) in try options.part().writePairs(of: lines, to: sink) }
    }
}
