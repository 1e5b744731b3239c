/// The folder of one direction of a relation below the root of an exchange: `to-RECIPIENT/from-SENDER`, each the first
/// 16 digits of a party id. Its names are claims; what lies in it is judged by its signatures.
package struct RelationFolder: Hashable, Sendable, Comparable {
    /// The number of digits of a party id that a folder's name has.
    private static let digits = 16

    /// The first 16 digits of the recipient's party id.
    package let recipient: String
    /// The first 16 digits of the sender's party id.
    package let sender: String

    /// The folder in which a sender leaves files for a recipient.
    ///
    /// - Parameters:
    ///   - recipient: the recipient's party id in hexadecimal, or its first 16 digits.
    ///   - sender: the sender's, in the same way.
    package init(recipient: String, sender: String) {
        self.recipient = Self.label(of: recipient)
        self.sender = Self.label(of: sender)
    }

    /// The folder of a sender whose name was found in the folder of a recipient; `nil` when it is no such name.
    init?(recipient: String, named name: String) {
        guard name.hasPrefix("from-") else { return nil }
        let sender = String(name.dropFirst(5))
        guard Self.isLabel(sender) else { return nil }
        self.init(recipient: recipient, sender: sender)
    }

    /// The part of a party id that names of folders have.
    package static func label(of party: String) -> String { String(party.prefix(digits)) }

    /// The name of a recipient's folder, which has those of its senders.
    package static func outerName(_ recipient: String) -> String { "to-" + label(of: recipient) }

    /// The name of the recipient's folder.
    package var outerName: String { Self.outerName(recipient) }

    /// The name of the sender's folder in it.
    package var innerName: String { "from-" + sender }

    /// The path below the root.
    package var path: String { outerName + "/" + innerName }

    /// Ordered by the recipient, then the sender.
    package static func < (left: RelationFolder, right: RelationFolder) -> Bool { left.path < right.path }

    private static func isLabel(_ text: String) -> Bool {
        text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
