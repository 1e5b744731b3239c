internal import ArgumentParser
internal import Diagnostics
internal import FileMerging

/// `corridor linkage clusters`
struct LinkageClustersStep: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clusters", abstract: "Connected components are clustered.")

    @OptionGroup var options: LinkageStepOptions

    func run() throws {
        try LinkagePipe.run { lines, sink throws(Fault) in try options.part().writeClusters(of: lines, to: sink) }
    }
}
