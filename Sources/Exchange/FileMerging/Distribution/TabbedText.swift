/// Lines of cells separated by tabs, as programs in a pipe exchange them. A tab, a line break or a backslash in a cell
/// is written with a backslash.
package enum TabbedText {
    /// The separator of the values inside one cell.
    static let unit: UInt8 = 0x1F

    /// Appends a cell.
    static func append(_ cell: some Sequence<UInt8>, to line: inout [UInt8]) {
        for byte in cell {
            switch byte {
            case 0x09: line += [0x5C, UInt8(ascii: "t")]
            case 0x0A: line += [0x5C, UInt8(ascii: "n")]
            case 0x0D: line += [0x5C, UInt8(ascii: "r")]
            case unit: line += [0x5C, UInt8(ascii: "u")]
            case 0x5C: line += [0x5C, 0x5C]
            default: line.append(byte)
            }
        }
    }

    /// The text of a cell; other escapes are left as they are.
    static func text(_ cell: ArraySlice<UInt8>) -> [UInt8] {
        guard cell.contains(0x5C) else { return Array(cell) }
        var text: [UInt8] = []
        var place = cell.startIndex
        while place < cell.endIndex {
            let byte = cell[place]
            guard byte == 0x5C, place + 1 < cell.endIndex else {
                text.append(byte)
                place += 1
                continue
            }
            switch cell[place + 1] {
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "u"): text.append(unit)
            case 0x5C: text.append(0x5C)
            case let other: text += [0x5C, other]
            }
            place += 2
        }
        return text
    }

    /// The cells of a line.
    static func cells(_ line: ArraySlice<UInt8>, most: Int = .max) -> [ArraySlice<UInt8>] {
        line.split(separator: 0x09, maxSplits: most - 1, omittingEmptySubsequences: false)
    }

    /// A whole number; `nil` for any other text.
    static func number(_ cell: ArraySlice<UInt8>) -> Int? {
        guard !cell.isEmpty, cell.count <= 18 else { return nil }
        var number = 0
        for byte in cell {
            guard (48...57).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }
}
