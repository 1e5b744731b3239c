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

    /// The level of a pair that only the texts tell.
    static let unknown = 0
    private static let noDate = UInt32.max
    private static let tens: UInt32 = 0x5555_5555
    private static let postalCounts: UInt32 = 0x000f_ffff

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

    /// The level of two different values by their sketches; `unknown` when they do not tell it.
    @inline(__always)
    static func level(_ one: UInt32, other: UInt32, kind: Kind) -> Int {
        switch kind {
        case .counts: return mayBeWithinOne(one ^ other) ? unknown : ValueComparer.Code.different
        case .date: return one == noDate || other == noDate ? unknown : date(one, other)
        case .postal:
            let parts = one ^ other
            return parts & ~postalCounts == 0 || mayBeWithinOne(parts & postalCounts)
                ? unknown : ValueComparer.Postal.different
        case .plain: return ValueComparer.Plain.different
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

    @inline(__always)
    private static func mayBeWithinOne(_ differing: UInt32) -> Bool {
        ((differing | differing >> 1) & tens).nonzeroBitCount <= 2
    }

    @inline(__always)
    private static func date(_ one: UInt32, _ other: UInt32) -> Int {
        typealias Date = ValueComparer.Date
        let parts = one ^ other
        let isSameYear = parts >> 16 == 0
        if isSameYear {
            let isSameMonth = parts & 0xff00 == 0
            func isVague(_ date: UInt32) -> Bool {
                date & 0xffff == 0 || date & 0xffff == 0x0101 || date & 0xff == 0 && isSameMonth
            }
            if isVague(one) || isVague(other) { return Date.partial }
            if one & 0xff == other >> 8 & 0xff, one >> 8 & 0xff == other & 0xff { return Date.exchanged }
        }
        let (low, high) = (parts.trailingZeroBitCount / 4, 7 - parts.leadingZeroBitCount / 4)
        if low == high { return Date.alike }
        if high == low + 1 {
            let (a, b) = (one >> UInt32(low * 4) & 0xff, other >> UInt32(low * 4) & 0xff)
            if a == (b >> 4 | b << 4) & 0xff { return Date.alike }
        }
        return isSameYear || parts & 0xffff == 0 ? Date.near : Date.different
    }
}
