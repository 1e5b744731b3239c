internal import ArgumentParser
internal import CaseFile
internal import Packages
internal import PartyHome
internal import StrictJSON

/// `corridor receipt sent`
struct ReceiptsSent: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sent", abstract: "List the sent messages and the answers.")

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
        let sent = try home.caseFile.packages(.sent).filter { $0.kind == PackageKind.bundle.rawValue }
        guard output.format == .text else {
            Console.print(json: JSONValue.array(sent.map(Self.json)))
            return
        }
        let names = try home.partyNames()
        var table = TextTable("SENT", "NO", "TO", "MESSAGE", "ANSWER")
        for package in sent {
            table.add(
                package.handled, "\(package.sequence)", names[package.recipient], package.message,
                package.answer ?? "none yet")
        }
        if table.isEmpty { Console.say("Nothing was sent yet.") } else { Console.print(table) }
    }

    private static func json(_ package: StoredPackage) -> JSONValue {
        var object = JSONObject()
        object["sent"] = .string(package.handled)
        object["sequence"] = .number(JSONNumber(package.sequence))
        object["to"] = .string(package.recipient)
        object["message_id"] = .string(package.message)
        object["manifest_digest"] = .string(package.manifestDigest)
        object["answer"] = package.answer.map(JSONValue.string)
        return .object(object)
    }
}
