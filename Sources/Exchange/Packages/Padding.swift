internal import Platform

/// The entry that rounds a package's size, so that a sealed file reveals less about its content.
enum Padding {
    static let entryName = "data/padding"

    /// Random bytes that bring a container that has `size` bytes so far up to the next of a few sizes: multiples of an
    /// eighth of the power of two below, at least 4 KiB and at most 2 MiB. The manifest and the directory after them
    /// grow with the number of entries and the length of their names, which are not hidden.
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
