/// Companies whose names are written in Han: as they are written in Latin letters abroad, which is the place and the
/// core in pinyin and the trade in English.
package enum OriginalCompanyName {
    /// The most characters of the name of a person.
    private static let longestPerson = 4

    /// The words in Latin letters; `nil` for a name that is not a company's in Han.
    ///
    /// Legal forms are left out, a trade is its English word, a place is a word, and all other syllables are one word:
    /// `深圳市海龙科技有限公司` is `shenzhen hailong technology`.
    package static func latin(_ text: String) -> String? {
        let characters = text.filter { !$0.isWhitespace }
        guard characters.contains(where: ScriptTables.isHan), isCompany(text, characters.count) else { return nil }
        var words: [String] = []
        var core = ""
        func endWord() {
            guard !core.isEmpty else { return }
            let latin = Transliteration.latin(core)
            words.append(core.allSatisfy(ScriptTables.isHan) ? latin.filter { $0 != " " } : latin)
            core = ""
        }
        var rest = Substring(text)
        while let character = rest.first {
            if let (word, meaning) = meaning(at: rest, isStart: words.isEmpty && core.isEmpty) {
                endWord()
                if !meaning.isEmpty { words.append(meaning) }
                rest.removeFirst(word.count)
                continue
            }
            rest.removeFirst()
            // Letters of another script beside Han are words of their own.
            if let last = core.last, ScriptTables.isHan(last) != ScriptTables.isHan(character) { endWord() }
            if character.isLetter || character.isNumber || character == "&" {
                core.append(character)
            } else {
                endWord()
            }
        }
        endWord()
        let named = words.filter { !$0.isEmpty }
        return named.isEmpty ? nil : named.joined(separator: " ")
    }

    private static func isCompany(_ text: String, _ length: Int) -> Bool {
        if OrganisationWords.originalLegalForms.contains(where: { text.contains($0) }) { return true }
        return length > longestPerson && OrganisationWords.originalTradeWords.contains { text.contains($0.word) }
    }

    /// The word at the start of a text that has a meaning, and what it means; nothing for a legal form.
    private static func meaning(at text: Substring, isStart: Bool) -> (word: String, meaning: String)? {
        guard let first = text.first else { return nil }
        for known in table[first] ?? [] where text.hasPrefix(known.word) { return known }
        for place in ScriptTables.chinesePlaces where text.hasPrefix(place) {
            // A place before 市 or 省 says the same without it.
            let suffix = text.dropFirst(place.count).first.map { ["市", "省"].contains($0) } ?? false
            return (
                place + (suffix ? String(text.dropFirst(place.count).prefix(1)) : ""),
                Transliteration.latin(place).filter { $0 != " " }
            )
        }
        return nil
    }

    /// Legal forms and trade words by their first character, the longest first.
    private static let table: [Character: [(word: String, meaning: String)]] = {
        let forms = OrganisationWords.originalLegalForms.map { (word: $0, meaning: "") }
        let trades = OrganisationWords.originalTradeWords.map { (word: $0.word, meaning: $0.trade) }
        let sorted = (forms + trades).sorted { $0.word.count > $1.word.count }
        return Dictionary(grouping: sorted.filter { $0.word.first.map(ScriptTables.isHan) ?? false }) {
            $0.word.first ?? " "
        }
    }()
}
