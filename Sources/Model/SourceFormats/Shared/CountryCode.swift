/// Countries by their codes of two letters (ISO 3166-1 alpha-2), as formats write them.
enum CountryCode {
    /// The code in capitals; `nil` for a text that is not two letters.
    static func capitals(_ text: String) -> String? {
        let code = text.uppercased()
        return isCode(code) ? code : nil
    }

    /// Whether a text is two capitals.
    static func isCode(_ text: String) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { (65...90).contains($0) }
    }
}
