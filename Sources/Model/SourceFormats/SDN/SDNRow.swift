internal import DelimitedText

/// A row of OFAC's SDN.CSV, by the columns of its published specification.
struct SDNRow {
    let entry: String
    let name: String
    let type: String?
    let programs: [String]
    let title: String?
    let callSign: String?
    let vesselType: String?
    let tonnage: String?
    let grossRegisterTonnage: String?
    let vesselFlag: String?
    let vesselOwner: String?
    let remarks: String?

    /// `nil` unless the row has the list's columns: a number, a name and ten more.
    init?(_ row: DelimitedRow) {
        guard row.count == Self.columns, let entry = row[0], !entry.isEmpty,
            entry.utf8.allSatisfy({ (48...57).contains($0) }), let name = row[1], !name.isEmpty
        else { return nil }
        self.entry = entry
        self.name = SourceText.trimmed(name)
        func field(_ index: Int) -> String? {
            row[index].map { SourceText.trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        type = field(2)
        programs = Self.tags(field(3) ?? "")
        title = field(4)
        callSign = field(5)
        vesselType = field(6)
        tonnage = field(7)
        grossRegisterTonnage = field(8)
        vesselFlag = field(9)
        vesselOwner = field(10)
        remarks = field(11)
    }

    /// The number of columns.
    static let columns = 12

    /// Programme tags, which are concatenated as `A] [B`.
    static func tags(_ text: String) -> [String] {
        text.split(separator: "]").map { SourceText.trimmed($0.drop { $0 == " " || $0 == "[" }) }.filter { !$0.isEmpty }
    }
}
