internal import CaseFile
internal import Diagnostics
internal import Files
import HomeTestSupport
internal import Messaging
import PartyHome
import SourceFormats
internal import TestSupport
internal import Testing

/// No mapping makes the ids that another one made for other things.
struct ExportRegisterTests {
    private let stage: Stage
    private let parcels: String
    private let source = #", "source_name": "parcels""#

    init() throws {
        stage = try Stage()
        parcels = try stage.folder.write(
            "waybill,sender,phone,receiver,city\n1,Ann Example,1,Bo Example,Oslo\n2,Cy Example,2,Di Example,Rome\n",
            "parcels.csv")
    }

    private func mapping(_ name: String, columns: String, more: String = "") throws -> String {
        try stage.folder.write(
            #"{ "type": "identity", "label": "party", "record": "waybill", "columns": { \#(columns) } \#(more.contains("source_name") ? "" : source) \#(more) }"#,
            name + ".json")
    }

    /// Exports and remembers; the number of objects.
    @discardableResult
    private func export(_ mapping: String, changed: Bool = false, preview: Bool = false) throws -> Int {
        let home = stage.carrier.home
        let result = try HomeExport(home, dated: Stage.now, markings: []).export([parcels], as: nil, mapping: mapping)
        try home.remember(
            result, mappedBy: mapping, isChanged: changed, isPreview: preview, by: stage.carrier.actor())
        return result.count
    }

    private var remembered: String { Paths.join(stage.carrier.home.layout.home, "exported.json") }

    @Test func aSecondMappingOfTheSameRecordsIsRefusedAndBothAreNamed() throws {
        let senders = try mapping("senders", columns: #""sender": "name""#)
        let receivers = try mapping("receivers", columns: #""receiver": "name""#)
        try export(senders)
        let before = try File.bytes(at: remembered)
        let fault = #expect(throws: Fault.self) { try export(receivers) }
        #expect(fault?.code == .mappingChanged && fault?.kind == .policy)
        let sentence = fault?.finding.sentence ?? ""
        #expect(sentence.contains("senders.json") && sentence.contains("receivers.json"))
        #expect(sentence.contains("parcels") && sentence.contains("waybill"))
        #expect(try File.bytes(at: remembered) == before)
        // The first one goes on.
        try export(senders)
    }

    @Test func aSourceNameOfItsOwnMakesIdsOfItsOwn() throws {
        try export(try mapping("senders", columns: #""sender": "name""#))
        try export(
            try mapping("receivers", columns: #""receiver": "name""#, more: #", "source_name": "parcels, receivers""#))
    }

    @Test func anEditedMappingGoesOnWhenThatIsSaidAndTheLogHasIt() throws {
        try export(try mapping("senders", columns: #""sender": "name""#))
        let edited = try mapping("senders", columns: #""sender": "name", "phone": "phone""#)
        #expect(faultCode { try export(edited) } == "mapping-changed")
        try export(edited, changed: true)
        let entry = try #require(try stage.carrier.home.caseFile.log().last)
        #expect(
            entry.act == "mapping-changed" && entry.subject == "parcels" && entry.details.contains("senders.json"))
        let count = try stage.carrier.home.caseFile.log().count
        try export(edited)
        try export(edited, changed: true)
        #expect(try stage.carrier.home.caseFile.log().count == count)
    }

    @Test func whatDoesNotSayWhatColumnsBecomeIsNoOtherMapping() throws {
        try export(try mapping("senders", columns: #""sender": "name", "phone": "phone""#))
        let before = try File.bytes(at: remembered)
        try export(
            try mapping(
                "renamed", columns: #""phone": "phone", "sender": "name""#,
                more: #", "dates": "d/M/yyyy", "others": "note""#))
        #expect(try File.bytes(at: remembered) == before)
    }

    @Test func aPreviewIsRefusedTooAndRemembersNothing() throws {
        try export(try mapping("senders", columns: #""sender": "name""#), preview: true)
        #expect(!Paths.exists(remembered))
        try export(try mapping("receivers", columns: #""receiver": "name""#))
        #expect(
            faultCode { try export(try mapping("senders", columns: #""sender": "name""#), preview: true) }
                == "mapping-changed")
    }

    @Test func theMemoryIsSmallSecretAndReadStrictly() throws {
        try export(try mapping("senders", columns: #""sender": "name""#))
        #expect(try File(path: remembered).permissions() == 0o600)
        let text = String(decoding: try File.bytes(at: remembered), as: UTF8.self)
        // A line for the records of a source, not for each of them.
        #expect(text.count < 600 && !text.contains("Ann") && !text.contains("count"))
        try AtomicFile.write(Array("{}".utf8), to: remembered, replacing: true)
        #expect(faultCode { try export(try mapping("senders", columns: #""sender": "name""#)) } != nil)
    }
}
