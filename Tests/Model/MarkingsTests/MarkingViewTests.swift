import Markings
import Platform
import StrictJSON
import Testing
import TradeModel

@Suite struct MarkingViewTests {
    private static let trade = ExtensionDefinition.tradeProperties.id

    private static func policy(_ number: Int, _ content: JSONValue) -> STIXObject {
        var json = JSONObject()
        json["type"] = "marking-definition"
        json["id"] = .string("marking-definition--00000000-0000-4000-8000-00000000000\(number)")
        json["extensions"] = [ExtensionDefinition.handling.id: content]
        return STIXObject(json)
    }

    private static func index(_ definitions: STIXObject...) -> MarkingIndex {
        var index = MarkingIndex()
        for definition in definitions { index.add(definition) }
        return index
    }

    private static func party(_ markings: [STIXObject], granular: [(String, [String])] = []) -> STIXObject {
        var json = JSONObject()
        json["type"] = "identity"
        json["spec_version"] = "2.1"
        json["id"] = "identity--00000000-0000-4000-8000-000000000009"
        json["created"] = "2026-01-01T00:00:00.000Z"
        json["modified"] = "2026-01-01T00:00:00.000Z"
        json["name"] = "Ana Ejemplo"
        json["extensions"] = [
            trade: [
                "extension_type": "property-extension", "birth_date": "1970-01-01",
                "phones": ["+1 202 555 0143", "+1 202 555 0144", "+1 202 555 0145"],
            ]
        ]
        if !markings.isEmpty { json["object_marking_refs"] = .array(markings.map { .string($0.id) }) }
        if !granular.isEmpty {
            json["granular_markings"] = .array(
                granular.map { ["marking_ref": .string($0.0), "selectors": .array($0.1.map { .string($0) })] })
        }
        return STIXObject(json)
    }

    private static func reader(_ texts: String..., purpose: String? = nil, isOnward: Bool = false) -> Reader {
        Reader(Set(texts.compactMap { Audience($0) }), purpose: purpose, isOnward: isOnward)
    }

    @Test func aReaderWhoIsNotNamedGetsNothingAndIsToldWhy() {
        let dutch = Self.policy(1, ["releasable_to": [["scheme": "country", "value": "NLD"]]])
        let object = Self.party([dutch])
        let view = MarkingView(of: object, for: Self.reader("country:MX"), by: Self.index(dutch))
        #expect(view.object == nil)
        #expect(view.withheld.map(\.pointer) == [""])
        #expect(view.withheld[0].reasons.map(\.words) == ["It may be released to country:NL only."])
        #expect(MarkingView(of: object, for: Self.reader("country:NL"), by: Self.index(dutch)).object == object)
    }

