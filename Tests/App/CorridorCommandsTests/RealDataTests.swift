internal import Files
internal import StrictJSON
internal import TestSupport
internal import Testing

/// What parties really hold goes the whole way: export, validate, pack, seal to two recipients, verify, open, import,
/// merge; the counts agree at every step, and tools by others agree with ours.
@Suite struct RealDataTests {
    static let waybills = [
        "888-11111111_XFWB", "888-11111111_XFWB_ACAS_US", "888-11111111_XFWB_multipleULD_multipleHTS",
        "888-11111111_XFWB_noModeCode", "888-11111111_XFWB_pieceQuantityItemCountMismatch", "SEL22222222_XFZB",
        "xfwbExample",
    ]
    static let waybillFolder = "data/cargo-xml-samples/src/test/resources"

    /// OASIS's validator, in its strict mode, without its warnings about custom objects and relationships.
    static let validator = "'\(Tool.path("stix2_validator") ?? "stix2_validator")' --strict --enforce-refs -d 103,202"

    /// The rows of a list, as a plain reader of CSV counts them; the exports of all three lists, one night after the other,
    /// are those of `VersionedExportTests`.
    static let lists = [("sdn_20230411T1843", 11973)]

    @Test(
        .needsShared("data/cargo-xml-samples"), .needsTool("unzip"), .needsTool("python3"),
        .needsTool("stix2_validator"), arguments: waybills)
    func aWaybillGoesTheWholeWay(_ name: String) throws {
        let stage = try Stage(exporting: try #require(SharedData.path("\(Self.waybillFolder)/\(name).xml")))
        #expect(stage.records == 1)
        try stage.goTheWholeWay()
    }

    @Test(
        .needsShared("data/ofac-sdn"), .needsTool("unzip"), .needsTool("python3"), .needsTool("stix2_validator"),
        arguments: lists)
    func aSanctionsListGoesTheWholeWay(_ name: String, _ rows: Int) throws {
        let stage = try Stage(exporting: try #require(SharedData.path("data/ofac-sdn/\(name).csv")))
        #expect(stage.records == rows)
        // Every row is a party or a conveyance; beside them there are the party that exports and the trade extension's.
        #expect(stage.count(of: "identity") + stage.count(of: "conveyance") == rows + 2)
        let merge = try stage.goTheWholeWay()
        let entities = try #require(merge["entities"]?.array)
        #expect(entities.reduce(0) { $0 + ($1.object?["members"]?.array?.count ?? 0) } == rows)
    }

    @Test(.needsShared("data/cargo-xml-samples"))
    func twoVersionsOfOneWaybillAreAConflict() throws {
        let folder = try Theatre.folder()
        let paths = try Self.waybills.prefix(2).map { try #require(SharedData.path("\(Self.waybillFolder)/\($0).xml")) }
        let export = try Theatre.run(
            "corridor export '\(paths[0])' '\(paths[1])' --dated 2026-01-01 -o bundle.json --home carrier",
            in: folder.path)
        #expect(export.errorText.contains("[record-conflict]"), "\(export.errorText)")
        #expect(export.status == 0 || !Paths.exists(folder.file("bundle.json")))
    }

    @Test(.needsTool("stix2_validator"))
    func everyBundleOfTheExamplesIsValidForItsOwnValidator() throws {
        let folder = try Theatre.folder()
        let inputs = [
            "meridian-express/*.xml", "eastern-post/cn23-items.csv --map $EXAMPLES/eastern-post/cn23-items.map.json",
            "port-targeting-unit/subjects.csv --map $EXAMPLES/port-targeting-unit/subjects.map.json",
            "port-targeting-unit/seizures.csv --map $EXAMPLES/port-targeting-unit/seizures.map.json",
            "aduana-del-norte/operadores.csv --map $EXAMPLES/aduana-del-norte/operadores.map.json",
            "formats/house-MX000142099.one-record.jsonld", "formats/waybills.cargo-imp.txt", "formats/manifest.x12",
            "formats/persons.un-list.xml", "formats/entities.ftm.jsonl", "formats/others.stix.json",
            "formats/flights.cargo-imp.txt", "formats/declarations.us-air-manifest.txt", "formats/flight.xffm.xml",
            "formats/status.xfsu.xml", "formats/ofac-sdn/*.csv", "formats/ofac-sdn/sdn.xml",
            "formats/persons.eu-list.xml",
            "formats/persons.eu-list.csv", "formats/targets.uk-conlist.csv", "formats/targets.uk-conlist.xml",
            "formats/designations.uk-list.xml", "formats/cargo-report.edifact", "formats/instruction.edifact",
        ]
        for (index, input) in inputs.enumerated() {
            let export = try Theatre.run(
                "corridor export $EXAMPLES/\(input) --marking TLP:AMBER --dated 2026-05-01 -o \(index).json --home carrier",
                in: folder.path)
            #expect(export.status == 0, "\(input): \(export.errorText)")
            // As it is exported, and with what readers of core STIX need.
            let convert = try Theatre.run(
                "corridor convert \(index).json -o core-\(index).json --core-stix", in: folder.path)
            #expect(convert.status == 0, "\(input): \(convert.errorText)")
            // An address in free text gives a place without a country: its region is the world, which STIX's open
            // vocabulary does not have (223).
            let validator = RealDataTests.validator + (input.hasSuffix("cargo-report.edifact") ? ",223" : "")
            for name in ["\(index).json", "core-\(index).json"] {
                let valid = try Theatre.run("\(validator) \(name)", in: folder.path)
                #expect(valid.status == 0 && valid.text.contains("Valid"), "\(input), \(name): \(valid.text)")
            }
        }
    }

    /// One input on its way.
    private struct Stage {
        let folder: TemporaryFolder
        let records: Int
        private let types: JSONObject
        private let objects: Int

        /// Exports twice, into the same bytes, and validates.
        init(exporting path: String) throws {
            folder = try Theatre.folder()
            let export = { (name: String) in
                "corridor export '\(path)' --all --dated 2026-01-01 -o \(name).json --home carrier"
            }
            let first = try Theatre.run(export("bundle") + " 2>/dev/null", in: folder.path)
            try #require(first.status == 0, "\(first.text)")
            try #require(
                try Theatre.run(export("again") + " && cmp bundle.json again.json", in: folder.path).status == 0)
            let words = first.text.split(separator: " ")
            records = words.firstIndex(of: "from").flatMap { Int(words[$0 + 1]) } ?? 0
            let validate = try Theatre.run("corridor validate bundle.json --format json", in: folder.path)
            try #require(validate.status == 0, "\(validate.text)")
            let report = try #require(try JSONValue(parsing: validate.output).array?.first?.object)
            types = try #require(report["types"]?.object)
            objects = try #require(report["objects"]?.number?.integer)
        }

        func count(of type: String) -> Int { types[type]?.number?.integer ?? 0 }

        func run(_ command: String, status: Int32 = 0) throws -> Tool.Result {
            let result = try Theatre.run(command, in: folder.path)
            try #require(result.status == status, "\(command): \(result.text) \(result.errorText)")
            return result
        }

        /// Packs and seals to two; each verifies and imports; the agency opens and merges too. Gives the merge.
        @discardableResult
        func goTheWholeWay() throws -> JSONObject {
            #expect(try run("\(RealDataTests.validator) bundle.json").text.contains("Valid"))
            let keys = "--passphrase-file passphrase.txt"
            _ = try run("corridor pack bundle.json --to 'Example Agency' -o package.asice --home carrier \(keys)")
            _ = try run("corridor verify package.asice --home agency")
            _ = try run("corridor seal package.asice --to 'Example Agency' -o agency.asice --home carrier \(keys)")
            _ = try run("corridor seal bundle.json --to 'Example Partner' -o partner.asice --home carrier \(keys)")
            for container in ["package.asice", "agency.asice", "partner.asice"] {
                _ = try run("unzip -tqq \(container)")
                _ = try run(
                    "python3 -c 'import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip())' \(container)")
            }
            _ = try run("corridor open agency.asice -d opened --home agency \(keys)")
            _ = try run("cmp opened/data/bundle.json bundle.json")
            _ = try run("corridor import agency.asice --home partner \(keys)", status: 1)
            for recipient in ["agency", "partner"] {
                _ = try run("corridor verify \(recipient).asice --home \(recipient)")
                let imported = try run("corridor import \(recipient).asice --home \(recipient) --format json \(keys)")
                let outcome = try #require(try JSONValue(parsing: imported.output).array?.first?.object)
                #expect(outcome["new_versions"]?.number?.integer == objects)
            }
            _ = try run("corridor log verify --home agency")
            return try #require(try JSONValue(parsing: run("corridor merge --format json --home agency").output).object)
        }
    }
}
