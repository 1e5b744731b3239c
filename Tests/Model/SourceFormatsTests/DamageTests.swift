import Diagnostics
import Files
import SourceFormats
import TestSupport
import Testing
import TradeModel

/// Damaged files: reading ends in consistent objects or in a finding, never in a crash.
@Suite struct DamageTests {
    static let files: [(name: String, format: SourceFormat)] = [
        ("formats/house-MX000142099.one-record.jsonld", .oneRecord), ("formats/waybills.cargo-imp.txt", .cargoIMP),
        ("formats/manifest.x12", .x12), ("formats/persons.un-list.xml", .unList),
        ("formats/flights.cargo-imp.txt", .cargoIMP), ("formats/declarations.us-air-manifest.txt", .cargoIMP),
        ("formats/flight.xffm.xml", .cargoXML), ("formats/status.xfsu.xml", .cargoXML),
        ("formats/ofac-sdn/sdn.xml", .ofacSDN), ("formats/persons.eu-list.xml", .euList),
        ("formats/persons.eu-list.csv", .euList), ("formats/targets.uk-conlist.csv", .ukList),
        ("formats/targets.uk-conlist.xml", .ukList), ("formats/designations.uk-list.xml", .ukList),
        ("formats/cargo-report.edifact", .edifact), ("formats/entities.ftm.jsonl", .followTheMoney),
        ("formats/others.stix.json", .stix), ("formats/designations.uk-list.csv", .ukList),
        ("formats/ship-notice.x12", .x12), ("formats/customs-status.x12", .x12), ("formats/event.misp.json", .misp),
        ("meridian-express/house-MX000142075.xfzb.xml", .cargoXML), ("formats/declaration.wco.xml", .wcoDeclaration),
    ]

    @Test(arguments: files)
    func aDamagedFileEndsInObjectsThatGoTogetherOrInAFinding(name: String, format: SourceFormat) throws {
        let bytes = try File.bytes(at: Fixture.example(name))
        var damage = Damage()
        var refused = 0
        for _ in 0..<120 {
            let damaged = damage.apply(to: bytes)
            if try Self.isRefused(damaged, as: format) { refused += 1 }
        }
        #expect(refused > 0)
    }

    @Test(arguments: files)
    func aFileCutAnywhereEndsInObjectsThatGoTogetherOrInAFinding(name: String, format: SourceFormat) throws {
        let bytes = try File.bytes(at: Fixture.example(name))
        var refused = 0
        // Every place was tried once; these are enough to notice a change.
        for length in stride(from: 1, to: bytes.count, by: 13) {
            if try Self.isRefused(Array(bytes.prefix(length)), as: format) { refused += 1 }
        }
        #expect(refused > 0)
    }

    /// Reads a file; what is read must go together, and what is wrong must say where.
    private static func isRefused(_ bytes: [UInt8], as format: SourceFormat) throws -> Bool {
        do {
            let result = try Fixture.read([("a", bytes)], as: format)
            let isWhole = !result.findings.contains { $0.severity == .error }
            // Bundles of other creators may have dangling references: these are for the validator.
            if isWhole, format != .stix {
                #expect(result.dangling == [])
                #expect(Set(result.objects.map(\.id)).count == result.objects.count)
            }
            for finding in result.findings { #expect(finding.place.entry == "a", "\(finding)") }
            return !isWhole
        } catch {
            let fault = try #require(error as? Fault)
            #expect(fault.kind == .badData, "\(fault)")
            #expect(fault.finding.place.entry == "a", "\(fault)")
            return true
        }
    }

    @Test(arguments: files)
    func aFileOfAnotherFormatIsRefused(name: String, format: SourceFormat) throws {
        let bytes = try File.bytes(at: Fixture.example(name))
        for other in Set(Self.files.map(\.format)) where other != format {
            let fault = Fixture.fault {
                let result = try Fixture.read([("a", bytes)], as: other)
                let isTold = result.findings.contains { $0.severity != .note }
                #expect(isTold, "\(format) as \(other)")
            }
            #expect(fault == nil || fault?.kind == .badData, "\(format) as \(other)")
        }
    }

    @Test(arguments: files) func everyFormatIsRecognisedByItsContent(name: String, format: SourceFormat) throws {
        let path = Fixture.example(name)
        #expect(try Fixture.read(paths: [path]).bytes == (try Fixture.read(paths: [path], as: format)).bytes)
    }

    @Test(arguments: files) func theSameFileTwiceIsTheSameAsOnce(name: String, format: SourceFormat) throws {
        let path = Fixture.example(name)
        let twice = try Fixture.read(paths: [path, path])
        let once = try Fixture.read(paths: [path])
        #expect(twice.bytes == once.bytes && twice.count == once.count)
    }
}
