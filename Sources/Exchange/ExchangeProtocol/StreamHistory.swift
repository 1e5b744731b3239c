/// What the store of a home knows about a place of a partner's stream and its neighbours.
///
/// The state of a relation has open questions only; what was settled long ago comes with the event.
package struct StreamHistory: Hashable, Sendable {
    /// What became of a message.
    package enum Custody: Hashable, Sendable {
        /// It was taken into the case file.
        case taken
        /// It was taken, and has been purged since.
        case purged
        /// It was refused and is held in quarantine; it can still be taken.
        case held
    }

    /// The message that was received at a place.
    package struct Seen: Hashable, Sendable {
        /// The digest of its signed manifest.
        package let digest: String
        /// When it was taken or refused, for sentences.
        package let time: String
        /// What became of it.
        package let custody: Custody

        /// A message that was received.
        package init(digest: String, time: String, custody: Custody) {
            self.digest = digest
            self.time = time
            self.custody = custody
        }
    }

    /// What was received at the place itself.
    package let seen: Seen?
    /// The digest of what was received at the number before; `nil` when nothing was.
    package let before: String?
    /// The digest that the message with the next number names as its predecessor; `nil` when that did not come.
    package let namedByNext: String?
    /// The last receipt that was sealed for the message with this manifest digest, and of which the bytes are kept; `nil`
    /// without one.
    package let given: ExchangeAnswer?
    /// The highest number of the stream that was received, by the store; 0 for none. It counts only where
    /// ``RelationState`` does not have the stream, because it is new, was dropped, or is older than the state. What is
    /// missing below it is not asked for: it was reported before.
    package let last: Int
    /// Whether messages of other streams of the partner were received, by the store.
    package let hasOthers: Bool
    /// Whether the message was sealed before the partner said that it gave up the stream, and comes after that.
    package let isLate: Bool

    /// Nothing is known of the stream.
    package static let none = StreamHistory(seen: nil, before: nil, namedByNext: nil)

    /// What is known.
    package init(
        seen: Seen?, before: String?, namedByNext: String?, given: ExchangeAnswer? = nil, last: Int = 0,
        hasOthers: Bool = false, isLate: Bool = false
    ) {
        self.seen = seen
        self.before = before
        self.namedByNext = namedByNext
        self.given = given
        self.last = last
        self.hasOthers = hasOthers
        self.isLate = isLate
    }
}
