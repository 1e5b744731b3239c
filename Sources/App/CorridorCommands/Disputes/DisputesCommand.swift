internal import ArgumentParser
internal import CaseFile
internal import Corrections
internal import PartyHome
internal import StrictJSON

/// `corridor disputes`
struct DisputesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disputes", abstract: "List what is said against objects, by whom.",
        discussion: """
            Of objects that are here, and of those that this party stated and gave to others: a dispute of its own record \
            is shown here only, because a home keeps no contents of what it exported.
            """)

    @Argument(help: "Only of these objects, by their ids.")
    var objects: [String] = []
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open()
        let disputes = try objects.isEmpty ? home.caseFile.disputes() : home.caseFile.disputes(of: objects)
        switch output.format {
        case .text:
            guard !disputes.isEmpty else { return Console.say("Nothing is disputed.") }
            let names = try home.partyNames()
            DisputeText.print(disputes) { names[$0] }
        case .json:
            Console.print(
                json: .array(
                    disputes.map { one in
                        [
                            "object": .string(one.objectID), "originator": .string(one.originator),
                            "by": .string(one.dispute.by), "party": .string(one.party), "since": .string(one.time),
                            "text": .string(one.dispute.text),
                        ]
                    }))
        }
    }
}
