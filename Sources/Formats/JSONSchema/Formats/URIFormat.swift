/// URIs by RFC 3986, and IRIs by RFC 3987, which also allow non-ASCII characters.
struct URIFormat {
    /// Whether non-ASCII characters are allowed wherever letters are.
    let isInternational: Bool

    static let uri = URIFormat(isInternational: false)
    static let iri = URIFormat(isInternational: true)

    func isURI(_ text: Bytes) -> Bool {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), isScheme(text[..<colon]) else { return false }
        return isRelative(text[(colon + 1)...])
    }

    func isReference(_ text: Bytes) -> Bool {
        if isURI(text) { return true }
        // The first segment of a relative path has no colon.
        let segment = text.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        return !segment.contains(UInt8(ascii: ":")) && isRelative(text)
    }

    private func isScheme(_ text: Bytes) -> Bool {
        guard let first = text.first, isLetter(first) else { return false }
        return text.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
    }

    /// Authority, path, query and fragment.
    private func isRelative(_ text: Bytes) -> Bool {
        var rest = text
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            guard isMade(of: Self.pathCharacters + "/?", rest[(hash + 1)...]) else { return false }
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            guard isMade(of: Self.pathCharacters + "/?", rest[(mark + 1)...], inQuery: true) else { return false }
            rest = rest[..<mark]
        }
        if rest.starts(with: "//".utf8) {
            let authority = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
            guard isAuthority(authority) else { return false }
            rest = rest[authority.endIndex...]
        }
        return isMade(of: Self.pathCharacters + "/", rest)
    }

    private func isAuthority(_ text: Bytes) -> Bool {
        var rest = text
        if let at = rest.lastIndex(of: UInt8(ascii: "@")) {
            guard isMade(of: Self.unreserved + Self.subDelimiters + ":", rest[..<at]) else { return false }
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
        return isMade(of: Self.unreserved + Self.subDelimiters, rest)
    }

    private func isIPLiteral(_ text: Bytes) -> Bool {
        guard text.first.map({ $0 | 0x20 }) == UInt8(ascii: "v") else { return AddressFormat.isIPv6(text) }
        guard let dot = text.firstIndex(of: UInt8(ascii: ".")) else { return false }
        let (version, address) = (text[(text.startIndex + 1)..<dot], text[(dot + 1)...])
        return !version.isEmpty && version.allSatisfy(isHexadecimal) && !address.isEmpty
            && !address.contains(UInt8(ascii: "%")) && isMade(of: Self.unreserved + Self.subDelimiters + ":", address)
    }

    private static let unreserved = "-._~"
    private static let subDelimiters = "!$&'()*+,;="
    private static let pathCharacters = unreserved + subDelimiters + ":@"

    /// Whether a text consists of letters, digits, percent-encoded bytes, and some additional characters.
    private func isMade(of more: String, _ text: Bytes, inQuery: Bool = false) -> Bool {
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
            if byte >= 0x80 {
                guard isInternational, let length = IRICharacters.length(text[index...], inQuery: inQuery) else {
                    return false
                }
                index += length
                continue
            }
            guard isLetter(byte) || isDigit(byte) || more.utf8.contains(byte) else { return false }
            index += 1
        }
        return true
    }
}
