// The levels of agreement that fingerprints of codes decide without the texts.
extension CodeFingerprint {
    /// The level of a pair that only the texts decide.
    static let unknown = 0
    private static let lowBits: UInt32 = 0x5555_5555

    /// The level of two different values by their fingerprints; `unknown` when they do not decide it.
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

    /// Whether two whole dates differ in year, month and day.
    static func differInEveryPart(_ one: UInt32, _ other: UInt32) -> Bool {
        guard one != noDate, other != noDate else { return false }
        let parts = one ^ other
        return [0xffff_0000, 0xff00, 0xff].allSatisfy { part in
            parts & part != 0 && one & part != 0 && other & part != 0
        }
    }

    @inline(__always)
    private static func mayBeWithinOne(_ differing: UInt32) -> Bool {
        ((differing | differing >> 1) & lowBits).nonzeroBitCount <= 2
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
