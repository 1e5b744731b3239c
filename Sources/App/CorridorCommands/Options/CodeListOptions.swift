internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import ModelChecks
internal import PartyHome

/// The option of the commands that look codes up, and need no home for anything else.
struct CodeListOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The party home whose lists codes are looked up in (default: CORRIDOR_HOME, else the nearest .corridor "
                + "upwards, if there is one).", valueName: "dir"))
    var home: String?

    /// The published lists of codes of the home that is named, or is there; else none.
    func lists() throws(Fault) -> PublishedLists {
        let named = home ?? Environment["CORRIDOR_HOME"]
        guard let layout = HomeLayout.find(named: named, from: Paths.workingFolder()) else {
            if named != nil { throw Fault(.homeMissing, kind: .usage) }
            return .none
        }
        return PublishedLists(try layout.codeLists())
    }
}
