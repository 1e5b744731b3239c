package import Diagnostics

/// The lines of a pipe, read in order. Not thread-safe.
package final class TabbedLines {
    private let read: (UnsafeMutableRawBufferPointer) throws(Fault) -> Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// The number of lines that were read.
    package private(set) var count = 0

    /// The size of one reading.
    private static let size = 1 << 20

    /// Lines of bytes that `read` puts into a buffer; it returns their number, 0 at the end.
    package init(_ read: @escaping (UnsafeMutableRawBufferPointer) throws(Fault) -> Int) { self.read = read }

    /// The next line, without its line break; `nil` at the end.
    package func next() throws(Fault) -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                count += 1
                return buffer[start..<end]
            }
            if isAtEnd {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                count += 1
                return buffer[start...]
            }
            buffer.removeSubrange(..<start)
            start = 0
            searched = buffer.count
            try fill()
        }
    }

    private func fill() throws(Fault) {
        let known = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.size))
        var got = 0
        var failure: Fault?
        buffer.withUnsafeMutableBytes { bytes in
            do throws(Fault) {
                got = try read(UnsafeMutableRawBufferPointer(rebasing: bytes[known...]))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        buffer.removeSubrange((known + got)...)
        isAtEnd = got == 0
    }
}
