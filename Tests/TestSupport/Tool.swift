internal import Files
internal import Foundation

/// An outside program, run by tests as an independent judge.
public enum Tool {
    /// What a program printed and how it ended.
    public struct Result: Sendable {
        /// The exit status.
        public let status: Int32
        /// What it wrote to standard output.
        public let output: [UInt8]
        /// What it wrote to standard error.
        public let errors: [UInt8]

        /// The output as text.
        public var text: String { String(decoding: output, as: UTF8.self) }
        /// The error output as text.
        public var errorText: String { String(decoding: errors, as: UTF8.self) }
    }

    /// The program's path: from `CORRIDOR_PEERS` (a virtual environment's `bin`), `.build/peers/bin`, or `PATH`.
    public static func path(_ name: String) -> String? {
        let environment = ProcessInfo.processInfo.environment
        let peers = environment["CORRIDOR_PEERS"] ?? Paths.join(SharedData.packageFolder, ".build/peers/bin")
        let folders = [peers] + (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
        return folders.map { Paths.join($0, name) }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a program to its end, its output gathered in files so that no pipe can fill up.
    public static func run(
        _ name: String, _ arguments: [String], input: [UInt8] = [], folder: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Result {
        let scratch = try Paths.makeTemporaryFolder()
        defer { try? Paths.removeFolder(scratch) }
        let (inputPath, outputPath, errorPath) = (scratch + "/in", scratch + "/out", scratch + "/err")
        try AtomicFile.write(input, to: inputPath)
        try AtomicFile.write([], to: outputPath)
        try AtomicFile.write([], to: errorPath)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: name.contains("/") ? name : path(name) ?? name)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: inputPath))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath))
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: try File.bytes(at: outputPath),
            errors: try File.bytes(at: errorPath))
    }
}
