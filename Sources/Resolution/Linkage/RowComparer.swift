/// Compares two rows of a linked table column by column. Not for two threads at once: each has its own.
struct RowComparer: Sendable {
    let table: LinkageTable
    private let comparers: [ValueComparer]
    private let kernel = TextKernel()
    private let given: Int?
    private let family: Int?

    init(_ table: LinkageTable) {
        self.table = table
        let kernel = kernel
        comparers = table.columns.map { ValueComparer($0, kernel) }
        given = table.columns.firstIndex { $0.field == .givenName }
        family = table.columns.firstIndex { $0.field == .familyName }
    }

    /// The levels of agreement of two rows.
    @inline(__always)
    func compare(_ left: Int, _ right: Int) -> PairVector {
        let (a, b) = (table.row(left), table.row(right))
        var vector = PairVector()
        comparers.withUnsafeBufferPointer { comparers in
            for column in 0..<comparers.count {
                let (one, other) = (a[column], b[column])
                guard one != 0, other != 0 else { continue }
                vector.bits |= UInt64(one == other ? 1 : comparers[column].level(one, other)) << UInt64(column * 3)
            }
        }
        if let given, let family, isDoubtful(vector[given]), isDoubtful(vector[family]),
            isExchanged(a[given], b[family]), isExchanged(b[given], a[family])
        {
            vector[given] = ValueComparer.Part.exchanged
            vector[family] = ValueComparer.Part.exchanged
        }
        return vector
    }

    @inline(__always)
    private func isDoubtful(_ level: Int) -> Bool { level > ValueComparer.Part.partial }

    /// Whether a given name and a family name are one word.
    private func isExchanged(_ given: UInt32, _ family: UInt32) -> Bool {
        guard let first = self.given, let second = self.family else { return false }
        let one = table.columns[first].values[Int(given)]
        let other = table.columns[second].values[Int(family)]
        guard (one.mask ^ other.mask).nonzeroBitCount <= 8 else { return false }
        let level = comparers[first].part(
            one, other, table.columns[first].text(one), table.columns[second].text(other))
        return level <= ValueComparer.Part.partial
    }
}