    @Test func partsThatAreMarkedByThemselvesAreLeftOut() throws {
        let dutch = Self.policy(1, ["releasable_to": [["scheme": "country", "value": "NL"]]])
        let quiet = Self.policy(2, ["onward_sharing": "forbidden"])
        let prefix = "extensions.\(Self.trade)."
        let object = Self.party(
            [],
            granular: [
                (dutch.id, [prefix + "phones.[0]", prefix + "birth_date"]),
                (quiet.id, [prefix + "phones.[2]", "name"]),
            ])
        let index = Self.index(dutch, quiet)
        let view = MarkingView(of: object, for: Self.reader("country:MX"), by: index)
        let seen = try #require(view.object)
        let content = seen.json["extensions"]?[Self.trade]
        #expect(content?["phones"]?.array?.compactMap(\.string) == ["+1 202 555 0144", "+1 202 555 0145"])
        #expect(content?["birth_date"] == nil)
        #expect(seen.name == "Ana Ejemplo")
        // The marking of the third phone moves with it; markings of removed parts are removed.
        #expect(
            seen.json["granular_markings"] == [
                ["marking_ref": .string(quiet.id), "selectors": [.string(prefix + "phones.[1]"), "name"]]
            ])
        #expect(view.conditions.map(\.rule) == ["onward"])
        #expect(
            view.withheld.map(\.pointer) == [
                "/extensions/\(Self.trade)/phones/0", "/extensions/\(Self.trade)/birth_date",
            ])
        #expect(MarkingView(of: seen, for: Self.reader("country:MX"), by: index).object == seen)
    }

    @Test func anObjectWithoutWhatItNeedsIsLeftOutWhole() {
        let dutch = Self.policy(1, ["releasable_to": [["scheme": "country", "value": "NL"]]])
        let object = Self.party([], granular: [(dutch.id, ["name"])])
        #expect(MarkingView(of: object, for: Self.reader("country:MX"), by: Self.index(dutch)).object == nil)
    }

    @Test func aMarkThatMarksNothingMarksTheWholeObject() {
        let dutch = Self.policy(1, ["releasable_to": [["scheme": "country", "value": "NL"]]])
        for selector in ["extensions.nowhere", "phones.[7]", "..", "[0]"] {
            let object = Self.party([], granular: [(dutch.id, [selector])])
            #expect(MarkingView(of: object, for: Self.reader("country:MX"), by: Self.index(dutch)).object == nil)
        }
    }

    @Test func whatIsNotKnownIsNotGiven() {
        let object = Self.party([Self.policy(7, [:])])
        let view = MarkingView(of: object, for: Self.reader("country:NL"), by: MarkingIndex())
        #expect(view.object == nil)
        #expect(view.withheld[0].reasons.map(\.rule) == ["unknown"])
    }

    @Test(arguments: [
        (TrafficLight.clear, false, true), (.green, true, true), (.amber, false, true), (.amber, true, false),
        (.amberStrict, false, true), (.amberStrict, true, false), (.red, false, false), (.red, true, false),
    ])
    func coloursSayWhetherAReceiverMayPassItOn(_ light: TrafficLight, isOnward: Bool, isAllowed: Bool) {
        let marking = EffectiveMarking(definition: light.object)
        #expect(marking.decision(for: Self.reader("country:MX", isOnward: isOnward)).isAllowed == isAllowed)
    }

    @Test func redIsForThoseWhomTheOriginatorNames() {
        let named = Self.policy(1, ["releasable_to": [["scheme": "party-id", "value": "p-1"]]])
        let marking = EffectiveMarking(definition: TrafficLight.red.object).combined(
            with: EffectiveMarking(definition: named))
        #expect(marking.decision(for: Self.reader("party-id:p-1")).isAllowed)
        #expect(!marking.decision(for: Self.reader("party-id:p-2")).isAllowed)
        #expect(!marking.decision(for: Self.reader("party-id:p-1", isOnward: true)).isAllowed)
    }

    @Test func purposesAndConsentAreHeld() {
        let marking = EffectiveMarking(
            definition: Self.policy(
                1, ["purposes": ["customs"], "originator_control": true, "originator_ref": "identity--1"]))
        #expect(marking.decision(for: Self.reader(purpose: "tax")).refusals.map(\.rule) == ["purpose"])
        #expect(marking.decision(for: Self.reader(purpose: "customs")).isAllowed)
        #expect(marking.decision(for: Self.reader(isOnward: true)).refusals.map(\.rule) == ["onward"])
        var asked = Self.reader(isOnward: true)
        asked.consents = ["identity--1"]
        #expect(marking.decision(for: asked).isAllowed)
    }

    @Test func whatHadToBeDeletedIsNotGiven() {
        let marking = EffectiveMarking(definition: Self.policy(1, ["retain_until": "2026-01-01T00:00:00Z"]))
        var reader = Self.reader("country:NL")
        reader.time = Timestamp("2026-01-01T00:00:00Z")
        #expect(marking.decision(for: reader).refusals.map(\.rule) == ["retention"])
        reader.time = Timestamp("2025-12-31T23:59:59Z")
        #expect(marking.decision(for: reader).isAllowed)
    }

    @Test(arguments: [("2026-01-01T00:00:00Z", ["review"]), ("2025-12-31T23:59:59Z", [])])
    func whatHadToBeValidatedAgainIsNotGiven(_ time: String, _ rules: [String]) {
        let marking = EffectiveMarking(definition: Self.policy(1, ["review_by": "2026-01-01T00:00:00Z"]))
        var reader = Self.reader("country:NL")
        reader.time = Timestamp(time)
        #expect(marking.decision(for: reader).refusals.map(\.rule) == rules)
        #expect(marking.words == ["validated again by 2026-01-01"])
    }

    @Test func theEarliestReviewAndEveryProtectionCount() {
        let one = EffectiveMarking(
            definition: Self.policy(1, ["review_by": "2031-01-01T00:00:00Z", "protected_record": "juvenile"]))
        let other = EffectiveMarking(
            definition: Self.policy(2, ["review_by": "2030-01-01T00:00:00Z", "protected_record": "sealed"]))
        let both = one.combined(with: other)
        #expect(both.policy.reviewBy == Timestamp("2030-01-01T00:00:00Z"))
        #expect(both.policy.protectedRecords == ["juvenile", "sealed"])
        // What cannot be read is due at once, and protects.
        let unreadable = EffectiveMarking(definition: Self.policy(3, ["review_by": "soon", "protected_record": 1]))
        #expect(unreadable.policy.reviewBy == Timestamp(milliseconds: 0))
        #expect(!unreadable.decision(for: Self.reader("country:NL")).isAllowed)
    }

    @Test(arguments: [
        (["party-id:p-1"], true), (["party-id:p-2"], false), (["country:NL"], false), (["group:courts"], false),
        (["country:NL", "group:courts", "party-id:p-1"], true),
    ])
    func aJuvenileOrSealedRecordGoesByNameOnly(_ attributes: [String], _ isAllowed: Bool) {
        let audiences: JSONValue = [
            ["scheme": "party-id", "value": "p-1"], ["scheme": "country", "value": "NL"],
            ["scheme": "group", "value": "courts"],
        ]
        let marking = EffectiveMarking(
            definition: Self.policy(1, ["protected_record": "juvenile", "releasable_to": audiences]))
        let reader = Reader(Set(attributes.compactMap { Audience($0) }))
        #expect(marking.decision(for: reader).isAllowed == isAllowed)
        #expect(
            EffectiveMarking(definition: Self.policy(2, ["protected_record": "sealed"])).decision(for: reader)
                .refusals.map(\.rule) == ["protected"])
    }

    @Test func aReaderOfNoKnownCountryGetsNothingThatBarsCountries() {
        let marking = EffectiveMarking(
            definition: Self.policy(1, ["not_releasable_to": [["scheme": "country", "value": "XX"]]]))
        #expect(!marking.decision(for: Self.reader("party-id:p-1")).isAllowed)
        #expect(marking.decision(for: Self.reader("country:NL")).isAllowed)
    }
}

extension MarkingViewTests {
    @Test func tensOfThousandsOfMarksTakeNoTimeToSpeakOf() {
        let count = 20_000
        var json = JSONObject()
        json["type"] = "note"
        json["id"] = "note--00000000-0000-4000-8000-000000000001"
        json["authors"] = .array((0..<count).map { .string("author \($0)") })
        json["granular_markings"] = [
            [
                "marking_ref": .string(TrafficLight.red.id),
                "selectors": .array((0..<count).map { .string("authors.[\($0)]") }),
            ]
        ]
        let clock = ContinuousClock()
        let taken = clock.measure {
            let view = MarkingView(of: STIXObject(json), for: Reader([]), by: MarkingIndex())
            #expect(view.withheld.count == count && view.object?.json["authors"] == nil)
        }
        // Comparing each marking with each would take minutes.
        #expect(taken < .seconds(60))
    }
}
