internal import Glibc

/// Weighs comparison vectors under a model, from precomputed tables. Read by several threads.
final class LinkageScorer: Sendable {
    /// The tables of one group: the weight of its columns' levels, without the rarity of equal values.
    private struct Tables: Sendable {
        let place: VectorSlot
        let levels: Sums
        /// The highest weight that an outline (`RowComparer`) can reach.
        let outlines: Sums
    }

    /// The weights of levels: against unrelated and against related pairs.
    typealias Bits = SIMD2<Float>
    private typealias Sums = SharedArray<Bits>

    let table: LinkageTable
    let model: LinkageModel
    private let tables: [Tables]
    /// For each column and value, the weight in bits of sharing it, by its rarity.
    private let rarity: [SharedArray<Float>]
    /// For each column, the most that sharing a value weighs against related pairs.
    private let kinship: [Float]
    private let sameMask: UInt64
    /// The prior weights.
    let prior: Bits
    /// What speaks against a match whatever else agrees.
    let vetoes: LinkageVetoes
    /// What the words of whole names weigh.
    private let names: NameWeighing

    init(_ table: LinkageTable, _ model: LinkageModel) {
        self.table = table
        self.model = model
        tables = model.groups.map { group in
            let levels = Sums(group.m.count, repeating: .zero)
            for index in group.m.indices where group.m[index] > 0 {
                var (a, b) = (log2(group.m[index]), log2(group.m[index]))
                for (place, column) in group.columns.enumerated() {
                    let level = index >> (place * 3) & 7
                    guard level > 1 else { continue }
                    a -= log2(max(model.columns[column].u[level], 1e-9))
                    b -= log2(max(model.columns[column].r[level], 1e-9))
                }
                levels[index] = [Float(a), Float(b)]
            }
            return Tables(
                place: VectorSlot(group), levels: levels, outlines: Self.outlines(levels, group: group, table: table))
        }
        rarity = zip(table.columns, model.columns).enumerated().map { place, pair in
            let (column, parameters) = pair
            let totals = NameWeighing.areWeighed(place, of: table) ? column.names?.totals : nil
            let bits = SharedArray<Float>(column.values.count, repeating: 0)
            for number in 1..<max(1, column.values.count) {
                let share = column.frequency(UInt32(number)) * parameters.chancePart
                // A name that few records have is as rare as its words.
                bits[number] = max(Float(-log2(max(share, 1e-9))), totals?[number] ?? 0)
            }
            return bits
        }
        names = NameWeighing(table, model)
        vetoes = LinkageVetoes(table, model, rarity: rarity)
        kinship = model.columns.map { Float(-log2(max($0.r[1], 1e-9))) }
        sameMask = (0..<model.columns.count).reduce(0) { $0 | 1 << UInt64($1 * 3) }
        prior = [Float(model.prior), Float(model.relatedPrior)]
    }

    /// For each outline of a group's columns, the highest weight that its levels can reach.
    private static func outlines(_ levels: Sums, group: LinkageModel.Group, table: LinkageTable) -> Sums {
        let most = Sums(levels.count, repeating: [-.infinity, -.infinity])
        for index in 0..<levels.count {
            var outline = 0
            var isPossible = true
            for (place, column) in group.columns.enumerated() {
                let level = index >> (place * 3) & 7
                let field = table.columns[column].field
                isPossible = isPossible && level < field.levels.count
                outline |= (CodeFingerprint.kind(field) == nil ? min(2, level) : level) << (place * 3)
            }
            if isPossible { most[outline] = pointwiseMax(most[outline], levels[index]) }
        }
        return most
    }

