internal import ArgumentParser
internal import Diagnostics
internal import RecordLinkage

/// `corridor linkage limits`
struct LinkageLimits: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "limits", abstract: "The largest number of different rows all pairs of which are compared.")

    func run() throws { Console.print("\(PartialLinkage.wholeRows)") }
}
