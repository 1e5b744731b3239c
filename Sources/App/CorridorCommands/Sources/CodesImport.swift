internal import ArgumentParser
internal import Diagnostics
internal import Identifiers
internal import ModelChecks
internal import PartyHome
internal import Platform
internal import SourceFormats
internal import StrictJSON

/// `corridor codes import`
struct CodesImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import a published code list into the home.",
        discussion: """
            UN/LOCODE is read as published by UNECE (the CSV files, all parts together), the Harmonized System as CSV \
            or JSON of code and description, airports as CSV with iata or icao and name, any list as CSV with the \
            header code,name or code,name,valid_from,valid_to. For each code the name and the period of validity are \
            stored. Invalid rows are omitted and reported with their line. The list replaces the existing one; \
            editions of the Harmonized System are kept beside each other.
            """)

    @Argument(help: "The files of the list.")
    var files: [String]
    @Option(help: ArgumentHelp("The scheme of its codes, such as un-locode or hs.", valueName: "name"))
    var list: String
    @Option(help: "The name of the edition; for the Harmonized System its year.")
    var edition: String?
    @Option(help: ArgumentHelp("The day of the edition (default: today).", valueName: "date"))
    var dated: Timestamp?
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func validate() throws {
        guard list == "hs", !CodeList.harmonizedSystemEditions.contains(edition ?? "") else { return }
        let known = CodeList.harmonizedSystemEditions.entries.map(\.code).joined(separator: ", ")
        throw ValidationError("Give the edition of the Harmonized System with --edition: \(known).")
    }

    func run() throws {
        guard let scheme = PublishedLists.schemes.first(where: { $0.name == list }) else {
            throw Fault(
                .codeListUnknown, kind: .usage,
                ["name": list, "names": PublishedLists.schemes.map(\.name).joined(separator: ", ")])
        }
        let date = (dated ?? Clock.system.now()).date
        let home = try self.home.open(.upkeep)
        let inputs = try files.map { path throws(Fault) in try SourceFile(path: path) }
        let result = try CodeListReader.read(inputs, of: scheme, edition: edition ?? date, date: date)
        let former = try home.keep(result.list, by: self.home.acting(.system))
        switch output.format {
        case .text: Self.print(result, former)
        case .json: Console.print(json: Self.json(result))
        }
    }

    private static func print(_ result: CodeListImport, _ former: PublishedList?) {
        for finding in result.findings { Console.say(finding) }
        if result.rejected > result.findings.count {
            Console.say("… and \(result.rejected - result.findings.count) more rows omitted")
        }
        Console.print("\(result.list.name): \(result.list.words)")
        Console.print(
            "  of \(Console.count(result.rows, "row")) \(result.rejected) omitted as invalid, "
                + "\(result.skipped) without a code, \(result.repeated) repeated")
        if let former { Console.print("  replaces \(former.words)") }
    }

    private static func json(_ result: CodeListImport) -> JSONValue {
        var object = result.list.json
        object["rows"] = .number(JSONNumber(result.rows))
        object["skipped"] = .number(JSONNumber(result.skipped))
        object["repeated"] = .number(JSONNumber(result.repeated))
        object["rejected"] = .number(JSONNumber(result.rejected))
        object["findings"] = .array(result.findings.map(\.json))
        return .object(object)
    }
}
