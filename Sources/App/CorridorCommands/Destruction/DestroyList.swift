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
        commandName: "list", abstract: "List the requests to destroy messages, and what became of them.",
        discussion:
            "A request to this home that a legal hold keeps from being carried out says so, with the hold's number.")

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
                    "\(request.messages.count)", "\(request.destroyed.count)", Self.state(of: request),
                    request.stored.statement.reason)
            }
            Console.print(table)
        case .json: Console.print(json: .array(requests.map(Self.json)))
        }
    }

    /// What became of it, with the holds that keep it from being carried out.
    private static func state(of request: DestructionState) -> String {
        guard !request.holds.isEmpty, request.outcome != .destroyed else { return request.outcome.rawValue }
        let holds = request.holds.map(String.init).joined(separator: ", ")
        return request.outcome.rawValue + (request.holds.count == 1 ? ", hold " : ", holds ") + holds
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
        object["holds"] = .array(request.holds.map { .number(JSONNumber($0)) })
        object["answer"] = request.answer.map(JSONValue.string)
        object["time"] = .string(request.stored.time)
        return .object(object)
    }
}
