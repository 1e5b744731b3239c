internal import Glibc

/// Weighs vectors of agreement under a model; every table is made once. Read by several threads.
final class LinkageScorer: Sendable {
    /// One group's tables: for the levels of its columns together, what they weigh besides values in common.
    private struct Tables: Sendable {
        let columns: [Int]
        let levels: Sums
        /// The most that an outline (`RowComparer`) can come to.
        let outlines: Sums
    }

    /// What levels weigh, against being unrelated and against being related.
    private struct Sums: Sendable {
        let unrelated: FlatArray<Float>
        let related: FlatArray<Float>
    }

    /// Two weights: against being unrelated and against being related.
    struct Bits: Sendable {
        var unrelated: Float
        var related: Float

        /// The most that they come to together.
        var most: Float { min(unrelated, related) }
    }

    let table: LinkageTable
    let model: LinkageModel
    private let tables: [Tables]
    /// For each column and value the bits that sharing it weighs against chance.
    private let rarity: [FlatArray<Float>]
    /// For each column the most that sharing a value weighs against kinship.
    private let kinship: [Float]
    private let sameMask: UInt64
    private let prior: Float
    private let relatedPrior: Float

    init(_ table: LinkageTable, _ model: LinkageModel) {
        self.table = table
        self.model = model
        tables = model.groups.map { group in
            let unrelated = FlatArray<Float>(group.m.count, repeating: 0)
            let related = FlatArray<Float>(group.m.count, repeating: 0)
            for index in group.m.indices where group.m[index] > 0 {
                var (a, b) = (log2(group.m[index]), log2(group.m[index]))
                for (place, column) in group.columns.enumerated() {
                    let level = index >> (place * 3) & 7
                    guard level > 1 else { continue }
                    a -= log2(max(model.columns[column].u[level], 1e-9))
                    b -= log2(max(model.columns[column].r[level], 1e-9))
                }
                unrelated[index] = Float(a)
                related[index] = Float(b)
            }
            let levels = Sums(unrelated: unrelated, related: related)
            return Tables(columns: group.columns, levels: levels, outlines: Self.outlines(levels, group, table))
        }
        rarity = zip(table.columns, model.columns).map { column, parameters in
            let bits = FlatArray<Float>(column.values.count, repeating: 0)
            for number in 1..<max(1, column.values.count) {
                let share = column.frequency(UInt32(number)) * parameters.chancePart
                bits[number] = Float(-log2(max(share, 1e-9)))
            }
            return bits
        }
        kinship = model.columns.map { Float(-log2(max($0.r[1], 1e-9))) }
        sameMask = (0..<model.columns.count).reduce(0) { $0 | 1 << UInt64($1 * 3) }
        prior = Float(model.prior)
        relatedPrior = Float(model.relatedPrior)
    }

    /// For each outline of a group's columns the most that its levels can come to.
    private static func outlines(_ levels: Sums, _ group: LinkageModel.Group, _ table: LinkageTable) -> Sums {
        let unrelated = FlatArray<Float>(levels.unrelated.count, repeating: -.infinity)
        let related = FlatArray<Float>(levels.related.count, repeating: -.infinity)
        for index in 0..<levels.unrelated.count {
            var outline = 0
            var isPossible = true
            for (place, column) in group.columns.enumerated() {
                let level = index >> (place * 3) & 7
                let field = table.columns[column].field
                isPossible = isPossible && level < field.levels.count
                outline |= (CodeSketch.kind(field) == nil ? min(2, level) : level) << (place * 3)
            }
            guard isPossible else { continue }
            unrelated[outline] = max(unrelated[outline], levels.unrelated[index])
            related[outline] = max(related[outline], levels.related[index])
        }
        return Sums(unrelated: unrelated, related: related)
    }

    /// The weight of a pair in bits: log2 of the odds that it is one thing.
    @inline(__always)
    func weight(_ vector: PairVector, _ left: Int) -> Float {
        var bits = Bits(unrelated: prior, related: relatedPrior)
        for group in 0..<tables.count { add(levels(of: group, vector), to: &bits) }
        addSame(vector, left, to: &bits)
        return Self.both(bits.unrelated, bits.related)
    }

