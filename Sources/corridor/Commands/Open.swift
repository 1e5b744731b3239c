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
        discussion: "Nothing is extracted unless everything verifies. Nothing is stored in the home.")

    @Argument(help: "An envelope or a package.")
    var file: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to extract into.", valueName: "dir"))
    var directory: String
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        let judgement = try Opener(home, clock: .system).open(file, extractingTo: directory) { () throws(Fault) in
            try keys.ring(home)
        }
        for authenticity in judgement.authenticity where authenticity.outcome != .passed {
            VerdictText.print(authenticity, "authenticity", explain: false)
        }
        guard judgement.package != nil else {
            for finding in judgement.findings { Console.say(finding) }
            Console.say("Nothing was extracted.")
            try ExitStatus(judgement.outcome).end()
            return
        }
        for path in judgement.extracted { Console.print("\(path)") }
    }
}
