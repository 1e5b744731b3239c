extension Record {
    /// One name of a record's subject.
    package struct Name: Hashable, Sendable {
        /// What kind of name it is.
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            /// As the subject or the source writes it.
            case original
            /// Another script's rendering of the original.
            case transliteration
            /// Also known as.
            case alias
            /// Formerly known as.
            case former
            /// Under which it trades.
            case trade

            /// Whether it is not the name proper: by-names are shared and borrowed.
            var isByName: Bool { self == .alias || self == .trade }
        }

        /// The whole name, as written; may be empty when the parts are there.
        package var text: String
        /// The given names, when the source keeps them apart.
        package var given: String
        /// The family names, when the source keeps them apart.
        package var family: String
        /// What kind of name it is.
        package var kind: Kind

        /// A name as written, with its parts where they are known.
        package init(_ text: String, given: String = "", family: String = "", kind: Kind = .original) {
            self.text = text
            self.given = given
            self.family = family
            self.kind = kind
        }

        /// The name to show: as written, or its parts.
        package var display: String {
            if !text.isEmpty { return text }
            return [given, family].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }
}
