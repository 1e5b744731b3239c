/// What the blocking keys of one row are made of.
struct RowParts {
    private let table: LinkageTable
    private let row: Int
    /// The hashes of the first words of its names by sound; 0 for none.
    private var words: (UInt32, UInt32, UInt32) = (0, 0, 0)
    /// All given names and all family names, by sound.
    private var wholes: (UInt32, UInt32) = (0, 0)
    /// The words of an organisation's name.
    private var organisation: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    /// How the name of a row without given name begins.
    private var start: UInt32 = 0

    init(_ table: LinkageTable, _ row: Int) {
        self.table = table
        self.row = row
        var hasGiven = false
        for (index, column) in table.columns.enumerated() {
            let cell = table.cell(row, index)
            guard cell != 0 else { continue }
            let value = column.values[Int(cell)]
            let text = column.text(value)
            switch column.field {
            case .givenName:
                hasGiven = true
                words.0 = Self.sound(text, 0..<Int(value.firstEnd), group: value.group)
                wholes.0 = value.sound != 0 ? value.sound : value.joined
            case .familyName, .name:
                let ranges = WordRanges(text)
                let isWhole = column.field == .name
                words.1 = Self.sound(text, ranges[0], group: 0)
                if ranges.count > 1 { words.2 = Self.sound(text, ranges[1], group: 0) }
                if isWhole, ranges.count > 1 {
                    words.0 = Self.sound(text, ranges[ranges.count - 1], group: 0)
                    wholes.0 = value.ordered
                }
                wholes.1 = value.sound != 0 ? value.sound : value.joined
                if text.count >= 6 { start = Self.hash(text, 0..<min(9, text.count)) }
                if ranges.count > 1 {
                    organisation.0 = Self.hash(text, ranges[0])
                    organisation.1 = Self.hash(text, ranges[1])
                    if ranges.count > 2 { organisation.2 = Self.hash(text, ranges[2]) }
                    if ranges.count > 3 { organisation.3 = Self.hash(text, ranges[3]) }
                }
            default: break
            }
        }
        if hasGiven { (organisation, start) = ((0, 0, 0, 0), 0) }
    }

    /// What the row has of a part; 0 when it lacks it.
    func value(_ part: BlockingRule.Part) -> UInt32 {
        switch part {
        case .word(let number): return number == 0 ? words.0 : number == 1 ? words.1 : words.2
        case .whole(let number): return number == 0 ? wholes.0 : wholes.1
        case .wordPair(let one, let other):
            let (a, b) = (organisationWord(one), organisationWord(other))
            return a == 0 || b == 0
                ? 0 : LinkedValue.short(Mixing.mix(UInt64(min(a, b)) << 32 | UInt64(max(a, b))))
        case .nameStart: return start
        case .value(let column):
            let cell = table.cell(row, column)
            return cell == 0 ? 0 : LinkedValue.short(Mixing.mix(UInt64(table.columns[column].values[Int(cell)].joined)))
        case .beginning(let column, let letters):
            return text(column) { text in Self.hash(text, 0..<min(letters, text.count)) }
        case .mailbox(let column):
            return text(column) { text in
                guard let end = text.firstIndex(of: 64), end > 3 else { return 0 }
                return Self.hash(text, 0..<end)
            }
        case .streetName(let column):
            return text(column) { text in
                var hash: UInt64 = 0
                let ranges = WordRanges(text)
                for index in 0..<ranges.count where !text[ranges[index]].contains(where: { $0 < 58 }) {
                    hash = Mixing.join(hash, UInt64(Self.hash(text, ranges[index])))
                }
                return hash == 0 ? 0 : LinkedValue.short(hash)
            }
        case .year(let column):
            return text(column) { text in text.count == 8 ? Self.hash(text, 0..<4) : 0 }
        }
    }

    private func text(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> UInt32) -> UInt32 {
        let cell = table.cell(row, column)
        guard cell != 0 else { return 0 }
        return body(table.columns[column].text(table.columns[column].values[Int(cell)]))
    }

    private func organisationWord(_ number: Int) -> UInt32 {
        switch number {
        case 0: organisation.0
        case 1: organisation.1
        case 2: organisation.2
        default: organisation.3
        }
    }

    private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
        LinkedValue.short(Mixing.hash(UnsafeBufferPointer(rebasing: text[range])))
    }

    /// A word by its sound, or by its group of given names.
    private static func sound(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, group: UInt32) -> UInt32 {
        if group != 0 { return LinkedValue.short(Mixing.mix(UInt64(group))) }
        var hash: UInt64 = 0
        var count = 0
        NameToken.forEachSound(UnsafeBufferPointer(rebasing: text[range])) { kind in
            hash = (hash ^ UInt64(kind)) &* 0x100_0000_01b3
            count += 1
        }
        return count > 1 ? LinkedValue.short(Mixing.mix(hash)) : Self.hash(text, range)
    }
}
