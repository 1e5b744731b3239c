/// Normal forms of contact data.
package enum ContactNumber {
    /// A telephone number as digits with its country code, without `+` (ITU-T E.164); `nil` for text that cannot be
    /// one.
    ///
    /// A number in national form gets the code of `country` when its length shows that it lacks one. Placeholders (all
    /// digits the same, fewer than seven) are not numbers.
    package static func phone(_ text: String, country: String = "") -> String? {
        var digits = text.unicodeScalars.compactMap(\.properties.numericValue).compactMap { value in
            (0...9).contains(value) ? String(Int(value)) : nil
        }.joined()
        let isInternational = text.contains("+") || digits.hasPrefix("00")
        if digits.hasPrefix("00") { digits.removeFirst(2) }
        if !isInternational, let plan = plans[country.uppercased()] {
            if digits.hasPrefix(plan.trunk), !plan.trunk.isEmpty, plan.lengths.contains(digits.count - plan.trunk.count)
            {
                digits.removeFirst(plan.trunk.count)
            }
            if plan.lengths.contains(digits.count), !digits.hasPrefix(plan.code) || digits.count <= 10 {
                digits = plan.code + digits
            }
        }
        // Mexican mobile numbers had a 1 after the country code until 2019; Mexico then dropped it.
        if digits.hasPrefix("521"), digits.utf8.count == 13 { digits = "52" + digits.dropFirst(3) }
        guard (7...15).contains(digits.utf8.count), Set(digits).count > 1 else { return nil }
        return digits
    }

    /// An e-mail address in lower case; `nil` for text that cannot be one.
    package static func email(_ text: String) -> String? {
        let text = text.lowercased().filter { !$0.isWhitespace }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") else { return nil }
        return text
    }

    private static let plans: [String: (code: String, trunk: String, lengths: Set<Int>)] = [
        "CN": ("86", "0", [10, 11]), "US": ("1", "", [10]), "CA": ("1", "", [10]), "MX": ("52", "", [10]),
        "HK": ("852", "", [8]), "DE": ("49", "0", [10, 11]), "GB": ("44", "0", [10]), "IN": ("91", "0", [10]),
    ]
}
