internal import Files
internal import TestSupport
internal import Testing

/// The command line, as a user sees it.
@Suite struct TranscriptTests {
    static let folder = Paths.join(SharedData.packageFolder, "Tests/Transcripts")

    static let names = ((try? Paths.names(in: folder)) ?? []).filter { $0.hasSuffix(".txt") }

    @Test func thereAreTranscripts() { #expect(Self.names.count >= 8) }

    @Test(arguments: names) func theCommandLineIsAsInTheTranscript(_ name: String) throws {
        let text = String(decoding: try File.bytes(at: Paths.join(Self.folder, name)), as: UTF8.self)
        let folder = try Theatre.folder()
        for step in try Transcript(text).steps {
            for file in step.files { _ = try folder.write(file.text, file.name) }
            let result = try Theatre.run(step.command, in: folder.path)
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
