@testable internal import CaseFile
import Diagnostics
internal import Digests
internal import Files
import HomeTestSupport
@testable internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TestSupport
internal import Testing
import X509

@Suite struct PersonTests {
    private let stage: Stage
    private let agency: Party

    init() throws {
        stage = try Stage()
        agency = stage.agency
    }

    private func registry(at time: Timestamp = Stage.now) throws -> PersonRegistry {
        PersonRegistry(
            agency.home, passphrase: try Passphrase(Array(Stage.passphrase.utf8)), clock: .fixed(time),
            randomness: .system, actor: agency.actor(time))
    }

    private func signatory(_ name: String, keyFile: String? = nil) throws -> ActApprover.Signatory {
        ActApprover.Signatory(name: name, keyFile: keyFile, passphrase: try Passphrase(Array("of \(name) alone".utf8)))
    }

    private func approver(_ names: String...) throws -> ActApprover {
        ActApprover(try names.map { try signatory($0) })
    }

    @discardableResult
    private func add(
        _ name: String, _ roles: Set<PersonRole> = [.release, .keys], approver: ActApprover = ActApprover()
    ) throws -> Person {
        try registry().add(
            name, roles: roles, keyFile: nil, passphrase: try Passphrase(Array("of \(name) alone".utf8)),
            approver: approver)
    }

    private func require(_ persons: Bool, _ two: Set<PersonAct>, by approver: ActApprover = ActApprover()) throws
        -> Bool
    {
        try agency.home.setPersonRules(
            PersonRules(requiresPersons: persons, requiresTwo: two), reason: "a test", approver: approver,
            by: agency.actor())
    }

    private func act(_ act: PersonAct = .destroy, _ subject: String = "a", at time: Timestamp = Stage.now)
        -> ActStatement
    {
        ActStatement(act, on: [subject], reason: "a test", at: agency.home, by: agency.actor(time))
    }

    private func signed() throws -> Int { try LogApprovals(agency.home).verify(agency.home.caseFile.log()) }

