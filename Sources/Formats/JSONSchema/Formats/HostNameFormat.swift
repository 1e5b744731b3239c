internal import CIDN2

/// Host names of ASCII letters, digits and hyphens (RFC 1123, section 2.1), and internationalised ones (RFC 5890),
/// whose labels libidn2 checks by the rules of registration: code points, context and direction (RFC 5892, RFC 5893).
enum HostNameFormat {
    /// The maximum length of a host name in its ASCII form.
    private static let longest = 253

    static func isHostName(_ text: Bytes) -> Bool {
        isName(text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { Array($0) }) { label in
            label.allSatisfy { $0 < 0x80 }
        }
    }

    /// - Parameter normalizing: whether the name is converted to Unicode's form C, as a mail program does (RFC 6531,
    ///   section 3.2), instead of being required in it.
    static func isInternationalName(_ text: Bytes, normalizing: Bool = false) -> Bool {
        guard let name = String(validating: text, as: UTF8.self) else { return false }
        let labels = name.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
        return isName(labels.map { Array(String($0).utf8) }, normalizing: normalizing) { _ in true }
    }

    /// The full stop, and the three characters equivalent to it (RFC 3490, section 3.1).
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        [0x2E, 0x3002, 0xFF0E, 0xFF61].contains(scalar.value)
    }

    private static func isName(
        _ labels: [[UInt8]], normalizing: Bool = false, allows: ([UInt8]) -> Bool
    ) -> Bool {
        var length = labels.count - 1
        var forms: [String] = []
        for label in labels {
            guard allows(label), let form = asciiForm(of: label, normalizing) else { return false }
            length += form.utf8.count
            forms.append(form)
        }
        return length <= longest && hasOneDirection(labels)
    }

    /// A label's ASCII form; `nil` when the label is not allowed.
    private static func asciiForm(of label: [UInt8], _ normalizing: Bool) -> String? {
        guard (1...255).contains(label.count), !label.contains(0) else { return nil }
        let isASCII = label.allSatisfy { $0 < 0x80 }
        if isASCII, !(label.count > 3 && label[2] == UInt8(ascii: "-") && label[3] == UInt8(ascii: "-")) {
            return isPlain(label) ? String(decoding: label, as: UTF8.self) : nil
        }
        var form: UnsafeMutablePointer<UInt8>?
        defer { idn2_free(form) }
        // An encoded label must decode to a label that encodes to it again.
        let isEncoded = isASCII && label[0] | 0x20 == UInt8(ascii: "x") && label[1] | 0x20 == UInt8(ascii: "n")
        // Hyphens in the third and fourth position are reserved for encoded labels.
        if isASCII, !isEncoded { return isPlain(label) ? String(decoding: label, as: UTF8.self) : nil }
        let lower = label.map { isEncoded && (65...90).contains($0) ? $0 | 0x20 : $0 }
        let text = lower + [0]
        let flags = normalizing ? Int32(IDN2_NFC_INPUT.rawValue) : 0
        let status = isEncoded ? idn2_register_u8(nil, text, &form, 0) : idn2_register_u8(text, nil, &form, flags)
        guard status == IDN2_OK.rawValue, let form else { return nil }
        let ascii = String(cString: form)
        return ascii.utf8.count <= 63 && ascii.utf8.elementsEqual(isEncoded ? lower : Array(ascii.utf8)) ? ascii : nil
    }

    private static func isPlain(_ label: [UInt8]) -> Bool {
        label.count <= 63 && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
            && label.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }

    /// Rules that libidn2 does not check: in a name with a right-to-left label, no other label may start with a digit,
    /// and such a label has digits of one kind (RFC 5893, section 2, rules 1 and 4).
    private static func hasOneDirection(_ labels: [[UInt8]]) -> Bool {
        let scalars = labels.map { Array(String(decoding: $0, as: UTF8.self).unicodeScalars) }
        guard scalars.contains(where: { $0.contains(where: isRightToLeft) }) else { return true }
        return scalars.allSatisfy { label in
            guard label.first?.properties.numericType == nil else { return false }
            let isMixed = label.contains { isArabicNumber($0) } && label.contains { isEuropeanNumber($0) }
            return !isMixed || !label.contains(where: isRightToLeft)
        }
    }

    private static func isArabicNumber(_ scalar: Unicode.Scalar) -> Bool {
        (0x0660...0x0669).contains(scalar.value) || (0x10E60...0x10E7E).contains(scalar.value)
    }

    private static func isEuropeanNumber(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value) || (0x06F0...0x06F9).contains(scalar.value)
    }

    /// Hebrew, Arabic and the neighbouring scripts.
    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            scalar.properties.generalCategory != .decimalNumber
        default: false
        }
    }
}
