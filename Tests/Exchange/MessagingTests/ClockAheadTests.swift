internal import CaseFile
internal import Diagnostics
internal import Files
import HomeTestSupport
internal import Messaging
import ModelChecks
import PartyHome
import Platform
internal import StrictJSON
internal import TestSupport
internal import Testing

/// Versions that lie so far ahead of the clock that no later one could replace them, and bundles that would not be valid.
@Suite struct ClockAheadTests {
    private static func bundle(_ type: String = "identity", modified: String, _ more: String) -> String {
        """
        {"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000001","objects":[{"type":"\(type)",
        "spec_version":"2.1","id":"\(type)--00000000-0000-4000-8000-000000000002",
        "created":"2026-02-01T00:00:00.000Z","modified":"\(modified)",\(more)}]}
        """
    }

    private static func party(_ modified: String) -> String {
        bundle(modified: modified, #""name":"Example Trading","identity_class":"organization""#)
    }

    @Test func whatLiesAheadOfTheClockIsNotPacked() throws {
        let stage = try Stage()
        let file = try stage.folder.write(Self.party("9999-12-31T23:59:59.999Z"), "ahead.json")
        #expect { try stage.carrier.seal(file, to: [stage.agency], in: stage.folder) } throws: { error in
            (error as? Fault)?.code == .bundleNotPacked
        }
    }

    @Test func whatLiesAheadOfTheClockIsHeldAtImportAndComesInWhenItsTimeHasCome() throws {
        let stage = try Stage()
        let file = try stage.folder.write(Self.party("2026-03-05T00:00:00.000Z"), "ahead.json")
        // A sender whose clock is a week fast.
        let fast = stage.carrier.mail(at: Stage.now.adding(seconds: 7 * 86_400))
        let envelope = try #require(
            try fast.seal(
                [file], to: [stage.agency.id], together: false, PackageSealer.Terms(),
                place: { stage.folder.file($0) }
            ).first?.path)
        let held = try stage.agency.importFile(envelope)
        #expect(held.outcome == .failed && held.codes.contains("version-in-future"), "\(held.codes)")
        #expect(held.quarantineID != nil)
        #expect(try stage.agency.home.caseFile.currentObjects().isEmpty)
        // The same object, sent again when its time has come.
        let later = Stage.now.adding(seconds: 4 * 86_400)
        let again = try #require(
            try stage.carrier.mail(at: later).seal(
                [file], to: [stage.agency.id], together: false, PackageSealer.Terms(),
                place: { stage.folder.file($0) }
            ).first?.path)
        let taken = try stage.agency.importFile(again, at: later)
        #expect(taken.outcome == .passed && taken.stored?.newVersions == 1, "\(taken.codes)")
    }

    @Test func aDayIsAllowedForClocksAndTimeZones() throws {
        let stage = try Stage()
        let file = try stage.folder.write(Self.party("2026-03-02T12:00:00.000Z"), "near.json")
        let envelope = try stage.carrier.seal(file, to: [stage.agency], in: stage.folder)[0]
        #expect(try stage.agency.importFile(envelope).outcome == .passed)
    }

    @Test func placesThatFormerProgramsWroteAreStillExchanged() throws {
        let stage = try Stage()
        let file = try stage.folder.write(
            Self.bundle("location", modified: "2026-02-01T00:00:00.000Z", #""city":"Sampleham""#), "place.json")
        let envelope = try stage.carrier.seal(file, to: [stage.agency], in: stage.folder)[0]
        #expect(try stage.agency.importFile(envelope).outcome == .passed)
        #expect(try stage.agency.home.caseFile.currentObjects().count == 1)
    }

    // MARK: Exports

    private static func export(_ text: String, named name: String, in stage: Stage) throws -> ValidatedExport {
        let path = try stage.folder.write(text, name)
        let result = try HomeExport(stage.carrier.home, dated: Stage.now, markings: [])
            .export([path], as: nil, mapping: nil)
        return try ValidatedExport(
            result, in: stage.carrier.home.layout.home, clock: Stage.now)
    }

    @Test func anExportSaysByRecordWhatWouldNotBeValid() throws {
        let stage = try Stage()
        let text = #"{"id":"a","schema":"Person","properties":{"name":["X Y"],"modifiedAt":["9999-01-01"]}}"#
        let checked = try Self.export(text, named: "people.ftm.jsonl", in: stage)
        let ahead = checked.errors.filter { $0.code == .versionInFuture }
        #expect(ahead.count == checked.errors.count && !ahead.isEmpty)
        #expect(ahead.contains { $0.place.entry == "FollowTheMoney, a" && $0.place.pointer == "/identity/modified" })
    }

    @Test func aValidExportIsWrittenAsItWasChecked() throws {
        let stage = try Stage()
        let text = #"{"id":"a","schema":"Person","properties":{"name":["X Y"]}}"#
        let checked = try Self.export(text, named: "people.ftm.jsonl", in: stage)
        #expect(checked.errors == [])
        let sink = MemorySink()
        try checked.write(to: sink)
        #expect(try JSONValue(parsing: sink.bytes)["objects"]?.array?.count ?? 0 > 3)
    }

    @Test func aBundleOfOthersThatIsNotValidIsNotHandedOn() throws {
        let stage = try Stage()
        let text = Self.bundle("location", modified: "2026-02-01T00:00:00.000Z", #""city":"Sampleham""#)
        let checked = try Self.export(text, named: "theirs.json", in: stage)
        #expect(checked.errors.map(\.code) == [.locationIncomplete])
        #expect(checked.errors.first?.place.entry == "location--00000000-0000-4000-8000-000000000002")
    }
}
