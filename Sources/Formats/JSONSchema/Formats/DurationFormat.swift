/// Durations by RFC 3339, appendix A: `P3Y6M4DT12H30M5S`, `P2W`. Lower-case letters are allowed (RFC 5234, section
/// 2.3).
enum DurationFormat {
    static func isDuration(_ text: Bytes) -> Bool {
        guard text.first.map(Self.capital) == UInt8(ascii: "P") else { return false }
        var rest = text.dropFirst()
        let weeks = units(&rest, "W")
        if weeks == 1 { return rest.isEmpty }
        let days = units(&rest, "YMD")
        guard days != nil else { return false }
        guard !rest.isEmpty else { return days ?? 0 > 0 }
        guard rest.first.map(Self.capital) == UInt8(ascii: "T") else { return false }
        rest = rest.dropFirst()
        return units(&rest, "HMS") ?? 0 > 0 && rest.isEmpty
    }

    /// Removes numbers with units from the start: units in order, without a gap between two. `nil` when there is a gap.
    private static func units(_ text: inout Bytes, _ order: String) -> Int? {
        let order = Array(order.utf8)
        var (count, last) = (0, -1)
        while true {
            let digits = text.prefix(while: isDigit)
            guard !digits.isEmpty, digits.endIndex < text.endIndex,
                let place = order.firstIndex(of: capital(text[digits.endIndex]))
            else { return count }
            guard place > last, count == 0 || place == last + 1 else { return nil }
            last = place
            count += 1
            text = text[(digits.endIndex + 1)...]
        }
    }

    private static func capital(_ byte: UInt8) -> UInt8 { isLetter(byte) ? byte & 0xDF : byte }
}
