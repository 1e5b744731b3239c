/// A file of `Tests/Transcripts`: commands, each with what it must print and the status it must end with.
///
/// A line begins with what it is:
///
///     # a comment
///     = NAME         a file to be written, of the lines that follow: | TEXT
///     $ COMMAND      a command for the shell
///     1| TEXT        a line of its standard output
///     2| TEXT        a line of its standard error
///     ? STATUS       its exit status, when it is not 0
///     @ sshd         an OpenSSH server runs from here to the end: $SERVER is its address, $SERVER_FINGERPRINT that of its
///                    key, $SERVER_KEYS the file with the public keys that it lets in; said again, it has another key
///
/// In a line `…` stands for any text; a line of `…` alone for any number of lines.
struct Transcript {
    /// A command and what is expected of it.
    struct Step {
        let line: Int
        let command: String
        /// Files to be written before it.
        var files: [(name: String, text: String)] = []
        var output: [String] = []
        var errors: [String] = []
        var status: Int32 = 0
        /// Whether a server is started, or started anew with another key, and nothing is run.
        var isServer = false
    }

    /// A line that cannot be read.
    struct Malformed: Error {
        let line: Int
    }

    private(set) var steps: [Step] = []
    /// Whether it needs a server.
    var needsServer: Bool { steps.contains(where: \.isServer) }

    init(_ text: String) throws {
        var files: [(name: String, text: String)] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let (mark, rest) = Self.split(line)
            switch mark {
            case "", "#": continue
            case "=": files.append((rest, ""))
            case "|":
                guard !files.isEmpty else { throw Malformed(line: index + 1) }
                files[files.count - 1].text += rest + "\n"
            case "$":
                steps.append(Step(line: index + 1, command: rest, files: files))
                files = []
            case "@":
                guard rest == "sshd" else { throw Malformed(line: index + 1) }
                steps.append(Step(line: index + 1, command: "", isServer: true))
            case "1|", "2|", "?":
                guard !steps.isEmpty else { throw Malformed(line: index + 1) }
                let last = steps.count - 1
                if mark == "1|" { steps[last].output.append(rest) }
                if mark == "2|" { steps[last].errors.append(rest) }
                if mark == "?" {
                    guard let status = Int32(rest) else { throw Malformed(line: index + 1) }
                    steps[last].status = status
                }
            default: throw Malformed(line: index + 1)
            }
        }
    }

    private static func split(_ line: Substring) -> (mark: String, rest: String) {
        guard let blank = line.firstIndex(of: " ") else { return (String(line), "") }
        return (String(line[..<blank]), String(line[line.index(after: blank)...]))
    }

    /// Whether lines are as expected.
    static func fits(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
        guard let first = expected.first else { return lines.isEmpty }
        let others = expected.dropFirst()
        if first == "…" {
            return lines.indices.contains { fits(lines[$0...], others) } || fits([], others)
        }
        guard let line = lines.first, fits(line[...], first[...]) else { return false }
        return fits(lines.dropFirst(), others)
    }

    /// Whether a line is as expected.
    private static func fits(_ line: Substring, _ expected: Substring) -> Bool {
        guard let wild = expected.firstIndex(of: "…") else { return line == expected }
        guard line.hasPrefix(expected[..<wild]) else { return false }
        let others = expected[expected.index(after: wild)...]
        var rest = line[line.index(line.startIndex, offsetBy: expected[..<wild].count)...]
        while true {
            if fits(rest, others) { return true }
            if rest.isEmpty { return false }
            rest = rest.dropFirst()
        }
    }
}
