import Markings
import Platform
import StrictJSON
import TestSupport
import Testing
import TradeModel

@Suite struct MarkingCombinationTests {
    /// Random marking definitions of every kind.
    private static func definition(_ random: inout SeededGenerator) -> STIXObject {
        func some<Value>(_ values: [Value]) -> [Value] { values.filter { _ in Bool.random(using: &random) } }
        func one(_ values: [String]) -> JSONValue { .string(values.randomElement(using: &random) ?? "") }
        func texts(_ values: [String]) -> JSONValue { .array(some(values).map { .string($0) }) }
        func audiences() -> JSONValue {
            .array(
                some([
                    ("country", "US"), ("country", "MX"), ("country", "NLD"), ("party-id", "one"),
                    ("group", "task-force"),
                ])
                .map { ["scheme": .string($0.0), "value": .string($0.1)] })
        }
        var extensions = JSONObject()
        if Bool.random(using: &random) {
            extensions[TrafficLight.extensionID] = ["tlp_2_0": one(TrafficLight.allCases.map(\.rawValue))]
        }
        if Bool.random(using: &random) {
            extensions[CUIMarking.extensionID] = [
                "control": "CUI", "categories": texts(["SP-SSI", "LEI", "PRVCY", "SSI"]),
                "disseminations": texts(["NOFORN", "FEDCON", "REL TO USA, MEX", "REL TO USA, NLD", "SECRET SAUCE"]),
            ]
        }
        if Bool.random(using: &random) {
            extensions[InformationExchangePolicy.extensionID] = [
                "tlp": one(["red", "amber", "white"]), "encrypt_in_transit": one(["may", "must"]),
                "permitted_actions": one(InformationExchangePolicy.Actions.allCases.map(\.rawValue)),
                "provider_attribution": one(["may", "must", "must-not"]),
                "unmodified_resale": one(["may", "must-not"]),
                "start_date": one(["2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"]),
                "end_date": one(["2027-01-01T00:00:00Z", "2026-06-01T00:00:00Z"]),
            ]
        }
        if Bool.random(using: &random) {
            extensions[AccessControlMarking.extensionID] = [
                "identifier": one(["a", "b"]), "control_set": ["formal_determination": texts(["PUBREL", "FOUO"])],
            ]
        }
        if Bool.random(using: &random) {
            var policy = JSONObject()
            if Bool.random(using: &random) { policy["releasable_to"] = audiences() }
            if Bool.random(using: &random) { policy["not_releasable_to"] = audiences() }
            if Bool.random(using: &random) { policy["purposes"] = texts(["customs", "police", "tax"]) }
            if Bool.random(using: &random) {
                policy["retain_until"] = one(["2026-03-01T00:00:00Z", "2029-01-01T00:00:00Z"])
            }
            if Bool.random(using: &random) {
                policy["review_by"] = one(["2026-03-01T00:00:00Z", "2029-01-01T00:00:00Z"])
            }
            if Bool.random(using: &random) { policy["protected_record"] = one(["juvenile", "sealed"]) }
            if Bool.random(using: &random) { policy["originator_control"] = true }
            policy["onward_sharing"] = one(OnwardSharing.allCases.map(\.rawValue))
            extensions[ExtensionDefinition.handling.id] = .object(policy)
        }
        var json = JSONObject()
        json["type"] = "marking-definition"
        json["id"] = .string("marking-definition--" + String(random.next(), radix: 16))
        if !extensions.isEmpty { json["extensions"] = .object(extensions) }
        if Bool.random(using: &random) { json["definition"] = ["statement": one(["Copyright", "CUI//LEI"])] }
        return STIXObject(json)
    }

    private static func markings(_ count: Int, seed: UInt64) -> [EffectiveMarking] {
        var random = SeededGenerator(seed)
        return (0..<count).map { _ in EffectiveMarking(definition: definition(&random)) }
    }

    private static let readers: [Reader] = {
        let groups: [Set<Audience>] = [
            [], [Audience(scheme: "country", value: "US")], [Audience(scheme: "country", value: "MEX")],
            [Audience(scheme: "country", value: "NL"), Audience(scheme: "party-id", value: "one")],
            [
                Audience(scheme: "country", value: "US"), Audience(scheme: "group", value: "federal"),
                Audience(scheme: "party-id", value: "two"), Audience(scheme: "group", value: "contractor"),
            ],
        ]
        return groups.flatMap { attributes in
            [
                Reader(attributes), Reader(attributes, purpose: "customs", isOnward: true),
                Reader(attributes, purpose: "tax", time: Timestamp("2026-05-01T00:00:00Z")),
                Reader(attributes, isOnward: true, consents: [""]),
            ]
        }
    }()

    @Test func theOrderOfCombiningDoesNotMatter() {
        let markings = Self.markings(90, seed: 1)
        for index in stride(from: 0, to: 90, by: 3) {
            let (one, two, three) = (markings[index], markings[index + 1], markings[index + 2])
            #expect(one.combined(with: two) == two.combined(with: one))
            #expect(one.combined(with: two).combined(with: three) == one.combined(with: two.combined(with: three)))
            #expect(one.combined(with: one) == one)
            #expect(one.combined(with: EffectiveMarking()) == one)
            #expect(one.combined(with: two).combined(with: one) == one.combined(with: two))
        }
    }

