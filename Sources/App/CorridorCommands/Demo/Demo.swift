internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import PartyHome

/// `corridor demo`
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Run the reference scenario end to end: four parties, two refusals, a merge, a report.",
        discussion: "Works in a folder of its own and shows each command as you would type it.")

    @Argument(help: "The folder to work in (default: a new one among the temporary files).")
    var directory: String?
    @Option(help: ArgumentHelp("The folder with the example files.", valueName: "dir"))
    var examples: String = "examples"

    func run() throws {
        let folder: String
        if let directory {
            guard !Paths.exists(directory) else { throw Fault(.fileExists, kind: .usage, ["path": directory]) }
            try Paths.makeFolder(directory)
            folder = directory
        } else {
            folder = try Paths.makeTemporaryFolder()
        }
        guard Paths.isFolder(examples) else { throw Fault(.fileMissing, kind: .inputOutput, ["path": examples]) }
        try DemoScript(folder: Self.absolute(folder), examples: Self.absolute(examples)).play()
    }

    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : Paths.join(Paths.workingFolder(), path)
    }
}
