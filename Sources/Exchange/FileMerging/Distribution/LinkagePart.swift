package import Diagnostics
internal import Files
package import RecordLinkage

/// One machine's part of a linkage: reads lines of cells separated by tabs and writes such lines.
///
/// The steps are those of `PartialLinkage`; docs/spark.md describes them with the columns of their lines.
package struct LinkagePart {
    /// The number of rows from which a table is made of the groups that were read.
    static let rowsOfATable = 20_000
    /// The number of bytes that are written at a time.
    static let bytesOfAPiece = 1 << 18

    let plan: LinkagePlan
    let model: LinkageModel
    let linkage: PartialLinkage

    /// A part of a linkage.
    ///
    /// - Parameters:
    ///   - model: the model of the whole linkage, with the frequencies of values.
    ///   - records: the number of rows of all parts.
    /// - Throws: `linkage-not-divisible` when rows cannot be linked in parts under the model.
    package init(_ plan: LinkagePlan, model: LinkageModel, records: Int, threshold: Double) throws(Fault) {
        if let reason = PartialLinkage.obstacle(model) {
            throw Fault(.linkageNotDivisible, kind: .usage, ["reason": reason])
        }
        self.plan = plan
        self.model = model
        linkage = PartialLinkage(model, records: records, threshold: threshold)
    }

    /// Rows of a table that is made of them at once.
    struct Rows {
        private let part: LinkagePart
        private var batch: LinkageBatch
        private var places: [Int: Int] = [:]
        /// The ids of the rows.
        private(set) var ids: [Int] = []

        init(_ part: LinkagePart) {
            self.part = part
            batch = LinkageBatch(fields: part.plan.fields.count)
        }

        /// Adds a row from its source, record and values; a row whose id is known is the same row.
        mutating func add(
            _ id: Int, source: ArraySlice<UInt8>, record: ArraySlice<UInt8>, values: ArraySlice<UInt8>
        ) -> Int? {
            if let place = places[id] { return place }
            let cells = values.split(separator: TabbedText.unit, omittingEmptySubsequences: false)
            guard cells.count == part.plan.fields.count else { return nil }
            for (field, cell) in cells.enumerated() where !cell.isEmpty {
                TabbedText.text(cell).withUnsafeBufferPointer { batch.append($0, to: field) }
            }
            TabbedText.text(source).withUnsafeBufferPointer { source in
                TabbedText.text(record).withUnsafeBufferPointer { record in
                    batch.end(source: source, record: record, label: UnsafeBufferPointer(rebasing: record[..<0]))
                }
            }
            places[id] = ids.count
            ids.append(id)
            return ids.count - 1
        }

        /// The place of a row by its id.
        func place(of id: Int) -> Int? { places[id] }

        /// The table, and for each row by its place in the input its row in the table.
        func table() throws(Fault) -> (table: LinkageTable, rows: [Int]) {
            let table = try part.table(batch)
            var rows = [Int](repeating: 0, count: table.count)
            for row in 0..<table.count { rows[table.inputRow(row)] = row }
            return (table, rows)
        }
    }

    /// The table of a batch.
    func table(_ batch: LinkageBatch) throws(Fault) -> LinkageTable {
        let builder = LinkageTableBuilder(
            fields: model.columns.map(\.field), readers: plan.readers, isDetecting: false,
            statistics: model.statistics)
        try builder.add(batch) {}
        return builder.build()
    }

    /// The fault of a line that another step did not write.
    static func unreadable(_ lines: TabbedLines) -> Fault {
        Fault(.linkageLineUnreadable, kind: .badData, ["line": "\(lines.count)"])
    }

    /// Writes the bytes of an output, from some size on.
    static func flush(_ output: inout [UInt8], beyond size: Int, to sink: any ByteSink) throws(Fault) {
        guard output.count > size else { return }
        try sink.write(output)
        output.removeAll(keepingCapacity: true)
    }
}
