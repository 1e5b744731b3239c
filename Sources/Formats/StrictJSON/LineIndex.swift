internal import Diagnostics

/// Where lines stand in a text: a mark every 16 KiB, so that any offset's line and column are found in short time,
/// even when the text is one line.
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
