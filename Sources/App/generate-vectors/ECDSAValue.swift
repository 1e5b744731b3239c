/// An ECDSA signature in DER as its two numbers, to make s low or high.
struct ECDSAValue {
    private let first: [UInt8]
    private let second: [UInt8]
    private let order: [UInt8]

    /// The order of P-256.
    private static let p256: [UInt8] =
        [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 8) + [
            0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
        ]
    /// The order of P-384.
    private static let p384: [UInt8] =
        [UInt8](repeating: 0xFF, count: 24) + [
            0xC7, 0x63, 0x4D, 0x81, 0xF4, 0x37, 0x2D, 0xDF, 0x58, 0x1A, 0x0D, 0xB2, 0x48, 0xB0, 0xA7, 0x7A,
            0xEC, 0xEC, 0x19, 0x6A, 0xCC, 0xC5, 0x29, 0x73,
        ]

    init(_ der: [UInt8], isP384: Bool) {
        order = isP384 ? Self.p384 : Self.p256
        let numbers = DER.children(of: der).map { Array(DER.content(of: $0).drop { $0 == 0 }) }
        first = numbers[0]
        second = [UInt8](repeating: 0, count: order.count - numbers[1].count) + numbers[1]
    }

    /// With s of at most half the order.
    var low: [UInt8] { encoded(isLow: true) }
    /// With s above half the order.
    var high: [UInt8] { encoded(isLow: false) }

    private func encoded(isLow: Bool) -> [UInt8] {
        let other = Self.difference(order, second)
        let isSecondLow = !other.lexicographicallyPrecedes(second)
        return DER.sequence(DER.integer(first), DER.integer(isSecondLow == isLow ? second : other))
    }

    private static func difference(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var result = left
        var borrow = 0
        for index in left.indices.reversed() {
            let digit = Int(left[index]) - Int(right[index]) - borrow
            borrow = digit < 0 ? 1 : 0
            result[index] = UInt8(truncatingIfNeeded: digit)
        }
        return result
    }
}
