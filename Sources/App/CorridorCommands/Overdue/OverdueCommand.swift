internal import ArgumentParser

/// `corridor overdue`
struct OverdueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overdue", abstract: "List and validate records that must be looked at again by a time.",
        discussion: """
            A marking can say by when a record must be validated again (review_by; 28 CFR 23.20(h): within five years). \
            When that time has passed, the record is left out of what find, show, merge and report show, until somebody \
            validates it. Nothing is destroyed by that. It cannot be passed on then: its originator gives it a new \
            marking.
            """,
        subcommands: [OverdueList.self, OverdueValidate.self, OverdueTell.self], defaultSubcommand: OverdueList.self)
}
