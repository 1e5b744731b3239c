internal import DelimitedText
internal import Diagnostics

/// The further files that OFAC publishes beside SDN.CSV: addresses (add.csv), alternate names (alt.csv) and the rest of
/// long remarks (sdn_comments.csv), each by the number of its entry. They have no header.
struct SDNFiles {
    /// What a file of the list holds, by its first row.
    enum Content {
        case entries, addresses, names, remarks

        /// The number of columns.
        var columns: Int {
            switch self {
            case .entries: SDNRow.columns
            case .addresses: 6
            case .names: 5
            case .remarks: 2
            }
        }
    }

    private(set) var addresses: [String: [AddressRow]] = [:]
    private(set) var names: [String: [NameRow]] = [:]
    /// The rest of remarks, which goes on in the middle of a word.
    private(set) var remarks: [String: String] = [:]
    /// For each entry of a further file, the place of its first row, so that entries that are missing can be named.
    private(set) var places: [String: Place] = [:]

    /// A row of add.csv.
    struct AddressRow: Hashable {
        let street: String?
        let city: String?
        let country: String?
        let remarks: String?
    }

    /// A row of alt.csv.
    struct NameRow: Hashable {
        let kind: String
        let name: String
        let remarks: String?
    }

    /// What a file is by its first row; `nil` for no file of the list.
    static func content(of input: SourceFile) throws(Fault) -> Content? {
        do throws(Fault) {
            let reader = try DelimitedReader(input.source, named: input.name, options: SDNReader.options)
            guard let row = try reader.next() else { return nil }
            if SDNRow(row) != nil { return .entries }
            guard isNumber(row[0]) else { return nil }
            switch row.count {
            case Content.addresses.columns where isNumber(row[1]): return .addresses
            case Content.names.columns where isNumber(row[1]) && ["aka", "fka", "nka"].contains(row[2] ?? ""):
                return .names
            case Content.remarks.columns where (row[1]?.utf8.count ?? 0) > 1 && !isNumber(row[1]): return .remarks
            default: return nil
            }
        } catch {
            if error.kind == .inputOutput { throw error }
            return nil
        }
    }

    private static func isNumber(_ text: String?) -> Bool {
        guard let text = text.map({ SourceText.trimmed($0) }), !text.isEmpty else { return false }
        return text.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// Reads a further file.
    mutating func read(_ input: SourceFile, _ content: Content, assembly: ObjectAssembly) throws(Fault) {
        let reader = try DelimitedReader(input.source, named: input.name, options: SDNReader.options)
        while let row = try reader.next() {
            func field(_ index: Int) -> String? {
                row[index].map { SourceText.trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
            }
            guard row.count == content.columns, Self.isNumber(row[0]), let entry = field(0) else {
                assembly.findings.append(
                    Finding(
                        .sdnFileRowInvalid, at: Place(entry: input.name, line: row.line),
                        [
                            "path": input.name, "line": "\(row.line)", "fields": "\(row.count)",
                            "columns": "\(content.columns)",
                        ]))
                assembly.summary.recordsSkipped += 1
                continue
            }
            if places[entry] == nil { places[entry] = Place(entry: input.name, line: row.line) }
            switch content {
            case .entries: continue
            case .addresses:
                addresses[entry, default: []].append(
                    AddressRow(street: field(2), city: field(3), country: field(4), remarks: field(5)))
            case .names:
                guard let name = field(3) else { continue }
                names[entry, default: []].append(NameRow(kind: field(2) ?? "aka", name: name, remarks: field(4)))
            // White space at the beginning belongs to the text that goes on.
            case .remarks: remarks[entry, default: ""] += row[1] ?? ""
            }
        }
        assembly.summary.recordsRead += reader.rowCount
    }
}
