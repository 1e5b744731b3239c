internal import CaseFile
internal import Packages
package import X509

/// What would be shared with a partner, and what would not, and why.
package struct SharePlan: Sendable {
    /// An object that was asked for.
    package struct Item: Hashable, Sendable {
        /// How much of it goes.
        package enum Extent: String, Hashable, Sendable {
            /// All of it.
            case whole
            /// Some of its statements.
            case partial
            /// Nothing.
            case withheld
        }

        /// Its id.
        package let id: String
        /// Its name, if it has one.
        package let name: String?
        /// The party that stated it.
        package let originator: PartyID
        /// How much of it goes.
        package let extent: Extent
        /// What is withheld by JSON Pointer, the whole object by an empty one, with the reasons.
        package let withheld: [Withheld]
    }

    /// A value that is withheld.
    package struct Withheld: Hashable, Sendable {
        /// Its JSON Pointer in the object.
        package let pointer: String
        /// The reasons, as sentences.
        package let reasons: [String]
    }

    /// Parts of a message of another party, or of a message of one's own.
    struct Part: Sendable {
        let disclosure: Disclosure
        let originator: PartyID
        let entry: DisclosureEntry
        /// The ids of the objects.
        let objects: [String]
    }

    /// A bundle of one's own.
    struct Own: Sendable {
        let content: PackageContent
        /// How much of each object goes, by its number; `nil` when all of the bundle goes as it is.
        let extents: [Int: DisclosedExtent]?
        /// What is withheld of the objects that go, by number.
        let withheld: [DisclosureEntry.Withheld]
    }

    /// What was asked for.
    let request: ShareRequest
    /// The objects that were asked for, in their order.
    package internal(set) var items: [Item] = []
    /// The messages of which everything was asked for and everything goes: they could be forwarded unchanged.
    package internal(set) var forwardable: [String] = []
    /// The parties that are introduced to the recipient.
    package internal(set) var introduced: [PartyID] = []
    var parts: [Part] = []
    var own: [Own] = []
    var profiles: [PassedOnProfile] = []
    var attachments: [PackageContent] = []
    var handling: [String] = []
    /// What goes, for the ledger: also of the creators that go with an object.
    var disclosed = LedgerObjects()
    /// The clauses under which it goes.
    var clauses: [String] = []
    /// The digests of the consents by which it goes.
    var consents: Set<String> = []

    /// Whether nothing goes.
    package var isEmpty: Bool { items.allSatisfy { $0.extent == .withheld } && attachments.isEmpty }

    /// The number of objects of an extent.
    package func count(_ extent: Item.Extent) -> Int { items.count { $0.extent == extent } }

    /// The reasons that withhold most, for one sentence.
    package var summary: String {
        var reasons: [String: Int] = [:]
        for item in items where item.extent != .whole {
            for reason in Set(item.withheld.flatMap(\.reasons)) { reasons[reason, default: 0] += 1 }
        }
        let ordered = reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let shown = ordered.prefix(4).map { reason, count in
            "\(count): \(reason.hasSuffix(".") ? String(reason.dropLast()) : reason)"
        }
        let more = ordered.count > shown.count ? "; and \(ordered.count - shown.count) more reasons" : ""
        return shown.joined(separator: "; ") + more
    }
}
