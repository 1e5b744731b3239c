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

    /// The fingerprint of a text by its UTF-8, which is not that of the same text as a string: two strings are also equal
    /// when they have the same characters.
    package init(utf8 text: String) {
        var text = text
        self = text.withUTF8 { Fingerprint(utf8: $0) }
    }

    /// The same of the UTF-8 itself.
    package init(utf8 text: UnsafeBufferPointer<UInt8>) {
        var (one, other) = (Hasher(), Hasher())
        other.combine(1)
        one.combine(bytes: UnsafeRawBufferPointer(text))
        other.combine(bytes: UnsafeRawBufferPointer(text))
        first = UInt64(bitPattern: Int64(one.finalize()))
        second = UInt64(bitPattern: Int64(other.finalize()))
    }

    /// The fingerprint of two texts by their UTF-8, one after the other.
    package init(utf8 text: UnsafeBufferPointer<UInt8>, _ next: UnsafeBufferPointer<UInt8>) {
        var (one, other) = (Hasher(), Hasher())
        other.combine(1)
        for part in [text, next] {
            one.combine(part.count)
            other.combine(part.count)
            one.combine(bytes: UnsafeRawBufferPointer(part))
            other.combine(bytes: UnsafeRawBufferPointer(part))
        }
        first = UInt64(bitPattern: Int64(one.finalize()))
        second = UInt64(bitPattern: Int64(other.finalize()))
    }
}
