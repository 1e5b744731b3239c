internal import DelimitedText
package import Diagnostics
package import RecordLinkage
package import SourceFormats

/// Reads the records of delimited files into a table for linkage. Only the records are kept in memory.
package struct FileLinkage: Sendable {
    /// The result of reading files.
    package struct Input: Sendable {
        /// The records.
        package let table: LinkageTable
        /// The number of files.
        package let files: Int
        /// Columns that were not compared.
        package let unused: [String]
        /// The findings of reading.
        package let findings: [Finding]
    }

    /// The number of rows in a batch.
    private static let batchSize = 16_384

    private let plan: LinkagePlan
    private let truth: String?
    private let model: LinkageModel?

    /// A reader.
    ///
    /// - Parameters:
    ///   - truth: the column with the known cluster of each record; it is only used for evaluation.
    ///   - model: the model that will weigh the pairs, whose columns keep their kinds; `nil` to find them from the
    ///     values.
    package init(_ plan: LinkagePlan, truth: String? = nil, model: LinkageModel? = nil) {
        self.plan = plan
        self.truth = truth
        self.model = model
    }

    /// Reads files, in order.
    ///
    /// - Throws: `Fault` of reading a file, and `csv-column-missing`.
    package func read(_ inputs: [SourceFile]) throws(Fault) -> Input {
        let builder = LinkageTableBuilder(
            fields: model?.columns.map(\.field) ?? plan.compared, readers: plan.readers, isDetecting: model == nil,
            statistics: model?.statistics)
        var findings: [Finding] = []
        var unused = Set(plan.unused)
        for input in inputs {
            let (file, format) = try input.table(plan.mapping, findings: &findings)
            let rows = try LinkageRows(file, plan, as: format, truth: truth)
            var batch = LinkageBatch(fields: plan.fields.count)
            try rows.fill(batch, upTo: Self.batchSize)
            var following = LinkageBatch(fields: plan.fields.count)
            while batch.count > 0 {
                try builder.add(batch) { () throws(Fault) in try rows.fill(following, upTo: Self.batchSize) }
                swap(&batch, &following)
            }
            findings += rows.reader.findings.map { finding in
                var finding = finding
                finding.place.line = finding.place.line.map(file.line)
                return finding
            }
            if rows.reader.rowCount == 0 {
                findings.append(Finding(.csvNoRows, at: Place(entry: input.name), ["path": input.name]))
            }
            unused.formUnion(rows.others)
        }
        let table = builder.build()
        findings += table.findings
        return Input(table: table, files: inputs.count, unused: unused.sorted(), findings: findings)
    }
}
