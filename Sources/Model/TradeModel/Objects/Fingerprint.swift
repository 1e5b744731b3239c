/// 128 bits that stand for a text, under secrets of this process: so many that two texts never share them, and nobody
/// outside can look for two that do. They take a fraction of the memory of the texts.
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
