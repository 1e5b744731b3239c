// The only file that imports Foundation: ICU's transforms transliterate scripts into Latin.
internal import Foundation

/// Transliterates text of any script into lower-case ASCII, so that names in different scripts can be compared.
///
/// ICU does the work (`Any-Latin; Latin-ASCII; Lower`), up to 12 µs a name where letters depend on their neighbours.
/// Its wrong readings in names and addresses are corrected by the small tables in `ScriptTables`.
package enum Transliteration {
    /// The text in lower-case ASCII; Han and kana syllables are separated, and so are digits next to them.
    package static func latin(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        return letters.latin(text) ?? whole(text)
    }

    /// The text in compatibility decomposition (NFKD): marks are separate scalars, and variant forms of a letter are
    /// that letter.
    static func decomposed(_ text: String) -> String { text.decomposedStringWithCompatibilityMapping }

    /// ICU is called once for each letter that it covers.
    private static let letters = LatinLetters { whole($0) }

    /// The same, by ICU for the text as a whole.
    package static func whole(_ text: String) -> String {
        let prepared = prepare(text)
        if DevanagariSpelling.occurs(in: prepared),
            let latin = prepared.applyingTransform(StringTransform("Devanagari-Latin"), reverse: false)
        {
            return whole(DevanagariSpelling.spelled(latin.precomposedStringWithCanonicalMapping))
        }
        // Greek as passports spell it (ISO 843, type 2), not letter by letter as the scholarly spelling does.
        let isGreek = prepared.unicodeScalars.contains { (0x370...0x3FF).contains($0.value) }
        let transform = (isGreek ? "Greek-Latin/UNGEGN; " : "") + "Any-Latin; Latin-ASCII; Lower"
        let transformed = prepared.applyingTransform(StringTransform(transform), reverse: false)
        var result = ""
        for scalar in (transformed ?? prepared.lowercased()).unicodeScalars where !isModifier(scalar) {
            result.unicodeScalars.append(scalar.isASCII ? scalar : " ")
        }
        return result
    }

    private static func prepare(_ text: String) -> String {
        var result = ""
        var rest = Substring(text.precomposedStringWithCompatibilityMapping)
        var wasHan = false
        while let character = rest.first {
            if let (word, reading) = ScriptTables.heteronym(at: rest) {
                result += " \(reading) "
                rest.removeFirst(word.count)
                wasHan = true
                continue
            }
            let isHan = ScriptTables.isHan(character)
            if isHan != wasHan { result.append(" ") }
            result += ScriptTables.cyrillic[character] ?? String(character)
            wasHan = isHan
            rest.removeFirst()
        }
        return result
    }

    // ICU leaves ʿ and similar marks for Arabic and Hebrew letters that Latin lacks.
    private static func isModifier(_ scalar: Unicode.Scalar) -> Bool {
        (0x2B0...0x2FF).contains(scalar.value) || (0x300...0x36F).contains(scalar.value) || scalar == "\u{2019}"
    }
}
