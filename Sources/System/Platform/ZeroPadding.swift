/// Numbers with leading zeros.
extension BinaryInteger {
    /// The digits of a non-negative number with leading zeros, at least `width` digits: `7.padded(to: 2)` is `07`.
    @inlinable
    public func padded(to width: Int, radix: Int = 10, uppercase: Bool = false) -> String {
        let digits = String(self, radix: radix, uppercase: uppercase)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
