internal import ArgumentParser
internal import DelimitedText
internal import Diagnostics
internal import Files
internal import SourceFormats

/// `corridor map explain`
struct MapExplain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain one column: its values, what they look like, what they become.")

    @Argument(help: "The column's name.")
    var column: String
    @Argument(help: "The table.")
    var file: String
    @Option(help: ArgumentHelp("The mapping (default: the one that would be suggested).", valueName: "file"))
    var map: String?

    func run() throws {
        let suggestion = try MappingSuggestion(for: try SourceFile(path: file))
        guard let found = suggestion.columns.first(where: { $0.name == column }) else {
            let names = suggestion.columns.map(\.name).joined(separator: ", ")
            throw Fault(
                .csvColumnMissing, kind: .usage, at: Place(entry: Paths.name(of: file)),
                ["path": Paths.name(of: file), "column": column, "columns": names])
        }
        Console.print("\(column) in \(Paths.name(of: file))")
        Console.print(
            "  values       \(found.samples.isEmpty ? "none in the first rows" : found.samples.joined(separator: " | "))"
        )
        let words =
            found.target.map { found.label + ": " + $0 } ?? (found.isRecord ? "the id of the record" : "not exported")
        Console.print("  suggested    \(words) (\(found.certainty.rawValue))")
        if !found.reason.isEmpty { Console.print("  because      \(found.reason)") }
        guard let map else { return }
        let mapping = try MapCommand.mapping(map)
        Console.print("  mapped       \(MapCheck.fate(of: column, in: mapping))")
        if let values = mapping.values[column], !values.isEmpty {
            let pairs = values.sorted { $0.key < $1.key }.map { "\($0.key) → \($0.value)" }
            Console.print("  replaced     \(pairs.joined(separator: ", "))")
        }
        guard mapping.columns.contains(column) else { return }
        let result = try MapCheck.read(file, by: mapping, rows: 200)
        Console.say(result.findings.filter { $0.facts["column"] == column }, ofEach: nil)
    }
}
