extension DecryptedPayload {
    /// Room for one decrypted segment.
    final class Slot {
        var buffer: SegmentBuffer?
        var segment: Int?
        var content = 0..<0
        var isLoading = false
        var readers = 0
        var lastUse = 0

        /// Its memory, allocated at its first use.
        func memory(_ room: Int) -> SegmentBuffer {
            if let buffer { return buffer }
            let made = SegmentBuffer(room)
            buffer = made
            return made
        }

        /// The plaintext that it holds.
        var plaintext: UnsafeRawBufferPointer {
            UnsafeRawBufferPointer(
                rebasing: UnsafeRawBufferPointer(buffer?.bytes ?? .init(start: nil, count: 0))[content])
        }

        /// Reserves it for a segment that is about to be loaded.
        func begin(_ index: Int, at time: Int) {
            segment = index
            isLoading = true
            lastUse = time
        }

        /// Frees its memory, wiped.
        func empty() {
            segment = nil
            buffer = nil
        }
    }
}
