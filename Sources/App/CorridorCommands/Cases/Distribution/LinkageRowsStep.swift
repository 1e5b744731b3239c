internal import ArgumentParser
internal import Diagnostics
internal import FileMerging
internal import Files

/// `corridor linkage rows`
struct LinkageRowsStep: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rows", abstract: "Lines of a delimited file become rows with their place and values.")

    @OptionGroup var options: LinkageStepOptions
    @Option(help: ArgumentHelp("The file with the first line of the table.", valueName: "file"))
    var header: String

    func run() throws {
        var first = try File.bytes(at: header, limit: 1 << 20)
        while first.last == 0x0A || first.last == 0x0D { first.removeLast() }
        try LinkagePipe.run { lines, sink throws(Fault) in
            try options.part().writeRows(of: lines, header: first, to: sink)
        }
    }
}
