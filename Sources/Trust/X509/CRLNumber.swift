internal import COpenSSL

/// The number of a revocation list (RFC 5280, section 5.2.3), up to 20 octets long.
struct CRLNumber: Hashable {
    /// Big-endian, without leading zeros.
    private let magnitude: [UInt8]

    /// Reads an OpenSSL integer; `nil` when it is negative.
    init?(_ integer: UnsafePointer<ASN1_INTEGER>) {
        guard ASN1_STRING_type(integer) == V_ASN1_INTEGER else { return nil }
        let bytes = UnsafeBufferPointer(
            start: ASN1_STRING_get0_data(integer), count: Int(max(0, ASN1_STRING_length(integer))))
        magnitude = Array(bytes.drop { $0 == 0 })
    }
}

extension CRLNumber: Comparable {
    /// Whether the left one is lower.
    static func < (left: CRLNumber, right: CRLNumber) -> Bool {
        left.magnitude.count == right.magnitude.count
            ? left.magnitude.lexicographicallyPrecedes(right.magnitude)
            : left.magnitude.count < right.magnitude.count
    }
}

extension CRLNumber: CustomStringConvertible {
    /// The number in decimal, or in hexadecimal if it has eight or more bytes.
    var description: String {
        if magnitude.count < 8 { return String(magnitude.reduce(0) { $0 << 8 | Int($1) }) }
        return "0x" + magnitude.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
