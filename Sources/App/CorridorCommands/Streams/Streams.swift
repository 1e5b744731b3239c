internal import ArgumentParser
internal import CaseFile
internal import Digests
internal import PartyHome
internal import Platform
internal import StrictJSON

/// `corridor stream`
struct Streams: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stream", abstract: "The streams that messages of this home are numbered in.",
        subcommands: [List.self, Renew.self], defaultSubcommand: List.self)

    /// `corridor stream list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the streams of this home and the last number of each recipient.")

        @OptionGroup var home: HomeOptions
        @OptionGroup var output: FormatOption

        func run() throws {
            let home = try self.home.open()
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

    /// `corridor stream renew`
    struct Renew: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Number messages in a new stream from now on, as after a restore from a backup.",
            discussion: """
                A home that was restored does not know what it has sent since the backup, and would give numbers twice, \
                which partners refuse as a fork. Say this after every restore, and on every copy of a home that is to \
                send: where the case file alone was restored the home notices it and refuses to send; where all of it was, \
                nobody but you knows. Partners need not be told.
                """)

        @Option(help: "Why, for the log.")
        var reason: String
        @OptionGroup var home: HomeOptions

        func run() throws {
            let home = try self.home.open()
            let renewed = try home.renewStream(
                reason: reason, randomness: .system, by: self.home.acting(.system))
            Console.print("Messages are numbered in the stream \(renewed.identity.stream) from now on.")
        }
    }
}
