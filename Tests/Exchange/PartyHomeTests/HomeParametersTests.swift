internal import CaseFile
internal import CaseWork
internal import Diagnostics
internal import EntityResolution
internal import Files
import HomeTestSupport
import PartyHome
internal import Platform
internal import RecordLinkage
import StrictJSON
internal import TestSupport
internal import Testing

/// The parameters that a home merges with: adopted by a logged step, and read with care each time.
@Suite struct HomeParametersTests {
    /// Parameters that two decisions taught.
    private func learnt() -> ResolutionParameters {
        let records = ["a", "b"].map { id in
            Record(
                id: id, kind: .person, originator: id, names: [Record.Name("Zenobia Quartzfield")],
                phones: ["+1 202 555 0142"])
        }
        var builder = RecordTableBuilder()
        builder.add(contentsOf: records)
        let decision = Decision(
            left: "a", right: "b", verdict: .different, author: "analyst", time: Timestamp(seconds: 1))
        return Resolver().resolve(builder.build().table, decisions: [decision]).learnt().parameters
    }

    private func adopted(_ party: Party) throws -> [LogEntry] {
        try party.home.caseFile.log().filter { $0.act == LogAction.parametersAdopted.rawValue }
    }

    @Test func aHomeMergesWithWhatShipsUntilOthersAreAdopted() throws {
        let party = try Stage().agency
        #expect(try party.home.parameters() == .standard)
        let learnt = learnt()
        #expect(learnt != .standard)
        _ = try MergeWorkflow(party.home, actor: party.actor()).merge()
        #expect(try party.home.adopt(learnt, by: party.actor()) == "intelligence-2")
        #expect(try party.home.parameters() == learnt)
        #expect(try CaseView(party.home).result.parametersVersion == learnt.version)
        // The merge that is kept was made with others.
        #expect(try CaseView(party.home).outdatedMerge() != nil)
        #expect(try party.home.adopt(.standard, by: party.actor()) == learnt.version)
        #expect(try party.home.parameters() == .standard)
        #expect(try CaseView(party.home).outdatedMerge() == nil)
        #expect(try adopted(party).map(\.subject) == [learnt.version, "intelligence-2"])
    }

    // A log that takes nothing stands for a program that ends before it was written.
    @Test(.needsTool("python3"), arguments: [false, true])
    func whatIsNotLoggedIsNotInUse(_ isLearntInUse: Bool) throws {
        let party = try Stage().agency
        if isLearntInUse { _ = try party.home.adopt(learnt(), by: party.actor()) }
        let before = try party.home.parameters()
        let script = """
            import sqlite3, sys
            sqlite3.connect(sys.argv[1]).executescript(
                "CREATE TRIGGER full BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'full'); END")
            """
        #expect(try Tool.run("python3", ["-c", script, party.home.layout.caseFile]).status == 0)
        let others = isLearntInUse ? ResolutionParameters.standard : learnt()
        #expect(throws: (any Error).self) { try party.home.adopt(others, by: party.actor()) }
        #expect(try party.home.parameters() == before)
        #expect(
            try Paths.names(in: party.home.layout.home).filter { $0.contains("parameters") }.count
                == (isLearntInUse ? 1 : 0))
    }

    @Test func adoptingWhatIsInUseChangesAndLogsNothing() throws {
        let party = try Stage().agency
        #expect(try party.home.adopt(.standard, by: party.actor()) == "intelligence-2")
        #expect(try adopted(party).isEmpty)
    }

    @Test(arguments: [
        ("\"merge_threshold\": 0.999", "\"merge_threshold\": 0.9", FindingCode.parametersLoosened),
        ("\"block_window\": 10", "\"block_window\": 11", FindingCode.parametersVersionOther),
        ("{", "", FindingCode.jsonTrailingData),
    ])
    func parametersThatSomebodyChangedInTheHomeAreRefusedUntilOthersAreAdopted(
        _ old: String, new: String, code: FindingCode
    ) throws {
        let party = try Stage().agency
        _ = try party.home.adopt(learnt(), by: party.actor())
        let path = party.home.layout.home + "/parameters.json"
        let text = String(decoding: try File.bytes(at: path, limit: 1 << 20), as: UTF8.self)
        try AtomicFile.write(Array(text.replacing(old, with: new, maxReplacements: 1).utf8), to: path, replacing: true)
        let fault = #expect(throws: Fault.self) { try CaseView(party.home) }
        #expect(fault?.code == code)
        #expect(try party.home.adopt(.standard, by: party.actor()).isEmpty)
        #expect(try CaseView(party.home).result.parametersVersion == "intelligence-2")
    }
}
