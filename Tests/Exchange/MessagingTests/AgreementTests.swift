internal import CaseFile
import Diagnostics
internal import Digests
internal import Files
import HomeTestSupport
internal import Markings
internal import Messaging
internal import Packages
import PartyHome
internal import Platform
internal import Policy
internal import TestSupport
internal import Testing
import X509

@Suite struct AgreementTests {
    private let stage: Stage

    init() throws { stage = try Stage() }

    private static func draft(_ give: String = #"{"tlp":"amber"}"#, _ more: String = "") throws -> AgreementDraft {
        try AgreementDraft(
            parsing: Array(#"{"start_date":"2026-01-01","give":\#(give),"receive":{"tlp":"red"}\#(more)}"#.utf8))
    }

    private func path(_ name: String) -> String { stage.folder.file(name + ".asice") }

    /// The carrier and the agency agree.
    ///
    /// - Returns: the id of the agreement.
    private func agree(_ more: String = "") throws -> String {
        let proposal = try stage.carrier.mail().propose(
            Self.draft(#"{"tlp":"amber"}"#, more), to: stage.agency.id, replacing: nil, path: path("proposal"),
            replacing: true)
        let id = try #require(proposal.document).id.description
        #expect(try stage.agency.importFile(path("proposal")).codes == ["agreement-proposed"])
        _ = try stage.agency.mail().accept(id, digest: nil, path: path("acceptance"), replacing: true)
        #expect(try stage.carrier.importFile(path("acceptance")).codes.contains("agreement-agreed"))
        return id
    }

    private func terms(_ party: Party, back: Bool = false, at time: Timestamp = Stage.now) throws -> [AppliedTerms] {
        let (from, to) = (stage.carrier.id.text, stage.agency.id.text)
        return try party.home.agreements().terms(from: back ? to : from, to: back ? from : to, at: time)
    }

    @Test func anAgreementIsInForceWhenBothHaveSignedTheSameBytes() throws {
        let proposal = try stage.carrier.mail().propose(
            Self.draft(), to: stage.agency.id, replacing: nil, path: path("proposal"), replacing: false)
        _ = try stage.agency.importFile(path("proposal"))
        #expect(try terms(stage.carrier).isEmpty && terms(stage.agency).isEmpty)
        let id = try #require(proposal.document).id.description
        _ = try stage.agency.mail().accept(id, digest: nil, path: path("acceptance"), replacing: false)
        #expect(try terms(stage.agency).count == 1 && terms(stage.carrier).isEmpty)
        _ = try stage.carrier.importFile(path("acceptance"))
        #expect(try terms(stage.carrier) == terms(stage.agency))
        #expect(try terms(stage.agency).first?.terms.highestTrafficLight == .amber)
        // Both signed packages are kept.
        #expect(try stage.carrier.home.caseFile.packages(.sent).map(\.kind).first == "agreement")
        #expect(try stage.agency.count(in: stage.agency.home.layout.sealed) == 1)
    }

    @Test func aProposerCannotAcceptForTheOther() throws {
        let proposal = try stage.carrier.mail().propose(
            Self.draft(), to: stage.agency.id, replacing: nil, path: path("proposal"), replacing: false)
        let id = try #require(proposal.document).id.description
        #expect(
            faultCode {
                _ = try stage.carrier.mail().accept(id, digest: nil, path: path("own"), replacing: false)
            } == "agreement-nothing-to-accept")
        #expect(!Paths.exists(path("own")))
    }

    @Test func whatCameUnderAnAgreementStaysUnderItsTerms() throws {
        let id = try agree()
        let outcome = try stage.agency.importFile(stage.envelope())
        let package = try #require(outcome.stored).package
        #expect(try stage.agency.home.termsOfOrigin(ofPackage: package).map(\.agreement) == [id])
        _ = try stage.agency.mail().state(
            .end, agreement: id, reason: "over", path: path("end"), replacing: false)
        #expect(try terms(stage.agency).isEmpty)
        let kept = try stage.agency.home.termsOfOrigin(ofPackage: package)
        #expect(kept.first?.terms.highestTrafficLight == .amber)
    }

    @Test func whatAPartySaysReachesTheOtherAlsoAfterTheEnd() throws {
        let id = try agree()
        _ = try stage.agency.mail().state(.suspend, agreement: id, reason: "a leak", path: path("1"), replacing: false)
        #expect(try stage.carrier.importFile(path("1")).codes.contains("agreement-suspended"))
        #expect(try terms(stage.carrier).isEmpty)
        _ = try stage.carrier.mail().state(.end, agreement: id, reason: "over", path: path("2"), replacing: false)
        #expect(try stage.agency.importFile(path("2")).codes.contains("agreement-ended-by-party"))
        #expect(
            faultCode {
                _ = try stage.agency.mail().state(
                    .resume, agreement: id, reason: "?", path: path("3"), replacing: false)
            } == "agreement-ended")
        // An end that was said is said again, byte for byte.
        let again = try stage.carrier.mail().state(.end, agreement: id, reason: "x", path: path("4"), replacing: false)
        #expect(again.isAgain)
        #expect(try stage.agency.importFile(path("4")).codes.contains("agreement-known"))
    }

    @Test func graceIsJudgedByReceipt() throws {
        _ = try agree(#","end_date":"2026-03-02","grace_days":10"#)
        let after = try #require(Timestamp("2026-03-05T00:00:00Z"))
        #expect(try terms(stage.agency, at: after).count == 1)
        #expect(try terms(stage.carrier, at: after).isEmpty)
        #expect(try terms(stage.agency, at: after.adding(seconds: 8 * 86_400)).isEmpty)
    }

    // MARK: What others forge

    private func forged(
        _ document: AgreementDocument?, _ statement: AgreementStatement? = nil,
        adding others: [(name: String, bytes: [UInt8], isBundle: Bool)] = [], sequence: Int = 90,
        by change: (inout Forge) -> Void = { _ in }
    ) throws -> Importer.Outcome {
        var forge = Forge(stage)
        forge.kind = .agreement
        forge.sequence = sequence
        forge.previous = String(repeating: "a", count: 64)
        change(&forge)
        var contents = others
        if let document { contents.append((AgreementDocument.fileName, document.bytes, false)) }
        if let statement { contents.append((AgreementStatement.fileName, statement.bytes, false)) }
        return try stage.agency.importFile(forge.envelope(contents: contents))
    }

    private func document(
        _ parties: [Party], id: UUID? = nil, number: Int = 1, previous: String? = nil, title: String = "forged"
    ) throws -> AgreementDocument {
        try AgreementDocument(
            id: id ?? UUID.v4(.system), number: number, previous: previous,
            parties: parties.map { AgreementParty(id: $0.id.text, name: $0.home.identity.name) }, title: title,
            start: Stage.now, end: nil, graceDays: 0,
            flows: [AgreementFlow(from: parties[0].id.text, to: parties[1].id.text, terms: ExchangeTerms())])
    }

    @Test func whatIsNotBetweenSenderAndReceiverIsRefused() throws {
        let outcome = try forged(document([stage.carrier, stage.partner]))
        #expect(outcome.outcome == .failed && outcome.codes.contains("agreement-parties-other"))
        #expect(try stage.agency.home.caseFile.agreements().isEmpty)
        // Nor an agreement of others in the name of the one that it is sent by.
        let other = try forged(document([stage.partner, stage.agency]), sequence: 91)
        #expect(other.codes.contains("agreement-parties-other"))
    }

    @Test func theIdOfAnAgreementOfOthersIsRefused() throws {
        let id = UUID.v4(.system)
        _ = try forged(document([stage.carrier, stage.agency], id: id))
        let outcome = try forged(document([stage.partner, stage.agency], id: id), sequence: 1) { forge in
            forge.originator = stage.partner
            forge.gateway = stage.partner
            forge.gateways = [stage.partner]
            forge.previous = nil
        }
        #expect(outcome.outcome == .failed && outcome.codes.contains("agreement-parties-other"))
    }

    @Test func anAcceptanceOfOtherBytesIsRefused() throws {
        let (one, other) = (
            try document([stage.carrier, stage.agency]), try document([stage.carrier, stage.agency], title: "other")
        )
        let statement = AgreementStatement(accepting: other, party: stage.carrier.id.text, time: Stage.now)
        let outcome = try forged(one, statement)
        #expect(outcome.outcome == .failed && outcome.codes.contains("agreement-bytes-other"))
        #expect(try stage.agency.home.caseFile.agreements().isEmpty)
    }

    @Test func aMessageOfAnotherFormIsRefused() throws {
        let one = try document([stage.carrier, stage.agency])
        func said(_ act: AgreementAct, by party: Party) throws -> AgreementStatement {
            try AgreementStatement(
                act, agreement: one.id, party: party.id.text, number: 1, reason: "a reason", time: Stage.now)
        }
        let outcomes = try [
            forged(one, adding: [("note.txt", Array("more".utf8), false)], sequence: 80),
            forged(nil, adding: [("note.txt", Array("more".utf8), false)], sequence: 81),
            forged(one, said(.suspend, by: stage.carrier), sequence: 82),
            forged(nil, said(.suspend, by: stage.agency), sequence: 83),
            forged(
                nil, AgreementStatement(accepting: one, party: stage.carrier.id.text, time: Stage.now), sequence: 84),
            forged(one, sequence: 85) { $0.recipients = [stage.agency, stage.partner] },
        ]
        for outcome in outcomes {
            #expect(outcome.outcome == .failed && outcome.codes.contains("agreement-structure"))
        }
        #expect(try stage.agency.home.caseFile.agreements().isEmpty)
    }

    @Test func aStatementThatComesBeforeItsAgreementCountsWhenThatComes() throws {
        let one = try document([stage.carrier, stage.agency])
        let statement = try AgreementStatement(
            .suspend, agreement: one.id, party: stage.carrier.id.text, number: 1, reason: "early", time: Stage.now)
        #expect(try forged(nil, statement, sequence: 70).codes.contains("agreement-unknown-here"))
        _ = try forged(one, sequence: 72)
        #expect(try stage.agency.home.agreement(named: one.id.description).suspending == [stage.carrier.id.text])
    }

    @Test func aVersionThatContinuesFromOneThatIsNotHereCannotBeAccepted() throws {
        let two = try document(
            [stage.carrier, stage.agency], number: 2, previous: String(repeating: "b", count: 64))
        #expect(try forged(two).codes.contains("agreement-previous-unknown"))
        #expect(
            faultCode {
                _ = try stage.agency.mail().accept(
                    two.id.description, digest: nil, path: path("x"), replacing: false)
            } == "agreement-previous-unknown")
    }

    @Test func moreDocumentsThanAPartnerHasAReasonForAreRefused() throws {
        let id = UUID.v4(.system)
        for number in 0..<AgreementArrival.documentLimit {
            let outcome = try forged(
                document([stage.carrier, stage.agency], id: id, title: "version \(number)"), sequence: 20 + 2 * number)
            #expect(outcome.codes.contains("agreement-fork") == (number > 0))
        }
        let outcome = try forged(document([stage.carrier, stage.agency], id: id, title: "one more"), sequence: 60)
        #expect(outcome.outcome == .failed && outcome.codes.contains("agreement-too-many"))
    }

    // MARK: Any order

    /// Two homes say things of one agreement at random; messages arrive in any order, some twice. In the end both see
    /// the same.
    @Test(arguments: [11, 12])
    func homesThatHeardEverythingAgree(_ seed: Int) throws {
        var generator = SeededGenerator(UInt64(seed))
        let id = try agree()
        let homes = [stage.carrier, stage.agency]
        var underway: [(to: Int, path: String)] = []
        for step in 0..<10 {
            let who = Int.random(in: 0..<2, using: &generator)
            let (party, other) = (homes[who], homes[1 - who])
            let target = path("step-\(step)")
            do {
                switch Int.random(in: 0..<8, using: &generator) {
                case 0, 1:
                    _ = try party.mail().propose(
                        Self.draft(#"{"tlp":"\#(step % 2 == 0 ? "green" : "red")"}"#), to: other.id, replacing: id,
                        path: target, replacing: true)
                case 2, 3, 4:
                    let signed = try party.home.agreement(named: id).versions.filter {
                        $0.signatures[other.id.text] != nil && $0.signatures[party.id.text] == nil
                    }
                    guard let version = signed.randomElement(using: &generator) else { continue }
                    _ = try party.mail().accept(id, digest: version.document.digest, path: target, replacing: true)
                case 5:
                    _ = try party.mail().state(
                        .suspend, agreement: id, reason: "s\(step)", path: target, replacing: true)
                case 6:
                    _ = try party.mail().state(
                        .resume, agreement: id, reason: "r\(step)", path: target, replacing: true)
                default:
                    guard step > 7 else { continue }
                    _ = try party.mail().state(.end, agreement: id, reason: "over", path: target, replacing: true)
                }
            } catch let fault as Fault {
                // What a home does not do by its rules is no message.
                #expect(fault.code.name.hasPrefix("agreement-"), "\(fault)")
                continue
            }
            underway.append((1 - who, target))
            if let index = underway.indices.randomElement(using: &generator), Bool.random(using: &generator) {
                let message = underway[index]
                _ = try homes[message.to].importFile(message.path)
                if Bool.random(using: &generator) { underway.remove(at: index) }
            }
        }
        for message in underway.shuffled(using: &generator) { _ = try homes[message.to].importFile(message.path) }
        let lives = try homes.map { try $0.home.agreement(named: id) }
        #expect(lives[0].versions.map(\.document) == lives[1].versions.map(\.document))
        #expect(
            lives[0].versions.map { Set($0.signatures.keys) } == lives[1].versions.map { Set($0.signatures.keys) })
        #expect(lives[0].statements.map(\.statement) == lives[1].statements.map(\.statement))
        #expect(lives[0].state(at: Stage.now) == lives[1].state(at: Stage.now))
        let findings = try homes.map { try terms($0) }
        #expect(findings[0] == findings[1])
        #expect(try homes.allSatisfy { try $0.home.caseFile.verifyLog() > 0 })
    }
}
