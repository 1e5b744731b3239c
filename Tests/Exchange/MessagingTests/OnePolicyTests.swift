import BundleFormats
import CaseFile
import Corrections
import Diagnostics
import Digests
import Files
import HomeTestSupport
import Markings
import Messaging
import Packages
import PartyHome
import Platform
import Policy
import StrictJSON
import TestSupport
import Testing
import TradeModel
import X509

/// All ways out and in give the same answer to the same question, with the same clause: 10,000 generated cases of
/// agreement, marking and reader, a hundred objects by a hundred circumstances.
@Suite struct OnePolicyTests {
    private let stage: Stage
    private let bundle: String

    init() throws {
        stage = try Stage()
        bundle = try stage.folder.write(Self.bundle(), "cases.json")
    }

    // MARK: The generated objects

    private static let objectCount = 100
    private static let times = #""created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z""#
    /// What a definition of our policy can ask for.
    private static let policies = [
        #""releasable_to":[{"scheme":"country","value":"NL"}]"#,
        #""releasable_to":[{"scheme":"country","value":"US"}]"#,
        #""not_releasable_to":[{"scheme":"group","value":"press"}]"#, #""purposes":["customs"]"#,
        #""purposes":["police","tax"]"#, #""onward_sharing":"forbidden""#, #""onward_sharing":"with-consent""#,
        #""originator_control":true"#, #""retain_until":"2026-01-01T00:00:00.000Z""#,
        #""retain_until":"2027-01-01T00:00:00.000Z""#, #""review_by":"2026-01-01T00:00:00.000Z""#,
        #""review_by":"2027-01-01T00:00:00.000Z""#, #""protected_record":"juvenile""#,
    ]

    private static func definition(_ number: Int) -> String {
        "marking-definition--00000000-0000-4000-8000-0000000000\(number < 10 ? "0" : "")\(number)"
    }

    private static func object(_ type: String, _ number: Int) -> String {
        "\(type)--00000000-0000-4000-8000-000000000\(number < 10 ? "00" : number < 100 ? "0" : "")\(number)"
    }

