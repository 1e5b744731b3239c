/// The components of a JSON number: sign, significant digits without zeros at either end, and a power of ten.
///
/// The value is `0.d₁d₂d₃… × 10^magnitude`; zero has no digits. All texts of one value give the same components, so
/// `1.0`, `1.00` and `1e0` are equal and have equal hashes. Exponents are never expanded: a large one costs no more
/// than a small one.
package struct Decimal: Hashable, Sendable {
    /// Whether it is negative.
    package let isNegative: Bool
    /// The significant digits as values 0 to 9; neither the first nor the last one is zero.
    package let digits: [UInt8]
    /// The power of ten by which `0.digits` is multiplied.
    package let magnitude: Int

    /// Parses the text of a number, which must follow JSON's grammar.
    package init(_ text: some Collection<UInt8>) {
        var digits: [UInt8] = []
        var (isNegative, isFraction, hasExponent, exponentIsNegative) = (false, false, false, false)
        var (magnitude, exponent) = (0, 0)
        for byte in text {
            switch byte {
            case 48...57 where hasExponent:
                // Beyond this value the order of magnitudes does not change any more, but the arithmetic could
                // overflow.
                if exponent < 1 << 40 { exponent = exponent * 10 + Int(byte - 48) }
            case 48...57:
                if digits.isEmpty, byte == 48 {
                    if isFraction { magnitude -= 1 }
                    continue
                }
                if !isFraction { magnitude += 1 }
                digits.append(byte - 48)
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "-"):
                if hasExponent { exponentIsNegative = true } else { isNegative = true }
            case UInt8(ascii: "e"), UInt8(ascii: "E"): hasExponent = true
            default: break
            }
        }
        while digits.last == 0 { digits.removeLast() }
        self.isNegative = isNegative && !digits.isEmpty
        self.digits = digits
        self.magnitude = digits.isEmpty ? 0 : magnitude + (exponentIsNegative ? -exponent : exponent)
    }

    /// Whether it has no fraction.
    package var isInteger: Bool { digits.count <= max(magnitude, 0) || digits.isEmpty }

    /// The value as an `Int`; `nil` when it has a fraction or is too large.
    package var integer: Int? {
        guard !digits.isEmpty else { return 0 }
        guard isInteger, magnitude <= 19 else { return nil }
        var value = 0
        for index in 0..<magnitude {
            let digit = index < digits.count ? Int(digits[index]) : 0
            let (shifted, shiftOverflow) = value.multipliedReportingOverflow(by: 10)
            let (next, overflow) = shifted.subtractingReportingOverflow(digit)
            if shiftOverflow || overflow { return nil }
            value = next
        }
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    /// Whether this value is an exact integer multiple of `divisor`. Only zero is a multiple of zero.
    package func isMultiple(of divisor: Decimal) -> Bool {
        guard !digits.isEmpty else { return true }
        guard !divisor.digits.isEmpty else { return false }
        // Both as integers times a power of ten: value = a × 10^p, divisor = b × 10^q; condition: b divides a ×
        // 10^(p-q).
        let power = (magnitude - digits.count) - (divisor.magnitude - divisor.digits.count)
        if power >= 0 {
            return Self.remainder(of: digits, shiftedBy: power, dividedBy: divisor.digits)
        }
        // b × 10^(-power) would have to divide a, but a has no factor of ten.
        return false
    }

    /// Whether `divisor` divides `digits × 10^power`. Only as many factors of ten matter as the divisor has factors of
    /// two or five, which is fewer than four per digit.
    private static func remainder(of digits: [UInt8], shiftedBy power: Int, dividedBy divisor: [UInt8]) -> Bool {
        let zeros = min(power, divisor.count * 4)
        // Small divisors, the usual case, fit a machine word.
        if divisor.count <= 17 {
            let small = divisor.reduce(0 as UInt64) { $0 * 10 + UInt64($1) }
            var rest: UInt64 = 0
            for digit in digits { rest = (rest * 10 + UInt64(digit)) % small }
            for _ in 0..<zeros { rest = rest * 10 % small }
            return rest == 0
        }
        var rest: [UInt8] = []
        for index in 0..<digits.count + zeros {
            rest.append(index < digits.count ? digits[index] : 0)
            if rest.first == 0 { rest.removeFirst() }
            while isAtLeast(rest, divisor) { subtract(divisor, from: &rest) }
        }
        return rest.isEmpty
    }

    private static func isAtLeast(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count != right.count ? left.count > right.count : !left.lexicographicallyPrecedes(right)
    }

    private static func subtract(_ right: [UInt8], from left: inout [UInt8]) {
        var borrow = 0
        let shift = left.count - right.count
        for index in left.indices.reversed() {
            var digit = Int(left[index]) - borrow - (index >= shift ? Int(right[index - shift]) : 0)
            borrow = digit < 0 ? 1 : 0
            if digit < 0 { digit += 10 }
            left[index] = UInt8(digit)
        }
        left = Array(left.drop { $0 == 0 })
    }
}

extension Decimal: Comparable {
    /// Whether the left value is smaller.
    package static func < (left: Decimal, right: Decimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? right.hasSmallerMagnitude(than: left) : left.hasSmallerMagnitude(than: right)
    }

    /// Whether its absolute value is smaller.
    private func hasSmallerMagnitude(than other: Decimal) -> Bool {
        if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
        if magnitude != other.magnitude { return magnitude < other.magnitude }
        return digits.lexicographicallyPrecedes(other.digits)
    }
}
