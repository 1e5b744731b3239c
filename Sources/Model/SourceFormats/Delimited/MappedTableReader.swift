internal import DelimitedText
internal import Diagnostics

/// Reads delimited text by a mapping.
struct MappedTableReader {
    let mapping: MappingFile
    let assembly: ObjectAssembly

    /// Reads one file whole.
    func read(_ input: SourceFile) throws(Fault) {
        try MappableTypes.check(mapping)
        try mapping.checkNames(for: assembly.options.scheme)
        var format = mapping.delimited
        // The byte order mark of a file is right, whatever the mapping says.
        if input.convertedFrom != nil { format.encoding = .utf8 }
        let reader = try DelimitedReader(input.source, named: input.name, options: format)
        var indices: [String: Int] = [:]
        for column in mapping.columns { indices[column] = try reader.requiredIndex(of: column) }
        let label = assembly.options.listing?.label
        let labelIndex: Int? = if let label { try reader.requiredIndex(of: label) } else { nil }
        let digests = mapping.objects.map { mapping.digest(of: $0) }
        let former = mapping.objects.map { mapping.former(of: $0, among: assembly.options.formerRecords) }
        let others = reader.columns.filter { indices[$0] == nil && $0 != label }
        while reader.rowCount < assembly.options.rowLimit ?? .max, let row = try reader.next() {
            let reading = MappedRow(
                row: row, indices: indices, mapping: mapping, file: input.name, assembly: assembly, digests: digests,
                former: former)
            reading.makeObjects(
                others: mapping.others == .note
                    ? others.compactMap { other in
                        reader.index(of: other).flatMap { index in row[index].map { (other, $0) } }
                    } : [], label: labelIndex.flatMap { row[$0] })
        }
        assembly.findings += reader.findings
        if reader.rowCount == 0 {
            assembly.findings.append(Finding(.csvNoRows, at: Place(entry: input.name), ["path": input.name]))
        }
        assembly.summary.recordsRead += reader.rowCount
        assembly.summary.recordsSkipped += reader.skippedCount
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
}
