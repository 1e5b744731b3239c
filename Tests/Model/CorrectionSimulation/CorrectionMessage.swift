internal import Corrections

/// A message as it was really sealed.
struct CorrectionMessage {
    /// What it is.
    enum Content {
        /// Objects are given, or passed on.
        case objects([StatedObject])
        /// Statements are given, or passed on.
        case statements([PartyStatement])
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
