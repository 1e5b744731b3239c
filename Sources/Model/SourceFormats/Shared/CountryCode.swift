/// Countries by their two-letter codes (ISO 3166-1 alpha-2) in source formats.
enum CountryCode {
    /// The code in upper case; `nil` for text other than two letters.
    static func capitals(_ text: String) -> String? {
        let code = text.uppercased()
        return isCode(code) ? code : nil
    }

    /// Whether a text is two upper-case letters.
    static func isCode(_ text: String) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { (65...90).contains($0) }
    }
}
