/// A fingerprint of 128 bits of a text, keyed by secrets of this process: collisions do not occur by chance, and nobody
/// outside can construct one. It takes a fraction of the memory of the text.
package struct Fingerprint: Hashable, Sendable {
    package let first: UInt64
    package let second: UInt64

    package init(_ text: String...) {
        var (one, other) = (Hasher(), Hasher())
        other.combine(1)
        for part in text {
            one.combine(part)
            other.combine(part)
        }
        first = UInt64(bitPattern: Int64(one.finalize()))
        second = UInt64(bitPattern: Int64(other.finalize()))
    }
}
