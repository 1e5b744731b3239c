internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import SourceFormats
internal import StrictJSON

/// `corridor map suggest`
struct MapSuggest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest", abstract: "Suggest a mapping for a table, by its header and first rows.",
        discussion: """
            Column names are understood in English, Spanish and Chinese, and without a header values by their form. \
            What the suggestion is not sure of is marked with a question mark, and what only a part of a name or the \
            values say with a tilde: read it before anything is exported. \
            Columns that are not understood are not exported. Nothing leaves this machine.
            """)

    @Argument(help: "The table: delimited text in any usual encoding, or a spreadsheet.")
    var file: String
    @Option(
        name: .shortAndLong, help: ArgumentHelp("The mapping to write (default: standard output).", valueName: "file"))
    var output: String?
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var form: FormatOption

    func run() throws {
        let suggestion = try MappingSuggestion(for: try SourceFile(path: file))
        let text = JSONValue.object(suggestion.mapping).text(pretty: true) + "\n"
        if let output {
            try StandardStreams.write(to: output, replacing: force) { sink throws(Fault) in
                try sink.write(Array(text.utf8))
            }
        }
        switch form.format {
        case .json: Console.print(json: json(suggestion))
        case .text:
            if output == nil {
                Console.print("\(safe: Printable.json(text.split(separator: "\n").joined(separator: "\n")))")
            }
            show(suggestion)
        }
    }

    /// Shows what was suggested: as the result when the mapping is in a file, else as messages beside it.
    private func show(_ suggestion: MappingSuggestion) {
        func put(_ line: OutputLine) { if output == nil { Console.say(line) } else { Console.print(line) } }
        put(
            "\(Paths.name(of: file)): \(Console.count(suggestion.columns.count, "column")), \(Console.count(suggestion.rowCount, "row")) looked at, \(suggestion.encoding), \(suggestion.hasHeader ? "with a header" : "without a header")"
        )
        var table = TextTable("", "COLUMN", "BECOMES", "FIRST VALUE", "REMARK")
        for column in suggestion.columns { table.add(Self.row(column)) }
        for line in table.text.split(separator: "\n", omittingEmptySubsequences: false) {
            put("\(safe: String(line.reversed().drop { $0 == " " }.reversed()))")
        }
        for doubt in suggestion.doubts { put("? \(doubt)") }
        if let output { Console.print("Next: corridor map check \(file) --map \(output)") }
    }

    private static func row(_ column: SuggestedColumn) -> [String] {
        let mark =
            switch column.certainty {
            case .sure: ""
            case .likely: "~"
            case .unsure: "?"
            }
        let fates = [column.target.map { column.label + ": " + $0 }, column.isRecord ? "the id of the record" : nil]
        let becomes = fates.compactMap(\.self).joined(separator: "; ")
        return [
            mark, column.name, becomes.isEmpty ? "not exported" : becomes, short(column.samples.first ?? ""),
            column.reason,
        ]
    }

    private static func short(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 24 ? line.prefix(23) + "…" : line
    }

    private func json(_ suggestion: MappingSuggestion) -> JSONValue {
        [
            "mapping": .object(suggestion.mapping), "rows": .number(JSONNumber(suggestion.rowCount)),
            "header": .bool(suggestion.hasHeader), "doubts": .array(suggestion.doubts.map { .string($0) }),
            "columns": .array(
                suggestion.columns.map { column in
                    var object = JSONObject()
                    object["column"] = .string(column.name)
                    object["object"] = column.target == nil ? nil : .string(column.label)
                    object["target"] = column.target.map(JSONValue.string)
                    object["record"] = .bool(column.isRecord)
                    object["certainty"] = .string(column.certainty.rawValue)
                    object["reason"] = column.reason.isEmpty ? nil : .string(column.reason)
                    return .object(object)
                }),
        ]
    }
}
