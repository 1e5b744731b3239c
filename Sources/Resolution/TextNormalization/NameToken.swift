/// One word of a normalised name.
package struct NameToken: Hashable, Sendable {
    /// The word in lower-case ASCII letters and digits.
    package let text: [UInt8]

    /// A word.
    package init(_ word: some Sequence<UInt8>) { text = Array(word) }

    /// Its consonants by class, doubled ones once, which spelling variants and abjads share.
    package var skeleton: [UInt8] { Self.skeleton(of: text) }

    /// The weight of agreement on it in a person's name, in bits.
    package var bits: Double { NameRarity.personal(text) }

    /// The word as text.
    package var string: String { String(decoding: text, as: UTF8.self) }

    /// Whether it is a single letter.
    package var isInitial: Bool { text.count == 1 && !(48...57).contains(text[0]) }

    /// Whether it has digits only.
    var isNumber: Bool { text.allSatisfy { (48...57).contains($0) } }

    /// The words of a text in lower-case ASCII; apostrophes are dropped, every other character except letters and
    /// digits is a word break.
    package static func words(_ text: String) -> [NameToken] {
        var words: [NameToken] = []
        var word: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57, 97...122: word.append(byte)
            case 39, 96: continue
            default:
                if !word.isEmpty { words.append(NameToken(word)) }
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(NameToken(word)) }
        return words
    }

    /// The words without spaces.
    package static func joined(_ words: some Sequence<NameToken>) -> [UInt8] { words.flatMap(\.text) }

    package static func skeleton(of text: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        _ =
            text.withContiguousStorageIfAvailable { forEachSound($0) { result.append($0) } }
            ?? Array(text).withUnsafeBufferPointer { forEachSound($0) { result.append($0) } }
        return result
    }

    /// Passes the consonants of a word by class to `body`, doubled ones once.
    ///
    /// - Parameter isApart: whether two of a class with a vowel between them are two.
    package static func forEachSound(
        _ text: UnsafeBufferPointer<UInt8>, isApart: Bool = false, _ body: (UInt8) -> Void
    ) {
        var last: UInt8 = 0
        func add(_ kind: UInt8) {
            if last != kind { body(kind) }
            last = kind
        }
        for index in 0..<text.count {
            let letter = text[index]
            let next = index + 1 < text.count ? text[index + 1] : 0
            switch letter {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
                UInt8(ascii: "y"), UInt8(ascii: "w"):
                if isApart { last = 0 }
                continue
            // An h at the end, or after a letter that it only softens, is silent.
            case UInt8(ascii: "h") where index > 0 && (next == 0 || isSoftened(text[index - 1])): continue
            case UInt8(ascii: "c") where next == UInt8(ascii: "h"): add(UInt8(ascii: "j"))
            case UInt8(ascii: "c"), UInt8(ascii: "q"), UInt8(ascii: "g"), UInt8(ascii: "k"): add(UInt8(ascii: "k"))
            case UInt8(ascii: "x"):
                add(UInt8(ascii: "k"))
                add(UInt8(ascii: "s"))
            case UInt8(ascii: "z"), UInt8(ascii: "s"): add(UInt8(ascii: "s"))
            case UInt8(ascii: "d"), UInt8(ascii: "t"): add(UInt8(ascii: "t"))
            case UInt8(ascii: "b"), UInt8(ascii: "p"): add(UInt8(ascii: "p"))
            case UInt8(ascii: "f"), UInt8(ascii: "v"): add(UInt8(ascii: "f"))
            default: add(letter)
            }
        }
    }

    private static func isSoftened(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "k"), UInt8(ascii: "p"),
            UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
