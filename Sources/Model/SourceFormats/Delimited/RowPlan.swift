internal import DelimitedText
internal import Diagnostics
internal import TradeModel

/// A mapping prepared for the rows of one file: columns by number instead of by name, and what is the same for all rows.
final class RowPlan {
    /// A column of an object.
    struct Column {
        let mapping: ColumnMapping
        /// Its number among the columns that the mapping names.
        let number: Int
        /// The shape of the property that it fills, if it fills one.
        let shape: PropertyShape
    }

    /// An object of a row.
    struct Object {
        let mapping: ObjectMapping
        let columns: [Column]
        /// The number of the column with the record's id.
        let record: Int?
        /// The number of the column with the record's source.
        let source: Int?
        /// The references, each with the places in the mapping of the objects that they may name.
        let references: [(reference: ObjectMapping.Reference, places: [Int])]
    }

    let mapping: MappingFile
    let file: String
    let assembly: ObjectAssembly
    let objects: [Object]
    /// For each object, the records of scheme 1 that it continues.
    let former: [[MappedRecords]]
    /// For each object, whether rows that state it alike share it.
    let shared: [Bool]
    /// The columns that the mapping names, each with its index in the file and the replacements of its values.
    private let columns: [(index: Int, replacements: [String: String]?)]
    private let numbers: [String: Int]
    /// For each object, the SHA-256 of its mapping, in hexadecimal.
    private let digests: [String]
    /// For each object, the source of the last record that was noted.
    private var noted: [String?]
    /// The digests of what rows state of objects that they share, by what they were made of: most rows of a party that
    /// ships often state the same.
    private var sharedDigests: [Fingerprint: String] = [:]
    /// The memory of what a digest was made of.
    private var digestKey: [UInt8] = []

    /// So many digests are kept; then they are forgotten.
    private static let digestLimit = 1 << 16

    /// The plan for a file.
    ///
    /// - Throws: `Fault` `csv-column-missing`.
    init(_ mapping: MappingFile, of file: String, _ reader: DelimitedReader, for assembly: ObjectAssembly) throws(Fault)
    {
        (self.mapping, self.file, self.assembly) = (mapping, file, assembly)
        var numbers: [String: Int] = [:]
        var columns: [(index: Int, replacements: [String: String]?)] = []
        for column in mapping.columns {
            numbers[column] = columns.count
            columns.append((try reader.requiredIndex(of: column), mapping.values[column]))
        }
        objects = mapping.objects.map { object in
            Object(
                mapping: object,
                columns: object.columns.compactMap { column in
                    guard let number = numbers[column.column] else { return nil }
                    var shape = PropertyShape.text
                    if case .property(let name) = column.target { shape = assembly.shape(of: name, in: object.type) }
                    return Column(mapping: column, number: number, shape: shape)
                },
                record: object.record.flatMap { numbers[$0] }, source: object.source.flatMap { numbers[$0] },
                references: object.references.map { reference in
                    let places = reference.labels.compactMap { label in
                        mapping.objects.lastIndex { $0.label == label }
                    }
                    return (reference, places)
                })
        }
        (self.numbers, self.columns) = (numbers, columns)
        digests = mapping.objects.map { mapping.digest(of: $0) }
        former = mapping.objects.map { mapping.former(of: $0, among: assembly.options.formerRecords) }
        shared = mapping.sharedObjects(in: assembly.options.scheme)
        noted = mapping.objects.map { _ in nil }
    }

    /// The number of a column that the mapping names.
    func number(of column: String) -> Int? { numbers[column] }

    /// Whether the mapping names a column.
    func names(_ column: String) -> Bool { numbers[column] != nil }

    /// The values of the columns that the mapping names, with their replacements applied; `nil` for one that is empty
    /// or a null.
    func values(of row: DelimitedRow) -> [String?] {
        columns.map { index, replacements in
            guard let text = row[index] else { return nil }
            let trimmed = SourceText.trimmed(text)
            guard !trimmed.isEmpty else { return nil }
            return replacements?[trimmed] ?? trimmed
        }
    }

    /// Notes that an object was made of a record of a source.
    func note(_ position: Int, from source: String) {
        guard noted[position] != source else { return }
        noted[position] = source
        let object = objects[position].mapping
        assembly.mapped.insert(
            MappedRecords(
                type: object.type, source: source, label: object.label, record: object.record,
                mapping: digests[position], scheme: assembly.options.scheme))
    }

    /// The digest of what a row states of an object that rows share.
    ///
    /// - Parameters:
    ///   - isAddress: whether it is the place of the object's address.
    ///   - references: the properties that name other objects, each with the id.
    func contentDigest(
        of stated: ObjectDraft, at position: Int, isAddress: Bool, values: [String?], references: [String]
    ) -> String {
        var key: [UInt8] = []
        swap(&key, &digestKey)
        defer { swap(&key, &digestKey) }
        key.removeAll(keepingCapacity: true)
        key.append(isAddress ? 1 : 0)
        // Each text with its length before it, so that no two lists look the same.
        func add(_ text: String?) {
            withUnsafeBytes(of: text?.utf8.count ?? -1) { key.append(contentsOf: $0) }
            if let text { key.append(contentsOf: text.utf8) }
        }
        withUnsafeBytes(of: position) { key.append(contentsOf: $0) }
        for column in objects[position].columns {
            add(values[column.number])
            if case .column(let unit)? = column.mapping.unit { add(numbers[unit].flatMap { values[$0] }) }
        }
        for reference in references { add(reference) }
        if mapping.others == .note { add(stated.noteText) }
        let fingerprint = key.withUnsafeBufferPointer { Fingerprint(utf8: $0) }
        if let digest = sharedDigests[fingerprint] { return digest }
        let digest = assembly.contentDigest(of: stated)
        if sharedDigests.count >= Self.digestLimit { sharedDigests.removeAll(keepingCapacity: true) }
        sharedDigests[fingerprint] = digest
        return digest
    }
}
