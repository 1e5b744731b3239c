internal import DelimitedText
package import Diagnostics
package import RecordLinkage
package import SourceFormats

/// Reads delimited files into a table to be linked: every record, and nothing else of them in memory.
package struct FileLinkage: Sendable {
    /// What was read.
    package struct Input: Sendable {
        /// The records.
        package let table: LinkageTable
        /// How many files.
        package let files: Int
        /// Columns that were not compared.
        package let unused: [String]
        /// What was found on the way.
        package let findings: [Finding]
    }

    /// How many rows are handed on at a time.
    private static let batchSize = 16_384

    private let plan: LinkagePlan
    private let truth: String?

    /// A reader.
    ///
    /// - Parameter truth: the column that says what each record belongs to; it is only scored against.
    package init(_ plan: LinkagePlan, truth: String? = nil) {
        self.plan = plan
        self.truth = truth
    }

    /// Reads files, one after the other.
    ///
    /// - Throws: `Fault` of whatever reading a file meets, and `csv-column-missing`.
    package func read(_ inputs: [SourceFile]) throws(Fault) -> Input {
        let builder = LinkageTableBuilder(fields: plan.compared, readers: plan.readers)
        var findings: [Finding] = []
        var unused = Set(plan.unused)
        for input in inputs {
            let rows = try LinkageRows(input, plan, truth: truth)
            var batch = LinkageBatch(fields: plan.fields.count)
            try rows.fill(batch, upTo: Self.batchSize)
            var following = LinkageBatch(fields: plan.fields.count)
            while batch.count > 0 {
                try builder.add(batch) { () throws(Fault) in try rows.fill(following, upTo: Self.batchSize) }
                swap(&batch, &following)
            }
            findings += rows.reader.findings
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
