/// Spells Korean names in one way: `Jeong Seok-jin`, `Chung, Suk Jin` and `정석진` have the same words.
///
/// Several romanisations are in use, and passports have whatever a person chose. The rules change hardly anything in other
/// languages, and apply only to names of up to four words that begin or end with a Korean family name.
enum KoreanSpelling {
    /// Family names by their spellings.
    private static let families: WordTable<[UInt8]> = {
        let spellings = """
            kim gim
            lee yi rhee
            park pak bak
            choi choe
            jung jeong chung
            kang gang
            cho jo
            yun yoon
            jang
            lim im rim
            shin sin
            kwon gwon
            an ahn
            ryu
            yu yoo
            hwang
            hong
            jun jeon
            ko go
            mun moon
            yang
            sun
            son sohn
            bae pae
            baek paik paek
            hur heo huh
            nam
            sim shim
            no noh roh
            ha
            ju joo
            u woo
            su seo suh
            song
            han
            o oh
            gwak kwak
            min
            um eom
            byun byeon
            """
        return WordTable(
            spellings.split(separator: "\n").flatMap { line in
                let words = line.split(separator: " ").map { Array($0.utf8) }
                return words.map { ($0, words[0]) }
            })
    }()

    /// Letters that are written in several ways, the longer ones first.
    private static let sounds: [([UInt8], [UInt8])] = [
        ("you", "yu"), ("yeo", "yu"), ("oo", "u"), ("wu", "u"), ("eo", "u"), ("ee", "i"), ("ui", "i"), ("ae", "e"),
        ("ky", "gy"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
    private static let mostWords = 4
    private static let longest = 9

    /// Whether words may be those of a Korean name.
    static func mayBeName(_ words: [[UInt8]]) -> Bool {
        guard (2...mostWords).contains(words.count), let first = words.first, let last = words.last else {
            return false
        }
        return (isFamily(first) || isFamily(last))
            && words.allSatisfy { $0.count <= longest && $0.allSatisfy(isLetter) }
    }

    private static func isFamily(_ word: [UInt8]) -> Bool { word.withUnsafeBufferPointer { families[$0] != nil } }

    // Romanised Korean has no f, q, v, x or z.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) && ![102, 113, 118, 120, 122].contains(byte)
    }

    /// A word of such a name in one spelling.
    static func spelled(_ word: [UInt8]) -> [UInt8] {
        if let family = word.withUnsafeBufferPointer({ families[$0] }) { return family }
        var result: [UInt8] = []
        var place = 0
        while place < word.count {
            if let (from, to) = sounds.first(where: { word[place...].starts(with: $0.0) }) {
                result += to
                place += from.count
                continue
            }
            let letter = word[place]
            let next = place + 1 < word.count ? word[place + 1] : 0
            let isFinal = next == 0 || !isVowelOrGlide(next)
            if letter == 103, isFinal, result.last != 110 {
                result.append(107)
            } else if letter != 104 || !isFinal || result.isEmpty || !isVowelOrGlide(result[result.count - 1]) {
                result.append(letter)
            }
            place += 1
        }
        return result
    }

    private static func isVowelOrGlide(_ letter: UInt8) -> Bool { [97, 101, 105, 111, 117, 119, 121].contains(letter) }
}
