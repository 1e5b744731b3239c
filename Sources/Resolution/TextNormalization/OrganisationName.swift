/// A company's name in normal form: without legal form, trade words by class.
package struct OrganisationName: Hashable, Sendable {
    /// The remaining words, trade words by class, in order.
    package let words: [NameToken]
    /// All words without spaces: `Hai Long` equals `Hailong`.
    package let joined: [UInt8]
    /// The words that are neither trade words nor numbers, without spaces.
    package let distinct: [UInt8]
    /// The trade words.
    package let trade: Set<String>
    /// The numbers in the name: `No. 2 factory` is not `No. 3 factory`.
    package let numbers: Set<String>
    /// Whether it is the name of a branch.
    package let isBranch: Bool

    /// The number of letters that distinguish it from others in its trade.
    package var distinctLetters: Int { distinct.count }

    /// A name from its text.
    package init(_ text: String) {
        // None of the words that are replaced is ASCII, and most names are.
        let source = text.utf8.allSatisfy { $0 < 0x80 } ? text : Self.withTradeWords(text)
        var words = NameToken.words(Transliteration.latin(source)).map(\.string)
        words = Self.withoutLegalForms(words)
        let kept = words.filter { !OrganisationWords.joining.contains($0) }
        if !kept.isEmpty { words = kept }
        let classed = words.map { OrganisationWords.trade[$0] ?? $0 }
        isBranch = classed.contains("branch")
        let named = classed.filter { $0 != "branch" }
        self.words = named.map { NameToken($0.utf8) }
        joined = NameToken.joined(self.words)
        trade = Set(zip(words, classed).filter { OrganisationWords.trade[$0.0] != nil }.map(\.1)).subtracting(["branch"]
        )
        let trade = trade
        distinct = NameToken.joined(self.words.filter { !trade.contains($0.string) && !$0.isNumber })
        numbers = Set(self.words.filter(\.isNumber).map(\.string))
    }

    /// A name with its trade words in English and without legal forms, where they are written in other scripts. Of
    /// several words at one place the longest counts: 分公司 (branch) and not 公司 (company).
    private static func withTradeWords(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let character = rest.first {
            if let known = originalWords[character]?.first(where: { rest.hasPrefix($0.word) }) {
                result += " \(known.meaning) "
                rest.removeFirst(known.word.count)
            } else {
                result.append(character)
                rest.removeFirst()
            }
        }
        return result
    }

    /// Trade words with their English word, and legal forms, by their first character, the longest first.
    private static let originalWords: [Character: [(word: String, meaning: String)]] = {
        let trades = OrganisationWords.originalTradeWords.map { (word: $0.word, meaning: $0.trade) }
        let forms = OrganisationWords.originalLegalForms.map { (word: $0, meaning: "") }
        let sorted = (trades + forms).sorted { ($0.word.count, $1.word) > ($1.word.count, $0.word) }
        return Dictionary(grouping: sorted) { $0.word.first ?? " " }
    }()

    private static func withoutLegalForms(_ words: [String]) -> [String] {
        var words = words
        // Most names contain the beginning of no form of several words.
        let hasBeginning = words.dropFirst().contains(where: OrganisationWords.legalFormBeginnings.contains)
        for form in OrganisationWords.legalForms where hasBeginning && words.count > form.count {
            if let start = (0...(words.count - form.count)).first(where: {
                $0 > 0 && words[$0..<($0 + form.count)].elementsEqual(form)
            }) {
                words.removeSubrange(start..<(start + form.count))
            }
        }
        while words.count > 1, let last = words.last, OrganisationWords.finalForms.contains(last) { words.removeLast() }
        while words.count > 1, let first = words.first, OrganisationWords.initialForms.contains(first) {
            words.removeFirst()
        }
        return words
    }
}
