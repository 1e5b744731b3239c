// ICU knows how ideographs are read; here it is asked once and for all.
import Foundation

/// The readings of ideographs, as Swift: the first use of ICU's transform takes a tenth of a second.
enum HanReadingsFile {
    private static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF
    private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

    static let text: String = {
        let readings = ideographs.compactMap { Unicode.Scalar($0) }.map { reading($0) }
        let different = Set(readings).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(different, different.indices))
        let coded = readings.map { reading -> String in
            let number = numbers[reading] ?? 0
            return String([digits[number / digits.count], digits[number % digits.count]])
        }
        var text = """
            // Made by Scripts/specs of ICU's transform Han-Latin; do not edit.

            /// How the ideographs from U+4E00 to U+9FFF are read in Mandarin, in lower-case ASCII without tones.
            enum HanReadings {
                /// The ideographs.
                static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF
                /// All readings, with a comma between them.
                static let readings: StaticString = \"""

            """
        text += lines(different.joined(separator: ",").map { String($0) }, 110)
        text += """
                    \"""
                /// For each ideograph two digits to the base 62 (0-9, a-z, A-Z): the place of its reading among all.
                static let numbers: StaticString = \"""

            """
        text += lines(coded, 55)
        return text + "        \"\"\"\n}\n"
    }()

    /// Pieces of text, some per line, as the lines of one literal without line ends.
    private static func lines(_ pieces: [String], _ count: Int) -> String {
        var text = ""
        for start in stride(from: 0, to: pieces.count, by: count) {
            let end = min(start + count, pieces.count)
            text += "        " + pieces[start..<end].joined() + (end < pieces.count ? "\\\n" : "\n")
        }
        return text
    }

    private static func reading(_ ideograph: Unicode.Scalar) -> String {
        let latin = String(ideograph).applyingTransform(
            StringTransform("Any-Latin; Latin-ASCII; Lower"), reverse: false)
        return (latin ?? "").unicodeScalars.filter { $0.isASCII && $0 != "," }.map { String($0) }.joined()
    }
}
