internal import DelimitedText
internal import Diagnostics
internal import Files

/// Reads the lists of the United Kingdom: OFSI's consolidated list (ConList) in XML or CSV, and the UK Sanctions List in
/// XML.
struct UKListReader {
    let assembly: ObjectAssembly

    /// The most rows of ConList: its rows of one entry may stand apart, so that they are read as a whole.
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
            guard let id = element.take("UniqueID") else {
                return assembly.reportInvalidEntry(missing: "UniqueID", line: element.line, file: input.name)
            }
            let record = SourceRecord(
                source: UKDesignation.source, record: id, file: input.name, number: number, line: element.line,
                statesPlace: false)
            UKDesignation(element: element, record: record).make().add(to: assembly)
        }.count
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

    /// Whether a line among the first two names the columns of ConList: a line with the date of the list stands first.
    static func isTable(_ input: SourceFile) throws(Fault) -> Bool {
        do throws(Fault) { return try header(input) != nil } catch {
            if error.kind == .inputOutput { throw error }
            return false
        }
    }

    /// The columns, and the number of the row that has them.
    private static func header(_ input: SourceFile) throws(Fault) -> (columns: [String], row: Int)? {
        let reader = try DelimitedReader(input.source, named: input.name, options: DelimitedOptions(hasHeader: false))
        for number in 1...2 {
            guard let row = try reader.next() else { return nil }
            let columns = (0..<row.count).map { UKTarget.plain(row[$0] ?? "") }
            if columns.contains("groupid"), columns.contains("name6"), columns.contains("aliastype") {
                return (columns, number)
            }
        }
        return nil
    }

    private func readTable(_ input: SourceFile) throws(Fault) -> Int {
        guard let (columns, first) = try Self.header(input) else {
            throw input.unknownFormat(expected: "OFSI's consolidated list")
        }
        var groups = Groups(file: input.name)
        let reader = try DelimitedReader(input.source, named: input.name, options: DelimitedOptions(hasHeader: false))
        var count = 0
        while let row = try reader.next() {
            guard row.number > first else { continue }
            count += 1
            let fields: UKTarget.Row = columns.indices.compactMap { index in
                guard let text = row[index].map({ SourceText.oneLine(SourceText.trimmed($0)) }), !text.isEmpty else {
                    return nil
                }
                return (columns[index], text)
            }
            if try !groups.add(fields, line: row.line) {
                assembly.reportInvalidEntry(missing: "Group ID", line: row.line, file: input.name)
            }
        }
        groups.make(in: assembly)
        return count
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
