/// Spells transliterated Devanagari as passports do: `aśōka` is Ashok, `caudharī` is Chaudhari, `dēśapāṇḍē` is Deshpande.
///
/// Every consonant of the script has an `a` after it unless another vowel is written. Hindi does not speak it at the end of
/// a word, nor between two syllables with vowels of their own.
enum DevanagariSpelling {
    private static let vowels: Set<Character> = ["a", "ā", "i", "ī", "u", "ū", "e", "ē", "o", "ō"]
    private static let spellings: [Character: String] = ["c": "ch", "ś": "sh", "ṣ": "sh"]

    /// Whether a text has letters of the script.
    static func occurs(in text: String) -> Bool {
        text.unicodeScalars.contains { (0x900...0x97F).contains($0.value) }
    }

    /// The spelling of a text in the letters of ISO 15919.
    static func spelled(_ latin: String) -> String {
        latin.split(separator: " ", omittingEmptySubsequences: false).map { word(Array($0)) }.joined(separator: " ")
    }

    private static func word(_ letters: [Character]) -> String {
        func isVowel(_ place: Int) -> Bool { letters.indices.contains(place) && vowels.contains(letters[place]) }
        func isConsonant(_ place: Int) -> Bool { letters.indices.contains(place) && !vowels.contains(letters[place]) }
        /// The start of the consonant before a place; an h belongs to the letter that it makes breathy.
        func consonant(before place: Int) -> Int {
            place > 1 && letters[place - 1] == "h" && isConsonant(place - 2) ? place - 2 : place - 1
        }
        var result = ""
        for place in letters.indices {
            if letters[place] == "a", place > 1, isConsonant(place - 1), isVowel(consonant(before: place) - 1) {
                let following =
                    isConsonant(place + 1) && letters.indices.contains(place + 2) && letters[place + 2] == "h" ? 3 : 2
                if place == letters.count - 1 || isConsonant(place + 1) && isVowel(place + following) && place > 2 {
                    continue
                }
            }
            result += spellings[letters[place]] ?? String(letters[place])
        }
        return result.hasSuffix("vāl") ? result.dropLast(3) + "wal" : result
    }
}
