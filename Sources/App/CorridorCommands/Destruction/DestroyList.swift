internal import ArgumentParser
internal import CaseFile
internal import Corrections
internal import Messaging
internal import PartyHome
internal import StrictJSON
internal import X509

/// `corridor destroy list`
struct DestroyList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the requests to destroy messages, and what became of them.")

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open()
        let requests = try DestructionState.all(at: home)
        switch output.format {
        case .text:
            guard !requests.isEmpty else { return Console.say("Nobody was asked to destroy anything.") }
            var table = TextTable("REQUEST", "BY", "TO", "MESSAGES", "DESTROYED", "STATE", "REASON")
            let names = try home.partyNames()
            for request in requests {
                table.add(
                    String(request.stored.statement.digest.prefix(12)), names[request.asker], names[request.asked],
                    "\(request.messages.count)", "\(request.destroyed.count)", request.outcome.rawValue,
                    request.stored.statement.reason)
            }
            Console.print(table)
        case .json: Console.print(json: .array(requests.map(Self.json)))
        }
    }

    private static func json(_ request: DestructionState) -> JSONValue {
        var object = JSONObject()
        object["request"] = .string(request.stored.statement.digest)
        object["by"] = .string(request.asker)
        object["to"] = .string(request.asked)
        object["messages"] = .array(request.messages.map(JSONValue.string))
        object["destroyed"] = .array(request.destroyed.map(JSONValue.string))
        object["state"] = .string(request.outcome.rawValue)
        object["reason"] = .string(request.stored.statement.reason)
        object["answer"] = request.answer.map(JSONValue.string)
        object["time"] = .string(request.stored.time)
        return .object(object)
    }
}
