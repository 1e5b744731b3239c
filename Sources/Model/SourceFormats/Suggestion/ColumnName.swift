/// A column's name, reduced to words that can be looked up.
struct ColumnName {
    /// The words, in lower case, without accents and punctuation.
    let words: [String]

    init(_ name: String) { words = Self.words(of: name) }

    /// What a name says about its column.
    struct Reading {
        var role: ConsignmentRole?
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
        for (phrases, role) in ColumnWords.roles where reading.role == nil {
            for phrase in phrases where reading.role == nil {
                if let shorter = Self.removing(phrase, from: rest) { (reading.role, rest) = (role, shorter) }
            }
        }
        for script in ColumnWords.otherScripts where rest.count > 1 || reading.role != nil {
            if let shorter = Self.removing(script, from: rest) { (reading.isOtherScript, rest) = (true, shorter) }
        }
        if rest.count > 1 {
            for (index, word) in rest.enumerated().reversed() {
                if let unit = ColumnWords.weights[word] {
                    reading.weightUnit = unit
                } else if let code = Self.currency(word) {
                    reading.currency = code
                } else {
                    continue
                }
                rest.remove(at: index)
            }
        } else if let only = rest.first, let unit = Self.weightSuffix(only) {
            (reading.weightUnit, rest) = (unit.unit, [unit.word])
        }
        let whole = rest
        let plain = rest.filter { !ColumnWords.fillers.contains($0) }
        if reading.role == nil, let first = rest.first, rest.count > 1,
            let weak = ColumnWords.weakRoles.first(where: { $0.word == first }),
            let meaning = Self.meaning(of: Array(rest.dropFirst()))?.meaning, meaning.isOfParty
        {
            (reading.role, reading.meaning, reading.isExact) = (weak.role, meaning, true)
            return reading
        }
        if rest.isEmpty, reading.role != nil {
            (reading.meaning, reading.isExact) = (.name, true)
        } else {
            let found = [Self.meaning(of: whole), Self.meaning(of: plain)].compactMap(\.self)
            if let best = found.first(where: \.isExact) ?? found.first {
                (reading.meaning, reading.isExact) = (best.meaning, best.isExact)
            }
        }
        if reading.meaning == nil, reading.weightUnit != nil { reading.meaning = .grossWeight }
        return reading
    }

    /// The meaning of the longest phrase in some words.
    private static func meaning(of words: [String]) -> (meaning: ColumnMeaning, isExact: Bool)? {
        let text = words.joined(separator: " ")
        guard !text.isEmpty else { return nil }
        if let exact = byPhrase[text] { return (exact, true) }
        // Numbered columns: address 1, address 2.
        let unnumbered = words.filter { !$0.allSatisfy(\.isNumber) }.joined(separator: " ")
        if let exact = byPhrase[unnumbered] { return (exact, true) }
        // A number of what, if the name says so: "HAWB number" is more than a number.
        let ordered =
            phrases.filter { byPhrase[$0] != .recordNumber } + phrases.filter { byPhrase[$0] == .recordNumber }
        for phrase in ordered {
            let isCJKPhrase = phrase.unicodeScalars.contains { $0.value >= 0x3400 }
            if isCJKPhrase ? phrase.count > 1 && text.contains(phrase) : removing(phrase, from: words) != nil {
                return byPhrase[phrase].map { ($0, false) }
            }
        }
        return nil
    }

    private static let byPhrase: [String: ColumnMeaning] = Dictionary(
        ColumnWords.meanings.flatMap { entry in
            entry.phrases.map { (words(of: $0).joined(separator: " "), entry.meaning) }
        }, uniquingKeysWith: { first, _ in first })

    private static let phrases = byPhrase.keys.filter { $0.count > 1 }.sorted { ($1.count, $0) < ($0.count, $1) }

    /// Some words without a phrase; `nil` when it is not in them.
    private static func removing(_ phrase: String, from words: [String]) -> [String]? {
        if phrase.unicodeScalars.contains(where: { $0.value >= 0x3400 }) {
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
        where word.hasSuffix(name) && word != name && word.unicodeScalars.contains(where: { $0.value >= 0x3400 }) {
            return (String(word.dropLast(name.count)), unit)
        }
        return nil
    }

    private static func currency(_ word: String) -> String? {
        if word == "rmb" || word == "人民币" { return "CNY" }
        if word == "美元" || word == "dolares" { return "USD" }
        return ColumnForms.currencies.contains(word.uppercased()) ? word.uppercased() : nil
    }

    /// The words of a name: split at punctuation and between lower and upper case.
    static func words(of name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var previous: Character = " "
        for character in name {
            let isWordPart = character.isLetter || character.isNumber
            let isNewWord = character.isUppercase && previous.isLowercase
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

    private static func isCJK(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.value >= 0x3400 }
    }

    /// A character in lower case without its accent.
    private static func plain(_ character: Character) -> String {
        let lower = character.lowercased()
        return accents[lower] ?? lower
    }

    private static let accents = [
        "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "à": "a", "è": "e", "ç": "c", "ã": "a",
        "õ": "o", "ê": "e", "â": "a", "ô": "o",
    ]
}
