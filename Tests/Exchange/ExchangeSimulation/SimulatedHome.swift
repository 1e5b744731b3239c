internal import ExchangeProtocol

/// A home: what it has on disk, and what the running process has in mind.
struct SimulatedHome {
    /// The party that it is a home of.
    let party: Int
    /// What is on disk: a backup is a copy of it.
    var disk: Disk
    /// The outputs that the running process has not carried out yet: gone when it is stopped.
    var work: [(partner: Int, output: ExchangeOutput)] = []
    /// Copies of the disk of earlier times.
    var backups: [Disk] = []
    /// Whether a backup was ever restored.
    var wasRestored = false
    /// How many transmissions fail from now on.
    var cutTransmissions = 0

    /// What a home has on disk.
    struct Disk {
        /// Its stream, by its number in the world.
        var stream: Int
        /// Its relations, by party; `nil` for its own party.
        var relations: [Relation?]
    }

    /// What a home has on disk about one partner: the state of the core, and the store around it.
    struct Relation {
        /// The state of the core.
        var state: RelationState
        /// The last message sealed in the present stream, and its number.
        var last: (message: Int, number: Int)?
        /// What was sealed for the partner, by message.
        var sent: [Int: Sent] = [:]
        /// The messages of `sent`, in their order.
        var sentOrder: [Int] = []
        /// What was received, by stream and number.
        var received: [Int: Received] = [:]
        /// The places of what is held, in their order.
        var held: [Int] = []
        /// The last receipt that was sealed for a message, by that message: the answer, and the message that it is.
        var given: [Int: (answer: ExchangeAnswer, receipt: Int)] = [:]
        /// Files of which parts are missing, by message.
        var incomplete: [Int: SimulatedFile] = [:]
        /// Whether this home suspended the exchange: the truth, whatever the core says.
        var isSuspended = false
        /// Whether the home knows that it was restored.
        var isKnownRestored = false
        /// The day of the counts that follow.
        var day = 0
        /// How many bytes went out again that day, and in how many messages.
        var bytesAgain = 0
        var messagesAgain = 0
        /// How often a receipt was repeated that day, by message.
        var receiptsAgain: [Int: Int] = [:]
    }

    /// What a home knows of a message that it sealed.
    struct Sent {
        /// Whether the copy is kept.
        var isKept = true
        /// How often the partner's certificate had been exchanged when the copy was sealed.
        var certificate: Int
        /// The partner's answer.
        var answer: ExchangeAnswer?
        /// What was reported of it when it ended without being accepted.
        var report: String?
        /// Whether it was reported that it is not sent again.
        var isReported: Bool { report != nil }
        /// Whether the copy may go out again by a decision that was not used yet.
        var isJudgedGood = false
        /// Whether a repeat was counted and has not arrived yet.
        var isUnderWay = false
        /// How often it went out again.
        var repeats = 0
    }

    /// What a home knows of a message that it received.
    struct Received {
        /// The message.
        let message: Int
        /// What became of it.
        var custody: StreamHistory.Custody
    }

    /// The key of a place in `received`.
    static func key(stream: Int, number: Int) -> Int { stream << 32 | number }
}
