internal import ASiC
internal import CMS
internal import Diagnostics
internal import Dispatch
internal import Files
internal import Platform
internal import X509

/// The package inside an envelope, as bytes that can be read anywhere: segments are decrypted when they are asked for,
/// the next ones ahead on other cores.
///
/// No byte of a segment is returned before its digest and its tag were checked, however often it is read. Segments that
/// are read more than once are kept in a nameless file; segments that are only passed on are not.
final class DecryptedPayload: ByteSource, @unchecked Sendable {
    // Sendable: all mutable state is guarded by `condition`; a slot's memory belongs to its loader, then to its
    // readers.

    /// The number of bytes.
    let count: Int
    /// Every read returns bytes that the signature covers.
    let isImmutable = true

    private let container: ASiCContainer
    private let key: PrivateKey
    private let certificate: Certificate
    private let spool: SpoolFile
    private let names: [String]
    /// The size of the largest segment as it is sealed.
    private let room: Int
    private let condition = ConditionVariable()
    /// One for each worker and one for the reader; each allocates its memory at its first use.
    private let slots: [Slot]
    private var states: [SegmentState]
    private var failures: [Int: Fault] = [:]
    /// The segments that are passed on and not kept; `nil` until that is known.
    private var passing: Set<Int>?
    private var clock = 0
    /// The segment that was read last, and the other one before it.
    private var latest: (Int?, before: Int?) = (nil, nil)

    private enum SegmentState { case unread, opened, kept }

    /// Decrypts the last segment, which determines the size of the whole.
    ///
    /// - Parameters:
    ///   - container: the envelope.
    ///   - segments: how many there are, at least one.
    ///   - spool: takes the segments that are read more than once.
    /// - Throws: `Fault` as `finish`.
    init(
        in container: ASiCContainer, segments: Int, key: PrivateKey, certificate: Certificate, spool: SpoolFile
    ) throws(Fault) {
        self.container = container
        self.key = key
        self.certificate = certificate
        self.spool = spool
        names = (0..<segments).map(EnvelopeWriter.segmentName)
        // A segment carries 16 MiB and a few hundred bytes for each recipient.
        let most = EnvelopeWriter.segmentSize + (1 << 20)
        room = names.map { min(most, container.size(of: $0) ?? 0) }.max() ?? 0
        slots = (0...max(2, Concurrent.workers(holding: room))).map { _ in Slot() }
        states = names.map { _ in .unread }
        let last = names.count - 1
        let slot = slots[0]
        do throws(Fault) {
            slot.content = try Self.decrypt(
                names[last], isLast: true, into: slot.memory(room), container: container, key: key,
                certificate: certificate)
        } catch {
            // The first segment that fails is reported, in whatever order they are decrypted.
            for index in 0..<last {
                _ = try Self.decrypt(
                    names[index], isLast: false, into: slot.memory(room), container: container, key: key,
                    certificate: certificate)
            }
            throw error
        }
        count = last * EnvelopeWriter.segmentSize + slot.content.count
        slot.segment = last
        spool.setCount(count)
        try spool.write(slot.plaintext, at: last * EnvelopeWriter.segmentSize)
        states[last] = .kept
    }

    /// Declares the ranges that are read at most once from now on: segments entirely inside them are not kept.
    /// Sequential reading, as verification does, then decrypts ahead.
    func passOn(_ ranges: [Range<Int>]) {
        let size = EnvelopeWriter.segmentSize
        let inside = ranges.flatMap { range in
            let first = (range.lowerBound + size - 1) / size
            let end = range.upperBound == count ? names.count : range.upperBound / size
            return Array(first..<max(first, end))
        }
        condition.locked {
            passing = Set(inside)
            latest = (nil, nil)
        }
    }

    /// Decrypts the segments that were not read, so that each is checked, and frees the memory.
    ///
    /// - Throws: `Fault` of kind `.badData` for the first segment that failed (`digest-mismatch`, `decryption-failed`,
    ///   `segment-size` and such), or of kind `.inputOutput`.
    func finish() throws(Fault) {
        for index in names.indices where condition.locked({ states[index] == .unread && failures[index] == nil }) {
            // Its failure is recorded as for the others.
            if let slot = try? acquire(index) { release(slot) }
        }
        if let first = condition.locked({ failures.min { $0.key < $1.key } }) { throw first.value }
        condition.locked {
            for slot in slots {
                while slot.isLoading { condition.wait() }
                if slot.readers == 0 { slot.empty() }
            }
        }
    }

