/// URI templates by RFC 6570, section 2.
enum URITemplateFormat {
    static func isTemplate(_ text: Bytes) -> Bool {
        guard let template = String(validating: text, as: UTF8.self) else { return false }
        var rest = Array(template.unicodeScalars)[...]
        while let scalar = rest.first {
            if scalar == "{" {
                guard let end = rest.firstIndex(of: "}"), isExpression(rest[(rest.startIndex + 1)..<end]) else {
                    return false
                }
                rest = rest[(end + 1)...]
            } else if scalar == "%" {
                guard isEncoded(rest) else { return false }
                rest = rest.dropFirst(3)
            } else {
                guard isLiteral(scalar) else { return false }
                rest = rest.dropFirst()
            }
        }
        return true
    }

    /// Section 2.1 with erratum 6937, which allows the apostrophe.
    private static func isLiteral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F: false
        case 0x80...: IRICharacters.isUnreserved(scalar.value) || IRICharacters.isPrivate(scalar.value)
        default: !"\"%<>\\^`{|}".unicodeScalars.contains(scalar)
        }
    }

    private static func isEncoded(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.count >= 3 && text.dropFirst().prefix(2).allSatisfy { $0.isASCII && isHexadecimal(UInt8($0.value)) }
    }

    private static func isExpression(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var text = text
        if let first = text.first, "+#./;?&=,!@|".unicodeScalars.contains(first) { text = text.dropFirst() }
        return text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isVariable)
    }

    /// A name with a modifier: `*`, or `:` and a length below 10000.
    private static func isVariable(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var name = text
        if name.last == "*" {
            name = name.dropLast()
        } else if let colon = name.firstIndex(of: ":") {
            let length = name[(colon + 1)...]
            guard (1...4).contains(length.count), length.first != "0",
                length.allSatisfy({ $0.isASCII && isDigit(UInt8($0.value)) })
            else { return false }
            name = name[..<colon]
        }
        return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            var part = part
            guard !part.isEmpty else { return false }
            while let scalar = part.first {
                if scalar == "%" {
                    guard isEncoded(part) else { return false }
                    part = part.dropFirst(3)
                } else {
                    guard scalar.isASCII else { return false }
                    let byte = UInt8(scalar.value)
                    guard isLetter(byte) || isDigit(byte) || scalar == "_" else { return false }
                    part = part.dropFirst()
                }
            }
            return true
        }
    }
}
