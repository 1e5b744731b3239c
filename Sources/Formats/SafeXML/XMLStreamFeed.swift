internal import Diagnostics
internal import Dispatch
internal import Files

/// Feeds the bytes of a document to the parser in blocks, each of which is scanned before the parser sees any of it.
/// While the parser reads one block, the next is scanned on another thread.
final class XMLStreamFeed {
    /// The error that ended the feed.
    private(set) var fault: Fault?

    private let blocks: XMLBlockScan
    /// The positions of start tags in the current block, and the number of those already returned.
    @exclusivity(unchecked) private var starts: [XMLPosition] = []
    @exclusivity(unchecked) private var taken = 0
    private var ready = UnsafeRawBufferPointer(start: nil, count: 0)

    /// The scan of the next block on another thread.
    private var ahead: DispatchWorkItem?
    private let queue = DispatchQueue(label: "corridor.xml")

    init(_ source: any ByteSource, limits: XMLLimits) throws(Fault) {
        blocks = try XMLBlockScan(source, limits: limits)
    }

    deinit { ahead?.wait() }

    /// The position of the next start tag; `nil` when there is none.
    func nextStart() -> XMLPosition? {
        guard taken < starts.count else { return nil }
        taken += 1
        return starts[taken - 1]
    }

    /// Passes at most `count` bytes to the parser; 0 at the end, -1 on an error.
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

    /// The place of a byte by the parser's offset, which excludes the byte order mark. It scans everything before the
    /// byte.
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
