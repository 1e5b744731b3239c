internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import ModelChecks
internal import PartyHome

/// The option of commands that look up codes, and need no home otherwise.
struct CodeListOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The party home with the code lists (default: CORRIDOR_HOME, else the nearest .corridor "
                + "upwards, if there is one).", valueName: "dir"))
    var home: String?

    /// The published code lists of the named or nearest home; none without a home.
    func lists() throws(Fault) -> PublishedLists {
        let named = home ?? Environment["CORRIDOR_HOME"]
        guard let layout = HomeLayout.find(named: named, from: Paths.workingFolder()) else {
            if let named { throw Fault(.homeMissing, kind: .usage, ["path": named]) }
            return .none
        }
        return PublishedLists(try layout.codeLists())
    }
}
