internal import Files
internal import TestSupport
internal import Testing

/// The command line, as a user sees it.
@Suite struct TranscriptTests {
    static let folder = Paths.join(SharedData.packageFolder, "Tests/Transcripts")

    static let names = ((try? Paths.names(in: folder)) ?? []).filter { $0.hasSuffix(".txt") }
    /// Those that need a server.
    static let serverNames = names.filter { (try? transcript($0).needsServer) ?? false }

    private static func transcript(_ name: String) throws -> Transcript {
        try Transcript(String(decoding: File.bytes(at: Paths.join(folder, name)), as: UTF8.self))
    }

    @Test func thereAreTranscripts() { #expect(Self.names.count >= 8) }

    @Test(arguments: names.filter { !serverNames.contains($0) })
    func theCommandLineIsAsInTheTranscript(_ name: String) throws { try play(name) }

    @Test(
        .enabled(if: SSHServer.isInstalled, "sshd and the client of OpenSSH are not installed"), arguments: serverNames)
    func theCommandLineIsAsInTheTranscriptWithAServer(_ name: String) throws { try play(name) }

    private func play(_ name: String) throws {
        let folder = try Theatre.folder()
        var server: SSHServer?
        var environment: [String: String] = [:]
        for step in try Self.transcript(name).steps {
            if step.isServer {
                let running: SSHServer
                if let known = server {
                    running = known
                    try running.changeHostKey()
                } else {
                    running = try SSHServer()
                    server = running
                }
                environment = [
                    "SERVER": running.address, "SERVER_FINGERPRINT": try running.fingerprint(),
                    "SERVER_KEYS": running.allowedKeys,
                ]
                continue
            }
            for file in step.files { _ = try folder.write(file.text, file.name) }
            let result = try Theatre.run(step.command, in: folder.path, environment)
            let (output, errors) = (Self.lines(result.text), Self.lines(result.errorText))
            let wasAsExpected =
                result.status == step.status && Transcript.fits(output[...], step.output[...])
                && Transcript.fits(errors[...], step.errors[...])
            guard wasAsExpected else {
                Issue.record(
                    """
                    \(name):\(step.line): $ \(step.command)
                    \(output.map { "1| " + $0 }.joined(separator: "\n"))
                    \(errors.map { "2| " + $0 }.joined(separator: "\n"))
                    ? \(result.status)
                    """)
                return
            }
        }
    }

    private static func lines(_ text: String) -> [String] {
        text.isEmpty
            ? [] : (text.hasSuffix("\n") ? text.dropLast() : text[...]).components(separatedBy: "\n")
    }
}

extension Substring {
    /// The parts between separators, empty ones included.
    fileprivate func components(separatedBy separator: Character) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
