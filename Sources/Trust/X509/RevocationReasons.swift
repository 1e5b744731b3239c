internal import COpenSSL

/// The reasons of revocation covered by a list or a distribution point: ReasonFlags (RFC 5280, section 4.2.1.13), of
/// which bit 0 is not used.
struct RevocationReasons: OptionSet {
    let rawValue: UInt16

    /// All reasons.
    static let all = RevocationReasons(rawValue: 0x1FE)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The set bits; all reasons without a bit string.
    init(_ bits: UnsafeMutablePointer<ASN1_BIT_STRING>?) {
        guard let bits else {
            self = .all
            return
        }
        rawValue = (1...8).reduce(0) { ASN1_BIT_STRING_get_bit(bits, CInt($1)) == 1 ? $0 | 1 << UInt16($1) : $0 }
    }
}
