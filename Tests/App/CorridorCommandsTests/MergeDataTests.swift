internal import StrictJSON
internal import TestSupport
internal import Testing

/// Labelled sets of others, linked with nothing said but what their columns are.
@Suite struct MergeDataTests {
    struct DataSet: Sendable, CustomTestStringConvertible {
        let file: String
        let mapping: String
        let precision: Double
        /// The least F1 of clusters, where it is asked for.
        var f1 = 0.0
        /// The least recall, where it is asked for.
        var recall = 0.0

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

    /// Every labelled set of persons; `recall` is that of what merged together with what waits, once it is answered.
    static let persons = [
        DataSet(file: "febrl1/febrl1.csv", mapping: febrl, precision: 0.999, recall: 0.95),
        DataSet(file: "febrl2/febrl2.csv", mapping: febrl, precision: 0.999, recall: 0.97),
        DataSet(file: "febrl3/febrl3.csv", mapping: febrl, precision: 0.999, recall: 0.95),
        DataSet(file: "fake_1000/fake_1000.csv", mapping: fake, precision: 0.999, recall: 0.4),
    ]

    @Test(.needsShared("data/entity-resolution"), arguments: persons)
    func personsThatMergeByThemselvesUnderIntelligenceAreRight(_ set: DataSet) throws {
        let path = try #require(SharedData.path("data/entity-resolution/" + set.file))
        let folder = try TemporaryFolder()
        let mapping = set.mapping.replacing(
            "\"identity\",", with: "\"identity\", \"set\": { \"identity_class\": \"individual\" },")
        _ = try folder.write(mapping, "map.json")
        let result = try Theatre.run(
            "corridor merge '\(path)' --map map.json --profile intelligence --truth cluster --format json",
            in: folder.path)
        #expect(result.status == 0)
        let truth = try #require(try JSONValue(parsing: Array(result.text.utf8))["truth"])
        #expect(try Self.share(truth["pairs"], "precision") >= set.precision)
        #expect(try Self.share(truth["clusters"], "precision") >= set.precision)
        #expect(try Self.share(truth["reviewed"], "recall") >= set.recall)
    }

    private static func share(_ score: JSONValue?, _ name: String) throws -> Double {
        try #require(score?[name]?.number.flatMap { Double($0.text) })
    }

    @Test(.needsShared("data/entity-resolution"), arguments: sets)
    func clustersAtTheDefaultThresholdAreRight(_ set: DataSet) throws {
        let path = try #require(SharedData.path("data/entity-resolution/" + set.file))
        let folder = try TemporaryFolder()
        _ = try folder.write(set.mapping, "map.json")
        let result = try Theatre.run(
            "corridor merge '\(path)' --map map.json --truth cluster --format json", in: folder.path)
        #expect(result.status == 0)
        let clusters = try JSONValue(parsing: Array(result.text.utf8))["truth"]?["clusters"]
        #expect(try Self.share(clusters, "precision") >= set.precision)
        #expect(try Self.share(clusters, "f1") >= set.f1)
    }
}
