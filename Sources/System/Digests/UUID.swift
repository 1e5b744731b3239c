public import Platform

/// A universally unique identifier (RFC 9562).
public struct UUID: Hashable, Sendable {
    /// The 16 bytes.
    public let bytes: [UInt8]

    /// Creates a UUID from 16 bytes; `nil` for any other number.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Parses the form of RFC 9562, section 4, in lower case as STIX requires; `nil` for anything else.
    public init?(_ text: String) {
        let characters = Array(text.utf8)
        guard characters.count == 36, [8, 13, 18, 23].allSatisfy({ characters[$0] == UInt8(ascii: "-") }),
            !characters.contains(where: { (65...90).contains($0) }),
            let bytes = Hex.decode(text.filter { $0 != "-" }), bytes.count == 16
        else { return nil }
        self.bytes = bytes
    }

    /// A random UUID (version 4).
    public static func v4(_ randomness: Randomness) -> UUID { marked(randomness.bytes(16), version: 4) }

    /// The UUID of a name in a namespace (version 5).
    public static func v5(namespace: UUID, name: [UInt8]) -> UUID {
        // RFC 9562 defines version 5 with SHA-1; it is an identifier here, never a security measure.
        return marked(Array(LegacyDigest.sha1(namespace.bytes + name).prefix(16)), version: 5)
    }

    private static func marked(_ bytes: [UInt8], version: UInt8) -> UUID {
        var bytes = bytes
        bytes[6] = bytes[6] & 0x0F | version << 4
        bytes[8] = bytes[8] & 0x3F | 0x80
        return UUID(checked: bytes)
    }

    private init(checked bytes: [UInt8]) { self.bytes = bytes }
}

extension UUID: CustomStringConvertible {
    /// The form of RFC 9562, section 4, in lower case.
    public var description: String {
        String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            for (index, byte) in bytes.enumerated() {
                if index == 4 || index == 6 || index == 8 || index == 10 {
                    text[place] = UInt8(ascii: "-")
                    place += 1
                }
                text[place] = Hex.digit(byte >> 4)
                text[place + 1] = Hex.digit(byte & 15)
                place += 2
            }
            return place
        }
    }
}
