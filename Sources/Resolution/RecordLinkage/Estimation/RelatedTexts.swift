/// How the long text of related records agrees, learned from a table: what two payments to one payee have in common
/// depends on what their memos say. The texts of all columns of a row go together, so that only the first is learned.
struct RelatedTexts {
    private let column: Int?
    /// For each case the level of the column; 0 where it is missing or no evidence.
    private var levels: [Int] = []
    private let first: [Double]
    private var r: [Double]
    private var counts: [Double] = []
    /// The weight, in pairs, of the shipped probabilities.
    private static let strength = 20.0

    /// The texts of a model's columns in some cases.
    ///
    /// - Parameter bound: the columns that are no evidence in a case.
    init(_ model: LinkageModel, _ entries: [VectorHistogram.Entry], bound: (VectorHistogram.Entry) -> Set<Int>) {
        // A title or a name is what tells related things apart.
        column = model.columns.firstIndex { column in
            if case .words(let label) = column.field { label != LinkageField.name.label } else { false }
        }
        guard let column else {
            (first, r) = ([], [])
            return
        }
        first = model.columns[column].r
        r = LinkageModel.standard(model.columns[column].field).r
        levels = entries.map { bound($0).contains(column) ? 0 : $0.vector[column] }
    }

    /// By how much the learned probability of a case's level exceeds that of the model.
    @inline(__always)
    func factor(_ number: Int) -> Double {
        guard column != nil, levels[number] > 0 else { return 1 }
        return r[levels[number]] / max(first[levels[number]], 1e-9)
    }

    /// Begins to count.
    mutating func begin() { counts = [Double](repeating: 0, count: r.count) }

    /// Counts the related pairs of a case.
    @inline(__always)
    mutating func add(_ pairs: Double, case number: Int) { if column != nil { counts[levels[number]] += pairs } }

    /// Learns from what was counted.
    mutating func end() {
        guard let column else { return }
        let shipped = LinkageModel.standard(.words("note:\(column)")).r
        let all = counts.dropFirst().reduce(0, +) + Self.strength
        for level in 1..<max(1, r.count) { r[level] = (counts[level] + Self.strength * shipped[level]) / all }
    }

    /// The column and its probabilities among related pairs; `nil` without such a column.
    var learned: (column: Int, r: [Double])? { column.map { ($0, r) } }
}
