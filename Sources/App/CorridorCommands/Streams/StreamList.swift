internal import ArgumentParser
internal import CaseFile
internal import Digests
internal import PartyHome
internal import StrictJSON

/// `corridor stream list`
struct StreamList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the streams of this home and the last number of each recipient.")

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
        let streams = try home.streams()
        guard output.format == .text else {
            Console.print(json: JSONValue.array(streams.map(Self.json)))
            return
        }
        var table = TextTable("STREAM", "STATE", "RECIPIENT", "LAST NUMBER", "MADE")
        for stream in streams {
            let state = stream.isPresent ? "present" : "former"
            if stream.ends.isEmpty { table.add(stream.id.description, state, "", "", "") }
            for end in stream.ends {
                table.add(
                    stream.id.description, state, try home.name(ofParty: end.recipient), "\(end.sequence)",
                    end.time)
            }
        }
        Console.print(table)
    }

    private static func json(_ stream: Home.Stream) -> JSONValue {
        let ends = stream.ends.map { end -> JSONValue in
            [
                "recipient": .string(end.recipient), "sequence": .number(JSONNumber(end.sequence)),
                "time": .string(end.time),
            ]
        }
        return [
            "stream": .string(stream.id.description), "present": .bool(stream.isPresent),
            "recipients": .array(ends),
        ]
    }
}
