internal import Packages
package import Platform
package import X509

/// What is to be shared, with whom, and how.
package struct ShareRequest: Sendable {
    /// One thing that is to be shared.
    package enum Item: Hashable, Sendable {
        /// A bundle of one's own, by its path.
        case bundle(String)
        /// The objects of a received message, by its whole id.
        case message(String)
        /// Objects of the case file, by their ids: their current versions.
        case objects([String])
        /// Objects of the case file, by their ids: their current versions, and those that their originators revoked.
        case corrections([String])
    }

    /// The things.
    package var items: [Item]
    /// The partner.
    package var recipient: PartyID
    /// Bundles of one's own that are in no file of a person: newer versions of objects that the recipient holds.
    var made: [PackageContent] = []
    /// Files of one's own that go with them.
    package var attachments: [String] = []
    /// The recipient's purpose, where one is stated.
    package var purpose: String?
    /// The legal basis of the transfer, where one is stated.
    package var legalBasis: String?
    /// When the message may no longer be imported.
    package var expires: Timestamp?
    /// Whether the withheld parts of objects of messages of version 1 may be guessed.
    package var isGuessable = false
    /// Whether the recipient learns which parts of the objects that it gets are withheld.
    package var namesWithheld = true

    /// A request.
    package init(_ items: [Item], with recipient: PartyID) {
        self.items = items
        self.recipient = recipient
    }
}
