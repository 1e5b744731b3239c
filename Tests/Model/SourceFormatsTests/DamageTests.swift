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
        ("meridian-express/house-MX000142075.xfzb.xml", .cargoXML),
    ]

    /// Pseudo-random numbers, the same in every run (xorshift64).
    private struct Chance {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(max(limit, 1)))
        }
    }

    /// Damage to a file, once or several times.
    private static func damage(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
        var bytes = bytes
        for _ in 0...chance.below(3) where bytes.count > 40 {
            let start = chance.below(bytes.count - 32)
            let range = start..<start + 1 + chance.below(31)
            switch chance.below(6) {
            case 0: bytes[start] = UInt8(chance.below(256))
            case 1: bytes.removeSubrange(range)
            case 2: bytes.insert(contentsOf: bytes[range], at: chance.below(bytes.count))
            case 3: bytes.replaceSubrange(range, with: Array("/*\"{}<>~'\n\r\u{0}é".utf8.prefix(range.count)))
            case 4: bytes.removeLast(chance.below(bytes.count / 2))
            default: bytes.swapAt(start, chance.below(bytes.count))
            }
        }
        return bytes
    }

    @Test(arguments: files)
    func aDamagedFileEndsInObjectsThatGoTogetherOrInAFinding(name: String, format: SourceFormat) throws {
        let bytes = try File.bytes(at: Fixture.example(name))
        var chance = Chance(state: 0x9E37_79B9_7F4A_7C15)
        var refused = 0
        for _ in 0..<120 {
            let damaged = Self.damage(bytes, &chance)
            do {
                let result = try Fixture.read([("a", damaged)], as: format)
                let isWhole = !result.findings.contains { $0.severity == .error }
                // Bundles of other creators may have dangling references: these are for the validator.
                if isWhole, format != .stix {
                    #expect(result.dangling == [])
                    #expect(Set(result.objects.map(\.id)).count == result.objects.count)
                }
                if !isWhole { refused += 1 }
                for finding in result.findings { #expect(finding.place.entry == "a", "\(finding)") }
            } catch {
                let fault = try #require(error as? Fault)
                #expect(fault.kind == .badData, "\(fault)")
                #expect(fault.finding.place.entry == "a", "\(fault)")
                refused += 1
            }
        }
        #expect(refused > 0)
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
