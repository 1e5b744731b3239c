/// A person's name in normal form: words without accents, particles and titles, in the order written.
package struct PersonName: Hashable, Sendable {
    /// The words: family and given names, in an order that comparison does not rely on.
    package var words: [NameToken]
    /// The generation mark of a father or son: `jr`, `sr`, `ii` …; empty for none.
    package let generation: String
    /// Whether it came from a script without vowels.
    package let isAbjad: Bool
    /// The words without spaces, rotated so that their order has no influence.
    package let ring: [UInt8]

    /// A name from its text: family name before given names with a comma between them, where they are known separately.
    package init(_ source: String) {
        isAbjad = ScriptTables.isAbjad(source)
        var generation = ""
        var words: [NameToken] = []
        for word in NameToken.words(Self.latin(source)) {
            let text = word.string
            if Self.generations.contains(text) {
                generation = text
            } else if !Self.titles.contains(text) {
                words.append(word)
            }
        }
        let named = words.filter { !Self.particles.contains($0.string) }
        if !named.isEmpty { words = named }
        self.words = words
        self.generation = generation
        ring = Self.leastRotation(NameToken.joined(words))
    }

    // A Han or Hangul name without spaces is first divided into family and given name.
    package static func latin(_ source: String) -> String {
        let characters = Array(source.filter { !$0.isWhitespace && $0 != "," && $0 != "·" })
        guard (2...4).contains(characters.count) else { return Transliteration.latin(source) }
        if characters.allSatisfy(ScriptTables.isHan) {
            let isCompound = ScriptTables.compoundSurnames.contains(String(characters.prefix(2)))
            let length = isCompound && characters.count > 2 ? 2 : 1
            let family = characters.prefix(length)
            let reading = (length == 1 ? family.first.flatMap { ScriptTables.surnameReadings[$0] } : nil)
            return join(reading ?? Transliteration.latin(String(family))) + " "
                + join(Transliteration.latin(String(characters.dropFirst(length))))
        }
        if characters.count <= 3, characters.allSatisfy(ScriptTables.isHangul),
            let family = characters.first.flatMap({ ScriptTables.koreanSurnames[$0] })
        {
            return family + " " + Transliteration.latin(String(characters.dropFirst()))
        }
        return Transliteration.latin(source)
    }

    private static func join(_ syllables: String) -> String { syllables.filter { $0 != " " } }

    /// Of all rotations of a text, the least in lexicographic order.
    package static func leastRotation(_ text: [UInt8]) -> [UInt8] {
        guard text.count > 1 else { return text }
        let count = text.count
        var (best, other, length) = (0, 1, 0)
        while best < count, other < count, length < count {
            let (left, right) = (text[(best + length) % count], text[(other + length) % count])
            if left == right {
                length += 1
                continue
            }
            if left > right { best += length + 1 } else { other += length + 1 }
            if best == other { other += 1 }
            length = 0
        }
        let start = min(best, other)
        return Array(text[start...] + text[..<start])
    }

    /// Words of names that join others and distinguish nobody.
    package static let particles: Set<String> = [
        "de", "del", "la", "las", "los", "y", "e", "da", "das", "do", "dos", "di", "van", "von", "der", "den", "ter",
        "al", "el", "ul", "ur", "bin", "ibn", "bint", "ben", "abu", "af", "av", "zu", "le", "san",
    ]

    /// Titles that are hardly ever names.
    package static let clearTitles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "rev", "mme", "mlle", "herr", "frau", "senor", "senora", "sra",
        "srta", "shaykh", "sheikh",
    ]

    /// Titles, some of which are also names.
    package static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "prof", "sra", "srta", "don", "dona", "lic", "ing", "shaykh", "sheikh",
        "mullah", "haji", "attn", "co", "sir", "rev", "mme", "mlle", "herr", "frau", "senor", "senora", "hon", "capt",
        "col",
        "maj", "sgt", "dott", "dipl",
    ]

    private static let generations: Set<String> = ["jr", "junior", "hijo", "ii", "iii", "iv", "sr", "senior", "padre"]
}
