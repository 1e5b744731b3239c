internal import ArgumentParser

/// `corridor codes`
struct Codes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codes",
        abstract: "Manage published code lists in the home, used by checks.",
        discussion: """
            Codes of places and goods have a form but no check digit: only the published list shows whether a code was \
            issued. With a list in the home, validate and check-id report whether a code is in it. Without one they \
            check the form only.
            """,
        subcommands: [CodesImport.self, CodesList.self, CodesRemove.self])
}