    @Test func aPersonHasACertificateUnderTheRootAndAKeyOfTheirOwn() throws {
        let person = try add("Ada Example")
        #expect(person.certificate.role == .person && person.certificate.party == agency.id)
        #expect(person.certificate.personRoles == ["release", "keys"] && person.certificate.subject == "Ada Example")
        #expect(person.certificate.isSigned(by: try agency.home.certificate(.root)))
        let path = agency.home.keyFile(of: person)
        #expect(try File(path: path).permissions() & 0o777 == 0o600)
        #expect(
            faultCode {
                _ = try PrivateKey.load(path: path, passphrase: Passphrase(Array(Stage.passphrase.utf8)))
            } == "passphrase-wrong")
        #expect(faultCode { try add("Ada Example") } == "person-known")
        #expect(faultCode { try add("Ada\u{202E}") } == "person-name-invalid")
        #expect(try HomeCheck(agency.home, keys: nil).run(repairing: false, by: agency.actor()).isWhole)
    }

    @Test func aPersonsKeySignsNothingThatTravels() throws {
        let person = try add("Ada")
        #expect(CertificateRole.allCases.contains(.person) == false)
        let verdict = ChainVerifier.verify(
            person.certificate, intermediates: [], requirements: .party([.originator]),
            store: try agency.home.trustStore(), at: Stage.now)
        #expect(verdict.outcome == .failed)
    }

    @Test func whatNeedsTwoPersonsIsRefusedWithFewer() throws {
        try add("Ada")
        try add("Ben")
        #expect(try require(false, [.destroy]))
        for (approver, code) in [
            (ActApprover(), "persons-needed"), (try approver("Ada"), "persons-needed"),
            (try approver("Ada", "Cem"), "person-unknown"),
        ] {
            #expect(faultCode { _ = try approver.approve(act(), at: agency.home) } == code)
        }
        let approval = try #require(try approver("Ada", "Ben").approve(act(), at: agency.home))
        #expect(approval.signatures.map(\.person) == ["Ada", "Ben"])
        // Another act needs none.
        #expect(try ActApprover().approve(act(.release), at: agency.home) == nil)
    }

    @Test func onePersonIsNotTwo() throws {
        try add("Ada")
        try add("Ben")
        _ = try require(false, [.destroy])
        #expect(faultCode { _ = try approver("Ada", "Ada").approve(act(), at: agency.home) } == "persons-same")
        // Nor with the key of the one for the other.
        let ada = try agency.home.caseFile.persons()[0]
        let forged = ActApprover([
            try signatory("Ada"),
            ActApprover.Signatory(
                name: "Ben", keyFile: agency.home.keyFile(of: ada),
                passphrase: try Passphrase(Array("of Ada alone".utf8))),
        ])
        #expect(faultCode { _ = try forged.approve(act(), at: agency.home) } == "person-key-other")
    }

    @Test func aPersonNeedsTheRole() throws {
        try add("Ada", [.analyst])
        try add("Ben", [.keys, .release])
        _ = try require(true, [])
        #expect(faultCode { _ = try approver("Ada").approve(act(), at: agency.home) } == "person-role")
        #expect(try approver("Ben").approve(act(), at: agency.home)?.signatures.count == 1)
    }

    @Test func nobodyLowersAloneWhatBindsThem() throws {
        try add("Ada")
        try add("Ben")
        _ = try require(true, [.destroy])
        #expect(faultCode { _ = try require(false, []) } == "persons-needed")
        #expect(faultCode { _ = try require(false, [], by: approver("Ada")) } == "persons-needed")
        #expect(faultCode { try add("Cem", approver: approver("Ada")) } == "persons-needed")
        #expect(
            faultCode { _ = try registry().remove("Ben", reason: "x", approver: approver("Ada", "Ben")) }
                == "persons-too-few")
        try add("Cem", approver: approver("Ada", "Ben"))
        #expect(try registry().remove("Ben", reason: "left", approver: approver("Ada", "Cem")))
        #expect(try require(false, [], by: approver("Ada", "Cem")))
        #expect(try signed() == 4)
    }

    @Test func aHomeAsksForNoMorePersonsThanItHas() throws {
        #expect(faultCode { _ = try require(true, []) } == "persons-too-few")
        try add("Ada")
        #expect(faultCode { _ = try require(false, [.release]) } == "persons-too-few")
    }

    @Test func aPurgeAndAReleaseAreSignedAndTheLogShowsIt() throws {
        _ = try agency.importFile(stage.envelope())
        let message = try agency.home.caseFile.packages(.received)[0].message
        try add("Ada")
        try add("Ben")
        _ = try require(false, [.destroy, .release])
        #expect(
            faultCode {
                _ = try Purger(agency.home, actor: agency.actor()).purge(.messages([message]), reason: "a test")
            } == "persons-needed")
        #expect(try agency.home.caseFile.purges().isEmpty)
        _ = try Purger(agency.home, actor: agency.actor(), approver: approver("Ada", "Ben")).purge(
            .messages([message]), reason: "a test")
        #expect(try agency.home.caseFile.purges().count == 1)
        #expect(try signed() == 1)
    }

    @Test func aRemovedPersonSignsNoMoreAndIsRevoked() throws {
        let person = try add("Ada")
        let path = agency.home.keyFile(of: person)
        #expect(try registry().remove("Ada", reason: "left", approver: ActApprover()))
        #expect(try agency.home.ownRevocationLists().contains { $0.revokes(person.certificate) })
        #expect(!Paths.exists(path))
        #expect(faultCode { _ = try approver("Ada").approve(act(), at: agency.home) } == "person-unknown")
        #expect(try !registry().remove("Ada", reason: "again", approver: ActApprover()))
        // The name can be given to another person, who is another one.
        let other = try add("Ada")
        #expect(other.certificate != person.certificate)
    }

    @Test func aSignatureStandsForOneActOnly() throws {
        try add("Ada")
        try add("Ben")
        let approval = try #require(try approver("Ada", "Ben").approve(act(), at: agency.home)).json
        _ = try require(false, [.destroy])
        func code(_ subject: String, _ time: Timestamp) throws -> String? {
            var details = JSONObject()
            details["approval"] = approval
            let text = String(decoding: JSONValue.object(details).canonical(), as: UTF8.self)
            let entries =
                try agency.home.caseFile.log() + [
                    LogEntry(
                        number: 99, time: time.rfc3339, actor: "tester", act: LogAction.purged.rawValue,
                        subject: subject, details: text, chain: "")
                ]
            return faultCode { _ = try LogApprovals(agency.home).verify(entries) }
        }
        #expect(try code("a", Stage.now) == nil)
        #expect(try code("b", Stage.now) == "approval-broken")
        #expect(try code("a", Stage.now.adding(seconds: 1)) == "approval-broken")
    }

    @Test func theLogShowsAnActWithoutTheSignaturesThatWereAskedFor() throws {
        try add("Ada")
        try agency.home.caseFile.record(.purged, of: "before", by: agency.actor())
        _ = try require(true, [])
        #expect(try signed() == 0)
        try agency.home.caseFile.record(.purged, of: "after", by: agency.actor())
        #expect(faultCode { _ = try signed() } == "approval-broken")
        let result = try HomeCheck(agency.home, keys: nil).run(repairing: false, by: agency.actor())
        #expect(result.findings.contains { $0.code == .approvalBroken })
    }

    /// The first version that knew persons did not ask them for what this one does.
    @Test(arguments: [LogAction.discarded, .exportMemoryPurged, .keysRotated, .revocationListRenewed])
    func whatWasDoneUnsignedUnderTheRulesOfTheFirstVersionHolds(_ action: LogAction) throws {
        try add("Ada")
        #expect(try agency.home.caseFile.set(Home.requirePersonsSetting, to: "on", by: agency.actor()))
        try agency.home.caseFile.record(action, of: "something", by: agency.actor())
        #expect(try signed() == 0)
        // What that version asked for is still needed, and everything is as soon as the rules are set anew.
        let approver = try approver("Ada")
        #expect(
            try agency.home.setPersonRules(PersonRules(), reason: "", approver: approver, by: agency.actor()))
        #expect(
            try agency.home.setPersonRules(
                PersonRules(requiresPersons: true), reason: "", approver: approver, by: agency.actor()))
        #expect(try signed() == 2)
        try agency.home.caseFile.record(action, of: "something", by: agency.actor())
        #expect(faultCode { _ = try signed() } == "approval-broken")
    }

    @Test(arguments: ["signature", "person", "certificate"])
    func aSignatureThatWasChangedDoesNotHold(_ member: String) throws {
        try add("Ada")
        try add("Ben")
        let value = try #require(try approver("Ada").approve(act(), at: agency.home)).json
        let text = String(decoding: value.canonical(), as: UTF8.self)
        let one = try #require(value["signatures"]?.array?[0][member]?.string)
        let other = member == "person" ? "Ben" : (one.hasPrefix("M") ? "N" : "M") + one.dropFirst()
        var details = JSONObject()
        details["approval"] = try JSONValue(parsing: text.replacing(one, with: other))
        try agency.home.caseFile.record(.purged, of: "a", by: agency.actor(), details)
        #expect(faultCode { _ = try signed() } == "approval-broken")
    }
}
