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
        var source = text
        // None of these words is ASCII, and most names are.
        if !text.utf8.allSatisfy({ $0 < 0x80 }) {
            for (word, trade) in OrganisationWords.originalTradeWords where source.contains(word) {
                // 分公司 (branch) must be found before 公司 (company) is removed as a legal form.
                source = Self.replacing(word, in: source, by: " \(trade) ")
            }
            for form in OrganisationWords.originalLegalForms where source.contains(form) {
                source = Self.replacing(form, in: source, by: " ")
            }
        }
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

    private static func replacing(_ word: String, in text: String, by other: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let character = rest.first {
            if rest.hasPrefix(word) {
                result += other
                rest.removeFirst(word.count)
            } else {
                result.append(character)
                rest.removeFirst()
            }
        }
        return result
    }

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
