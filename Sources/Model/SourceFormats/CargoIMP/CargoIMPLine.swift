/// One line of a Cargo-IMP message: its label, and its fields between slants. It tracks which fields were read.
final class CargoIMPLine {
    /// The label, such as `SHP` or `NAM`; empty for a continuation line.
    let label: String
    /// Its fields, without the label.
    let fields: [String]
    /// Its number in the file, from 1.
    let number: Int
    private var read: Set<Int> = []

    init(label: String, fields: [String], number: Int) {
        self.label = label
        self.fields = fields
        self.number = number
    }

    /// A field, which then counts as read; `nil` for an empty or absent one.
    func take(_ index: Int) -> String? {
        guard let text = peek(index) else { return nil }
        read.insert(index)
        return text
    }

    /// A field, without marking it as read.
    func peek(_ index: Int) -> String? {
        guard fields.indices.contains(index) else { return nil }
        let text = SourceText.trimmed(fields[index])
        return text.isEmpty ? nil : text
    }

    /// The unread fields, between slants; `nil` for none.
    var unread: String? {
        let rest = fields.indices.map { read.contains($0) ? "" : SourceText.trimmed(fields[$0]) }
        guard rest.contains(where: { !$0.isEmpty }) else { return nil }
        let trimmed = rest.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
        return trimmed.joined(separator: "/")
    }
}
