internal import COpenSSL
internal import Digests

/// An ECDSA signature value: SEQUENCE { r, s } (RFC 3279, section 2.2.3).
///
/// With (r, s) also (r, n − s) verifies. We write the smaller s; ordinary libraries write either, and either is accepted:
/// whatever identifies a message is a digest of what was signed, never of the signature.
struct ECDSASignature {
    private let r: [UInt8]
    private let s: [UInt8]
    private let order: [UInt8]

    /// The contents of r and s of a signature value in strict DER; `nil` for anything else.
    static func values(_ der: [UInt8]) -> (r: [UInt8], s: [UInt8])? {
        var outer = DERReader(der[...])
        guard var values = try? outer.enter(DERTag.sequence, "r and s"), outer.isAtEnd,
            let r = try? values.read(DERTag.integer, "r").content,
            let s = try? values.read(DERTag.integer, "s").content, values.isAtEnd,
            isPositive(r), isPositive(s)
        else { return nil }
        return (Array(r), Array(s))
    }

    /// Reads a signature value of the curve that goes with a digest; `nil` for anything else.
    init?(_ der: [UInt8], _ digest: DigestAlgorithm) {
        guard let values = Self.values(der) else { return nil }
        (r, s) = values
        // Each curve of the profile has one digest; SHA-512 belongs to none.
        switch digest {
        case .sha256: order = Self.orderOfP256
        case .sha384: order = Self.orderOfP384
        case .sha512: return nil
        }
    }

    /// Whether s is the smaller of the two values.
    var isNormal: Bool { compare(s, half) <= 0 }

    /// The DER encoding with the smaller s.
    var normalised: [UInt8] {
        guard !isNormal, let n = BN_bin2bn(order, CInt(order.count), nil), let old = BN_bin2bn(s, CInt(s.count), nil)
        else { return encode(s) }
        defer {
            BN_free(n)
            BN_free(old)
        }
        BN_sub(old, n, old)
        var bytes = [UInt8](repeating: 0, count: order.count)
        BN_bn2binpad(old, &bytes, CInt(bytes.count))
        return encode(bytes)
    }

    private func encode(_ s: [UInt8]) -> [UInt8] { DERWriter.sequence(DERWriter.integer(r), DERWriter.integer(s)) }

    private var half: [UInt8] {
        var carry: UInt8 = 0
        return order.map { byte in
            defer { carry = byte & 1 }
            return byte >> 1 | carry << 7
        }
    }

    private func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
        let (left, right) = (Array(left.drop { $0 == 0 }), Array(right.drop { $0 == 0 }))
        if left.count != right.count { return left.count < right.count ? -1 : 1 }
        if left == right { return 0 }
        return left.lexicographicallyPrecedes(right) ? -1 : 1
    }

    private static func isPositive(_ content: ArraySlice<UInt8>) -> Bool {
        guard let first = content.first, first < 0x80 else { return false }
        // Shortest form: a leading zero only before a byte with the highest bit set.
        return first != 0 || (content.count > 1 && content[content.startIndex + 1] >= 0x80)
    }

    // The orders of the groups (FIPS 186-4, D.1.2.3 and D.1.2.4).
    private static let orderOfP256: [UInt8] = [
        0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xBC, 0xE6,
        0xFA,
        0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
    ]
    private static let orderOfP384: [UInt8] =
        [UInt8](repeating: 0xFF, count: 24) + [
            0xC7, 0x63, 0x4D, 0x81, 0xF4, 0x37, 0x2D, 0xDF, 0x58, 0x1A, 0x0D, 0xB2, 0x48, 0xB0, 0xA7, 0x7A, 0xEC, 0xEC,
            0x19, 0x6A, 0xCC, 0xC5, 0x29, 0x73,
        ]
}