    @Test func whatIsCombinedNeverAllowsWhatAPartForbids() {
        let markings = Self.markings(60, seed: 2)
        for (one, two) in zip(markings, markings.dropFirst()) {
            let both = one.combined(with: two)
            for reader in Self.readers {
                let decision = both.decision(for: reader)
                let parts = [one.decision(for: reader), two.decision(for: reader)]
                // A colour may become stricter than in either part, never less strict.
                if decision.isAllowed { #expect(parts.allSatisfy { $0.isAllowed || Self.isRedAlone($0) }) }
            }
            #expect(both.sources == one.sources.union(two.sources))
        }
    }

    /// TLP:RED depends on the originator's audience, which the other part may state.
    private static func isRedAlone(_ decision: ReadingDecision) -> Bool {
        decision.refusals.allSatisfy { $0.rule == "tlp" && $0.words.hasPrefix("TLP:RED") }
    }

    @Test(arguments: [
        ([TrafficLight.green, .amber], TrafficLight.amber), ([.amberStrict, .amber], .amberStrict),
        ([.red, .clear], .red),
    ])
    func theStricterColourWins(_ lights: [TrafficLight], _ expected: TrafficLight) {
        let markings = lights.map { EffectiveMarking(definition: $0.object) }
        #expect(EffectiveMarking.combined(markings).trafficLight == expected)
    }

    @Test(arguments: [
        ("CUI", "CUI", "(CUI)"), ("CUI//LEI", "CUI//LEI", "(CUI//LEI)"),
        ("CONTROLLED//LEI/SP-SSI//NOFORN", "CUI//SP-SSI/LEI//NOFORN", "(CUI//SP-SSI/LEI//NF)"),
        ("(CUI//NF)", "CUI//NOFORN", "(CUI//NF)"),
        ("cui//sp-priv/prvcy//fed only", "CUI//SP-PRIV/PRVCY//FED ONLY", "(CUI//SP-PRIV/PRVCY//FED ONLY)"),
        ("CUI//REL TO USA, NLD, CAN", "CUI//REL TO USA, CAN, NLD", "(CUI//REL TO USA, CAN, NLD)"),
        ("UNCLASSIFIED//CUI//LEI", "CUI//LEI", "(CUI//LEI)"),
    ])
    func bannersAndPortionsAreReadAndPrinted(_ text: String, banner: String, portion: String) throws {
        let marking = try #require(CUIMarking(text: text))
        #expect(marking.banner == banner)
        #expect(marking.portion == portion)
        #expect(try #require(CUIMarking(text: banner)) == marking)
        #expect(try #require(CUIMarking(text: portion)) == marking)
    }

    @Test(arguments: ["(U)", "TLP:RED", "", "SECRET//NOFORN", "UNCLASSIFIED", "CUIX//LEI"])
    func otherTextsAreNoBanner(_ text: String) { #expect(CUIMarking(text: text) == nil) }

    @Test func bannersAreCombined() throws {
        let one = try #require(CUIMarking(text: "CUI//SSI/LEI//REL TO USA, NLD, CAN"))
        let other = try #require(CUIMarking(text: "CUI//SP-SSI//REL TO USA, CAN/FEDCON"))
        #expect(one.combined(with: other).banner == "CUI//SP-SSI/LEI//FEDCON/REL TO USA, CAN")
        let foreign = try #require(CUIMarking(text: "CUI//NOFORN"))
        #expect(one.combined(with: foreign).banner == "CUI//LEI/SSI//NOFORN")
    }

    @Test(
        arguments: [
            ["tlp": "white"], ["tlp": "amber"], ["tlp": "red"],
        ] as [[String: String]])
    func coloursOfTheFirstVersionAreRead(_ definition: [String: String]) {
        var json = JSONObject()
        json["type"] = "marking-definition"
        json["id"] = "marking-definition--00000000-0000-4000-8000-000000000001"
        json["definition_type"] = "tlp"
        json["definition"] = ["tlp": .string(definition["tlp"] ?? "")]
        let marking = EffectiveMarking(definition: STIXObject(json))
        #expect(marking.trafficLight == TrafficLight(label: "TLP:" + (definition["tlp"] ?? "")))
        #expect(marking.unknown == [])
    }

    @Test func aColourThatCannotBeReadIsTakenForTheStrictest() {
        var object = TrafficLight.green.object.json
        object["id"] = "marking-definition--00000000-0000-4000-8000-000000000001"
        object["extensions"] = [TrafficLight.extensionID: ["tlp_2_0": "mauve"]]
        #expect(EffectiveMarking(definition: STIXObject(object)).trafficLight == .red)
    }

    @Test func aDefinitionCannotMakeAWellKnownColourLess() {
        var object = TrafficLight.red.object.json
        object["extensions"] = [TrafficLight.extensionID: ["tlp_2_0": "clear"]]
        var index = MarkingIndex()
        index.add(STIXObject(object))
        #expect(index.marking(TrafficLight.red.id).trafficLight == .red)
    }
}
