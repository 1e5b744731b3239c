internal import ArgumentParser

/// `corridor codes`
struct Codes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Keep published lists of codes in the home, which checks then look into.",
        discussion: """
            Codes of places and goods have a form, and no check digit: whether one was given out only its list can \
            tell. With a list in the home, validate and check-id say whether a code is in it. Without one they \
            check the form, as before.
            """,
        subcommands: [CodesImport.self, CodesList.self, CodesRemove.self])
}
