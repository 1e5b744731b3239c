internal import DelimitedText
internal import Diagnostics
internal import RecordLinkage
internal import SourceFormats

/// The rows of one file, read in batches. Not thread-safe.
// Sendable: one thread reads at a time, and the next one starts after it has ended.
final class LinkageRows: @unchecked Sendable {
    let reader: DelimitedReader
    /// The columns of the file that the plan does not use.
    let others: [String]

    private struct Column {
        let field: Int
        let index: Int
        /// The replacements for its values.
        let values: [String: String]
        var hasValues: Bool { !values.isEmpty }
    }

    private let columns: [Column]
    private let recordIndex: Int?
    private let sourceIndex: Int?
    private let truthIndex: Int?
    private let sourceName: ArraySlice<UInt8>
    private let hasNulls: Bool

    /// - Parameter format: the format of the file.
    init(_ input: SourceFile, _ plan: LinkagePlan, as format: DelimitedOptions, truth: String?) throws(Fault) {
        let reader = try DelimitedReader(input.source, named: input.name, options: format)
        var columns: [Column] = []
        for (number, field) in plan.fields.enumerated() {
            for column in field.columns {
                columns.append(
                    Column(
                        field: number, index: try reader.requiredIndex(of: column.column),
                        values: plan.mapping.values[column.column] ?? [:]))
            }
        }
        var named = Set(plan.fields.flatMap { $0.columns.map(\.column) })
        if let record = plan.record { named.insert(record) }
        if let source = plan.source { named.insert(source) }
        if let truth { named.insert(truth) }
        others = reader.columns.filter { !named.contains($0) }
        recordIndex = if let record = plan.record { try reader.requiredIndex(of: record) } else { nil }
        sourceIndex = if let source = plan.source { try reader.requiredIndex(of: source) } else { nil }
        truthIndex = if let truth { try reader.requiredIndex(of: truth) } else { nil }
        sourceName = ArraySlice((plan.mapping.sourceName ?? input.name).utf8)
        hasNulls = !format.nulls.isEmpty
        self.columns = columns
        self.reader = reader
    }

    /// Fills a batch with the next rows.
    func fill(_ batch: LinkageBatch, upTo limit: Int) throws(Fault) {
        batch.clear()
        try reader.withNext(upTo: limit) { put($0, into: batch) }
    }

    private func put(_ row: DelimitedFields, into batch: LinkageBatch) {
        for column in columns where column.index < row.count {
            let value = row[column.index]
            guard !value.isEmpty, !hasNulls || !row.isNull(column.index) else { continue }
            if column.hasValues, var other = column.values[String(decoding: value, as: UTF8.self)] {
                other.withUTF8 { batch.append($0, to: column.field) }
            } else {
                batch.append(value, to: column.field)
            }
        }
        sourceName.withUnsafeBufferPointer { sourceName in
            let source = text(sourceIndex, row) ?? sourceName
            let label = text(truthIndex, row) ?? UnsafeBufferPointer(start: nil, count: 0)
            if let record = text(recordIndex, row) {
                batch.end(source: source, record: record, label: label)
            } else {
                var record = "\(row.number)"
                record.withUTF8 { batch.end(source: source, record: $0, label: label) }
            }
        }
    }

    private func text(_ index: Int?, _ row: DelimitedFields) -> UnsafeBufferPointer<UInt8>? {
        guard let index, index < row.count, !row[index].isEmpty else { return nil }
        return row[index]
    }
}
