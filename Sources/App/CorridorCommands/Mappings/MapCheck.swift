internal import ArgumentParser
internal import Digests
internal import Diagnostics
internal import Files
internal import Platform
internal import SourceFormats
internal import StrictJSON
internal import TradeModel

/// `corridor map check`
struct MapCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Show what a mapping makes of the first rows, and of every column.",
        discussion: """
            Needs no home, and writes nothing. Errors of the mapping are given with their place in it. corridor export \
            checks all rows.
            """)

    @Argument(help: "The table.")
    var file: String
    @Option(help: ArgumentHelp("The mapping.", valueName: "file"))
    var map: String
    @Option(help: ArgumentHelp("The number of rows that are shown.", valueName: "n"))
    var rows: Int = 3

    func validate() throws {
        guard rows > 0 else { throw ValidationError("--rows must be at least 1.") }
    }

    func run() throws {
        let mapping = try MapCommand.mapping(map)
        let result = try Self.read(file, by: mapping, rows: rows)
        Console.say(result.findings, ofEach: nil)
        for line in ObjectDescription(try result.makeObjects()).lines { Console.print("\(line)") }
        Console.print()
        var table = TextTable("COLUMN", "BECOMES")
        for column in result.summary.columnsCarried { table.add(column, Self.fate(of: column, in: mapping)) }
        for column in result.summary.columnsDropped { table.add(column, "not exported") }
        Console.print(table)
        guard !result.findings.contains(where: { $0.severity == .error }) else {
            return try ExitStatus.badData.end()
        }
        Console.print("Next: corridor export \(file) --map \(map) -o bundle.json")
    }

    /// Reads the first rows, in the name of nobody.
    static func read(_ file: String, by mapping: MappingFile, rows: Int) throws(Fault) -> SourceReadingResult {
        var producer = JSONObject()
        producer["type"] = "identity"
        producer["spec_version"] = "2.1"
        producer["id"] = "identity--00000000-0000-4000-8000-000000000000"
        producer["name"] = "this party"
        producer["identity_class"] = "organization"
        var options = SourceReadingOptions(
            namespace: IdentifierNamespace(.v4(.system)), producer: STIXObject(producer), dated: Clock.system.now(),
            mapping: mapping, scheme: .latest)
        options.rowLimit = rows
        return try SourceReader.read(inputs: [try SourceFile(path: file)], as: .csv, options: options)
    }

    /// What a mapping does with a column, in words.
    static func fate(of column: String, in mapping: MappingFile) -> String {
        var fates: [String] = []
        for object in mapping.objects {
            for mapped in object.columns where mapped.column == column {
                let unit: String =
                    switch mapped.unit {
                    case .fixed(let unit)?: " in \(unit)"
                    case .column(let name)?: " in the unit of \(name)"
                    case nil: ""
                    }
                fates.append("\(object.label): \(mapped.target.text)\(unit)")
            }
            if object.columns.contains(where: { $0.unit == .column(column) }) {
                fates.append("\(object.label): the unit of a value")
            }
        }
        if mapping.objects.contains(where: { $0.record == column }) { fates.append("the id of the record") }
        for object in mapping.objects where object.key.contains(column) { fates.append("\(object.label): its key") }
        if mapping.objects.contains(where: { $0.source == column }) { fates.append("the source of the record") }
        if fates.isEmpty {
            switch mapping.others {
            case .drop: return "not exported"
            case .note: return "a line of the note"
            }
        }
        return fates.joined(separator: "; ")
    }
}
