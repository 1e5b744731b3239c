internal import TextNormalization

/// The parts of the blocking keys of rows, each as a hash.
struct BlockingKeyParts {
    /// The address of a column in memory; its table keeps it alive.
    private struct Column: BitwiseCopyable {
        let number: Int
        let field: Field
        let values: UnsafePointer<ComparableValue>
        let texts: UnsafePointer<UInt8>

        @inline(__always)
        func value(_ cell: UInt32) -> ComparableValue { values[Int(cell)] }

        @inline(__always)
        func text(_ value: ComparableValue) -> UnsafeBufferPointer<UInt8> {
            UnsafeBufferPointer(start: texts + Int(value.start), count: Int(value.length))
        }
    }

    private enum Field { case given, family, whole, other }

    /// One part: of the names of a row, or of one column.
    private enum Part: BitwiseCopyable {
        case word(Int), whole(Int), wordPair(Int, Int), nameStart
        case indexed(Column, UnsafePointer<UInt32>, stride: Int, place: Int)
        case value(Column), beginning(Column, letters: Int), mailbox(Column), streetName(Column), year(Column)
    }

    /// The parts that the names of a row yield; 0 for a missing one.
    private struct Names {
        /// The phonetic hashes of the first words of its names.
        var words: (UInt32, UInt32, UInt32) = (0, 0, 0)
        /// The phonetic hashes of all given names and of all family names.
        var wholes: (UInt32, UInt32) = (0, 0)
        /// The words of an organisation's name.
        var organisation: (UInt32, UInt32, UInt32) = (0, 0, 0)
        /// The beginning of the name of a row without given name.
        var start: UInt32 = 0
    }

    private let table: LinkageTable
    private let names: SharedArray<Column>
    private let parts: SharedArray<Part>

    /// The parts to compute for the rows of a table.
    init(_ table: LinkageTable, _ parts: [BlockingRule.Part]) {
        self.table = table
        let columns = table.columns.enumerated().map { number, column in
            let field: Field =
                switch column.field {
                case .givenName: .given
                case .familyName: .family
                case .name: .whole
                default: .other
                }
            return Column(number: number, field: field, values: column.values.base, texts: column.texts.base)
        }
        names = SharedArray(columns.filter { $0.field != .other })
        self.parts = SharedArray(
            parts.map { part in
                switch part {
                case .word(let number): .word(number)
                case .whole(let number): .whole(number)
                case .wordPair(let one, let other): .wordPair(one, other)
                case .nameStart: .nameStart
                case .value(let column): .value(columns[column])
                case .beginning(let column, let letters): .beginning(columns[column], letters: letters)
                case .mailbox(let column): .mailbox(columns[column])
                case .streetName(let column): .streetName(columns[column])
                case .year(let column): .year(columns[column])
                case .indexed(let column, let place):
                    if let index = table.columns[column].indexedKeys {
                        .indexed(columns[column], index.keys, stride: index.ofAValue, place: place)
                    } else {
                        .value(columns[column])
                    }
                }
            })
    }

    /// Writes each part of a row; 0 where it is missing.
    @inline(__always)
    func write(_ row: Int, to place: UnsafeMutablePointer<UInt32>) {
        let cells = table.row(row)
        let names = names(cells)
        for (number, part) in UnsafeBufferPointer(parts.buffer).enumerated() {
            place[number] = Self.value(part, cells: cells, names: names)
        }
    }

