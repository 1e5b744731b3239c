/// URIs by RFC 3986.
enum URIFormat {
    static func isURI(_ text: Bytes) -> Bool {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), isScheme(text[..<colon]) else { return false }
        return isRelative(text[(colon + 1)...])
    }

    static func isReference(_ text: Bytes) -> Bool {
        if isURI(text) { return true }
        // The first segment of a relative path has no colon.
        let segment = text.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        return !segment.contains(UInt8(ascii: ":")) && isRelative(text)
    }

    private static func isScheme(_ text: Bytes) -> Bool {
        guard let first = text.first, isLetter(first) else { return false }
        return text.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
    }

    /// Authority, path, query and fragment.
    private static func isRelative(_ text: Bytes) -> Bool {
        var rest = text
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            guard isMade(of: pathCharacters + "/?", rest[(hash + 1)...]) else { return false }
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            guard isMade(of: pathCharacters + "/?", rest[(mark + 1)...]) else { return false }
            rest = rest[..<mark]
        }
        if rest.starts(with: "//".utf8) {
            let authority = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
            guard isAuthority(authority) else { return false }
            rest = rest[authority.endIndex...]
        }
        return isMade(of: pathCharacters + "/", rest)
    }

    private static func isAuthority(_ text: Bytes) -> Bool {
        var rest = text
        if let at = rest.lastIndex(of: UInt8(ascii: "@")) {
            guard isMade(of: unreserved + subDelimiters + ":", rest[..<at]) else { return false }
            rest = rest[(at + 1)...]
        }
        if rest.first == UInt8(ascii: "[") {
            guard let end = rest.lastIndex(of: UInt8(ascii: "]")), isIPLiteral(rest[(rest.startIndex + 1)..<end]) else {
                return false
            }
            rest = rest[(end + 1)...]
            return rest.isEmpty || rest.first == UInt8(ascii: ":") && rest.dropFirst().allSatisfy(isDigit)
        }
        if let colon = rest.lastIndex(of: UInt8(ascii: ":")) {
            guard rest[(colon + 1)...].allSatisfy(isDigit) else { return false }
            rest = rest[..<colon]
        }
        return isMade(of: unreserved + subDelimiters, rest)
    }

    private static func isIPLiteral(_ text: Bytes) -> Bool {
        guard text.first.map({ $0 | 0x20 }) == UInt8(ascii: "v") else { return AddressFormat.isIPv6(text) }
        guard let dot = text.firstIndex(of: UInt8(ascii: ".")) else { return false }
        let (version, address) = (text[(text.startIndex + 1)..<dot], text[(dot + 1)...])
        return !version.isEmpty && version.allSatisfy(isHexadecimal) && !address.isEmpty
            && !address.contains(UInt8(ascii: "%")) && isMade(of: unreserved + subDelimiters + ":", address)
    }

    private static let unreserved = "-._~"
    private static let subDelimiters = "!$&'()*+,;="
    private static let pathCharacters = unreserved + subDelimiters + ":@"

    /// Whether a text is letters, digits, percent-encoded bytes, and some more characters.
    private static func isMade(of more: String, _ text: Bytes) -> Bool {
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte == UInt8(ascii: "%") {
                guard index + 2 < text.endIndex, isHexadecimal(text[index + 1]), isHexadecimal(text[index + 2]) else {
                    return false
                }
                index += 3
                continue
            }
            guard isLetter(byte) || isDigit(byte) || more.utf8.contains(byte) else { return false }
            index += 1
        }
        return true
    }
}
