internal import Files
internal import Foundation
internal import TestSupport
internal import Testing

/// The threat model names tests, which must be there.
@Suite struct ThreatModelTests {
    @Test func everyTestThatTheThreatModelNamesIsThere() throws {
        let page = String(
            decoding: try File.bytes(at: Paths.join(SharedData.packageFolder, "docs/threat-model.md")), as: UTF8.self)
        let named = page.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 && $0.element.allSatisfy(\.isLetter) && $0.element.count > 12 }
            .map { String($0.element) }
        #expect(named.count > 30)
        var there: Set<String> = []
        let tests = Paths.join(SharedData.packageFolder, "Tests")
        for case let name as String in try #require(FileManager.default.enumerator(atPath: tests))
        where name.hasSuffix(".swift") {
            let text = String(decoding: try File.bytes(at: Paths.join(tests, name)), as: UTF8.self)
            for part in text.components(separatedBy: "func ").dropFirst() {
                there.insert(String(part.prefix { $0.isLetter || $0.isNumber }))
            }
        }
        #expect(named.filter { !there.contains($0) } == [])
    }
}
