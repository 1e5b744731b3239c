/// What speaks against a match whatever else agrees: different valid values of an identifier of which every thing has
/// one, and dates that differ in year, month and day when nothing strong agrees.
struct LinkageVetoes: Sendable {
    /// The weight in bits of a pair that an identifier excludes.
    static let excluded: Float = -1000
    /// The bits that are taken from a pair whose dates differ in every part.
    private static let ofDates: Float = 10
    /// The rarity in bits from which an identifier that both have outweighs such dates.
    private static let strong: Float = 10

    /// The columns of identifiers that exclude.
    let exclusive: [Int]
    private let columns: [LinkageColumn]
    /// The columns of dates, each with the position of its fingerprint in a row.
    private let dates: [LinkageRowLayout.Code]
    /// The columns whose agreement outweighs dates.
    private let outweighing: [Int]
    /// The bits of a vector that are set for any different value of an exclusive column.
    private let isPossible: Bool

    /// The vetoes in a table.
    init(_ table: LinkageTable) {
        let compared = table.columns.indices.filter { table.uses[$0].isCompared }
        columns = table.columns
        exclusive = compared.filter { table.columns[$0].field.exclusiveScheme != nil }
        dates = table.layout.codes.filter { $0.kind == .date }
        outweighing = compared.filter {
            switch table.columns[$0].field {
            case .identifier, .email: true
            default: false
            }
        }
        isPossible = !exclusive.isEmpty || !dates.isEmpty
    }

    /// Whether a vector has a level that could be a veto.
    @inline(__always)
    func mayApply(_ vector: PairVector) -> Bool {
        guard isPossible else { return false }
        for code in dates where vector[code.column] == ValueComparer.Date.different { return true }
        for column in exclusive where vector[column] > 1 { return true }
        return false
    }

    /// The weight of a pair, reduced by the vetoes that apply.
    func applied(
        to weight: Float, _ vector: PairVector, rows: (left: UnsafePointer<UInt32>, right: UnsafePointer<UInt32>),
        rarity: [SharedArray<Float>]
    ) -> Float {
        if excludes(rows) { return Self.excluded }
        let isOutweighed = outweighing.contains {
            vector[$0] == 1 && rarity[$0][Int(rows.left[$0])] >= Self.strong
        }
        guard !isOutweighed else { return weight }
        let conflicts = dates.contains { code in
            vector[code.column] == ValueComparer.Date.different
                && CodeFingerprint.differInEveryPart(rows.left[code.place], rows.right[code.place])
        }
        return conflicts ? weight - Self.ofDates : weight
    }

    /// Whether two rows have different valid values of an exclusive identifier.
    private func excludes(_ rows: (left: UnsafePointer<UInt32>, right: UnsafePointer<UInt32>)) -> Bool {
        exclusive.contains { column in
            let (a, b) = (rows.left[column], rows.right[column])
            return a != b && isValid(a, column) && isValid(b, column)
        }
    }

    /// Whether a value of an exclusive column passes the check of its scheme; false for a missing one.
    func isValid(_ number: UInt32, _ column: Int) -> Bool { columns[column].values[Int(number)].isValid }
}
