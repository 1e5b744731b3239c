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

    /// The letters that are spelled otherwise than one by one: `ayn` at the beginning of a word is heard as the vowel that
    /// follows it (عمر is Omar, not `mr`), the last letter of a feminine name and the last one of ليلى are an a.
    private static let (ayn, alif): (Unicode.Scalar, Unicode.Scalar) = ("\u{639}", "\u{627}")
    private static let endings: Set<Unicode.Scalar> = ["\u{629}", "\u{649}"]

    private static func spelled(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var word = word
        if word.count > 2, word[0] == ayn { word[0] = alif }
        if word.count > 2, let last = word.last, endings.contains(last) { word[word.count - 1] = alif }
        return word
    }

    /// The text with a blank after each article, and with the letters at the beginning and the end of a word as they are
    /// heard.
    package static func separated(_ text: String) -> String {
        text.split(separator: " ").map { word in
            let letters = Array(word.unicodeScalars)
            guard letters.count >= fewestLetters, letters.starts(with: article) else {
                var whole = String.UnicodeScalarView()
                whole.append(contentsOf: spelled(letters))
                return String(whole)
            }
            var separated = String.UnicodeScalarView()
            separated.append(contentsOf: article)
            separated.append(" ")
            separated.append(contentsOf: spelled(Array(letters.dropFirst(article.count))))
            return String(separated)
        }.joined(separator: " ")
    }
}
