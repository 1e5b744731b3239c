internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import PartyHome
internal import Platform
internal import StrictJSON

/// `corridor check-home`
struct CheckHome: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-home", abstract: "Check that everything in a home is whole, and mend what can be mended.",
        discussion: """
            Every file is accounted for: sealed and refused files by their digests, keys with their certificates, the \
            pages of the case file and what stands encrypted in it, the log, receipts that are owed. With a passphrase the \
            keys are opened too. Nothing is changed without --repair, and with it nothing is lost: permissions are set \
            right, missing files are brought back from a copy in the home, copies of what was purged are removed. What only \
            a backup can mend is said. Ends with 1 when something is amiss that is more than a warning.
            """)

    @Flag(help: "Mend what can be mended.")
    var repair = false
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let mended = repair ? try HomeCheck.mendBeforeOpening(named: home.named, from: Paths.workingFolder()) : []
        let opened = try home.open()
        let ring = keys.passphraseFile == nil && keys.passphraseFd == nil ? nil : try keys.ring(opened)
        let result = try HomeCheck(opened, keys: ring, after: mended).run(repairing: repair, by: home.acting(.system))
        switch output.format {
        case .text: Self.print(result)
        case .json: Console.print(json: Self.json(result))
        }
        try (result.isWhole ? ExitStatus.done : .badData).end()
    }

    private static func print(_ result: HomeCheckResult) {
        for finding in result.mended { Console.print("mended: \(safe: finding.sentence)") }
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
        Console.print(result.isWhole ? "The home is whole." : "The home is not whole.")
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
