internal import ArgumentParser

/// `corridor backup`
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Back up this home, while it is in use.",
        discussion: """
            A backup has everything of the home and is useless alone: its key is in the home, and in the state file, \
            which is small and encrypted to a recovery key. corridor backup key makes the recovery key, once; keep it \
            locked away. A purge destroys the key of all backups before it: destroy the state files from before the \
            purge, wherever copies are, and make a new backup.
            """,
        subcommands: [BackupMake.self, BackupKey.self], defaultSubcommand: BackupMake.self)
}
