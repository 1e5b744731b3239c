internal import ArgumentParser
internal import CaseFile
internal import PartyHome

/// `corridor quarantine show`
struct QuarantineShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the verdict on a refused file.")

    @Argument(help: "The id of the file.")
    var id: String
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
        let held = try home.heldFile(id)
        guard output.format == .text else {
            Console.print(json: try held.json)
            return
        }
        let file = held.file
        Console.print("\(file.name): \(file.outcome)")
        Console.print("  from         \(held.from)")
        Console.print("  arrived      \(file.arrived), received by \(file.actor)")
        if held.times > 1 { Console.print("  came         \(held.times) times") }
        Console.print("  size         \(file.size) bytes")
        Console.print("  SHA-256      \(file.fileDigest)")
        Console.print("  kept as      \(home.layout.quarantine)/\(file.file)")
        for reason in held.reasons { Console.print(reason) }
    }
}
