internal import Platform

/// The entry that rounds a package's size, so that a sealed file tells less about what is in it.
enum Padding {
    static let entryName = "data/padding"

    /// Random bytes that bring a container that has `size` bytes so far up to the next of a few sizes: multiples of an
    /// eighth of the power of two below, at least 4 KiB and at most 2 MiB. What follows them, the manifest and the
    /// directory, grows with the number of entries and the length of their names, which is not hidden.
    static func bytes(for size: Int, _ randomness: Randomness) -> [UInt8] {
        randomness.bytes(rounded(size) - size)
    }

    static func rounded(_ size: Int) -> Int {
        let exponent = Int.bitWidth - max(size, 1).leadingZeroBitCount - 1
        let step = max(1 << 12, 1 << max(0, exponent - 3))
        // Past 16 MiB the padding would be megabytes; there a fixed step hides enough.
        let bounded = min(step, 1 << 21)
        return (size + bounded - 1) / bounded * bounded
    }
}
