/// The article of Arabic, which is written to its word there and is a word of its own in Latin letters: الحداد is
/// `al-Haddad`.
package enum ArabicArticle {
    private static let article: [Unicode.Scalar] = ["\u{627}", "\u{644}"]
    /// The fewest letters of a word with an article: الله is a word without one.
    private static let fewestLetters = 5

    /// Whether bytes of UTF-8 may have Arabic letters.
    package static func mayOccur(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.contains { (0xD8...0xDB).contains($0) }
    }

    /// The text with a blank after each article.
    package static func separated(_ text: String) -> String {
        text.split(separator: " ").map { word in
            let letters = Array(word.unicodeScalars)
            guard letters.count >= fewestLetters, letters.starts(with: article) else { return String(word) }
            var separated = String.UnicodeScalarView()
            separated.append(contentsOf: article)
            separated.append(" ")
            separated.append(contentsOf: letters.dropFirst(article.count))
            return String(separated)
        }.joined(separator: " ")
    }
}
