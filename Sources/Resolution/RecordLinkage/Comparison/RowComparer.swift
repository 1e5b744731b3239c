internal import CProcessor

/// Compares two rows of a linked table column by column. Not thread-safe: each thread has its own.
struct RowComparer: Sendable {
    let table: LinkageTable
    private let comparers: [ValueComparer]
    let kernel = TextSimilarityKernel()
    /// The columns that are not codes.
    let words: [Int]
    /// The columns whose values may be exchanged, given and family name.
    let given: Int?
    let family: Int?

    init(_ table: LinkageTable) {
        self.table = table
        let kernel = kernel
        comparers = table.columns.map { ValueComparer($0, kernel) }
        words = table.columns.indices.filter { CodeFingerprint.kind(table.columns[$0].field) == nil }
        given = table.columns.firstIndex { $0.field == .givenName }
        family = table.columns.firstIndex { $0.field == .familyName }
    }

    /// The levels of agreement of two rows.
    func compare(_ left: Int, _ right: Int) -> PairVector {
        var vector = outline(left, right)
        refine(&vector, left: left, right: right, columns: words)
        exchange(&vector, left: left, right: right)
        return vector
    }

    /// Passes the levels of agreement of some pairs to `body`, in order; data of later pairs is prefetched meanwhile.
    func compare(_ pairs: [(left: Int, right: Int)], _ body: (Int, PairVector) -> Void) {
        for (left, right) in pairs {
            corridor_prefetch(table.row(left))
            corridor_prefetch(table.row(right))
        }
        let outlines = pairs.map { left, right in
            let outline = outline(left, right)
            prefetchValues(left, right: right, outline: outline)
            return outline
        }
        for (pair, outline) in zip(pairs, outlines) { prefetchTexts(pair.left, right: pair.right, outline: outline) }
        for (index, pair) in pairs.enumerated() {
            var vector = outlines[index]
            refine(&vector, left: pair.left, right: pair.right, columns: words)
            exchange(&vector, left: pair.left, right: pair.right)
            body(index, vector)
        }
    }

    /// What the numbers of two rows decide: in each column of codes the level; in every other column 0 for a missing
    /// value, 1 for equal values, 2 for different ones.
    @inline(__always)
    func outline(_ left: Int, _ right: Int) -> PairVector {
        let (a, b) = (table.row(left), table.row(right))
        var vector = PairVector(bits: table.layout.numbers(a, b))
        table.layout.codes.withUnsafeBufferPointer { codes in
            for code in codes where vector[code.column] == 2 {
                let level = CodeFingerprint.level(a[code.place], other: b[code.place], kind: code.kind)
                vector[code.column] =
                    level != CodeFingerprint.unknown
                    ? level : comparers[code.column].level(ofCodes: a[code.column], b[code.column])
            }
        }
        var forms = a[table.layout.otherForms] & b[table.layout.otherForms]
        while forms != 0 {
            let column = forms.trailingZeroBitCount
            forms &= forms - 1
            if vector[column] == 2, comparers[column].isSame(a[column], b[column]) { vector[column] = 1 }
        }
        return vector
    }

    /// Prefetches those values of two rows that differ by their outline.
    @inline(__always)
    func prefetchValues(_ left: Int, right: Int, outline: PairVector) {
        let (a, b) = (table.row(left), table.row(right))
        for column in words where outline[column] == 2 {
            let values = table.columns[column].values.base
            corridor_prefetch(values + Int(a[column]))
            corridor_prefetch(values + Int(b[column]))
        }
    }

    /// Prefetches the texts of two rows in the same columns.
    @inline(__always)
    func prefetchTexts(_ left: Int, right: Int, outline: PairVector) {
        let (a, b) = (table.row(left), table.row(right))
        for column in words where outline[column] == 2 {
            let (values, texts) = (table.columns[column].values.base, table.columns[column].texts.base)
            corridor_prefetch(texts + Int(values[Int(a[column])].start))
            corridor_prefetch(texts + Int(values[Int(b[column])].start))
        }
    }

    /// Replaces the outline of some columns by their levels.
    @inline(__always)
    func refine(_ vector: inout PairVector, left: Int, right: Int, columns: [Int]) {
        let (a, b) = (table.row(left), table.row(right))
        columns.withUnsafeBufferPointer { columns in
            comparers.withUnsafeBufferPointer { comparers in
                for column in columns where vector[column] == 2 {
                    vector[column] = comparers[column].level(a[column], b[column])
                }
            }
        }
    }

    /// Detects exchanged given and family names, once the levels of both are known.
    @inline(__always)
    func exchange(_ vector: inout PairVector, left: Int, right: Int) {
        guard let given, let family, isDoubtful(vector[given]), isDoubtful(vector[family]) else { return }
        let (a, b) = (table.row(left), table.row(right))
        if isExchanged(a[given], b[family]), isExchanged(b[given], a[family]) {
            vector[given] = ValueComparer.Part.exchanged
            vector[family] = ValueComparer.Part.exchanged
        }
    }

    @inline(__always)
    private func isDoubtful(_ level: Int) -> Bool { level > ValueComparer.Part.partial }

    /// Whether a given name and a family name are the same word.
    private func isExchanged(_ given: UInt32, _ family: UInt32) -> Bool {
        guard let first = self.given, let second = self.family else { return false }
        let one = table.columns[first].values[Int(given)]
        let other = table.columns[second].values[Int(family)]
        guard (one.mask ^ other.mask).nonzeroBitCount <= 8 else { return false }
        let level = comparers[first].part(
            one, right: other, a: table.columns[first].text(one), b: table.columns[second].text(other))
        return level <= ValueComparer.Part.partial
    }
}