    /// The most that a pair of an outline can weigh.
    @inline(__always)
    func most(_ outline: PairVector, _ left: Int) -> Bits {
        var bits = Bits(unrelated: prior, related: relatedPrior)
        for group in 0..<tables.count { add(outlines(of: group, outline), to: &bits) }
        addSame(outline, left, to: &bits)
        return bits
    }

    /// What the levels of a group's columns weigh, besides values in common.
    @inline(__always)
    func levels(of group: Int, _ vector: PairVector) -> Bits { bits(tables[group].columns, tables[group].levels, vector) }

    /// The most that an outline of a group's columns can weigh, besides values in common.
    @inline(__always)
    func outlines(of group: Int, _ outline: PairVector) -> Bits {
        bits(tables[group].columns, tables[group].outlines, outline)
    }

    @inline(__always)
    private func bits(_ columns: [Int], _ sums: Sums, _ vector: PairVector) -> Bits {
        var index = 0
        columns.withUnsafeBufferPointer { columns in
            for place in 0..<columns.count { index |= vector[columns[place]] << (place * 3) }
        }
        return Bits(unrelated: sums.unrelated.base[index], related: sums.related.base[index])
    }

    @inline(__always)
    private func add(_ more: Bits, to bits: inout Bits) {
        bits.unrelated += more.unrelated
        bits.related += more.related
    }

    /// Adds what the values weigh that both rows have.
    @inline(__always)
    private func addSame(_ vector: PairVector, _ left: Int, to sum: inout Bits) {
        // The columns whose level is 1.
        var same = vector.bits & ~(vector.bits >> 1) & ~(vector.bits >> 2) & sameMask
        let cells = table.row(left)
        while same != 0 {
            let column = same.trailingZeroBitCount / 3
            same &= same - 1
            let bits = rarity[column].base[Int(cells[column])]
            sum.unrelated += bits
            sum.related += min(bits, kinship[column])
        }
    }

    /// The weight of two rows of one content, of which the table has so many: how common its values are is told by the
    /// other records, when there is enough in it to be more than a name.
    func weight(ofCopies row: Int, count: Int) -> Float {
        var vector = PairVector()
        for column in model.columns.indices where table.cell(row, column) != 0 { vector[column] = 1 }
        guard vector.bits.nonzeroBitCount >= Self.columnsOfACopy else { return weight(vector, row) }
        var (a, b) = (prior, relatedPrior)
        for (number, group) in model.groups.enumerated() {
            a += tables[number].levels.unrelated[group.index(vector)]
            b += tables[number].levels.related[group.index(vector)]
        }
        for column in model.columns.indices where vector[column] == 1 {
            let share = table.columns[column].frequency(table.cell(row, column), without: count - 1)
            let bits = Float(-log2(max(share * model.columns[column].chancePart, 1e-9)))
            a += bits
            b += min(bits, kinship[column])
        }
        return Self.both(a, b)
    }

    /// How many columns a record must say something in, so that another of the same content is likely its copy.
    private static let columnsOfACopy = 4

    /// What one group's columns weigh in a pair, against being unrelated and against being related.
    func bits(of group: LinkageModel.Group, _ vector: PairVector, _ left: Int) -> (unrelated: Double, related: Double) {
        guard let number = model.groups.firstIndex(of: group) else { return (0, 0) }
        let index = group.index(vector)
        var (a, b) = (tables[number].levels.unrelated[index], tables[number].levels.related[index])
        for column in group.columns where vector[column] == 1 {
            let bits = rarity[column][Int(table.cell(left, column))]
            a += bits
            b += min(bits, kinship[column])
        }
        return (Double(a), Double(b))
    }

    /// The weight against two ways to be two things at once.
    @inline(__always)
    private static func both(_ a: Float, _ b: Float) -> Float {
        let (low, high) = (min(a, b), max(a, b))
        return high - low > 8 ? low : low - log2f(1 + exp2f(low - high))
    }

    /// The probability from a weight.
    static func probability(_ weight: Float) -> Double { 1 / (1 + exp2(-Double(weight))) }
}
