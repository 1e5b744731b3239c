package import Digests
internal import Packages
internal import TradeModel
package import X509

/// What a message passed on of one message of another party, or of its sender's own objects.
package struct PassedOnSummary: Hashable, Sendable {
    /// The party that made the statements.
    package let originator: PartyID
    /// Its name at this home.
    package let originatorName: String
    /// The message that they were taken from, where it is known.
    package let messageID: UUID?
    /// The number of whole objects.
    package let whole: Int
    /// The objects of which only some statements came, by their ids, with what is known to be withheld of each.
    package let partial: [(id: String, withheld: [String])]
    /// Whether the originator is known by an introduction only.
    package let isIntroduced: Bool

    init(_ disclosure: ValidatedDisclosure, name: String) {
        originator = disclosure.originator
        originatorName = name
        messageID = disclosure.messageID
        isIntroduced = disclosure.isIntroduced
        var (whole, partial): (Int, [(id: String, withheld: [String])]) = (0, [])
        for object in disclosure.objects {
            switch object.extent {
            case .whole: whole += 1
            case .partial(let found): partial.append((found.object.id, found.missing))
            }
        }
        self.whole = whole
        self.partial = partial
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.originator == right.originator && left.messageID == right.messageID && left.whole == right.whole
            && left.partial.map(\.id) == right.partial.map(\.id) && left.isIntroduced == right.isIntroduced
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(originator)
        hasher.combine(messageID)
        hasher.combine(whole)
    }
}