    private func names(_ cells: UnsafePointer<UInt32>) -> Names {
        var names = Names()
        var hasGiven = false
        for column in UnsafeBufferPointer(self.names.buffer) {
            let cell = cells[column.number]
            guard cell != 0 else { continue }
            let value = column.value(cell)
            let text = column.text(value)
            guard column.field != .given else {
                hasGiven = true
                names.words.0 = Self.sound(text, 0..<Int(value.firstEnd), group: value.group)
                names.wholes.0 = value.sound != 0 ? value.sound : value.joined
                continue
            }
            names.wholes.1 = value.sound != 0 ? value.sound : value.joined
            if text.count >= 6 { names.start = Self.hash(text, 0..<min(9, text.count)) }
            guard value.words > 1 else {
                names.words.1 = Self.sound(text, 0..<text.count, group: 0)
                // A name of one word is all that there is.
                if column.field == .whole { names.wholes.0 = value.ordered }
                continue
            }
            let ranges = TokenRanges(text)
            names.words.1 = Self.sound(text, ranges[0], group: 0)
            names.words.2 = Self.sound(text, ranges[1], group: 0)
            if column.field == .whole {
                names.words.0 = Self.sound(text, ranges[ranges.count - 1], group: 0)
                names.wholes.0 = value.ordered
            }
            names.organisation.0 = Self.hash(text, ranges[0])
            names.organisation.1 = Self.hash(text, ranges[1])
            if ranges.count > 2 { names.organisation.2 = Self.hash(text, ranges[2]) }
        }
        if hasGiven { (names.organisation, names.start) = ((0, 0, 0), 0) }
        return names
    }

    @inline(__always)
    private static func value(_ part: Part, cells: UnsafePointer<UInt32>, names: Names) -> UInt32 {
        switch part {
        case .word(let number): return number == 0 ? names.words.0 : number == 1 ? names.words.1 : names.words.2
        case .whole(let number): return number == 0 ? names.wholes.0 : names.wholes.1
        case .wordPair(let one, let other):
            let (a, b) = (word(one, names), word(other, names))
            return a == 0 || b == 0
                ? 0 : ComparableValue.short(StableHash.mix(UInt64(min(a, b)) << 32 | UInt64(max(a, b))))
        case .nameStart: return names.start
        case .indexed(let column, let keys, let stride, let place):
            return keys[Int(cells[column.number]) * stride + place]
        case .value(let column):
            let cell = cells[column.number]
            return cell == 0 ? 0 : column.value(cell).joined
        case .beginning(let column, let letters):
            return text(column, cells: cells) { text in hash(text, 0..<min(letters, text.count)) }
        case .mailbox(let column):
            return text(column, cells: cells) { text in
                guard let end = text.firstIndex(of: 64), end > 3 else { return 0 }
                return hash(text, 0..<end)
            }
        case .streetName(let column):
            return text(column, cells: cells) { streetName($0) }
        case .year(let column):
            return text(column, cells: cells) { text in text.count == 8 ? hash(text, 0..<4) : 0 }
        }
    }

    @inline(__always)
    private static func text(
        _ column: Column, cells: UnsafePointer<UInt32>, body: (UnsafeBufferPointer<UInt8>) -> UInt32
    ) -> UInt32 {
        let cell = cells[column.number]
        return cell == 0 ? 0 : body(column.text(column.value(cell)))
    }

    /// A street without the words that contain digits.
    private static func streetName(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var result: UInt64 = 0
        let ranges = TokenRanges(text)
        for index in 0..<ranges.count {
            let word = UnsafeBufferPointer(rebasing: text[ranges[index]])
            var hasDigit = false
            for byte in word where byte < 58 { hasDigit = true }
            if !hasDigit { result = StableHash.join(result, UInt64(ComparableValue.short(StableHash.hash(word)))) }
        }
        return result == 0 ? 0 : ComparableValue.short(result)
    }

    @inline(__always)
    private static func word(_ number: Int, _ names: Names) -> UInt32 {
        number == 0 ? names.organisation.0 : number == 1 ? names.organisation.1 : names.organisation.2
    }

    private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
        ComparableValue.short(StableHash.hash(UnsafeBufferPointer(rebasing: text[range])))
    }

    /// The phonetic hash of a word, or its group of given names.
    private static func sound(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, group: UInt32) -> UInt32 {
        if group != 0 { return ComparableValue.short(StableHash.mix(UInt64(group))) }
        var hash: UInt64 = 0
        var count = 0
        NameToken.forEachSound(UnsafeBufferPointer(rebasing: text[range])) { kind in
            hash = (hash ^ UInt64(kind)) &* 0x100_0000_01b3
            count += 1
        }
        return count > 1 ? ComparableValue.short(StableHash.mix(hash)) : Self.hash(text, range)
    }
}
