import Diagnostics
import Files
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// Damaged tables and mappings: reading and suggesting end in consistent objects or in a finding, never in a crash.
@Suite struct TableDamageTests {
    private static func units(_ text: String) -> [UInt8] {
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    private static func tables() throws -> [(bytes: [UInt8], map: [UInt8])] {
        let names = ["eastern-post/cn23-items", "aduana-del-norte/operadores", "port-targeting-unit/seizures"]
        return try names.flatMap { name in
            let bytes = try File.bytes(at: Fixture.example(name + ".csv"))
            let map = try File.bytes(at: Fixture.example(name + ".map.json"))
            return [(bytes, map), (units(String(decoding: bytes, as: UTF8.self)), map)]
        }
    }

    /// Whether something was refused; then with a file, and never as a mistake of the command line.
    private func isRefused(_ body: () throws -> [Finding]) throws -> Bool {
        do {
            let findings = try body()
            for finding in findings { #expect(finding.place.entry != nil, "\(finding)") }
            return findings.contains { $0.severity == .error }
        } catch {
            let fault = try #require(error as? Fault)
            #expect(fault.finding.place.entry != nil, "\(fault)")
            return true
        }
    }

    @Test func aDamagedTableEndsInRowsOrInAFinding() throws {
        for (bytes, map) in try Self.tables() {
            let mapping = try MappingFile(parsing: map, named: "map.json")
            var damage = Damage()
            for _ in 0..<60 {
                let input = SourceFile(name: "a.csv", source: damage.apply(to: bytes))
                _ = try isRefused {
                    let result = try SourceReader.read(
                        inputs: [input], as: nil, options: try Fixture.options(mapping: mapping))
                    #expect(result.dangling == [])
                    return result.findings
                }
            }
        }
    }

    @Test func aSuggestionForADamagedTableIsAMappingThatIsRead() throws {
        for (bytes, _) in try Self.tables() {
            var damage = Damage()
            for _ in 0..<40 {
                let input = SourceFile(name: "a.csv", source: damage.apply(to: bytes))
                _ = try isRefused {
                    let suggestion = try MappingSuggestion(for: input)
                    _ = try MappingFile(.object(suggestion.mapping), named: "a.map.json")
                    return []
                }
            }
        }
    }

    @Test func aDamagedMappingIsReadOrRefused() throws {
        for (bytes, map) in try Self.tables() {
            var damage = Damage()
            var refused = 0
            for _ in 0..<60 {
                let damaged = damage.apply(to: map)
                let isRefused = try isRefused {
                    let mapping = try MappingFile(parsing: damaged, named: "map.json")
                    return try SourceReader.read(
                        inputs: [SourceFile(name: "a.csv", source: bytes)], as: nil,
                        options: try Fixture.options(mapping: mapping)
                    ).findings
                }
                if isRefused { refused += 1 }
            }
            #expect(refused > 0)
        }
    }
}
