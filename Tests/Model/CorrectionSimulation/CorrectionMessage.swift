internal import Corrections

/// A message as it was really sealed.
struct CorrectionMessage {
    /// What it is.
    enum Content {
        /// Objects are given, or passed on.
        case objects([StatedObject])
        /// Statements are given, or passed on.
        case statements([PartyStatement])
        /// A home that was restored asks another home for what it has forgotten.
        case request(from: Int, of: Int)
        /// What it may have forgotten: the statements about what the two exchanged, and what the other one has from it, by
        /// message. It answers a home in a series, or tells of one file that came late.
        case replay(Replay)
    }

    /// What a home tells another one that was restored.
    struct Replay {
        /// The home that it is for, and the one that tells it.
        let home: Int
        let teller: Int
        /// The series of the home that is answered; `nil` for a single file that came late.
        let series: Int?
        let statements: [PartyStatement]
        let held: [StatedObject: Set<String>]
    }

    /// Its number.
    let index: Int
    /// The home that sealed it, and its series then; `nil` for a thief.
    let origin: (home: Int, series: Int)?
    /// The party that sealed it, and the one that it is for.
    let sender: Int
    let recipient: Int
    let content: Content

    /// Its id.
    var id: String { "m\(index)" }
}

/// A file on its way.
struct CorrectionFile {
    /// What is in it.
    enum Content {
        /// A message, by its number.
        case message(Int)
        /// The answer to a message, by its number.
        case receipt(Int)
    }

    let content: Content
    /// The party that it is on its way to.
    let recipient: Int
    /// Whether someone changed it, so that it does not verify.
    var isAltered = false
}
