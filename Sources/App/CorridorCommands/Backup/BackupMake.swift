internal import ArgumentParser
internal import Diagnostics
internal import PartyHome
internal import Platform

/// `corridor backup make`, and `corridor backup` alone
struct BackupMake: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Write a backup, a state file, or both.",
        discussion: """
            The state file has the key of the backups since the last purge, and what a restored home must know to do \
            nothing that this one would not do: purges, suspensions, agreements, settings, the numbers of lists and \
            streams. Write it to another place than the backup, and as often as you like: the newest one opens all \
            backups since the last purge. A state file that is there is replaced, and overwritten. No passphrase is \
            needed.
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The backup to write.", valueName: "file"))
    var output: String?
    @Option(help: ArgumentHelp("The state file to write.", valueName: "file"))
    var state: String?
    @Option(
        help: ArgumentHelp(
            "The certificate of another recovery key, to encrypt this state file to.", valueName: "file"))
    var toKey: String?
    @Flag(help: "Replace a backup that is there.")
    var force = false
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard output != nil || state != nil else { throw ValidationError("--output, --state or both are needed.") }
    }

    func run() throws {
        let home = try self.home.open(.upkeep)
        let backup = HomeBackup(
            home, recovery: try RecoveryKey(of: home, instead: toKey), actor: self.home.acting(.system))
        guard let output else {
            try backup.writeState(to: state ?? "")
            return Console.print("Wrote the state file \(state ?? "").")
        }
        let result = try backup.write(to: output, state: state, isReplacing: force)
        for finding in result.findings { Console.say(finding) }
        Console.print("Wrote the backup \(output): \(Console.count(result.files, "file")), \(result.size) bytes.")
        if let state {
            Console.print("Wrote the state file \(state), without which it does not open.")
        } else {
            Console.say("It opens with a state file only: corridor backup --state FILE writes one.")
        }
    }
}
