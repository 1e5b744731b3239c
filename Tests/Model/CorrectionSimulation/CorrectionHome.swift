internal import Corrections

/// A home of the world of corrections: what it has on disk, and what it waits for.
struct CorrectionHome {
    /// What is on disk: a backup is a copy of it.
    struct Disk {
        /// The state of the core.
        var state: CorrectionState
        /// The objects that its views show.
        var shown: Set<StatedObject> = []
        /// The messages that it sent and that were not answered, by number.
        var outbox: Set<Int> = []
        /// The messages that it took in.
        var received: Set<Int> = []
        /// The series of its statements, by its number in the world.
        var series: Int
        /// The number and the digest of its last statement, of those about objects and of holdings, which have a series of
        /// their own.
        var last: (number: Int, digest: String)?
        var lastHoldings: (number: Int, digest: String)?
        /// How many objects of an originator retractions of a day hid, without a person.
        var hidden: [String: (day: String, count: Int)] = [:]
        /// Whether it knows that it was restored: it shows and sends nothing until a person has decided.
        var isRestored = false
        /// The newest series of each other home that it has seen: a new one says that the home was restored.
        var newest: [Int: Int] = [:]
        /// The successions that it knows, by their numbers in the world.
        var successions = 0
        /// Whether it knows which key was stolen.
        var knowsTheft = false
        /// What was said of consents, by digest.
        var consents: [String: Consent] = [:]
        /// The messages that went under each grant.
        var uses: [String: Set<Int>] = [:]
    }

    /// A statement about consent.
    struct Consent {
        let statement: PartyStatement
        /// Whether it has effect here.
        let isEffective: Bool
        /// The party that it is for, when it was made here, and the message that it went in.
        let goesTo: String?
        var message: Int?

        init(_ statement: PartyStatement, isEffective: Bool, goesTo: String?) {
            self.statement = statement
            self.isEffective = isEffective
            self.goesTo = goesTo
        }
    }

    /// Its party, by its number.
    let party: Int
    var disk: Disk
    /// The outputs that the running process has not carried out yet: gone when it is stopped.
    var work: [CorrectionOutput] = []
    /// Copies of the disk of earlier times.
    var backups: [Disk] = []
    /// Whether a copy was put in its place that it does not know of.
    var isRestoredUnnoticed = false
    /// Whether its party has ended, and another one took its place.
    var isGone = false
}
