@testable internal import CaseFile
import Diagnostics
internal import Platform
internal import StrictJSON
internal import TestSupport
internal import Testing

/// The log is read entry by entry, and filters fit what they say.
@Suite struct LogFilterTests {
    private let folder: TemporaryFolder
    private let caseFile: CaseStore

    init() throws {
        folder = try TemporaryFolder()
        caseFile = try CaseStore(path: folder.file("case.sqlite"))
        for (second, (act, subject, actor, party)) in Self.entries.enumerated() {
            var details = JSONObject()
            details["to"] = party.map { [.string($0)] }
            try caseFile.record(
                act, of: subject, by: LogActor(name: actor, time: Timestamp(seconds: Int64(second) * 60)), details)
        }
    }

    private static let entries: [(LogAction, String, String, String?)] = [
        (.initialised, "0123", "Ada", nil), (.sealed, "m-1", "Ben", "aaaa"), (.sealed, "m-2", "Ada", "bbbb"),
        (.partnerSuspended, "aaaa", "Ada", nil), (.imported, "m-10", "Ben", "aaaab"), (.purged, "m_1", "Ben", nil),
    ]

    private func numbers(_ filter: LogFilter) throws -> [Int] {
        var found: [Int] = []
        try caseFile.forEachLogEntry(filter) { entry throws(Fault) in found.append(entry.number) }
        return found
    }

    @Test func everythingThatIsGivenMustFit() throws {
        #expect(try numbers(LogFilter()) == [1, 2, 3, 4, 5, 6])
        #expect(try numbers(LogFilter(since: Timestamp(seconds: 120))) == [3, 4, 5, 6])
        #expect(try numbers(LogFilter(until: Timestamp(seconds: 120))) == [1, 2])
        #expect(try numbers(LogFilter(acts: ["sealed"])) == [2, 3])
        #expect(try numbers(LogFilter(acts: ["sealed", "purged"])) == [2, 3, 6])
        #expect(try numbers(LogFilter(actor: "Ben")) == [2, 5, 6])
        #expect(try numbers(LogFilter(subject: "m-1")) == [2, 5])
        #expect(try numbers(LogFilter(party: "aaaa")) == [2, 4])
        #expect(try numbers(LogFilter(acts: ["sealed"], actor: "Ada", party: "bbbb")) == [3])
        #expect(try numbers(LogFilter(subject: "m%")) == [])
        #expect(try numbers(LogFilter(acts: ["nothing"])) == [])
    }

    @Test func aLongLogIsReadInParts() throws {
        for second in 0..<2100 {
            try caseFile.record(
                .reported, of: "page", by: LogActor(name: "Ada", time: Timestamp(seconds: 1000 + Int64(second))))
        }
        #expect(try numbers(LogFilter()) == Array(1...2106))
        #expect(try numbers(LogFilter(acts: ["reported"])).count == 2100)
        #expect(try caseFile.lastLogEntry(of: .reported)?.number == 2106)
        #expect(try caseFile.lastLogEntry(of: .restoreAccepted) == nil)
    }
}
