internal import DelimitedText
internal import Diagnostics
internal import Files

/// Reads the Consolidated List of the European Union, in XML (1.0 and 1.1) or in CSV.
struct EUListReader {
    let assembly: ObjectAssembly

    /// CSV with semicolons, its columns named.
    static let options = DelimitedOptions(delimiter: UInt8(ascii: ";"))
    private static let entryColumn = "Entity_LogicalId"

    func read(_ input: SourceFile) throws(Fault) {
        let isXML = try input.source.bytes(0..<min(input.source.count, 64)).first { $0 > 0x20 } == UInt8(ascii: "<")
        let count = isXML ? try readXML(input) : try readCSV(input)
        assembly.summary.recordsRead += count
        guard count > 0 else {
            throw Fault(.sanctionsListEmpty, kind: .badData, at: Place(entry: input.name), ["path": input.name])
        }
    }

    private func readXML(_ input: SourceFile) throws(Fault) -> Int {
        var number = 0
        return try ListEntries.read(input, entry: "sanctionEntity") { element throws(Fault) in
            number += 1
            add(element, number: number, file: input.name)
        }.count
    }

    private func add(_ element: ListElement, number: Int, file: String) {
        guard let id = element.attribute("logicalId") else {
            return assembly.reportInvalidEntry(missing: "logicalId", line: element.line, file: file)
        }
        let record = SourceRecord(
            source: EUListEntry.source, record: id, file: file, number: number, line: element.line, statesPlace: false)
        EUListEntry(element: element, record: record).make().add(to: assembly)
    }

    // MARK: CSV

    /// Whether the first row names the columns of the list.
    static func isTable(_ input: SourceFile) throws(Fault) -> Bool {
        do throws(Fault) {
            let reader = try DelimitedReader(input.source, named: input.name, options: options)
            return reader.index(of: entryColumn) != nil && reader.index(of: "NameAlias_WholeName") != nil
        } catch {
            if error.kind == .inputOutput { throw error }
            return false
        }
    }

    /// A row states one part of an entry; the rows of an entry follow each other.
    private func readCSV(_ input: SourceFile) throws(Fault) -> Int {
        let reader = try DelimitedReader(input.source, named: input.name, options: Self.options)
        let entry = try reader.requiredIndex(of: Self.entryColumn)
        var current: EUListRows?
        var (id, number) = ("", 0)
        var seen: Set<String> = []
        while let row = try reader.next() {
            let next = SourceText.trimmed(row[entry] ?? "")
            if current == nil || next != id {
                if let current { add(current.element, number: number, file: input.name) }
                number += 1
                if !next.isEmpty, !seen.insert(next).inserted {
                    assembly.findings.append(
                        Finding(
                            .sanctionsListEntryApart, at: Place(entry: input.name, line: row.line),
                            ["path": input.name, "line": "\(row.line)", "record": next]))
                }
                current = EUListRows(line: row.line)
                id = next
            }
            try current?.add(row, of: reader)
        }
        if let current { add(current.element, number: number, file: input.name) }
        return number
    }
}
