/// A column's name, reduced to words that can be looked up.
struct ColumnName {
    /// The words, in lower case, without accents and punctuation, short ones written out.
    let words: [String]

    init(_ name: String) { words = Self.wholeWords(of: name) }

    /// What a name says about its column.
    struct Reading {
        var role: ConsignmentRole?
        /// Whether the role is that of a party of the trade, who is not always the one who sends or receives.
        var isOfTrade = false
        var meaning: ColumnMeaning?
        /// Whether the phrase was the whole name, not only a part of it.
        var isExact = false
        /// Whether the name says that the value is in another script.
        var isOtherScript = false
        var weightUnit: String?
        var currency: String?
    }

    /// What the name says.
    var reading: Reading {
        var reading = Reading()
        var rest = words
        readRole(&reading, &rest)
        for script in ColumnWords.otherScripts where rest.count > 1 || reading.role != nil {
            if let shorter = Self.removing(script, from: rest) { (reading.isOtherScript, rest) = (true, shorter) }
        }
        if rest.count > 1 {
            for (index, word) in rest.enumerated().reversed() {
                if reading.weightUnit == nil, let unit = ColumnWords.weights[word] {
                    reading.weightUnit = unit
                } else if reading.currency == nil, let code = Self.currency(word) {
                    reading.currency = code
                } else {
                    continue
                }
                rest.remove(at: index)
            }
        } else if let only = rest.first, let unit = Self.weightSuffix(only) {
            (reading.weightUnit, rest) = (unit.unit, [unit.word])
        }
        let plain = rest.filter { !ColumnWords.fillers.contains($0) }
        if reading.role == nil,
            let weak = ColumnWords.weakRoles.first(where: { rest.count > $0.words.count && rest.starts(with: $0.words) }
            ),
            let meaning = Self.meaning(of: Array(rest.dropFirst(weak.words.count)))?.meaning, meaning.isOfParty
        {
            (reading.role, reading.meaning, reading.isExact) = (weak.role, meaning, true)
            return reading
        }
        if rest.isEmpty, reading.role != nil {
            (reading.meaning, reading.isExact) = (.name, true)
        } else {
            let isOfParty = reading.role != nil
            let found = [Self.meaning(of: rest, ofParty: isOfParty), Self.meaning(of: plain, ofParty: isOfParty)]
                .compactMap(\.self)
            if let best = found.max(by: { ($0.isExact ? 1 : 0, $0.length) < ($1.isExact ? 1 : 0, $1.length) }) {
                (reading.meaning, reading.isExact) = (best.meaning, best.isExact)
            }
        }
        if reading.meaning == nil, reading.weightUnit != nil { reading.meaning = .grossWeight }
        return reading
    }

    /// The role that a name states, in one language or in several, and the rest of its words.
    private func readRole(_ reading: inout Reading, _ rest: inout [String]) {
        for (isOfTrade, list) in [(false, ColumnWords.roles), (true, ColumnWords.tradeRoles)]
        where reading.role == nil {
            for (phrases, role) in list {
                guard let first = phrases.first(where: { Self.removing($0, from: rest) != nil }),
                    let shorter = Self.removing(first, from: rest)
                else { continue }
                (reading.role, reading.isOfTrade, rest) = (role, isOfTrade, shorter)
                for phrase in phrases {
                    if let shorter = Self.removing(phrase, from: rest) { rest = shorter }
                }
                break
            }
        }
    }

    /// The meaning of the longest phrase in some words.
    ///
    /// - Parameter isOfParty: whether the name states the role of a party, so that the rest of it likely describes one.
    private static func meaning(
        of words: [String], ofParty isOfParty: Bool = false
    ) -> (meaning: ColumnMeaning, isExact: Bool, length: Int)? {
        let text = words.joined(separator: " ")
        guard !text.isEmpty else { return nil }
        if let exact = byPhrase[text] { return (exact, true, text.count) }
        // Numbered columns: address 1, address 2.
        let unnumbered = words.filter { !$0.allSatisfy(\.isNumber) }.joined(separator: " ")
        if let exact = byPhrase[unnumbered] { return (exact, true, unnumbered.count) }
        // In Chinese what a thing is stands at the end: 商品货号 is a number of goods, no goods.
        let last = words.last ?? ""
        for phrase in phrases where phrase.count > 1 && isCJK(phrase) && last.hasSuffix(phrase) {
            return byPhrase[phrase].map { ($0, false, phrase.count) }
        }
        var best: (meaning: ColumnMeaning, isExact: Bool, length: Int)?
        for phrase in phrases {
            guard isCJK(phrase) ? phrase.count > 1 && text.contains(phrase) : removing(phrase, from: words) != nil,
                let meaning = byPhrase[phrase]
            else { continue }
            // A number of what, if the name says so: "HAWB number" is more than a number.
            let isWeak = meaning == .recordNumber || meaning == .contactName || isOfParty && !meaning.isOfParty
            let length = isWeak ? 0 : phrase.count
            if length > best?.length ?? -1 { best = (meaning, false, length) }
        }
        return best
    }

