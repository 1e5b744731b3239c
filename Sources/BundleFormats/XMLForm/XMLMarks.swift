/// Where in the XML the values of an object's JSON stand.
struct XMLMarks {
    private struct Mark {
        let offset: Int32
        let line: Int32
        let column: Int32
    }

    private var marks: [Mark] = []

    mutating func removeAll() { marks.removeAll(keepingCapacity: true) }

    /// From this byte of the JSON on, values stand here.
    mutating func add(_ offset: Int, line: Int, column: Int) {
        marks.append(
            Mark(
                offset: Int32(truncatingIfNeeded: offset), line: Int32(truncatingIfNeeded: line),
                column: Int32(truncatingIfNeeded: column)))
    }

    /// Adds the marks of a part of the JSON that begins at `offset`.
    mutating func append(_ other: XMLMarks, at offset: Int) {
        for mark in other.marks {
            marks.append(Mark(offset: mark.offset + Int32(offset), line: mark.line, column: mark.column))
        }
    }

    /// Where the value at a byte of the JSON stands.
    func place(of offset: Int) -> (line: Int, column: Int)? {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(marks[middle].offset) <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        return (Int(marks[low - 1].line), Int(marks[low - 1].column))
    }
}
