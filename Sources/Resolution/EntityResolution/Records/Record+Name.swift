/// Names of records.
extension Record {
    /// One name of a record's subject.
    package struct Name: Hashable, Sendable {
        /// The kind of a name.
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            /// As the subject or the source writes it.
            case original
            /// The original in another script.
            case transliteration
            /// An alias (also known as).
            case alias
            /// A former name.
            case former
            /// A trade name.
            case trade

            /// Whether it is an alias or trade name and not a proper name: such names are shared and borrowed.
            var isByName: Bool { self == .alias || self == .trade }
        }

        /// The whole name, as written; may be empty when the parts are known.
        package var text: String
        /// The given names, when the source separates them.
        package var given: String
        /// The family names, when the source separates them.
        package var family: String
        /// The kind of the name.
        package var kind: Kind

        /// A name as written, with its parts where they are known.
        package init(_ text: String, given: String = "", family: String = "", kind: Kind = .original) {
            self.text = text
            self.given = given
            self.family = family
            self.kind = kind
        }

        /// The name to display: as written, or its parts.
        package var display: String {
            if !text.isEmpty { return text }
            return [given, family].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }
}