    private static let byPhrase: [String: ColumnMeaning] = Dictionary(
        ColumnWords.meanings.flatMap { entry in
            entry.phrases.map { (wholeWords(of: $0).joined(separator: " "), entry.meaning) }
        }, uniquingKeysWith: { first, _ in first })

    private static let phrases = byPhrase.keys.filter { $0.count > 1 }.sorted { ($1.count, $0) < ($0.count, $1) }

    /// Some words without a phrase; `nil` when it is not in them.
    private static func removing(_ phrase: String, from words: [String]) -> [String]? {
        if isCJK(phrase) {
            for (index, word) in words.enumerated() {
                guard let range = word.firstRange(of: phrase) else { continue }
                var rest = words
                let left = String(word[..<range.lowerBound]) + String(word[range.upperBound...])
                rest.replaceSubrange(index...index, with: left.isEmpty ? [] : [left])
                return rest
            }
            return nil
        }
        let parts = phrase.split(separator: " ").map(String.init)
        guard words.count >= parts.count else { return nil }
        for start in 0...(words.count - parts.count)
        where Array(words[start..<(start + parts.count)]) == parts {
            var rest = words
            rest.removeSubrange(start..<(start + parts.count))
            return rest
        }
        return nil
    }

    /// A weight in a Chinese word with its unit, such as 重量kg or 毛重公斤.
    private static func weightSuffix(_ word: String) -> (word: String, unit: String)? {
        for (name, unit) in ColumnWords.weights.sorted(by: { $0.key.count > $1.key.count })
        where word.hasSuffix(name) && word != name && isCJK(word) {
            return (String(word.dropLast(name.count)), unit)
        }
        return nil
    }

    private static func currency(_ word: String) -> String? {
        if word == "rmb" || word == "人民币" { return "CNY" }
        if word == "美元" || word == "dolares" { return "USD" }
        return ColumnForms.currencies.contains(word.uppercased()) ? word.uppercased() : nil
    }

    /// The words of a name, short ones written out, letters with points between them as one word: G.W. is `gw`.
    private static func wholeWords(of name: String) -> [String] {
        var joined: [String] = []
        var wasLetter = false
        for word in words(of: name) {
            let isLetter = word.count == 1 && word.first.map { ("a"..."z").contains($0) } ?? false
            if isLetter, wasLetter, let last = joined.popLast() {
                joined.append(last + word)
            } else {
                joined += withoutNumber(word)
            }
            wasLetter = isLetter
        }
        return joined.flatMap { ColumnWords.short[$0] ?? [$0] }
    }

    /// A word without the number behind it: `address1` is `address` and `1`.
    private static func withoutNumber(_ word: String) -> [String] {
        let letters = word.prefix { !$0.isNumber }
        guard letters.count > 3, letters.count < word.count, word.dropFirst(letters.count).allSatisfy(\.isNumber) else {
            return [word]
        }
        return [String(letters), String(word.dropFirst(letters.count))]
    }

    /// The words of a name: split at punctuation, between lower and upper case, and between scripts.
    static func words(of name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var previous: Character = " "
        let characters = Array(name)
        for (index, character) in characters.enumerated() {
            let isWordPart = character.isLetter || character.isNumber
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            let isNewWord =
                character.isUppercase && (previous.isLowercase || previous.isUppercase && next.isLowercase)
            let changesScript = isWordPart && !word.isEmpty && isCJK(character) != isCJK(previous) && !previous.isNumber
            if !isWordPart || isNewWord || changesScript, !word.isEmpty {
                words.append(word)
                word = ""
            }
            if isWordPart { word += plain(character) }
            previous = character
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static func isCJK(_ text: String) -> Bool { text.unicodeScalars.contains { $0.value >= 0x3400 } }

    private static func isCJK(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.value >= 0x3400 }
    }

    /// A character in lower case without its accent, in the simplified form.
    private static func plain(_ character: Character) -> String {
        if let simple = ColumnWords.simplified[character] { return String(simple) }
        let lower = character.lowercased()
        return accents[lower] ?? lower
    }

    private static let accents = [
        "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "à": "a", "è": "e", "ç": "c", "ã": "a",
        "õ": "o", "ê": "e", "â": "a", "ô": "o",
    ]
}
