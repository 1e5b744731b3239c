internal import DelimitedText
internal import Diagnostics
internal import Files

/// Reads delimited text by a mapping.
struct MappedTableReader {
    let mapping: MappingFile
    let assembly: ObjectAssembly

    /// Reads one file whole.
    func read(_ input: SourceFile) throws(Fault) {
        try MappableTypes.check(mapping)
        try mapping.checkNames(for: assembly.options.scheme)
        var format = input.delimited(mapping)
        let rejections = assembly.options.rejections
        let isStrict = format.raggedRows == .skip
        if rejections != nil { format.raggedRows = .keep }
        let reader = try DelimitedReader(input.source, named: input.name, options: format)
        reader.toleratesInvalidBytes = rejections != nil
        assembly.tables.insert(input.name)
        let plan = try RowPlan(mapping, of: input.name, reader, for: assembly)
        let label = assembly.options.listing?.label
        let labelIndex: Int? = if let label { try reader.requiredIndex(of: label) } else { nil }
        let others = reader.columns.filter { !plan.names($0) && $0 != label }
        while reader.rowCount < assembly.options.rowLimit ?? .max, let row = try reader.next() {
            if let rejections {
                let place = RowPlace(file: input.name, row: row.number)
                let line = input.line(row.line)
                let ragged = isStrict ? Self.ragged(row, reader) : nil
                if let error = rejections[place] ?? reader.invalidBytes ?? ragged {
                    assembly.rejected.append(
                        RejectedRow(
                            place: place, line: line, finding: error, text: try Self.text(of: reader, in: input)))
                    continue
                }
            }
            let reading = MappedRow(
                number: row.number, line: input.line(row.line), values: plan.values(of: row), plan: plan)
            let listed = labelIndex.flatMap { row[$0] }
            if let parties = assembly.parties {
                parties.add(reading.party(label: listed))
            } else {
                reading.makeObjects(
                    others: mapping.others == .note
                        ? others.compactMap { other in
                            reader.index(of: other).flatMap { index in row[index].map { (other, $0) } }
                        } : [], label: listed)
            }
            try assembly.check()
        }
        // Rows that were rejected because of their width were reported as such.
        assembly.findings += reader.findings.filter {
            !(rejections != nil && isStrict && ($0.code == .csvRowShort || $0.code == .csvRowLong))
        }
        if reader.rowCount == 0 {
            assembly.findings.append(Finding(.csvNoRows, at: Place(entry: input.name), ["path": input.name]))
        }
        assembly.summary.recordsRead += reader.rowCount
        assembly.summary.recordsSkipped += reader.skippedCount + assembly.rejected.count { $0.place.file == input.name }
        for column in mapping.columns where !assembly.summary.columnsCarried.contains(column) {
            assembly.summary.columnsCarried.append(column)
        }
        let carried = mapping.others == .note
        for column in others {
            if carried {
                if !assembly.summary.columnsCarried.contains(column) { assembly.summary.columnsCarried.append(column) }
            } else if !assembly.summary.columnsDropped.contains(column) {
                assembly.summary.columnsDropped.append(column)
            }
        }
    }

    /// The finding about a row with too few or too many fields.
    private static func ragged(_ row: DelimitedRow, _ reader: DelimitedReader) -> Finding? {
        guard !reader.columns.isEmpty, row.count != reader.columns.count else { return nil }
        return Finding(
            row.count < reader.columns.count ? .csvRowShort : .csvRowLong,
            at: Place(entry: reader.name, line: row.line), severity: .error,
            [
                "path": reader.name, "row": "\(row.number)", "line": "\(row.line)", "fields": "\(row.count)",
                "columns": "\(reader.columns.count)", "done": "left out",
            ])
    }

    /// The source text of the last row that was read.
    private static func text(of reader: DelimitedReader, in input: SourceFile) throws(Fault) -> String {
        let bytes = try input.source.bytes(reader.rowRange)
        let text = reader.options.encoding.utf8(bytes) ?? bytes
        return String(String(decoding: text, as: UTF8.self).trimmingSuffix(while: \.isNewline))
    }
}

extension String {
    fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
        guard let last = lastIndex(where: { !condition($0) }) else { return "" }
        return self[...last]
    }
}
