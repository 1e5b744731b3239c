internal import Diagnostics
internal import Dispatch
internal import Files

/// The bytes of a document on their way to the parser: a block at a time, each looked at before the parser sees any of
/// it. While the parser reads one block the next is looked at on another thread.
final class XMLStreamFeed {
    /// Why no more bytes come.
    private(set) var fault: Fault?

    private let blocks: XMLBlockScan
    /// Where the start tags begin that no one has asked for yet, and how many of these were.
    @exclusivity(unchecked) private var starts: [XMLPosition] = []
    @exclusivity(unchecked) private var taken = 0
    private var ready = UnsafeRawBufferPointer(start: nil, count: 0)

    /// The look at the block behind the present one, that another thread takes.
    private var ahead: DispatchWorkItem?
    private let queue = DispatchQueue(label: "corridor.xml")

    init(_ source: any ByteSource, limits: XMLLimits) throws(Fault) {
        blocks = try XMLBlockScan(source, limits: limits)
    }

    deinit { ahead?.wait() }

    /// Where the next start tag begins; `nil` when there was none.
    func nextStart() -> XMLPosition? {
        guard taken < starts.count else { return nil }
        taken += 1
        return starts[taken - 1]
    }

    /// Gives the parser at most `count` bytes; 0 at the end, -1 when there is a fault.
    func read(into target: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        guard fault == nil, let target else { return -1 }
        if ready.isEmpty {
            do throws(Fault) { try fill() } catch {
                fault = error
                return -1
            }
        }
        let size = min(count, ready.count)
        guard size > 0, let base = ready.baseAddress else { return 0 }
        UnsafeMutableRawPointer(target).copyMemory(from: base, byteCount: size)
        ready = UnsafeRawBufferPointer(rebasing: ready[size...])
        return size
    }

    /// Where the byte stands that the parser counts by this offset, which leaves a byte order mark out. It costs a look
    /// at all that is before it.
    func place(of offset: Int) throws(Fault) -> Place { try blocks.place(of: offset) }

    private func fill() throws(Fault) {
        if let ahead {
            ahead.wait()
            self.ahead = nil
        } else {
            blocks.next()
        }
        let block = try blocks.take()
        ready = block.bytes
        starts.removeFirst(taken)
        taken = 0
        starts.append(contentsOf: block.starts)
        guard blocks.hasMore else { return }
        let item = DispatchWorkItem { [blocks] in blocks.next() }
        queue.async(execute: item)
        ahead = item
    }
}
