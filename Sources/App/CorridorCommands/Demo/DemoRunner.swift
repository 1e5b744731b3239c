internal import Diagnostics
internal import Files
internal import Foundation
internal import Packages
internal import PartyHome
internal import Platform

/// Runs the commands of the demo: this program, in a new process for each command.
struct DemoRunner {
    let folder: String

    /// The result of a command.
    struct Run {
        let output: String
        let errors: String
        let status: Int32

        /// All output.
        var text: String { output + errors }
    }

    /// Prints the next part of the story.
    func announce(_ text: String) { Console.print("\n\u{2014} \(text)") }

    /// Shows a command and runs it.
    ///
    /// - Parameters:
    ///   - status: the expected exit status.
    ///   - quiet: whether its output is omitted.
    @discardableResult
    func run(
        _ arguments: [String], in party: String? = nil, status expected: ExitStatus = .done, quiet: Bool = false,
        lines: Int = 14
    ) throws -> Run {
        let prompt = party.map { "\($0) " } ?? ""
        Console.print("\(prompt)$ corridor \(arguments.map(Self.quote).joined(separator: " "))")
        let run = try Self.launch(arguments, in: party.map { Paths.join(folder, $0) } ?? folder)
        if !quiet {
            let all = run.text.split(separator: "\n", omittingEmptySubsequences: false)
            for line in all.prefix(lines) where !line.isEmpty { Console.print("  \(line)") }
            if all.count > lines + 1 { Console.print("  … (\(all.count - lines) lines more)") }
        }
        if expected != .done { Console.print("  (exit status \(run.status))") }
        guard run.status == expected.rawValue else {
            if quiet { Console.say("\(safe: run.text)") }
            throw Fault(
                .demoFailed, kind: .ours,
                [
                    "step": "corridor " + (arguments.first ?? ""), "status": "\(run.status)",
                    "expected": "\(expected.rawValue)", "folder": folder,
                ])
        }
        return run
    }

    /// Runs a command without showing it, for the demo's own use.
    func ask(_ arguments: [String], in party: String, status: ExitStatus? = .done) throws -> Run {
        let run = try Self.launch(arguments, in: Paths.join(folder, party))
        if let status, run.status != status.rawValue {
            throw Fault(
                .demoFailed, kind: .ours,
                [
                    "step": "corridor " + (arguments.first ?? ""), "status": "\(run.status)",
                    "expected": "\(status.rawValue)", "folder": folder,
                ])
        }
        return run
    }

    /// Whether a sealed file is for a party, according to its public routing slip.
    func isFor(_ party: String, _ path: String) throws -> Bool {
        let home = try Home.open(named: Paths.join(folder, party), from: folder)
        let file = try File(path: Paths.join(folder, "\(party)/\(path)"))
        let trust = try home.trustStore()
        guard
            case .envelope(let envelope) = try PackageReader.judge(
                file, VerificationContext(trust: trust, time: Clock.system.now()))
        else { return false }
        return envelope.routing?.recipients.contains(home.identity.party) ?? false
    }

    /// Stops the demo when a condition does not hold.
    func require(_ holds: Bool, _ what: String) throws {
        guard !holds else { return }
        throw Fault(.demoFailed, kind: .ours, ["step": what, "status": "no", "expected": "yes", "folder": folder])
    }

    private static func launch(_ arguments: [String], in folder: String) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var environment = ProcessInfo.processInfo.environment
        environment["CORRIDOR_HOME"] = nil
        environment["CORRIDOR_ACTOR"] = "demo"
        process.environment = environment
        // Files, not pipes: a pipe could fill up while nothing reads it.
        let (output, errors) = (try SpoolPath(), try SpoolPath())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output.handle
        process.standardError = errors.handle
        try process.run()
        process.waitUntilExit()
        return Run(
            output: String(decoding: try File.bytes(at: output.path), as: UTF8.self),
            errors: String(decoding: try File.bytes(at: errors.path), as: UTF8.self),
            status: process.terminationStatus)
    }

    private static func quote(_ argument: String) -> String {
        argument.contains { " '()".contains($0) } ? "'\(argument)'" : argument
    }
}

/// A temporary file that a process can write to.
final class SpoolPath {
    let path: String
    let handle: FileHandle
    private let folder: String

    init() throws {
        folder = try Paths.makeTemporaryFolder()
        path = Paths.join(folder, "output")
        try AtomicFile.write([], to: path)
        handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    deinit { try? Paths.removeFolder(folder) }
}
