internal import Digests

/// Bounds what one value can cost: a cell of ten megabytes is no name, and is compared in no more time than one.
package enum LongText {
    /// The most bytes of a value that are compared as they are.
    package static let longest = 1024

    /// The text, or of one that is too long its beginning and a word made of the whole: what differs further on differs.
    package static func bounded(_ text: String) -> String {
        guard text.utf8.count > longest else { return text }
        var beginning = ""
        for scalar in text.unicodeScalars {
            guard beginning.utf8.count < longest else { break }
            beginning.unicodeScalars.append(scalar)
        }
        // In letters, which no rule about digits takes apart.
        let letters = Digest.sha256(Array(text.utf8)).bytes.prefix(8).flatMap { [$0 >> 4, $0 & 15] }
        return beginning + " " + String(decoding: letters.map { UInt8(ascii: "a") + $0 }, as: UTF8.self)
    }
}
