internal import ArgumentParser
internal import Messaging

/// `corridor narrow`
struct Narrow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "narrow",
        abstract:
            "Add markings to objects that went to others: they hold for every later decision of all who hold them.",
        discussion: """
            Markings are only added: nobody widens what was given. A marking is a colour such as TLP:RED, the id of a \
            marking definition that the home holds, or a file with one, or with a bundle of several.
            """)

    @Option(help: ArgumentHelp("A marking to add; may be given several times.", valueName: "marking"))
    var marking: [String]
    @OptionGroup var options: CorrectionOptions

    func run() throws {
        try options.correct("Narrowed") { home in
            .narrow(try NarrowingMarkings.definitions(marking, at: home))
        }
    }
}
