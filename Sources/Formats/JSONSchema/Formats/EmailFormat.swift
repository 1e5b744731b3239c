/// Mailboxes by RFC 5321, section 4.1.2, and internationalised ones by RFC 6531, section 3.3.
struct EmailFormat {
    /// Whether non-ASCII characters are allowed.
    let isInternational: Bool

    func isMailbox(_ text: Bytes) -> Bool {
        guard let at = text.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let (local, domain) = (text[..<at], text[(at + 1)...])
        return (isDotString(local) || isQuoted(local)) && (isDomain(domain) || isLiteral(domain))
    }

    private func isDotString(_ text: Bytes) -> Bool {
        text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty
                && part.allSatisfy {
                    isLetter($0) || isDigit($0) || Self.special.contains($0) || $0 >= 0x80 && isInternational
                }
        }
    }

    private static let special = Set("!#$%&'*+-/=?^_`{|}~".utf8)

    private func isQuoted(_ text: Bytes) -> Bool {
        let quote = UInt8(ascii: "\"")
        guard text.count >= 2, text.first == quote, text.last == quote else { return false }
        var isEscaped = false
        for byte in text.dropFirst().dropLast() {
            guard (32...126).contains(byte) || byte >= 0x80 && isInternational else { return false }
            if isEscaped {
                // Escaped characters are ASCII, also in international addresses.
                guard byte < 0x80 else { return false }
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == quote {
                return false
            }
        }
        return !isEscaped
    }

    private func isDomain(_ text: Bytes) -> Bool {
        if isInternational { return HostNameFormat.isInternationalName(text, normalizing: true) }
        return isPlainDomain(text)
    }

    private func isPlainDomain(_ text: Bytes) -> Bool {
        text.count <= 255
            && text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
                (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                    && label.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
            }
    }

    private func isLiteral(_ text: Bytes) -> Bool {
        guard text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]") else { return false }
        let inner = text.dropFirst().dropLast()
        let tag = Array("IPv6:".utf8)
        return inner.starts(with: tag) ? AddressFormat.isIPv6(inner.dropFirst(tag.count)) : AddressFormat.isIPv4(inner)
    }
}
