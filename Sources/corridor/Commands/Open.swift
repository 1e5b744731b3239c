internal import ArgumentParser
internal import Credentials
internal import Exchange
internal import Files
internal import Findings
internal import Packages

/// `corridor open`
struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Verify an envelope or package, decrypt it, and extract what is in it.",
        discussion: """
            Nothing is extracted unless everything verifies. Nothing is stored in the home. Packages that were passed on \
            inside this one are extracted as they are; open them like any other.
            """)

    @Argument(help: "An envelope or a package.")
    var file: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to extract into.", valueName: "dir"))
    var directory: String?
    @Option(
        help: ArgumentHelp(
            "Write the package itself, as its originator signed it: to co-sign it, or to keep the proof.",
            valueName: "file"))
    var package: String?
    @Flag(help: "Replace a package that is there.")
    var force = false
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard directory != nil || package != nil else {
            throw ValidationError("Name a folder with --directory, or a file with --package.")
        }
    }

    func run() throws {
        let home = try self.home.open()
        let judgement = try Opener(home, clock: .system).open(
            file, extractingTo: directory, copying: package != nil
        ) { () throws(Fault) in
            try keys.ring(home)
        }
        for authenticity in judgement.authenticity where authenticity.outcome != .passed {
            VerdictText.print(authenticity, "authenticity", explain: false)
        }
        guard let opened = judgement.package else {
            for finding in judgement.findings { Console.say(finding) }
            Console.say("Nothing was extracted.")
            try ExitStatus(judgement.outcome).end()
            return
        }
        for path in judgement.extracted { Console.print("\(path)") }
        if let package {
            let file = try AtomicFile(path: package, mode: 0o600, replacing: force)
            try file.write(contentsOf: opened.source)
            try file.commit()
            Console.print("\(package)")
        }
    }
}
