internal import DelimitedText
package import Diagnostics
package import Files
package import RecordLinkage

/// The clusters that an earlier merge wrote: `source,record,cluster` for every record.
package struct ClustersFile: Sendable {
    private struct Line {
        /// The record as written, and as it was before a spreadsheet's formulas were marked.
        let written: LinkageRecord
        let meant: LinkageRecord
        let cluster: UInt64
    }

    private static let columns = ["source", "record", "cluster"]

    private let name: String
    private let lines: [Line]

    /// Reads a file.
    ///
    /// - Throws: `Fault` of reading it, and `clusters-file-invalid` for a line that no merge wrote.
    package init(_ source: any ByteSource, named name: String) throws(Fault) {
        let reader = try DelimitedReader(source, named: name)
        guard reader.columns == Self.columns else {
            throw Self.invalid(
                name, line: 1, "its columns are \(reader.columns.joined(separator: ", ")), not source, record, cluster")
        }
        var lines: [Line] = []
        while let row = try reader.next() {
            let cells = (0..<row.count).map { String(decoding: row.bytes(at: $0), as: UTF8.self) }
            guard cells.count == 3 else { throw Self.invalid(name, line: row.line, "it has \(cells.count) cells") }
            guard let cluster = Self.cluster(cells[2]) else {
                throw Self.invalid(name, line: row.line, "\(cells[2]) is not the name of a cluster")
            }
            lines.append(
                Line(
                    written: LinkageRecord(source: cells[0], record: cells[1]),
                    meant: LinkageRecord(source: Self.unmarked(cells[0]), record: Self.unmarked(cells[1])),
                    cluster: cluster))
        }
        self.name = name
        self.lines = lines
    }

    /// The clusters of the rows of a table; rows that the file does not list were added since.
    ///
    /// - Throws: `clusters-rows-missing` when the table does not have all rows of the file.
    package func clusters(of table: LinkageTable) throws(Fault) -> FormerClusters {
        // Rows with the same source and id are taken in the order of the input.
        var first: [LinkageRecord: Int] = [:]
        var following: [Int: Int] = [:]
        first.reserveCapacity(table.count)
        let records = table.recordsByInput()
        for input in records.indices.reversed() {
            if let next = first[records[input]] { following[input] = next }
            first[records[input]] = input
        }
        var names = [UInt64?](repeating: nil, count: table.count)
        var missing: [LinkageRecord] = []
        for line in lines {
            let record = first[line.meant] == nil ? line.written : line.meant
            guard let input = first[record] else {
                missing.append(line.meant)
                continue
            }
            names[input] = line.cluster
            first[record] = following[input]
        }
        guard missing.isEmpty else {
            throw Fault(
                .clustersRowsMissing, kind: .badData, at: Place(entry: name),
                ["path": name, "count": "\(missing.count)", "record": missing[0].description])
        }
        return FormerClusters(names, of: table)
    }

    private static func invalid(_ name: String, line: Int, _ reason: String) -> Fault {
        Fault(
            .clustersFileInvalid, kind: .badData, at: Place(entry: name, line: line),
            ["path": name, "line": "\(line)", "reason": reason])
    }

    /// The number of a cluster's name: `c` and 16 hexadecimal digits.
    private static func cluster(_ name: String) -> UInt64? {
        guard name.utf8.count == 17, name.first == "c", name.dropFirst().allSatisfy(\.isHexDigit) else { return nil }
        return UInt64(name.dropFirst(), radix: 16)
    }

    /// A cell as it was before it was marked (`DelimitedCell`).
    static func unmarked(_ cell: String) -> String {
        guard cell.first == "'" else { return cell }
        var text = ""
        var rest = cell.dropFirst()[...]
        while let character = rest.first {
            rest = rest.dropFirst()
            guard character == "\\" else {
                text.append(character)
                continue
            }
            if rest.first == "\\" {
                text.append("\\")
                rest = rest.dropFirst()
            } else if rest.hasPrefix("u{"), let end = rest.firstIndex(of: "}"),
                let scalar = UInt32(rest[rest.index(rest.startIndex, offsetBy: 2)..<end], radix: 16)
                    .flatMap(Unicode.Scalar.init)
            {
                text.unicodeScalars.append(scalar)
                rest = rest[rest.index(after: end)...]
            } else {
                text.append(character)
            }
        }
        return text
    }
}
