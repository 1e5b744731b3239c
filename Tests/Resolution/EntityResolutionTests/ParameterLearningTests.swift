internal import EntityResolution
internal import RecordLinkage
internal import StrictJSON
internal import Testing

/// Learning from decisions: a readable, bounded proposal, the same for the same decisions.
struct ParameterLearningTests {
    /// Pairs of persons with one name and one telephone, which are proposed, each pair with a name of its own.
    private static func pairs(_ count: Int) -> [Record] {
        let syllables = ["ka", "lo", "mi", "ren", "dor", "vel", "sta", "qui", "bru", "zen", "pol", "tra"]
        return (0..<count).flatMap { number -> [Record] in
            let first = syllables[number % 12] + syllables[number / 12 % 12] + "n"
            let name = first + " " + syllables[(number + 5) % 12] + syllables[number / 12 % 12] + "field"
            let phone = "+1 202 555 01\(number % 90 + 10)"
            return ["a", "b"].map { Scenario.person("p\(number)\($0)", name, phone: phone) }
        }
    }

    private static func decisions(_ verdict: Decision.Verdict, _ numbers: Range<Int>) -> [Decision] {
        numbers.map { Scenario.decision("p\($0)a", right: "p\($0)b", verdict: verdict, at: Int64($0)) }
    }

    private func bits(_ parameters: ResolutionParameters, field: EvidenceField, level: AgreementLevel) -> Double {
        parameters.weight(.person, field: field, level: level) ?? .nan
    }

    @Test func withoutDecisionsWhatShipsIsProposed() {
        let learnt = Scenario.resolve(Self.pairs(5)).learnt()
        #expect(learnt.parameters == .standard)
        #expect(learnt.weights.isEmpty && learnt.same == 0 && learnt.different == 0)
    }

    @Test(arguments: [Decision.Verdict.unsure, .withdrawn])
    func whatNobodyIsSureOfAndWhatWasTakenBackTeachNothing(_ verdict: Decision.Verdict) {
        let decisions =
            Self.decisions(.different, 0..<5)
            + (0..<5).map { number in
                Scenario.decision("p\(number)b", right: "p\(number)a", verdict: verdict, at: 100)
            }
        #expect(Scenario.resolve(Self.pairs(5), decisions).learnt().parameters == .standard)
    }

