internal import Platform

/// Entry names as relative references (RFC 3986): UTF-8, percent-encoded where required.
enum EntryURI {
    private static let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)

    /// The reference to an entry.
    static func encode(_ name: String) -> String {
        var result = ""
        for byte in name.utf8 {
            if unreserved.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + Hex.encode([byte]).uppercased()
            }
        }
        return result
    }

    /// The entry that a reference names; `nil` for an invalid escape, or if the reference is not the path of an entry.
    static func decode(_ reference: String) -> String? {
        var bytes: [UInt8] = []
        var rest = reference.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                let digits = String(rest.prefix(2)) ?? ""
                guard digits.utf8.count == 2, digits.utf8.allSatisfy(isHexDigit), let value = UInt8(digits, radix: 16)
                else { return nil }
                bytes.append(value)
                rest = rest.dropFirst(2)
            case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"): return nil
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...70, 97...102: true
        default: false
        }
    }
}
