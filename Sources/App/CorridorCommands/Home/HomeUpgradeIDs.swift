internal import ArgumentParser
internal import PartyHome
internal import Platform

/// `corridor home upgrade-ids`
struct HomeUpgradeIDs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upgrade-ids", abstract: "Derive the ids of exported rows by scheme 2 from now on.",
        discussion: """
            In homes made before scheme 2, the id of a row's object depends on the file's name unless the mapping names \
            its source, and two short mappings of one file can assign the same ids. From now on every mapping must name \
            source_name, and in the short form label. The next export of each source relates every new id to the one \
            that its record had before, by a relationship of the type derived-from, once, in the same bundle: the home \
            does not know which records it exported, only by which mappings. A mapping that gained source_name and \
            label, and is otherwise the same, is recognised. There is no way back.
            """)

    @OptionGroup var home: HomeOptions

    func run() throws {
        guard let count = try home.open(.upkeep).upgradeIDs(by: home.acting(.system)) else {
            Console.print("The ids of this home are of scheme 2 already; nothing was changed.")
            return
        }
        Console.print("From now on exports assign ids of scheme 2.")
        if count > 0 {
            Console.print(
                "The next export of each source relates them to the former ones: \(Console.count(count, "mapping")).")
        }
    }
}
