internal import Files
internal import TestSupport
internal import Testing

@testable internal import EntityResolution

/// A real list of the size of a case file; nothing of it is kept.
struct SanctionsListTests {
    private static func records() throws -> [Record] {
        guard let path = SharedData.path("data/ofac-sdn/sdn_20230411T1843.csv") else { return [] }
        return String(decoding: try File.bytes(at: path), as: UTF8.self).split(whereSeparator: \.isNewline).compactMap {
            let fields = $0.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
            guard fields.count > 3, let entry = fields[0].split(separator: ",").first else { return nil }
            let isPerson = fields[3] == "individual"
            guard isPerson || fields[2].hasPrefix(",-0-") else { return nil }
            return Record(
                id: "sdn-\(entry)", kind: isPerson ? .person : .organisation, standing: .listed, originator: "list",
                names: [Record.Name(fields[1])])
        }
    }

    @Test(.needsShared("data/ofac-sdn/sdn_20230411T1843.csv"))
    func namesAloneMergeNobodyOnARealList() throws {
        let records = try Self.records()
        try #require(records.count > 8000)
        let result = Scenario.resolve(records).result
        #expect(result.entities.count == records.count)
    }
}
