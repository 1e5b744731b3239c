/// Placeholders: texts in the place of a missing value. Each list is for one normal form.
package enum Placeholders {
    /// Whether a text in normal form is a placeholder in every scheme.
    package static func isAlways(_ normal: String) -> Bool {
        normal.utf8.allSatisfy { $0 == UInt8(ascii: "0") } || words.contains(normal)
            || (normal.utf8.count > 2 && normal.utf8.allSatisfy { $0 == UInt8(ascii: "X") })
    }

    /// Whether a text is a placeholder unless a check digit confirms it: a repeated digit, or digits in the order of
    /// the keyboard.
    package static func isUnlessChecked(_ stated: String, _ normal: String) -> Bool {
        let digits = Array(normal.utf8)
        guard digits.count > 4, let first = digits.first, digits.allSatisfy({ (48...57).contains($0) }) else {
            return false
        }
        if digits.allSatisfy({ $0 == first }) { return true }
        // In the groups of its scheme it may be meant.
        guard digits.count > 5, stated.utf8.allSatisfy({ (48...57).contains($0) || $0 == 0x20 }) else { return false }
        return rows.contains { $0.starts(with: digits) }
    }

    private static let rows = [Array("12345678901234567890".utf8), Array("98765432109876543210".utf8)]

    /// The values of a table that record linkage treats as missing, in its normal form: lower-case words with one space
    /// between them. This set differs from `words` on purpose: a table also has values that programs write for none
    /// (`void`, `undefined`), while the notes of shippers (`to order`, `as per invoice`) are values like any other.
    package static let tableValues = [
        "unknown", "not known", "none", "null", "nil", "n a", "not available", "not applicable", "same as above",
        "as above", "unbekannt", "desconocido", "no name", "test", "xxx", "xxxx", "void", "missing", "undefined",
    ]

    /// The words for none in identifiers, names and contacts, in the normal form of identifiers and the languages of the
    /// trade.
    private static let words: Set<String> = [
        "", "NA", "NONE", "NIL", "NULL", "UNKNOWN", "NOTKNOWN", "NOTAVAILABLE", "NOTAPPLICABLE", "NOTGIVEN",
        "NOTPROVIDED", "SAMEASABOVE", "SAMEASCONSIGNEE", "SAMEASSHIPPER", "ASABOVE", "DITTO", "PENDING", "TBA", "TBD",
        "TBC", "TOBEADVISED", "TOBECONFIRMED", "TOORDER", "TOTHEORDER", "SEEINVOICE", "ASPERINVOICE", "VARIOUS", "TEST",
        "SINNUMERO", "SN", "NOAPLICA", "DESCONOCIDO", "SINDATOS", "无", "無", "不详", "不詳", "未知", "暂无", "同上",
    ]
}
