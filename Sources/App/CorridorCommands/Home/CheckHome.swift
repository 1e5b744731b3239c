internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import PartyHome
internal import Platform
internal import StrictJSON

/// `corridor check-home`
struct CheckHome: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-home", abstract: "Check the integrity of a home, and repair what can be repaired.",
        discussion: """
            Every file is checked: sealed and refused files by their digests, keys with their certificates, the pages \
            and encrypted contents of the case file, the log, pending receipts. With a passphrase the keys are opened \
            too. Nothing is changed without --repair, and nothing is lost with it: permissions are set right, missing \
            files are restored from a copy in the home, copies of purged data are removed. Problems that need a backup \
            are reported. Exit status 1 if there are problems other than warnings.
            """)

    @Flag(help: "Repair what can be repaired.")
    var repair = false
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let mended = repair ? try HomeCheck.mendBeforeOpening(named: home.named, from: Paths.workingFolder()) : []
        let opened = try home.open(.upkeep)
        let ring = try keys.ringIfGiven(opened)
        let result = try HomeCheck(opened, keys: ring, after: mended).run(repairing: repair, by: home.acting(.system))
        switch output.format {
        case .text: Self.print(result)
        case .json: Console.print(json: Self.json(result))
        }
        try (result.isWhole ? ExitStatus.done : .badData).end()
    }

    private static func print(_ result: HomeCheckResult) {
        for finding in result.mended { Console.print("repaired: \(safe: finding.sentence)") }
        var table = TextTable("LOOKED AT", "NUMBER", "RESULT")
        for stage in result.stages {
            let worst = stage.findings.map(\.severity).max()
            let outcome =
                switch worst {
                case .error: "\(stage.findings.count) found"
                case .warning, .note: "\(stage.findings.count) noted"
                case nil: "whole"
                }
            table.add(stage.stage.rawValue, "\(stage.count)", outcome)
        }
        Console.print(table)
        for finding in result.findings { Console.print("\(safe: Console.render(finding, colour: false))") }
        Console.print(result.isWhole ? "The home is intact." : "The home is not intact.")
    }

    private static func json(_ result: HomeCheckResult) -> JSONValue {
        [
            "whole": .bool(result.isWhole),
            "stages": .array(
                result.stages.map { stage in
                    [
                        "stage": .string(stage.stage.rawValue), "count": .number(JSONNumber(stage.count)),
                        "findings": .array(stage.findings.map(\.json)),
                    ]
                }),
            "mended": .array(result.mended.map(\.json)),
        ]
    }
}
