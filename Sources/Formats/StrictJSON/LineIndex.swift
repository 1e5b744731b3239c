internal import Diagnostics

/// An index of lines with an entry every 16 KiB, so that line and column of any offset are found fast, even in a text
/// of a single line.
struct LineIndex: Sendable {
    private static let step = 1 << 14
    private let marks: [JSONOrigin]

    init(_ bytes: UnsafeBufferPointer<UInt8>, from origin: JSONOrigin) {
        var marks = [origin]
        var start = 0
        var position = origin
        while start + Self.step <= bytes.count {
            position.advance(over: UnsafeBufferPointer(rebasing: bytes[start..<start + Self.step]))
            marks.append(position)
            start += Self.step
        }
        self.marks = marks
    }

    func place(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Place {
        let mark = offset / Self.step
        var position = marks[mark]
        position.advance(over: UnsafeBufferPointer(rebasing: bytes[mark * Self.step..<offset]))
        return position.place
    }
}
