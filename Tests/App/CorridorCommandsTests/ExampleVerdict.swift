import StrictJSON

/// What the program, or the reader of `examples/`, says of a file.
struct ExampleVerdict: Equatable {
    /// The worst outcome.
    var outcome: String
    /// The codes of what was found.
    var codes: [String]

    /// The reader's verdicts in what it printed, by the names of the files without extension; the last layer of each counts.
    static func all(in text: String) -> [String: ExampleVerdict] {
        var verdicts: [String: ExampleVerdict] = [:]
        var name = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("  [") {
                verdicts[name]?.codes.append(String(line.dropFirst(3).prefix { $0 != "]" }))
            } else if let colon = line.firstIndex(of: ":"), let outcome = line.split(separator: " ").last {
                name = Self.name(of: line[..<colon])
                verdicts[name] = ExampleVerdict(outcome: String(outcome), codes: [])
            }
        }
        return verdicts
    }

    /// The program's verdicts in the output of `corridor verify --format json`.
    static func all(inJSON bytes: [UInt8]) throws -> [String: ExampleVerdict] {
        var verdicts: [String: ExampleVerdict] = [:]
        for file in try JSONValue(parsing: bytes).array ?? [] {
            guard let file = file.object, let path = file["file"]?.string,
                let authenticity = file["authenticity"]?.object
            else { continue }
            let findings = authenticity["findings"]?.array ?? []
            verdicts[name(of: path[...])] = ExampleVerdict(
                outcome: authenticity["outcome"]?.string ?? "",
                codes: findings.compactMap { $0.object?["code"]?.string })
        }
        return verdicts
    }

    private static func name(of path: Substring) -> String {
        String(path.lastIndex(of: ".").map { path[..<$0] } ?? path)
    }
}
