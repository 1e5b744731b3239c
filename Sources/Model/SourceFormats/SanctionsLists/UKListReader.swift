internal import DelimitedText
internal import Diagnostics
internal import Files

/// Reads the lists of the United Kingdom, each in XML or CSV: OFSI's consolidated list (ConList), and the UK Sanctions List.
struct UKListReader {
    let assembly: ObjectAssembly

    /// The most rows of a list in CSV: those of one entry may stand apart, so that they are read as a whole.
    static let rowLimit = 1_000_000

    func read(_ input: SourceFile) throws(Fault) {
        let head = try input.source.bytes(0..<min(input.source.count, 4096))
        let count: Int
        if head.first(where: { $0 > 0x20 }) != UInt8(ascii: "<") {
            count = try readTable(input)
        } else if XMLRoot.name(head[...]) == "Designations" {
            count = try readDesignations(input)
        } else {
            count = try readTargets(input)
        }
        assembly.summary.recordsRead += count
        guard count > 0 else {
            throw Fault(.sanctionsListEmpty, kind: .badData, at: Place(entry: input.name), ["path": input.name])
        }
    }

    private func readDesignations(_ input: SourceFile) throws(Fault) -> Int {
        var number = 0
        return try ListEntries.read(input, entry: "Designation") { element throws(Fault) in
            number += 1
            add(element, number: number, file: input.name)
        }.count
    }

    private func add(_ element: ListElement, number: Int, file: String) {
        guard let id = element.take("UniqueID") else {
            return assembly.reportInvalidEntry(missing: "UniqueID", line: element.line, file: file)
        }
        let record = SourceRecord(
            source: UKDesignation.source, record: id, file: file, number: number, line: element.line, statesPlace: false
        )
        UKDesignation(element: element, record: record).make().add(to: assembly)
    }

    // MARK: rows of ConList

    private func readTargets(_ input: SourceFile) throws(Fault) -> Int {
        var groups = Groups(file: input.name)
        let found = try ListEntries.read(input, entry: "FinancialSanctionsTarget") { element throws(Fault) in
            let row: UKTarget.Row = element.children.compactMap { child in
                child.value.map { (UKTarget.plain(child.name), $0) }
            }
            if try !groups.add(row, line: element.line) {
                assembly.reportInvalidEntry(missing: "GroupID", line: element.line, file: input.name)
            }
        }
        groups.make(in: assembly)
        return found.count
    }

    // MARK: CSV

    /// The columns of a list in CSV.
    private struct Table {
        /// Whether it is ConList, with a row for each name of a target; else the UK Sanctions List.
        let isOfTargets: Bool
        /// The plain names of the columns.
        let columns: [String]
        /// The number of the row that names them.
        let row: Int
    }

    /// Whether a line among the first two names the columns of a list: a line with the date of the list stands first.
    static func isTable(_ input: SourceFile) throws(Fault) -> Bool {
        do throws(Fault) { return try table(input) != nil } catch {
            if error.kind == .inputOutput { throw error }
            return false
        }
    }

    private static func table(_ input: SourceFile) throws(Fault) -> Table? {
        let reader = try DelimitedReader(input.source, named: input.name, options: DelimitedOptions(hasHeader: false))
        for number in 1...2 {
            guard let row = try reader.next() else { return nil }
            let columns = (0..<row.count).map { UKTarget.plain(row[$0] ?? "") }
            let names = Set(columns)
            if names.isSuperset(of: ["groupid", "name6", "aliastype"]) {
                return Table(isOfTargets: true, columns: columns, row: number)
            }
            if names.isSuperset(of: ["uniqueid", "name6", "nametype"]) {
                return Table(isOfTargets: false, columns: columns, row: number)
            }
        }
        return nil
    }

    private func readTable(_ input: SourceFile) throws(Fault) -> Int {
        guard let table = try Self.table(input) else {
            throw input.unknownFormat(expected: "OFSI's consolidated list or the UK Sanctions List")
        }
        var count = 0
        if table.isOfTargets {
            var groups = Groups(file: input.name)
            try Self.forEachRow(of: table, in: input) { row, line throws(Fault) in
                count += 1
                if try !groups.add(row, line: line) {
                    assembly.reportInvalidEntry(missing: "Group ID", line: line, file: input.name)
                }
            }
            groups.make(in: assembly)
            return count
        }
        var designations: [String: UKDesignationRows] = [:]
        var order: [String] = []
        try Self.forEachRow(of: table, in: input) { row, line throws(Fault) in
            count += 1
            guard let id = row.first(where: { $0.name == "uniqueid" })?.value else {
                return assembly.reportInvalidEntry(missing: "Unique ID", line: line, file: input.name)
            }
            if designations[id] == nil { order.append(id) }
            try designations[id, default: UKDesignationRows(line: line)].add(row, line: line, file: input.name)
        }
        for (index, id) in order.enumerated() {
            if let rows = designations[id] { add(rows.element, number: index + 1, file: input.name) }
        }
        return count
    }

    /// Passes the rows after the names of the columns to `body`: the texts that are not empty, by column.
    private static func forEachRow(
        of table: Table, in input: SourceFile, _ body: (UKTarget.Row, _ line: Int) throws(Fault) -> Void
    ) throws(Fault) {
        let reader = try DelimitedReader(input.source, named: input.name, options: DelimitedOptions(hasHeader: false))
        while let row = try reader.next() {
            guard row.number > table.row else { continue }
            guard row.number - table.row <= rowLimit else {
                throw Fault(
                    .sanctionsListEntryTooLarge, kind: .badData, at: Place(entry: input.name, line: row.line),
                    ["path": input.name, "line": "\(row.line)", "limit": "\(rowLimit)"])
            }
            try body(
                table.columns.indices.compactMap { index in
                    guard let text = row[index].map({ SourceText.oneLine(SourceText.trimmed($0)) }), !text.isEmpty
                    else { return nil }
                    return (table.columns[index], text)
                }, row.line)
        }
    }

    /// The rows of the list by their group.
    private struct Groups {
        let file: String
        private var targets: [String: UKTarget] = [:]
        private var order: [String] = []
        private var rows = 0

        init(file: String) { self.file = file }

        /// Adds a row; `false` for one without a group.
        mutating func add(_ row: UKTarget.Row, line: Int) throws(Fault) -> Bool {
            rows += 1
            guard rows <= UKListReader.rowLimit else {
                throw Fault(
                    .sanctionsListEntryTooLarge, kind: .badData, at: Place(entry: file, line: line),
                    ["path": file, "line": "\(line)", "limit": "\(UKListReader.rowLimit)"])
            }
            guard let id = row.first(where: { $0.name == "groupid" })?.value else { return false }
            if targets[id] == nil {
                order.append(id)
                targets[id] = UKTarget(
                    record: SourceRecord(
                        source: UKTarget.source, record: id, file: file, number: order.count, line: line,
                        statesPlace: false))
            }
            targets[id]?.add(row)
            return true
        }

        mutating func make(in assembly: ObjectAssembly) {
            for id in order { targets[id]?.make().add(to: assembly) }
        }
    }
}
