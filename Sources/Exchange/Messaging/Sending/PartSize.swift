/// The size above which an envelope is sent in parts of that size.
package struct PartSize: Hashable, Sendable {
    /// The bytes of a part.
    package let bytes: Int

    /// The smallest part, in bytes: 64 KiB.
    package static let smallest = 64 << 10
    /// The standard: 64 MiB.
    package static let standard = PartSize(bytes: 64 << 20)

    /// A size; at least the smallest.
    package init(bytes: Int) { self.bytes = max(Self.smallest, bytes) }

    /// The size of the parts of an envelope: so that there are not too many.
    ///
    /// - Parameter size: the bytes of the envelope.
    func bytes(for size: Int, maximumParts: Int) -> Int { max(bytes, (size + maximumParts - 1) / maximumParts) }
}
