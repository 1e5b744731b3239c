internal import ArgumentParser
internal import Diagnostics
internal import FileMerging

/// `corridor linkage keys`
struct LinkageKeysStep: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Rows get their blocking keys.")

    @OptionGroup var options: LinkageStepOptions

    func run() throws {
        try LinkagePipe.run { lines, sink throws(Fault) in try options.part().writeKeys(of: lines, to: sink) }
    }
}
