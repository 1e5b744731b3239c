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

    /// How far a stream was received, by the store: for streams that the state of the relation does not have, because
    /// they are new, were dropped, or are older than the state.
    package struct Extent: Hashable, Sendable {
        /// The highest number of a message that was received; 0 for none.
        package let last: Int
        /// The numbers below it that were not received, ascending.
        package let missing: [ClosedRange<Int>]

        /// Nothing was received.
        package static let none = Extent(last: 0, missing: [])

        /// An extent.
        package init(last: Int, missing: [ClosedRange<Int>]) {
            self.last = last
            self.missing = missing
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
    /// How far the stream was received. Asked for only where ``RelationState`` does not have the stream.
    package let extent: Extent

    /// Nothing is known of the stream.
    package static let none = StreamHistory(seen: nil, before: nil, namedByNext: nil, extent: .none)

    /// What is known.
    package init(
        seen: Seen?, before: String?, namedByNext: String?, given: ExchangeAnswer? = nil, extent: Extent = .none
    ) {
        self.seen = seen
        self.before = before
        self.namedByNext = namedByNext
        self.given = given
        self.extent = extent
    }
}
