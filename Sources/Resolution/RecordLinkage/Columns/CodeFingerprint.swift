/// A fingerprint of 32 bits of a code (an identifier, a telephone number, a date, a postal code). For most pairs of
/// different codes it decides the level of agreement without reading the texts. Rows of a table contain the
/// fingerprints.
enum CodeFingerprint {
    /// The kinds of fingerprints.
    enum Kind: Sendable {
        /// How often each digit or letter occurs.
        case counts
        /// The eight digits of a date, each in four bits.
        case date
        /// How often each digit or letter occurs, and a hash of the beginning.
        case postal
        /// Empty: different values of the column have only one level.
        case plain
    }

    /// The fingerprint of a text that is no date of eight digits.
    static let noDate = UInt32.max
    /// The bits of a postal code's fingerprint that count characters; the others are a hash of its beginning.
    static let postalCounts: UInt32 = 0x000f_ffff

    /// The kind of fingerprint of a field; `nil` for a field whose values are not codes.
    static func kind(_ field: LinkageField) -> Kind? {
        switch field {
        case .identifier, .phone: .counts
        case .birthDate: .date
        case .postalCode: .postal
        case .country: .plain
        default: nil
        }
    }

    /// The fingerprint of a normal form.
    static func sketch(_ text: UnsafeBufferPointer<UInt8>, _ kind: Kind) -> UInt32 {
        switch kind {
        case .counts: return counts(text, slots: 16)
        case .date:
            guard text.count == 8, text.allSatisfy({ (48...57).contains($0) }) else { return noDate }
            return text.reduce(0) { $0 << 4 | UInt32($1 & 15) }
        case .postal:
            let start = text.count < 4 ? 0 : ComparableValue.short(StableHash.hash(text.prefix(3)))
            return counts(text, slots: 10) | start & ~postalCounts
        case .plain: return 0
        }
    }

    // Two bits per digit or letter; some of them share bits. Inserting, deleting or replacing one character changes at
    // most two counts.
    private static func counts(_ text: UnsafeBufferPointer<UInt8>, slots: UInt32) -> UInt32 {
        var counts: UInt32 = 0
        for byte in text {
            let slot = (48...57).contains(byte) ? UInt32(byte - 48) : (10 + UInt32(byte) % 6) % slots
            let place = slot * 2
            counts = counts & ~(3 << place) | ((counts >> place &+ 1) & 3) << place
        }
        return counts
    }
}