    /// Random objects of three types, each with up to three markings, some of a part.
    private static func bundle() -> String {
        var random = SeededGenerator(71)
        var objects = policies.enumerated().map { number, content in
            #"{"type":"marking-definition","spec_version":"2.1","id":"\#(definition(number))","#
                + #""created":"2026-01-01T00:00:00.000Z","extensions":{"#
                + #""extension-definition--884aab29-3f6e-426b-aac2-4a48e2562064":"#
                + #"{"extension_type":"property-extension",\#(content)}}}"#
        }
        objects.append(
            #"{"type":"marking-definition","spec_version":"2.1","id":"\#(definition(20))","#
                + #""created":"2026-01-01T00:00:00.000Z","extensions":{"#
                + #""extension-definition--dff17fb3-edcb-4f99-ad1b-4b751c95738a":"#
                + #"{"extension_type":"property-extension","control":"CUI","categories":["LEI"],"disseminations":["NOFORN"]}}}"#
        )
        let markings = TrafficLight.allCases.map(\.id) + (0..<policies.count).map(definition) + [definition(20)]
        for number in 0..<objectCount {
            let type = ["identity", "location", "email-addr"][number % 3]
            var some = (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
                markings.randomElement(using: &random)
            }
            some = Array(Set(some)).sorted()
            var members = [#""type":"\#(type)","spec_version":"2.1","id":"\#(object(type, number))""#]
            switch type {
            case "identity":
                members.append(times)
                members.append(#""name":"Example \#(number)","identity_class":"organization","roles":["x"]"#)
                members.append(#""contact_information":"+1 202 555 0143""#)
                if Bool.random(using: &random), let part = markings.randomElement(using: &random) {
                    members.append(
                        #""granular_markings":[{"marking_ref":"\#(part)","selectors":["contact_information"]}]"#)
                }
            case "location":
                members.append(times)
                members.append(#""name":"Example \#(number)","country":"US""#)
            default: members.append(#""value":"a\#(number)@example.org""#)
            }
            let names = some.map { "\"\($0)\"" }.joined(separator: ",")
            if !some.isEmpty { members.append(#""object_marking_refs":[\#(names)]"#) }
            objects.append("{\(members.joined(separator: ","))}")
        }
        return #"{"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000000","objects":["#
            + objects.joined(separator: ",") + "]}"
    }

    // MARK: The generated circumstances

    /// A reader and the agreements that apply to it.
    private struct Case {
        var agreements: [AgreementLife] = []
        var isRequired = false
        var attributes: Set<Audience> = []
        var purpose: String?
        var legalBasis: String?

        func agreements(of party: PartyID) -> AgreementsInForce {
            AgreementsInForce(
                party: party.text, agreements: agreements, requirement: AgreementRequirement(isGeneral: isRequired))
        }
    }

    private static func terms(_ random: inout SeededGenerator) -> ExchangeTerms {
        func maybe<Value>(_ values: [Value]) -> Value? {
            Int.random(in: 0..<3, using: &random) == 0 ? values.randomElement(using: &random) : nil
        }
        var terms = ExchangeTerms()
        terms.objectTypes = maybe([["identity"], ["identity", "location"], ["email-addr", "identity", "location"]])
        terms.highestTrafficLight = maybe(TrafficLight.allCases)
        terms.purposes = maybe([["customs"], ["police"]])
        terms.legalBases = maybe([["treaty"]])
        terms.retentionDays = maybe([1, 400])
        terms.onwardSharing = maybe(OnwardSharing.allCases) ?? .allowed
        terms.onwardAudiences = maybe([
            [Audience(scheme: "country", value: "NL")], [Audience(scheme: "group", value: "x")],
        ])
        terms.exchangePolicy.mustEncrypt = maybe([true]) ?? false
        return terms
    }

    /// An agreement in which each gives on terms of its own, in force or over.
    private static func agreement(
        _ one: PartyID, and other: PartyID, isOver: Bool, isSuspended: Bool, by random: inout SeededGenerator
    ) throws -> AgreementLife {
        let id = UUID.v4(.seeded(UInt64.random(in: 0...1 << 40, using: &random)))
        let start = Stage.now.adding(seconds: -400 * 86_400)
        let document = try AgreementDocument(
            id: id, number: 1, previous: nil,
            parties: [one, other].map { AgreementParty(id: $0.text, name: "Example") }, start: start,
            end: isOver ? Stage.now.adding(seconds: -100 * 86_400) : nil, graceDays: 1,
            flows: [(one, other), (other, one)].map {
                AgreementFlow(from: $0.0.text, to: $0.1.text, terms: terms(&random))
            })
        let statements =
            isSuspended
            ? [
                HeldStatement(
                    try AgreementStatement(
                        .suspend, agreement: id, party: one.text, number: 1, reason: "test", time: Stage.now),
                    received: Stage.now)
            ] : []
        let held = HeldAgreement(document, signatures: [one.text: start, other.text: start])
        return try #require(AgreementLife(versions: [held], statements: statements))
    }

    private func cases(_ seed: UInt64, _ count: Int) throws -> [Case] {
        var random = SeededGenerator(seed)
        return try (0..<count).map { number in
            var one = Case()
            one.isRequired = number % 10 == 0
            for _ in 0..<(number % 5 == 0 ? 0 : Int.random(in: 1...2, using: &random)) {
                one.agreements.append(
                    try Self.agreement(
                        stage.agency.id, and: stage.partner.id, isOver: number % 13 == 1,
                        isSuspended: number % 17 == 1, by: &random))
            }
            one.agreements.append(
                try Self.agreement(
                    stage.carrier.id, and: stage.agency.id, isOver: number % 3 == 0, isSuspended: false, by: &random))
            for attribute in ["country:US", "group:press", "group:x", "party-id:other"]
            where Bool.random(using: &random) {
                if let audience = Audience(attribute) { one.attributes.insert(audience) }
            }
            one.purpose = [nil, "customs", "police"][number % 3]
            one.legalBasis = number % 2 == 0 ? "treaty" : nil
            return one
        }
    }

    // MARK: The answers

    /// An answer by object and part: the rules and clauses that refuse it. Whether it is encrypted on its way is the one
    /// thing that is different from one way out to another.
    private func answer(_ decision: BundleDecision) -> [String: Set<String>] {
        var answer: [String: Set<String>] = [:]
        for entry in decision.entries {
            let reasons = entry.reasons.filter { !$0.words.contains("encrypted on its way") }
            guard !reasons.isEmpty else { continue }
            answer[entry.object + entry.pointer] = Set(reasons.map { "\($0.rule) \($0.clauseText ?? $0.words)" })
        }
        return answer
    }

    // MARK: Consents

    /// Consents for some of the objects, by the carrier for the agency: of the versions that there are, or of others, for
    /// the partner or another recipient, for the purpose of customs or any, in force or over.
    private func giveConsents() throws {
        var (versions, random): ([String: String], SeededGenerator) = ([:], SeededGenerator(5))
        try BundleReader.forEachObject(in: File(path: bundle), named: bundle) { object throws(Fault) in
            versions[object.id] = Digest.sha256(JSONValue.object(object.json).canonical()).hex
        }
        let other = Digest.sha256([0]).hex
        for number in 0..<12 {
            let ids = versions.keys.sorted().filter {
                !$0.hasPrefix("marking") && Int.random(in: 0..<4, using: &random) == 0
            }
            let scope = ConsentScope(
                recipients: [(number % 4 == 3 ? stage.carrier : stage.partner).id.text],
                objects: ids.map { ConsentObject(id: $0, versions: [number % 3 == 2 ? other : versions[$0] ?? other]) },
                purpose: number % 2 == 0 ? nil : "customs", uses: 10_000)
            let grant = ConsentGrant(
                of: other, to: stage.agency.id.text, for: scope, from: Stage.now.adding(seconds: -60),
                until: Stage.now.adding(seconds: number % 5 == 4 ? -30 : 60))
            let statement = try PartyStatement(
                .consentGrant(grant), by: stage.carrier.id.text, series: stage.carrier.home.identity.stream,
                number: 1, previous: nil, reason: "number \(number)", time: Stage.now)
            let signed = try SignedStatement(
                signing: statement, by: stage.carrier.signer(.originator), at: Stage.now)
            try stage.agency.home.caseFile.note(
                [ConsentChange(signed)], disclosing: [], by: stage.agency.actor(), details: JSONObject())
        }
    }

    /// The rules that refuse, by object and part.
    private func rules(_ decision: BundleDecision) -> [String: Set<String>] {
        decision.entries.reduce(into: [:]) { $0[$1.object + $1.pointer] = Set($1.reasons.map(\.rule)) }
    }

    @Test func everyWayOutGivesTheSameAnswerWithConsentsToo() throws {
        let foreign = try package(from: stage.carrier, to: stage.agency).package
        let cases = try cases(23, 40)
        func answers() throws -> [[BundleDecision]] {
            try cases.map { one in
                let policy = try OutgoingPolicy(
                    stage.agency.home, at: Stage.now, agreements: one.agreements(of: stage.agency.id))
                let acts: [PolicyAct] = [.forward, .seal, .send, .share]
                return try policy.decide(
                    .package(foreign), acts.map { request($0, one) }, named: "cases"
                ).map(\.decision)
            }
        }
        let without = try answers()
        try giveConsents()
        var permitted = 0
        for (before, with) in zip(without, try answers()) {
            let (expected, former) = (rules(with[0]), rules(before[0]))
            for decision in with {
                #expect(rules(decision) == expected)
                #expect(decision.consents == with[0].consents)
                #expect(decision.consentObstacles == with[0].consentObstacles)
            }
            // A consent refuses nothing: of an object that goes as a whole now, parts are asked about for the first time.
            let isLaxer = expected.allSatisfy { key, reasons in
                let whole = former.first { key.hasPrefix($0.key + "/") }
                return former[key]?.isSuperset(of: reasons) ?? (whole != nil)
            }
            #expect(isLaxer)
            // And it permits nothing but what asks for one.
            for (object, reasons) in former {
                let lifted = reasons.subtracting(expected[object] ?? [])
                #expect(lifted.isSubset(of: ["onward", "tlp", "agreement"]), "\(object): \(lifted)")
            }
            permitted += former.keys.count { expected[$0] == nil }
        }
        #expect(permitted > 20)
    }

    private func request(_ act: PolicyAct, _ one: Case) -> OutgoingPolicy.Request {
        var request = OutgoingPolicy.Request(
            act, to: stage.partner.id, purpose: one.purpose, legalBasis: one.legalBasis)
        request.attributes = one.attributes
        return request
    }

    /// A package of a party, as it is after the stages of opening.
    private func package(
        from sender: Party, to recipient: Party, purpose: String? = nil
    ) throws -> OpenedPackage {
        var forge = Forge(stage)
        forge.purpose = purpose
        forge.originator = sender
        forge.gateway = sender
        forge.gateways = [sender]
        forge.recipients = [recipient]
        let path = try forge.envelope(
            contents: [(name: "cases.json", bytes: try File.bytes(at: bundle), isBundle: true)])
        let opened = try PackageOpener(recipient.home, clock: .fixed(Stage.now)).open(
            path, copying: true, keys: { () throws(Fault) in recipient.keys })
        return try #require(opened.opened, "\(opened.authenticity.flatMap(\.findings))")
    }

    /// What every agreement and the markings say each alone, written down a second time: what is permitted must be
    /// permitted by each.
    private func isPermitted(
        _ marking: EffectiveMarking, of type: String, for reader: Reader, in one: Case, isOnward: Bool
    ) -> Bool {
        guard marking.decision(for: reader).isAllowed else { return false }
        let agency = stage.agency.id.text
        let given = one.agreements(of: stage.agency.id).standing(from: agency, to: stage.partner.id.text, at: Stage.now)
        let terms: [ExchangeTerms]
        switch given {
        case .none: terms = []
        case .inForce(let applied): terms = applied.map(\.terms)
        case .required, .suspended, .expired: return false
        }
        let mayBeGiven = terms.allSatisfy { terms in
            (terms.objectTypes?.contains(type) ?? true)
                && (marking.trafficLight.map { light in terms.highestTrafficLight.map { light <= $0 } ?? true } ?? true)
                && isUsable(marking, for: reader, by: terms)
                && (terms.legalBases.map { bases in one.legalBasis.map(bases.contains) ?? false } ?? true)
        }
        guard isOnward, mayBeGiven else { return mayBeGiven }
        let came = one.agreements(of: stage.agency.id).terms(from: stage.carrier.id.text, to: agency, at: Stage.now)
        return came.map(\.terms).allSatisfy { terms in
            terms.onwardSharing == .allowed
                && (terms.onwardAudiences.map { !$0.isDisjoint(with: reader.attributes) } ?? true)
                && isUsable(marking, for: reader, by: terms)
        }
    }

    /// Whether terms allow the reader's purpose, or one that the marking allows where none is stated.
    private func isUsable(_ marking: EffectiveMarking, for reader: Reader, by terms: ExchangeTerms) -> Bool {
        guard let purposes = terms.purposes else { return true }
        if let purpose = reader.purpose { return purposes.contains(purpose) }
        return marking.policy.purposes.map { !$0.isDisjoint(with: purposes) } ?? true
    }

    /// A second place that asks the markings alone could answer otherwise.
    @Test func onlyPolicyAndViewsAskTheMarkingsAlone() throws {
        let sources = Paths.join(SharedData.packageFolder, "Sources")
        let asking = try Paths.files(under: sources).filter { path in
            guard path.hasSuffix(".swift") else { return false }
            let text = String(decoding: try File.bytes(at: Paths.join(sources, path)), as: UTF8.self)
            return text.contains(".decision(for:")
        }
        #expect(Set(asking.map(Paths.name(of:))) == ["PolicyFindings.swift", "MarkingView.swift"])
    }

    @Test func theGeneratedObjectsAreValid() throws {
        let report = try BundleValidator.validate(File(path: bundle), named: "cases.json")
        #expect(report.findings.filter { $0.severity == .error }.isEmpty)
    }

    @Test(arguments: [nil, "customs"])
    func everyWayOutAndInGivesTheSameAnswer(purpose: String?) throws {
        let received = try package(from: stage.agency, to: stage.partner, purpose: purpose)
        #expect(received.package.manifest.purpose == purpose)
        let admitted = try #require(
            received.admit(
                in: AdmissionContext(
                    party: stage.partner.id, now: Stage.now, partner: .active, partnerName: nil, seen: [:])
            ).admitted)
        let validated = try #require(
            try admitted.validate(at: Stage.now) { _ in
                AdmissionContext.Enclosed(isSuspended: false, partnerName: "", seen: nil)
            }.validated)
        let foreign = try package(from: stage.carrier, to: stage.agency).package
        let objects = try Self.objects(of: bundle)
        var refused = 0
        for one in try cases(11, 100) {
            let policy = try OutgoingPolicy(
                stage.agency.home, at: Stage.now, agreements: one.agreements(of: stage.agency.id))
            // One's own: markings, seal, pack, send, share, a package that exists, and import on the other side.
            let file = try File(path: bundle)
            let contents = [PackageContent(fileName: "cases.json", source: file, isBundle: true)]
            var asReceived = one
            (asReceived.purpose, asReceived.legalBasis) = (purpose, nil)
            let acts: [PolicyAct] = [.read, .seal, .pack, .send, .share]
            var own = try policy.decide(
                .files(contents, handling: []), acts.map { request($0, one) } + [request(.seal, asReceived)],
                named: "cases"
            ).map(\.decision)
            let sent = own.removeLast()
            let markings = own[0]
            let expected = answer(markings)
            for decision in own { #expect(answer(decision) == expected) }
            let packed = try policy.decide(.package(received.package), [request(.seal, one)], named: "cases")
            #expect(answer(packed[0].decision) == expected)
            let came = try IncomingPolicy(
                stage.partner.home, at: Stage.now, agreements: one.agreements(of: stage.partner.id),
                attributes: one.attributes
            ).decision(about: validated)
            #expect(try answer(#require(came)) == answer(sent))
            // Another party's: forward and disclose.
            let forwarded = try policy.decide(.package(foreign), [request(.forward, one)], named: "cases")[0].decision
            let disclosed = try policy.decide(
                .bundles(of: foreign), [request(.disclose, one)], named: "cases")[0].decision
            // Of an object that is refused as a whole because a disclosure is not encrypted, parts are not asked about.
            let plain = Set(disclosed.entries.filter { $0.pointer.isEmpty }.map(\.object))
            func isAsked(_ key: String) -> Bool { !plain.contains { key.hasPrefix($0 + "/") } }
            #expect(answer(disclosed) == answer(forwarded).filter { isAsked($0.key) })
            // Nothing is laxer than its parts, and what each part alone permits is not refused.
            for (decision, isOnward) in [(markings, false), (forwarded, true)] {
                var reader = decision.reader
                reader.isOnward = isOnward
                let answer = answer(decision)
                refused += objects.count { answer[$0.id] != nil }
                let others = objects.filter { object in
                    (answer[object.id] == nil)
                        != isPermitted(object.marking, of: object.type, for: reader, in: one, isOnward: isOnward)
                }
                #expect(others.map(\.id) == [])
            }
        }
        // The cases are no trivial ones.
        #expect((2000...18_000).contains(refused))
    }

    private static func objects(of path: String) throws -> [(id: String, type: String, marking: EffectiveMarking)] {
        var index = MarkingIndex()
        try BundleReader.forEachObject(in: File(path: path), named: path) { object throws(Fault) in index.add(object) }
        var objects: [(id: String, type: String, marking: EffectiveMarking)] = []
        try BundleReader.forEachObject(in: File(path: path), named: path) { object throws(Fault) in
            guard object.type != "marking-definition" else { return }
            objects.append((object.id, object.type, index.marking(of: object).whole))
        }
        return objects
    }
}
