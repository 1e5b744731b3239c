/// The normal form of identifiers, common to all schemes that ignore case.
package enum IdentifierNormalForm {
    /// Upper case; digits and full-width characters of every script as ASCII; without blanks, dots, dashes, slashes and
    /// invisible characters. It is idempotent.
    package static func of(_ value: String, keepingCase: Bool = false) -> String {
        if let short = ascii(value.utf8, keepingCase) { return short }
        var result = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            for scalar in narrow(scalar, keepingCase) where !isLeftOut(scalar) {
                // A combining tilde is the one of Ñ.
                if scalar == "\u{303}", result.last == "N" {
                    result.removeLast()
                    result.append("Ñ")
                } else {
                    result.append(scalar)
                }
            }
        }
        return String(result)
    }

    /// The same for plain ASCII, which most values are; `nil` for others.
    private static func ascii(_ bytes: String.UTF8View, _ keepingCase: Bool) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            switch byte {
            case 0x09...0x0D, 0x20, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"): continue
            case 0x61...0x7A where !keepingCase: result.append(byte - 32)
            case ..<0x80: result.append(byte)
            default: return nil
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func narrow(_ scalar: Unicode.Scalar, _ keepingCase: Bool) -> String.UnicodeScalarView {
        var scalar = scalar
        // Full-width forms are one range, in the order of ASCII.
        if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
            scalar = narrow
        } else if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue,
            let digit = Unicode.Scalar(48 + UInt32(value))
        {
            scalar = digit
        }
        return keepingCase ? String(scalar).unicodeScalars : scalar.properties.uppercaseMapping.unicodeScalars
    }

    private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "-", "/", "\u{2212}": true
        default:
            scalar.properties.isWhitespace || scalar.properties.isDash || scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
