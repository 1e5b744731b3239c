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
        switch self {
        case .iri, .iriReference, .internationalEmail:
            // Checks of single bytes assume that they are whole characters.
            guard String(validating: bytes, as: UTF8.self) != nil else { return false }
        default: break
        }
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
        case .regex: ECMAPatternSyntax.isPattern(bytes)
        }
    }

    /// RFC 4122: 8-4-4-4-12 hexadecimal digits.
    private static func isUUID(_ text: Bytes) -> Bool {
        text.count == 36
            && text.enumerated().allSatisfy { index, byte in
                [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : isHexadecimal(byte)
            }
    }

    /// A number of levels up, optionally an array offset, then `#` or a pointer
    /// (draft-bhutton-relative-json-pointer-00, section 3).
    private static func isRelativePointer(_ text: Bytes) -> Bool {
        guard var rest = withoutNumber(text) else { return false }
        if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            guard rest.dropFirst().first != UInt8(ascii: "0"), let after = withoutNumber(rest.dropFirst()) else {
                return false
            }
            rest = after
        }
        return rest.elementsEqual("#".utf8) || isPointer(rest)
    }

    /// The rest after a number without leading zeros; `nil` when there is none.
    private static func withoutNumber(_ text: Bytes) -> Bytes? {
        let digits = text.prefix(while: isDigit)
        guard !digits.isEmpty, digits.count == 1 || digits.first != UInt8(ascii: "0") else { return nil }
        return text[digits.endIndex...]
    }

    /// RFC 6901: empty, or tokens each preceded by a slash, with `~` only in `~0` and `~1`.
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
