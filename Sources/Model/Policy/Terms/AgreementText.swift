/// Text for people in agreements, and in statements.
package enum AgreementText {
    /// A line of text: not empty, no control characters, no blank at either end, at most `limit` bytes of UTF-8; `nil`
    /// for another one.
    package static func line(_ text: String, limit: Int) -> String? {
        guard !text.isEmpty, text.utf8.count <= limit, text.first != " ", text.last != " " else { return nil }
        return text.unicodeScalars.allSatisfy(isPlain) ? text : nil
    }

    /// A digest in its one right form: 64 hexadecimal digits in lower case.
    package static func digest(_ text: String) -> String? {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) } ? text : nil
    }

    /// Neither a control character nor one that changes the direction of text, so that a line reads as it is signed.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
        default: true
        }
    }
}
