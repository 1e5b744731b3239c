/// An object of a row in a suggested mapping.
struct SuggestedObject {
    let label: String
    let type: String
    var constants: [(key: String, value: String)] = []
    /// The positions of its columns.
    var columns: [Int] = []
    var references: [(property: String, label: String)] = []
    /// The column with the id of its record, where it is not that of the row.
    var record: Int?

    init(label: String, type: String) {
        self.label = label
        self.type = type
    }

    /// Whether no column describes it.
    var isEmpty: Bool { columns.isEmpty }
}
