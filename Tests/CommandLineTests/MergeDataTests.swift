internal import StrictJSON
internal import TestSupport
internal import Testing

/// Labelled sets of others, linked with nothing said but what their columns are.
@Suite struct MergeDataTests {
    struct DataSet: Sendable, CustomTestStringConvertible {
        let file: String
        let mapping: String
        let precision: Double
        let f1: Double

        var testDescription: String { file }
    }

    private static let febrl = """
        { "type": "identity", "record": "unique_id", "dates": "yyyyMMdd",
          "columns": { "given_name": "name.given", "surname": "name.family", "street_number": "address.street",
                       "address_1": "address.street", "suburb": "address.city", "postcode": "address.postal_code",
                       "state": "address.administrative_area", "date_of_birth": "birth_date",
                       "soc_sec_id": "identifier:national-id" } }
        """

    private static let fake = """
        { "type": "identity", "record": "unique_id",
          "columns": { "first_name": "name.given", "surname": "name.family", "dob": "birth_date",
                       "city": "address.city", "email": "email" } }
        """

    static let sets = [
        DataSet(file: "febrl1/febrl1.csv", mapping: febrl, precision: 0.999, f1: 0.999),
        DataSet(file: "fake_1000/fake_1000.csv", mapping: fake, precision: 0.95, f1: 0.9),
    ]

    @Test(.needsShared("data/entity-resolution"), arguments: sets)
    func clustersAtTheDefaultThresholdAreRight(_ set: DataSet) throws {
        let path = try #require(SharedData.path("data/entity-resolution/" + set.file))
        let folder = try TemporaryFolder()
        _ = try folder.write(set.mapping, "map.json")
        let result = try Theatre.run(
            "corridor merge '\(path)' --map map.json --truth cluster --format json", in: folder.path)
        #expect(result.status == 0)
        let clusters = try JSONValue(parsing: Array(result.text.utf8))["truth"]?["clusters"]
        let precision = try #require(clusters?["precision"]?.number.flatMap { Double($0.text) })
        let f1 = try #require(clusters?["f1"]?.number.flatMap { Double($0.text) })
        #expect(precision >= set.precision)
        #expect(f1 >= set.f1)
    }
}
