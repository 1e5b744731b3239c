/// Internet addresses: dotted quads (RFC 2673, section 3.2) and IPv6 (RFC 4291, section 2.2).
enum AddressFormat {
    static func isIPv4(_ text: Bytes) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                guard (1...3).contains(part.count), part.allSatisfy(isDigit) else { return false }
                if part.count > 1, part.first == UInt8(ascii: "0") { return false }
                return part.reduce(0) { $0 * 10 + Int($1 - 48) } < 256
            }
    }

    static func isIPv6(_ text: Bytes) -> Bool {
        let halves = split(text)
        guard halves.count <= 2 else { return false }
        var groups = 0
        for (index, half) in halves.enumerated() {
            guard !half.isEmpty else { continue }
            let parts = half.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            for (place, part) in parts.enumerated() {
                if index == halves.count - 1, place == parts.count - 1, part.contains(UInt8(ascii: ".")) {
                    guard isIPv4(part) else { return false }
                    groups += 2
                } else {
                    guard (1...4).contains(part.count), part.allSatisfy(isHexadecimal) else { return false }
                    groups += 1
                }
            }
        }
        return halves.count == 2 ? groups <= 7 : groups == 8
    }

    /// The parts around `::`, which is allowed once; three parts if it occurs more often.
    private static func split(_ text: Bytes) -> [Bytes] {
        let colon = UInt8(ascii: ":")
        var parts: [Bytes] = []
        var start = text.startIndex
        var index = text.startIndex
        while index + 1 < text.endIndex, parts.count < 2 {
            if text[index] == colon, text[index + 1] == colon {
                parts.append(text[start..<index])
                index += 2
                start = index
            } else {
                index += 1
            }
        }
        parts.append(text[start...])
        return parts
    }
}
