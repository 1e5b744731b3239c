/// Bytes of XML and JSON.
extension Array<UInt8> {
    /// Appends character data of XML.
    mutating func append(xml text: UnsafeBufferPointer<UInt8>) {
        guard let base = text.baseAddress else { return }
        var start = 0
        var index = 0
        while index < text.count {
            let byte = base[index]
            if byte > 0x3E || byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x0D {
                index += 1
                continue
            }
            append(contentsOf: UnsafeBufferPointer(start: base + start, count: index - start))
            switch byte {
            case 0x26: append(contentsOf: "&amp;".utf8)
            case 0x3C: append(contentsOf: "&lt;".utf8)
            case 0x3E: append(contentsOf: "&gt;".utf8)
            default: append(contentsOf: "&#xD;".utf8)
            }
            index += 1
            start = index
        }
        append(contentsOf: UnsafeBufferPointer(start: base + start, count: text.count - start))
    }

    /// Appends a string of JSON, with its quotes, in the form of RFC 8785.
    mutating func append(json text: UnsafeBufferPointer<UInt8>) {
        append(0x22)
        if let base = text.baseAddress {
            var start = 0
            for index in 0..<text.count {
                let byte = base[index]
                guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
                append(contentsOf: UnsafeBufferPointer(start: base + start, count: index - start))
                append(escaped: byte)
                start = index + 1
            }
            append(contentsOf: UnsafeBufferPointer(start: base + start, count: text.count - start))
        }
        append(0x22)
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case 8: append(contentsOf: "\\b".utf8)
        case 9: append(contentsOf: "\\t".utf8)
        case 10: append(contentsOf: "\\n".utf8)
        case 12: append(contentsOf: "\\f".utf8)
        case 13: append(contentsOf: "\\r".utf8)
        case 0x22, 0x5C:
            append(0x5C)
            append(byte)
        default:
            append(contentsOf: "\\u00".utf8)
            append(contentsOf: [byte >> 4 + 0x30, byte & 15 + (byte & 15 < 10 ? 0x30 : 0x57)])
        }
    }
}
