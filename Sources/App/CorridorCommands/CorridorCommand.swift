package import ArgumentParser
internal import Diagnostics
internal import Digests
internal import Glibc

/// The command `corridor`.
package struct CorridorCommand: ParsableCommand {
    /// The version of Corridor: it is stated here and in CHANGELOG.md only.
    static let version = "0.1.0"

    /// The name, help and subcommands.
    ///
    /// Every command states its `commandName`: the parser asks all of them, and making a name of the name of its type costs
    /// a search through all conformances in the program.
    package static let configuration = CommandConfiguration(
        commandName: "corridor",
        abstract: "Exchange signed, sealed and validated supply-chain intelligence by files.",
        discussion: """
            Carriers export their data as bundles, sign and seal them; agencies verify, import and merge them.
            No network is needed. To begin: corridor demo
            """,
        version: "corridor \(version)",
        subcommands: [Demo.self, LinkageCommand.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Parties:",
                subcommands: [
                    Initialise.self,
                    Keys.self,
                    Partners.self,
                    AgreementCommand.self,
                    PersonCommand.self,
                    Streams.self,
                    SuccessionCommand.self,
                    ConsentCommand.self,
                ]),
            CommandGroup(
                name: "Sending:",
                subcommands: [
                    MapCommand.self,
                    Export.self,
                    Convert.self,
                    Validate.self,
                    MarkingsCommand.self,
                    Pack.self,
                    Cosign.self,
                    Timestamps.self,
                    Seal.self,
                    Share.self,
                    Forward.self,
                    Send.self,
                ]),
            CommandGroup(
                name: "Receiving:",
                subcommands: [
                    Receive.self,
                    Verify.self,
                    Open.self,
                    Disclose.self,
                    Import.self,
                    Receipt.self,
                    Quarantine.self,
                ]),
            CommandGroup(
                name: "Corrections:",
                subcommands: [
                    Retract.self, Supersede.self,
                    Reinstate.self,
                    Narrow.self,
                    Revoke.self,
                    Retractions.self,
                    DestroyCommand.self,
                    SuspectCommand.self,
                    DisputeCommand.self, DisputesCommand.self,
                ]),
            CommandGroup(
                name: "Maintenance:",
                subcommands: [
                    PurgeCommand.self,
                    CheckHome.self,
                    HomeCommand.self,
                    HoldCommand.self,
                    OverdueCommand.self,
                    LedgerCommand.self,
                    Status.self,
                    BackupCommand.self,
                    Restore.self,
                ]),
            CommandGroup(
                name: "Case work:",
                subcommands: [
                    Merge.self,
                    Explain.self,
                    Review.self,
                    Decide.self,
                    Find.self,
                    Show.self,
                    Report.self,
                    Log.self,
                    CheckIdentifier.self,
                    Codes.self,
                    Audit.self,
                ]),
        ])

    /// A command without arguments.
    package init() {}

    /// Runs the command in the arguments of this process and ends the process with its exit status.
    package static func runAndExit() -> Never {
        StandardOutput.prepare()
        OpenSSLLibrary.stayUntilTheEnd()
        Glibc.exit(StandardOutput.finish(run()).rawValue)
    }

    /// Runs the command in the arguments and returns the exit status.
    private static func run() -> ExitStatus {
        if CommandLine.arguments.dropFirst() == ["help", "mapping"] {
            Console.print("\(safe: MappingHelp.text)")
            return .done
        }
        // Without the parser, which makes a tree of all commands first.
        if CommandLine.arguments.dropFirst() == ["--version"] {
            Console.print("\(safe: Self.configuration.version)")
            return .done
        }
        do {
            var command = try parseAsRoot()
            do {
                try command.run()
                return .done
            } catch let exit as ExitCode {
                throw exit
            } catch {
                throw ErrorReporter.end(error, of: Self.self)
            }
        } catch let exit as ExitCode {
            return ExitStatus(rawValue: exit.rawValue) ?? .ours
        } catch {
            // ArgumentParser's texts are printed here, as results are, and its exit status for wrong usage differs from
            // ours.
            let lines = Self.fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
            let text = lines.map { Printable.text(String($0)) }.joined(separator: "\n")
            guard Self.exitCode(for: error) == .success else {
                Console.say("\(safe: text)")
                return .usage
            }
            if !text.isEmpty { Console.print("\(safe: text)") }
            return .done
        }
    }
}