    /// The weight of a pair in bits: log2 of the odds that it is a match.
    @inline(__always)
    func weight(_ vector: PairVector, left: Int, right: Int) -> Float {
        var bits = prior
        tables.withUnsafeBufferPointer { tables in
            for group in 0..<tables.count { bits += tables[group].levels.base[tables[group].place.index(vector)] }
        }
        bits += same(vector, left)
        if !names.isEmpty { bits += names.bits(vector, left: table.row(left), right: table.row(right)) }
        let weight = Self.both(bits.x, bits.y)
        return vetoes.mayApply(vector) ? vetoes.applied(to: weight, veto(vector, left: left, right: right)) : weight
    }

    /// The veto against two rows with this vector.
    func veto(_ vector: PairVector, left: Int, right: Int) -> LinkageVetoes.Veto {
        guard vetoes.mayApply(vector) else { return .none }
        return vetoes.veto(vector, left: table.row(left), right: table.row(right))
    }

    /// The highest weight that a pair with this outline can have.
    @inline(__always)
    func most(_ outline: PairVector, _ left: Int) -> Bits {
        var bits = prior
        tables.withUnsafeBufferPointer { tables in
            for group in 0..<tables.count { bits += tables[group].outlines.base[tables[group].place.index(outline)] }
        }
        bits += same(outline, left)
        return names.isEmpty ? bits : bits + names.most(outline, left: table.row(left))
    }

    /// The weight of the levels of a group's columns, without the rarity of equal values.
    @inline(__always)
    func levels(of group: Int, _ vector: PairVector) -> Bits {
        tables[group].levels.base[tables[group].place.index(vector)]
    }

    /// The highest weight that an outline of a group's columns can reach, without the rarity of equal values.
    @inline(__always)
    func outlines(of group: Int, _ outline: PairVector) -> Bits {
        tables[group].outlines.base[tables[group].place.index(outline)]
    }

    /// The weight of the values that both rows have.
    @inline(__always)
    private func same(_ vector: PairVector, _ left: Int) -> Bits {
        // The columns whose level is 1.
        var same = vector.bits & ~(vector.bits >> 1) & ~(vector.bits >> 2) & sameMask
        var sum = Bits.zero
        let cells = table.row(left)
        while same != 0 {
            let column = same.trailingZeroBitCount / 3
            same &= same - 1
            let bits = rarity[column].base[Int(cells[column])]
            sum += [bits, min(bits, kinship[column])]
        }
        return sum
    }

    /// The weight of two rows with identical content.
    func weight(ofCopies row: Int) -> Float {
        var vector = PairVector()
        for column in model.columns.indices where table.uses[column].isCompared && table.cell(row, column) != 0 {
            vector[column] = 1
        }
        return weight(vector, left: row, right: row)
    }

    /// The weight of one group's columns in a pair, against unrelated and against related pairs.
    func bits(
        of group: LinkageModel.Group, _ vector: PairVector, left: Int, right: Int
    ) -> (unrelated: Double, related: Double) {
        guard let number = model.groups.firstIndex(of: group) else { return (0, 0) }
        let bits = bits(ofGroup: number, vector, left: left, right: right)
        return (Double(bits.x), Double(bits.y))
    }

    /// The weight of the columns of a group, by its number.
    func bits(ofGroup number: Int, _ vector: PairVector, left: Int, right: Int) -> Bits {
        var bits = levels(of: number, vector)
        for column in model.groups[number].columns where vector[column] == 1 {
            let rare = rarity[column][Int(table.cell(left, column))]
            bits += [rare, min(rare, kinship[column])]
        }
        if !names.isEmpty {
            for column in model.groups[number].columns {
                bits += names.bits(ofColumn: column, vector, left: table.row(left), right: table.row(right))
            }
        }
        return bits
    }

    /// The weight against both kinds of non-matches together.
    @inline(__always)
    static func both(_ a: Float, _ b: Float) -> Float {
        let (low, high) = (min(a, b), max(a, b))
        return high - low > 8 ? low : low - log2f(1 + exp2f(low - high))
    }

    /// The probability of a weight.
    static func probability(_ weight: Float) -> Double { 1 / (1 + exp2(-Double(weight))) }
}
