internal import Digests

/// Bounds the cost of one value: a cell of ten megabytes is no name, and must not take longer to compare than one.
package enum LongText {
    /// The most bytes of a value that are compared unchanged.
    package static let longest = 1024

    /// The text; a longer one is cut and ends in a word derived from the whole, so that texts with different ends
    /// differ.
    package static func bounded(_ text: String) -> String {
        guard text.utf8.count > longest else { return text }
        var beginning = ""
        for scalar in text.unicodeScalars {
            guard beginning.utf8.count < longest else { break }
            beginning.unicodeScalars.append(scalar)
        }
        // In letters, which no rule about digits splits.
        let letters = Digest.sha256(Array(text.utf8)).bytes.prefix(8).flatMap { [$0 >> 4, $0 & 15] }
        return beginning + " " + String(decoding: letters.map { UInt8(ascii: "a") + $0 }, as: UTF8.self)
    }
}
