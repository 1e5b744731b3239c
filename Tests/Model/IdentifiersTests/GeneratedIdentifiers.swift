import Identifiers
import TestSupport

/// Values like the example of a scheme: digits for digits and letters for letters.
enum GeneratedIdentifiers {
    /// A value with the scheme's outline, usually a wrong one.
    static func any(_ scheme: IdentifierScheme, _ random: inout SeededGenerator) -> String {
        let digits = Array("0123456789")
        let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
        return String(
            scheme.normalForm(scheme.example).map { character in
                // Characters that are fixed in most schemes are sometimes kept, or nothing would be right.
                if Bool.random(using: &random) { return character }
                if digits.contains(character) { return digits.randomElement(using: &random) ?? character }
                if letters.contains(character) { return letters.randomElement(using: &random) ?? character }
                return character
            })
    }

    /// A few values that pass.
    static func valid(_ scheme: IdentifierScheme, count: Int, _ random: inout SeededGenerator) -> [String] {
        var found = [scheme.normalForm(scheme.example)]
        for _ in 0..<count * 500 where found.count < count {
            let value = any(scheme, &random)
            if scheme.check(value) == .valid { found.append(value) }
        }
        return found
    }
}
