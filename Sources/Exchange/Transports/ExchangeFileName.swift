/// The name of a file that parties exchange: `[a-z0-9][a-z0-9._-]{0,100}` with the ending `.asice`, `.parts` or
/// `.part-NNNN`. Only such names are ever passed to a file system or a server; everything else is named and left.
package struct ExchangeFileName: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// What a file with such a name is.
    package enum Kind: Hashable, Sendable {
        /// An envelope.
        case envelope
        /// The list of the parts of an envelope.
        case partsList
        /// One part of an envelope, numbered from 1.
        case part(Int)
    }

    /// The most characters before the ending.
    private static let longestStem = 101
    /// The highest number of a part.
    package static let highestPart = 9999

    /// The name.
    package let text: String
    /// What is before the ending.
    package let stem: String
    /// What the file is.
    package let kind: Kind

    /// The name in a listing; `nil` when it is none of these.
    package init?(_ text: String) {
        guard let dot = text.lastIndex(of: "."), let kind = Self.kind(text[text.index(after: dot)...]) else {
            return nil
        }
        self.init(stem: String(text[..<dot]), kind: kind)
    }

    /// The name of a file with a stem; `nil` when the stem is not allowed.
    package init?(stem: String, kind: Kind) {
        guard Self.isStem(stem) else { return nil }
        self.stem = stem
        self.kind = kind
        switch kind {
        case .envelope: text = stem + ".asice"
        case .partsList: text = stem + ".parts"
        case .part(let number):
            guard (1...Self.highestPart).contains(number) else { return nil }
            let digits = String(number)
            text = stem + ".part-" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }

    /// The name of another file of the same envelope.
    package func sibling(_ kind: Kind) -> ExchangeFileName? { ExchangeFileName(stem: stem, kind: kind) }

    /// The name.
    package var description: String { text }

    /// Ordered by the bytes of the names.
    package static func < (left: ExchangeFileName, right: ExchangeFileName) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    private static func kind(_ ending: Substring) -> Kind? {
        if ending == "asice" { return .envelope }
        if ending == "parts" { return .partsList }
        guard ending.hasPrefix("part-") else { return nil }
        let digits = ending.dropFirst(5)
        guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits),
            number > 0
        else { return nil }
        return .part(number)
    }

    private static func isStem(_ stem: String) -> Bool {
        guard (1...longestStem).contains(stem.utf8.count), let first = stem.utf8.first, isLetterOrDigit(first) else {
            return false
        }
        return stem.utf8.allSatisfy { byte in
            isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...122).contains(byte)
    }
}
