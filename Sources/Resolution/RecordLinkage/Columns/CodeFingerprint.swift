/// What a code (an identifier, a telephone number, a date, a postal code) comes to in 32 bits: enough to tell of most
/// pairs of different codes how far they agree before either text is read. Rows of a table hold the sketches themselves.
enum CodeFingerprint {
    /// The ways to sketch a column.
    enum Kind: Sendable {
        /// How often each digit or letter stands in it.
        case counts
        /// The eight digits of a date, each in four bits.
        case date
        /// How often each digit or letter stands in it, and a hash of how it begins.
        case postal
        /// Nothing: of two different values there is no more to tell.
        case plain
    }

    /// The fingerprint of a text that is no date of eight digits.
    static let noDate = UInt32.max
    /// The bits of a postal code's fingerprint that count characters; the others are a hash of its beginning.
    static let postalCounts: UInt32 = 0x000f_ffff

    /// How a field is sketched; `nil` for a field whose values are no codes.
    static func kind(_ field: LinkageField) -> Kind? {
        switch field {
        case .identifier, .phone: .counts
        case .birthDate: .date
        case .postalCode: .postal
        case .country: .plain
        default: nil
        }
    }

    /// The sketch of a normal form.
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

    // Two bits a digit or letter, some of which share them. One that is put in, left out or replaced changes two counts.
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
