internal import Diagnostics
internal import Glibc
internal import StrictJSON

/// The output of a command: results on standard output, messages on standard error, color only on a terminal.
enum Console {
    /// Prints a line of the result.
    ///
    /// - Parameter end: what follows it.
    static func print(_ line: OutputLine = "", end: String = "\n") { write(line.text + end, to: STDOUT_FILENO) }

    /// Prints a table of results; the table escapes its cells.
    static func print(_ table: TextTable) { write(table.text + "\n", to: STDOUT_FILENO) }

    /// Prints a result as JSON.
    static func print(json: JSONValue) { write(Printable.json(json.text(pretty: true)) + "\n", to: STDOUT_FILENO) }

    /// Prints a message.
    static func say(_ line: OutputLine) { write(line.text + "\n", to: STDERR_FILENO) }

    /// Prints a finding: severity and code, place, sentence, and the advice below.
    static func say(_ finding: Finding) { say("\(safe: render(finding, colour: isTerminal(STDERR_FILENO)))") }

    /// Prints a finding, if there is one.
    static func say(_ finding: Finding?) { if let finding { say(finding) } }

    /// Prints findings: the first few errors of each code, followed by the number of others; many warnings of one code
    /// as one.
    ///
    /// - Parameter limit: the maximum number of findings per code, of any severity; `nil` for five errors and folded
    ///   warnings.
    static func say(_ findings: [Finding], ofEach limit: Int?) {
        var counts: [FindingCode: Int] = [:]
        let groups = limit == nil ? FindingGroup.groups(of: findings) : findings.map { FindingGroup(first: $0) }
        let limit = limit ?? 5
        for group in groups {
            let code = group.first.code
            counts[code, default: 0] += 1
            guard counts[code, default: 0] <= limit else { continue }
            say("\(safe: render(group.first, colour: isTerminal(STDERR_FILENO), count: group.count))")
        }
        for (code, count) in counts.sorted(by: { $0.key.description < $1.key.description }) where count > limit {
            say("… and \(count - limit) more [\(code)]")
        }
    }

    /// Prints the error that stopped the program.
    static func say(_ fault: Fault) {
        say(fault.finding)
        if let underlying = fault.underlying { say("  because: \(underlying)") }
    }

    /// A finding as text, with an excerpt of its source, and the number of similar findings.
    static func render(_ finding: Finding, colour: Bool, excerpt: SourceExcerpt? = nil, count: Int = 1) -> String {
        let mark =
            switch finding.severity {
            case .error: paint("error", style: "1;31", colour: colour)
            case .warning: paint("warning", style: "1;33", colour: colour)
            case .note: paint("note", style: "1;36", colour: colour)
            }
        let place = shorten(Printable.text(finding.place.description))
        var text = "\(mark): \(FindingMessages.commandLine.sentence(of: finding)) [\(finding.code)]"
        let others = count > 1 ? "and \(count - 1) more like it" : ""
        if !place.isEmpty {
            text += "\n  at \(place)" + (others.isEmpty ? "" : ", " + others)
        } else if !others.isEmpty {
            text += "\n  " + others
        }
        for line in excerpt?.lines ?? [] { text += "\n" + line }
        let advice = FindingMessages.commandLine.advice(on: finding)
        if !advice.isEmpty { text += "\n  → \(advice)" }
        return text
    }

    /// An outcome as text.
    static func render(_ outcome: Outcome, colour: Bool) -> String {
        switch outcome {
        case .passed: paint(outcome.rawValue, style: "1;32", colour: colour)
        case .indeterminate: paint(outcome.rawValue, style: "1;33", colour: colour)
        case .failed: paint(outcome.rawValue, style: "1;31", colour: colour)
        }
    }

    /// A count with its noun: `1 record`, `2 records`.
    static func count(_ number: Int, _ noun: String) -> String { count(number, noun, plural: noun + "s") }

    /// A count with a noun that has an irregular plural.
    static func count(_ number: Int, _ noun: String, plural: String) -> String {
        "\(number) \(number == 1 ? noun : plural)"
    }

    /// Whether results go to a terminal.
    static var isOutputTerminal: Bool { isTerminal(STDOUT_FILENO) }

    /// Prints a question as a message, without a line end.
    static func ask(_ line: OutputLine) { write(line.text, to: STDERR_FILENO) }

    /// Asks a question on the terminal; only the answer `yes` confirms.
    static func confirms(_ question: OutputLine) -> Bool {
        guard isTerminal(STDIN_FILENO) else { return false }
        ask(question + " [yes/no] ")
        return readLine()?.lowercased() == "yes"
    }

    /// A place shortened to a few lines: a pointer into deep nesting can be as long as the nesting.
    private static func shorten(_ place: String) -> String {
        place.count > 300 ? "\(place.prefix(200)) … \(place.suffix(40))" : place
    }

    private static func paint(_ text: String, style: String, colour: Bool) -> String {
        colour ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
    }

    private static func isTerminal(_ descriptor: CInt) -> Bool {
        isatty(descriptor) == 1 && getenv("NO_COLOR") == nil
    }

    private static func write(_ text: String, to descriptor: CInt) { write(Array(text.utf8), to: descriptor) }

    private static func write(_ bytes: [UInt8], to descriptor: CInt) {
        bytes.withUnsafeBytes { buffer in
            // A message that cannot be printed is no reason to stop: there is no other stream to report it on.
            if descriptor == STDOUT_FILENO {
                StandardOutput.write(buffer)
            } else {
                _ = Descriptor.write(buffer, to: descriptor)
            }
        }
    }
}