    @Test func fewDecisionsMoveWeightsLittleAndManyMoreButNeverFar() {
        let records = Self.pairs(140)
        var before = 0.0
        for count in [1, 5, 140] {
            let learnt = Scenario.resolve(records, Self.decisions(.different, 0..<count)).learnt()
            #expect(learnt.different == count)
            let shipped = bits(.standard, field: .phone, level: .same)
            let move = shipped - bits(learnt.parameters, field: .phone, level: .same)
            #expect(move > before)
            #expect(move <= ResolutionParameters.furthestMove + 0.001)
            if count == 1 { #expect(move < 0.1) }
            before = move
        }
        #expect(before > 1)
    }

    @Test func answersAsExpectedMoveWeightsLessThanSurprises() {
        let records = Self.pairs(20)
        let shipped = bits(.standard, field: .phone, level: .same)
        let same = bits(
            Scenario.resolve(records, Self.decisions(.same, 0..<20)).learnt().parameters, field: .phone, level: .same)
        let different = bits(
            Scenario.resolve(records, Self.decisions(.different, 0..<20)).learnt().parameters, field: .phone,
            level: .same)
        #expect(same >= shipped)
        #expect(different < shipped)
        #expect(same - shipped < shipped - different)
    }

    @Test func contradictedDecisionsAreLeftOut() {
        var records = Self.pairs(1)
        records.append(Scenario.person("c", records[0].names[0].text, phone: records[0].phones[0]))
        let decisions = [
            Scenario.decision("p0a", right: "p0b", verdict: .same, at: 1),
            Scenario.decision("p0b", right: "c", verdict: .same, at: 2),
            Scenario.decision("p0a", right: "c", verdict: .different, at: 3),
        ]
        let learnt = Scenario.resolve(records, decisions).learnt()
        #expect(learnt.same == 1 && learnt.different == 1 && learnt.leftOut == 1)
    }

    @Test func aDecisionAgainstValidIdentifiersTeachesNothing() {
        let records = ["EXAMPLE1", "EXAMPLE2"].enumerated().map { index, value in
            Scenario.person("p\(index)", "Zenobia Quartzfield", identifiers: [Scenario.exclusive("curp", value)])
        }
        let learnt = Scenario.resolve(records, [Scenario.decision("p0", right: "p1", verdict: .same)]).learnt()
        #expect(learnt.parameters == .standard && learnt.leftOut == 1)
    }

    @Test(arguments: UInt64(1)...4)
    func anyOrderAndAnyParametersInUseGiveTheSameProposal(_ seed: UInt64) {
        var random = RandomRecords(seed)
        let records = Self.pairs(40)
        let decisions = Self.decisions(.different, 0..<15) + Self.decisions(.same, 15..<30)
        let expected = Scenario.resolve(records, decisions).learnt()
        #expect(expected.parameters.version.hasPrefix("intelligence-2+"))
        let shuffled = Scenario.resolve(random.shuffled(records), random.shuffled(decisions))
        #expect(shuffled.learnt().parameters == expected.parameters)
        // Decisions that were used once are not used again on top.
        #expect(shuffled.resolved(with: expected.parameters).learnt().parameters == expected.parameters)
    }

    @Test func aProposalSurvivesItsFileAndNamesWhatItRestsOn() throws {
        let learnt = Scenario.resolve(Self.pairs(9), Self.decisions(.different, 0..<9)).learnt().parameters
        let text = learnt.json.text(pretty: true)
        let read = try ResolutionParameters(try JSONValue(parsing: Array(text.utf8)), entry: "learnt.json")
        #expect(read == learnt)
        #expect(read.origin == ParameterOrigin(parent: "intelligence-2", same: 0, different: 9))
    }

    @Test func goingBackToTheFormerParametersRestoresTheMergeExactly() {
        let before = Scenario.resolve(Self.pairs(60), Self.decisions(.different, 0..<50))
        let learnt = before.learnt().parameters
        let after = before.resolved(with: learnt)
        #expect(after.result != before.result)
        #expect(after.result.parametersVersion == learnt.version)
        #expect(after.resolved(with: .standard).result == before.result)
        #expect(after.learnt().parameters == learnt)
    }

    @Test func whatWouldComeOutOtherwiseIsTold() {
        // Just above the review threshold, by a telephone whose weight turned out to be lower.
        let doubtful = [
            Scenario.person("a", "Zenobia Quartzfield", phone: "+44 20 7946 0142", country: "GB"),
            Scenario.person("b", "Z. Quartzfield", phone: "+44 20 7946 0142", country: "US"),
        ]
        let before = Scenario.resolve(Self.pairs(110) + doubtful, Self.decisions(.different, 0..<110))
        let after = before.resolved(with: before.learnt().parameters)
        let changes = before.changes(to: after)
        #expect(changes.map { [$0.left, $0.right] } == [["a", "b"]])
        #expect(changes.first?.before == .review && changes.first?.after == .apart)
        #expect(changes.allSatisfy { $0.posteriorBefore >= 0.5 && $0.posteriorAfter < 0.5 })
        #expect(before.changes(to: before).isEmpty)
        #expect(after.changes(to: before).map(\.after) == [.review])
    }

    @Test(arguments: UInt64(1)...8)
    func noDecisionsLoosenGuardrails(_ seed: UInt64) throws {
        var random = RandomRecords(seed)
        let records = random.records(40)
        let before = Scenario.resolve(records, random.decisions(300, about: records))
        let learnt = before.learnt().parameters
        // Learning never yields what a file may not contain.
        #expect(try ResolutionParameters(learnt.json, entry: "learnt.json") == learnt)
        for kind in RecordKind.allCases {
            let (own, shipped) = (learnt.kinds[kind], ResolutionParameters.standard.kinds[kind])
            #expect(own?.mergeThreshold == shipped?.mergeThreshold && own?.prior == shipped?.prior)
            #expect(own?.strongSchemes == shipped?.strongSchemes)
        }
    }
}