    /// Fills `buffer` from `offset` on.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault) {
        guard offset >= 0, offset + buffer.count <= count else {
            throw Fault(.fileUnreadable, kind: .inputOutput, ["path": "envelope", "reason": "it ends too early"])
        }
        var done = 0
        while done < buffer.count {
            let (index, start) = (offset + done).quotientAndRemainder(dividingBy: EnvelopeWriter.segmentSize)
            let size = min(buffer.count - done, EnvelopeWriter.segmentSize - start)
            let part = UnsafeMutableRawBufferPointer(rebasing: buffer[done..<done + size])
            if condition.locked({ states[index] == .kept }) {
                try spool.read(at: offset + done, into: part)
            } else {
                let slot = try acquire(index)
                part.copyMemory(from: UnsafeRawBufferPointer(rebasing: slot.plaintext[start..<start + size]))
                release(slot)
            }
            done += size
        }
    }

    /// The slot that holds a segment, for reading until `release`.
    private func acquire(_ index: Int) throws(Fault) -> Slot {
        while true {
            let (slot, isMine) = try condition.locked { () throws(Fault) -> (Slot, Bool) in
                while true {
                    if let failure = failures[index] { throw failure }
                    clock += 1
                    if let slot = slots.first(where: { $0.segment == index }), !slot.isLoading {
                        slot.readers += 1
                        slot.lastUse = clock
                        if latest.0 != index { latest = (index, latest.0) }
                        loadAhead(of: index)
                        return (slot, false)
                    }
                    let free = slots.filter { $0.readers == 0 && !$0.isLoading }.min { $0.lastUse < $1.lastUse }
                    if slots.contains(where: { $0.segment == index }) || free == nil {
                        condition.wait()
                    } else if let free {
                        free.begin(index, at: clock)
                        return (free, true)
                    }
                }
            }
            if !isMine { return slot }
            load(slot, segment: index)
        }
    }

    private func release(_ slot: Slot) { condition.locked { slot.readers -= 1 } }

    /// Starts to load the segments after the one that is being read, while slots are free. Called under the lock.
    ///
    /// When two readers work in different places, the slots are left to them.
    private func loadAhead(of index: Int) {
        guard passing != nil, latest.before.map({ $0 == index - 1 }) ?? true else { return }
        for next in (index + 1)..<max(index + 1, min(index + slots.count, names.count))
        where states[next] != .kept && failures[next] == nil && !slots.contains(where: { $0.segment == next }) {
            let place = slots.firstIndex { slot in
                slot.readers == 0 && !slot.isLoading
                    && (slot.segment.map { $0 < index || states[$0] == .kept } ?? true)
            }
            guard let place else { return }
            slots[place].begin(next, at: clock)
            DispatchQueue.global().async { [self] in load(slots[place], segment: next) }
        }
    }

    /// Decrypts a segment into the slot that is reserved for it.
    private func load(_ slot: Slot, segment index: Int) {
        do throws(Fault) {
            slot.content = try Self.decrypt(
                names[index], isLast: index == names.count - 1, into: slot.memory(room), container: container, key: key,
                certificate: certificate)
            let isKept = condition.locked { states[index] == .unread && passing?.contains(index) != true }
            if isKept { try spool.write(slot.plaintext, at: index * EnvelopeWriter.segmentSize) }
            condition.locked {
                states[index] = isKept ? .kept : .opened
                slot.isLoading = false
            }
        } catch {
            condition.locked {
                failures[index] = error
                slot.segment = nil
                slot.isLoading = false
            }
        }
    }

    /// Decrypts a segment into memory.
    ///
    /// - Returns: the range of the plaintext in the buffer.
    private static func decrypt(
        _ name: String, isLast: Bool, into buffer: SegmentBuffer, container: ASiCContainer, key: PrivateKey,
        certificate: Certificate
    ) throws(Fault) -> Range<Int> {
        do throws(Fault) {
            let size = try container.read(name, into: buffer.bytes)
            let plain = try AuthEnvelopedData.open(buffer.prefix(size), key: key, certificate: certificate)
            // Every segment but the last is full: so each has a known offset, and none can be omitted or moved.
            guard
                isLast ? plain.count <= EnvelopeWriter.segmentSize : plain.count == EnvelopeWriter.segmentSize
            else { throw Fault(.segmentSize, kind: .badData, ["size": "\(plain.count)"]) }
            return plain
        } catch {
            throw error.inside(name)
        }
    }
}
