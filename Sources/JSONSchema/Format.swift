/// The formats of 2020-12 that are checked. A schema that names another one is refused where formats are asserted.
enum Format: String, Sendable, CaseIterable {
    case dateTime = "date-time"
    case date
    case time
    case uri
    case uriReference = "uri-reference"
    case uuid
    case email
    case ipv4
    case ipv6
    case jsonPointer = "json-pointer"

    /// Whether a text has the format.
    func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let bytes = text[...]
        return switch self {
        case .dateTime: DateTimeFormat.isDateTime(bytes)
        case .date: DateTimeFormat.isDate(bytes)
        case .time: DateTimeFormat.isTime(bytes)
        case .uri: URIFormat.isURI(bytes)
        case .uriReference: URIFormat.isReference(bytes)
        case .uuid: Self.isUUID(bytes)
        case .email: EmailFormat.isMailbox(bytes)
        case .ipv4: AddressFormat.isIPv4(bytes)
        case .ipv6: AddressFormat.isIPv6(bytes)
        case .jsonPointer: Self.isPointer(bytes)
        }
    }

    /// RFC 4122: 8-4-4-4-12 hexadecimal digits.
    private static func isUUID(_ text: Bytes) -> Bool {
        text.count == 36
            && text.enumerated().allSatisfy { index, byte in
                [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : isHexadecimal(byte)
            }
    }

    /// RFC 6901: empty, or tokens each after a slash, `~` only as `~0` and `~1`.
    private static func isPointer(_ text: Bytes) -> Bool {
        guard let first = text.first else { return true }
        guard first == UInt8(ascii: "/") else { return false }
        return text.indices.allSatisfy { index in
            guard text[index] == UInt8(ascii: "~") else { return true }
            let next = index + 1
            return next < text.endIndex && (text[next] == UInt8(ascii: "0") || text[next] == UInt8(ascii: "1"))
        }
    }
}

/// A part of a text.
typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

func isHexadecimal(_ byte: UInt8) -> Bool { isDigit(byte) || (97...102).contains(byte | 0x20) }

func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
