internal import SafeXML

/// Where in the XML the values of an object's JSON stand.
struct XMLValuePositions {
    private struct Mark {
        /// The byte of the JSON.
        let offset: Int32
        let position: XMLPosition
    }

    private var marks: [Mark] = []

    mutating func removeAll() { marks.removeAll(keepingCapacity: true) }

    /// From this byte of the JSON on, values stand here.
    mutating func add(_ offset: Int, _ position: XMLPosition) {
        marks.append(Mark(offset: Int32(truncatingIfNeeded: offset), position: position))
    }

    /// Adds the marks of a part of the JSON that begins at `offset`.
    mutating func append(_ other: XMLValuePositions, at offset: Int) {
        for mark in other.marks {
            marks.append(Mark(offset: mark.offset + Int32(offset), position: mark.position))
        }
    }

    /// Where the value at a byte of the JSON stands.
    func position(of offset: Int) -> XMLPosition? {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(marks[middle].offset) <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? marks[low - 1].position : nil
    }
}
