/// The formats of the three drafts (2020-12 Validation, section 7.3).
enum Format: String, Sendable, CaseIterable {
    case dateTime = "date-time"
    case date
    case time
    case duration
    case uri
    case uriReference = "uri-reference"
    case iri
    case iriReference = "iri-reference"
    case uriTemplate = "uri-template"
    case uuid
    case email
    case internationalEmail = "idn-email"
    case hostName = "hostname"
    case internationalHostName = "idn-hostname"
    case ipv4
    case ipv6
    case jsonPointer = "json-pointer"
    case relativePointer = "relative-json-pointer"
    case regex

    /// Whether a text has the format.
    func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let bytes = text[...]
        return switch self {
        case .dateTime: DateTimeFormat.isDateTime(bytes)
        case .date: DateTimeFormat.isDate(bytes)
        case .time: DateTimeFormat.isTime(bytes)
        case .duration: DurationFormat.isDuration(bytes)
        case .uri: URIFormat.uri.isURI(bytes)
        case .uriReference: URIFormat.uri.isReference(bytes)
        case .iri: URIFormat.iri.isURI(bytes)
        case .iriReference: URIFormat.iri.isReference(bytes)
        case .uriTemplate: URITemplateFormat.isTemplate(bytes)
        case .uuid: Self.isUUID(bytes)
        case .email: EmailFormat(isInternational: false).isMailbox(bytes)
        case .internationalEmail: EmailFormat(isInternational: true).isMailbox(bytes)
        case .hostName: HostNameFormat.isHostName(bytes)
        case .internationalHostName: HostNameFormat.isInternationalName(bytes)
        case .ipv4: AddressFormat.isIPv4(bytes)
        case .ipv6: AddressFormat.isIPv6(bytes)
        case .jsonPointer: Self.isPointer(bytes)
        case .relativePointer: Self.isRelativePointer(bytes)
        case .regex: Pattern.isPattern(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// RFC 4122: 8-4-4-4-12 hexadecimal digits.
    private static func isUUID(_ text: Bytes) -> Bool {
        text.count == 36
            && text.enumerated().allSatisfy { index, byte in
                [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : isHexadecimal(byte)
            }
    }

    /// A number of steps up without leading zeros, then `#` or a pointer (draft-bhutton-relative-json-pointer-00).
    private static func isRelativePointer(_ text: Bytes) -> Bool {
        let steps = text.prefix(while: isDigit)
        guard !steps.isEmpty, steps.count == 1 || steps.first != UInt8(ascii: "0") else { return false }
        let rest = text[steps.endIndex...]
        return rest.elementsEqual("#".utf8) || isPointer(rest)
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
