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
/// No byte of a segment is handed out before its digest and its tag were checked, however often it is read. What is read
/// more than once goes to a nameless file on the way; what is only passed on does not.
final class DecryptedPayload: ByteSource, @unchecked Sendable {
    // Sendable: what changes does so under `condition`; a slot's memory belongs to whoever loads it, then to its readers.

    /// The number of bytes.
    let count: Int
    /// What is read again was signed for as often as it is read.
    let isImmutable = true

    private let container: ASiCContainer
    private let key: PrivateKey
    private let certificate: Certificate
    private let spool: SpoolFile
    private let names: [String]
    /// The size of the largest segment as it is sealed.
    private let room: Int
    private let condition = ConditionVariable()
    /// One for each worker and one for who reads; each holds memory from when it is first used.
    private let slots: [Slot]
    private var states: [SegmentState]
    private var failures: [Int: Fault] = [:]
    /// The segments that are passed on and not kept; `nil` until that is known.
    private var passing: Set<Int>?
    private var clock = 0
    /// The segment that was read last, and the other one before it.
    private var latest: (Int?, before: Int?) = (nil, nil)

    private enum SegmentState { case unread, opened, kept }

    /// Room for one segment.
    fileprivate final class Slot {
        var buffer: SegmentBuffer?
        var segment: Int?
        var content = 0..<0
        var isLoading = false
        var readers = 0
        var lastUse = 0
    }

    /// Decrypts the last segment, which tells how long the whole is.
    ///
    /// - Parameters:
    ///   - container: the envelope.
    ///   - segments: how many there are, at least one.
    ///   - spool: takes what is read more than once.
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
            // The first segment that fails is the one to be told of, whichever is looked at first.
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

    /// Says what is read from now on at most once: segments that lie in such ranges whole are not kept. Reading from the
    /// beginning to the end, as verification does, is then helped by decrypting ahead.
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

    /// Looks at the segments that nobody has read, so that each was judged, and gives memory back.
    ///
    /// - Throws: `Fault` of kind `.badData` for the first segment that failed (`digest-mismatch`, `decryption-failed`,
    ///   `segment-size` and such), or of kind `.inputOutput`.
    func finish() throws(Fault) {
        for index in names.indices where condition.locked({ states[index] == .unread && failures[index] == nil }) {
            // Noted as the others are.
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
                        free.begin(index, clock)
                        return (free, true)
                    }
                }
            }
            if !isMine { return slot }
            load(slot, index)
        }
    }

    private func release(_ slot: Slot) { condition.locked { slot.readers -= 1 } }

    /// Begins to load the segments behind one that is read, where they have room. Called under the lock.
    ///
    /// Where two readers are at work in different places, they need the room.
    private func loadAhead(of index: Int) {
        guard passing != nil, latest.before.map({ $0 == index - 1 }) ?? true else { return }
        for next in (index + 1)..<max(index + 1, min(index + slots.count, names.count))
        where states[next] != .kept && failures[next] == nil && !slots.contains(where: { $0.segment == next }) {
            let place = slots.firstIndex { slot in
                slot.readers == 0 && !slot.isLoading
                    && (slot.segment.map { $0 < index || states[$0] == .kept } ?? true)
            }
            guard let place else { return }
            slots[place].begin(next, clock)
            DispatchQueue.global().async { [self] in load(slots[place], next) }
        }
    }

    /// Decrypts a segment into the slot that was begun for it.
    private func load(_ slot: Slot, _ index: Int) {
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
    /// - Returns: where the plaintext is.
    private static func decrypt(
        _ name: String, isLast: Bool, into buffer: SegmentBuffer, container: ASiCContainer, key: PrivateKey,
        certificate: Certificate
    ) throws(Fault) -> Range<Int> {
        do throws(Fault) {
            let size = try container.read(name, into: buffer.bytes)
            let plain = try AuthEnvelopedData.open(buffer.prefix(size), key: key, certificate: certificate)
            // Every segment is full but the last: where each belongs is known, and none can be left out or moved.
            guard
                isLast ? plain.count <= EnvelopeWriter.segmentSize : plain.count == EnvelopeWriter.segmentSize
            else { throw Fault(.segmentSize, kind: .badData, ["size": "\(plain.count)"]) }
            return plain
        } catch {
            throw error.inside(name)
        }
    }
}

extension DecryptedPayload.Slot {
    /// Its memory, made when it is first needed.
    fileprivate func memory(_ room: Int) -> SegmentBuffer {
        if let buffer { return buffer }
        let made = SegmentBuffer(room)
        buffer = made
        return made
    }

    /// The plaintext that it holds.
    fileprivate var plaintext: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer?.bytes ?? .init(start: nil, count: 0))[content])
    }

    /// Takes it for a segment that somebody is about to load.
    fileprivate func begin(_ index: Int, _ time: Int) {
        segment = index
        isLoading = true
        lastUse = time
    }

    /// Gives its memory back, wiped.
    fileprivate func empty() {
        segment = nil
        buffer = nil
    }
}
