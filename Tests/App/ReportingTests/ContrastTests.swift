import Glibc
import Testing

@testable import Reporting

/// WCAG 2.2, success criteria 1.4.3 (text, 4.5 to 1) and 1.4.11 (drawings, 3 to 1), in both themes.
@Suite struct ContrastTests {
    enum Theme: CaseIterable {
        case light
        case dark
    }

    @Test(arguments: Theme.allCases)
    func textIsReadable(theme: Theme) throws {
        let colors = colors(theme)
        for (text, grounds) in [
            ("ink", ["paper", "card", "faint", "sea"]), ("quiet", ["paper", "card", "faint", "sea"]),
            ("accent", ["paper", "card"]), ("accent-ink", ["accent"]), ("good", ["good-ground", "card", "paper"]),
            ("open", ["open-ground", "card", "paper"]), ("bad", ["bad-ground", "card", "paper"]), ("card", ["for"]),
        ] {
            for ground in grounds {
                let ratio = contrast(try #require(colors[text]), try #require(colors[ground]))
                #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
            }
        }
    }

    @Test(arguments: Theme.allCases)
    func drawingsAreSeen(theme: Theme) throws {
        let colors = colors(theme)
        for mark in ["for", "against", "quiet", "ink"] {
            for ground in ["paper", "card", "sea"] {
                let ratio = contrast(try #require(colors[mark]), try #require(colors[ground]))
                #expect(ratio >= 3, "\(mark) on \(ground): \(ratio)")
            }
        }
    }

    /// The colours of the first `:root` of the style sheet, with those of the second over them where it is dark.
    private func colors(_ theme: Theme) -> [String: UInt32] {
        let roots = Stylesheet.screen.description.split(separator: ":root {").dropFirst()
        var colors: [String: UInt32] = [:]
        for root in roots.prefix(theme == .light ? 1 : 2) {
            for piece in root.prefix(while: { $0 != "}" }).split(separator: ";") {
                let parts = piece.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
                guard parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#"), parts[1].count == 7 else {
                    continue
                }
                colors[String(parts[0].dropFirst(2))] = UInt32(parts[1].dropFirst(), radix: 16)
            }
        }
        return colors
    }

    private func contrast(_ one: UInt32, _ other: UInt32) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private func luminance(_ color: UInt32) -> Double {
        let parts = [16, 8, 0].map { shift in
            let value = Double(color >> UInt32(shift) & 0xFF) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
