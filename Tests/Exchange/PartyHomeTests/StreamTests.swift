internal import CaseFile
import Diagnostics
import Digests
internal import Files
import HomeTestSupport
internal import Messaging
internal import PartyHome
import Platform
internal import TestSupport
internal import Testing

/// Streams of a home: numbers are never given twice, not after a restore either.
@Suite struct StreamTests {
    private let stage: Stage

    init() throws { stage = try Stage() }

    private var layout: HomeLayout { stage.carrier.home.layout }

    /// The carrier, opened anew as the next command would.
    private func carrier() throws -> Party { try Party("carrier", in: stage.folder) }

    private func send(_ name: String, _ party: Party) throws -> String {
        try party.seal(try stage.bundle(name), to: [stage.agency], in: stage.folder)[0]
    }

    private func restore(_ backup: [UInt8], _ path: String) throws {
        try AtomicFile.write(backup, to: path, mode: 0o600, replacing: true)
    }

    @Test func aCaseFileThatWasRestoredSendsNothingUntilTheStreamIsRenewed() throws {
        let first = try send("one", carrier())
        let backup = try File.bytes(at: layout.caseFile)
        let second = try send("two", carrier())
        try restore(backup, layout.caseFile)

        #expect(faultCode { _ = try send("three", try carrier()) } == "home-restored")
        #expect(
            faultCode {
                _ = try carrier().mail().pack(
                    [try stage.bundle("four")], for: [stage.agency.id], PackageSealer.Terms(),
                    to: stage.folder.file("p.asice"), replacing: false)
            } == "home-restored")
        #expect(!Paths.exists(stage.folder.file("p.asice")))

        let restored = try carrier()
        let renewed = try restored.home.renewStream(reason: "restored", randomness: .system, by: restored.actor())
        #expect(renewed.identity.stream != restored.home.identity.stream)
        #expect(renewed.identity.namespace == restored.home.identity.namespace)
        #expect(try carrier().home.identity == renewed.identity)
        #expect(try File(path: layout.identity).permissions() == 0o600)
        let third = try send("three", carrier())
        for path in [first, second, third] {
            let outcome = try stage.agency.importFile(path)
            #expect(outcome.outcome == .passed && outcome.stored != nil, "\(outcome.codes)")
        }
        let entry = try #require(try carrier().home.caseFile.log().first { $0.act == "stream-renewed" })
        #expect(entry.subject == renewed.identity.stream.description && entry.details.contains("restored"))
        let streams = try carrier().home.streams()
        #expect(streams.map(\.isPresent) == [false, true])
        // In the new stream both partners are told first what this home has from them.
        #expect(streams.map { $0.ends.map(\.sequence).sorted() } == [[1], [1, 2]])
    }

    @Test func aHomeOfAnotherTimeThanItsNumbersSendsNothing() throws {
        _ = try send("one", carrier())
        let backup = try File.bytes(at: layout.identity)
        let party = try carrier()
        _ = try party.home.renewStream(reason: "test", randomness: .system, by: party.actor())
        _ = try send("two", carrier())
        try restore(backup, layout.identity)
        #expect(faultCode { _ = try send("three", try carrier()) } == "home-restored")
    }

    @Test func aRestoredHomeStoresWhatComesAndOnlyDoesNotAnswer() throws {
        let envelopes = try ["one", "two", "three"].map { try stage.envelope($0) }
        _ = try stage.agency.importFile(envelopes[0])
        let path = stage.agency.home.layout.caseFile
        let backup = try File.bytes(at: path)
        _ = try stage.agency.importFile(envelopes[1])
        try restore(backup, path)
        let agency = try Party("agency", in: stage.folder)
        let outcome = try agency.importFile(envelopes[2])
        #expect(outcome.stored != nil && outcome.receiptPath == nil)
        #expect(outcome.codes.contains("receipt-not-sealed"))
        // What was noted is not forgotten over it.
        let again = try Party("agency", in: stage.folder)
        #expect(
            faultCode { _ = try again.seal(try stage.bundle("x"), to: [stage.carrier], in: stage.folder) }
                == "home-restored")
    }

    @Test func aHomeThatIsWholeSendsWithAndWithoutItsNumbers() throws {
        for name in ["one", "two"] { _ = try send(name, carrier()) }
        // A home of an earlier version, or one stopped between the case file and the note of it, knows fewer.
        try Paths.removeFile(Paths.join(layout.home, "sent.json"))
        _ = try send("three", carrier())
        #expect(try carrier().home.streams().flatMap { $0.ends.map(\.sequence) } == [3])
        #expect(try File(path: Paths.join(layout.home, "sent.json")).permissions() == 0o600)
    }
}
