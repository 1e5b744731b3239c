internal import Digests

/// Memory for one segment after the other, wiped when it goes: plaintext passes through it.
final class SegmentBuffer {
    /// All of it.
    let bytes: UnsafeMutableRawBufferPointer

    init(_ count: Int) { bytes = .allocate(byteCount: count, alignment: 4096) }

    deinit {
        Wiping.wipe(bytes)
        bytes.deallocate()
    }

    /// The first bytes.
    func prefix(_ count: Int) -> UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(rebasing: bytes[..<count])
    }
}
