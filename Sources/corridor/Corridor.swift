internal import ArgumentParser
internal import Digests

/// The command `corridor`.
@main
struct Corridor: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "corridor",
        abstract: "Exchange signed, sealed and validated supply-chain intelligence by files.",
        discussion: """
            Carriers export what they have into bundles, sign and seal them; agencies verify, import and merge them.
            Nothing needs a network. Begin with: corridor demo
            """,
        version: "corridor \(version)",
        subcommands: [Demo.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Parties:", subcommands: [Initialise.self, Keys.self, Partners.self, Streams.self]),
            CommandGroup(
                name: "Sending:",
                subcommands: [
                    Export.self, Convert.self, Validate.self, Markings.self, Pack.self, Cosign.self, Timestamps.self,
                    Seal.self, Forward.self,
                ]),
            CommandGroup(
                name: "Receiving:",
                subcommands: [Verify.self, Open.self, Disclose.self, Import.self, Receipt.self, Quarantine.self]),
            CommandGroup(name: "Retention:", subcommands: [PurgeCommand.self]),
            CommandGroup(
                name: "Working:",
                subcommands: [
                    Merge.self, Explain.self, Review.self, Decide.self, Find.self, Show.self, Report.self, Log.self,
                    CheckIdentifier.self, Codes.self,
                ]),
        ])

    static func main() {
        OpenSSLLibrary.stayUntilTheEnd()
        do {
            var command = try parseAsRoot()
            do {
                try command.run()
            } catch let exit as ExitCode {
                throw exit
            } catch {
                throw Reporter.end(error)
            }
        } catch let exit as ExitCode {
            Self.exit(withError: exit)
        } catch {
            // ArgumentParser prints usage for its own errors and ends with its own status, which is not ours.
            let code = Self.exitCode(for: error)
            if code == .success { Self.exit(withError: error) }
            Console.say("\(safe: Self.fullMessage(for: error))")
            Self.exit(withError: ExitCode(ExitStatus.usage.rawValue))
        }
    }
}
