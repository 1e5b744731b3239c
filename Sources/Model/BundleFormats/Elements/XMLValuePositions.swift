internal import SafeXML

/// The positions in the XML of the values of an object's JSON.
struct XMLValuePositions: Sendable {
    private struct Mark: Sendable {
        /// The offset in the JSON.
        let offset: Int32
        let position: XMLPosition
    }

    private var marks: [Mark] = []

    /// The same positions in a list of their own, without its spare room.
    var copy: XMLValuePositions {
        var copy = XMLValuePositions()
        copy.marks = marks.withUnsafeBufferPointer { Array($0) }
        return copy
    }

    mutating func removeAll() { marks.removeAll(keepingCapacity: true) }

    /// Sets the position of values from this offset of the JSON on.
    mutating func add(_ offset: Int, _ position: XMLPosition) {
        marks.append(Mark(offset: Int32(truncatingIfNeeded: offset), position: position))
    }

    /// Adds the positions of a part of the JSON that begins at `offset`.
    mutating func append(_ other: XMLValuePositions, at offset: Int) {
        for mark in other.marks {
            marks.append(Mark(offset: mark.offset + Int32(offset), position: mark.position))
        }
    }

    /// The position of the value at an offset of the JSON.
    func position(of offset: Int) -> XMLPosition? {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(marks[middle].offset) <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? marks[low - 1].position : nil
    }
}
