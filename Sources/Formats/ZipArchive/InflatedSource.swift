internal import Diagnostics
internal import Files
internal import Synchronization

/// The content of a deflated entry, decompressed while it is read and held nowhere: for readers that go through it from
/// beginning to end. A read before the place of the last one begins anew.
///
/// The checksum is not compared, as for a stored entry that is read in place.
final class InflatedSource: ByteSource, @unchecked Sendable {
    // Sendable: the state is read and written only under the lock.
    let count: Int
    private let entry: ZipEntry
    private let compressed: any ByteSource
    private let lock = Mutex(())
    private var state = State()

    /// The number of compressed bytes that are read at a time.
    private static let pieceSize = 1 << 15

    /// A decompression under way.
    private final class State {
        var inflater = Inflater()
        /// The number of compressed bytes that were read.
        var taken = 0
        /// What was decompressed and not yet read.
        var pending: [UInt8] = []
        /// The index in `pending` of the next byte, and its offset in the content.
        var next = 0
        var offset = 0
    }

    init(_ entry: ZipEntry, compressed: any ByteSource) {
        self.entry = entry
        self.compressed = compressed
        count = entry.size
    }

    var isImmutable: Bool { compressed.isImmutable }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault) {
        guard offset >= 0, offset + buffer.count <= count else {
            throw Fault(.fileUnreadable, kind: .inputOutput, ["path": entry.name, "reason": "it ends too early"])
        }
        try lock.withLock { _ throws(Fault) in
            if offset < state.offset { state = State() }
            try skip(to: offset)
            var done = 0
            while done < buffer.count {
                try fill()
                let size = min(buffer.count - done, state.pending.count - state.next)
                state.pending.withUnsafeBytes {
                    UnsafeMutableRawBufferPointer(rebasing: buffer[done..<done + size])
                        .copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[state.next..<state.next + size]))
                }
                advance(size)
                done += size
            }
        }
    }

    private func skip(to offset: Int) throws(Fault) {
        while state.offset < offset {
            try fill()
            advance(min(offset - state.offset, state.pending.count - state.next))
        }
    }

    private func advance(_ size: Int) {
        state.next += size
        state.offset += size
    }

    /// Decompresses until there is something to read.
    private func fill() throws(Fault) {
        while state.next == state.pending.count {
            state.pending.removeAll(keepingCapacity: true)
            state.next = 0
            guard state.taken < compressed.count else {
                throw Fault(
                    .zipSizeMismatch, kind: .badData, at: Place(entry: entry.name),
                    ["name": entry.name, "size": "\(entry.size)"])
            }
            let piece = try compressed.bytes(state.taken..<min(state.taken + Self.pieceSize, compressed.count))
            state.taken += piece.count
            var failure: Fault?
            piece.withUnsafeBytes { bytes in
                do throws(Fault) {
                    try state.inflater.unpack(bytes, of: entry.name) { content throws(Fault) in
                        state.pending.append(contentsOf: content)
                    }
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
        }
    }
}
