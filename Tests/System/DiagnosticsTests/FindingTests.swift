import Diagnostics
import Testing

@Suite struct FindingTests {
    @Test func codesOfOneNameAreEqual() {
        let first = FindingCode("same-name", severity: .error, sentence: "One.", advice: "")
        let second = FindingCode("same-name", severity: .note, sentence: "Two.", advice: "")
        #expect(first == second)
        #expect(Set([first, second]).count == 1)
    }

    @Test func theSeverityIsThatOfTheCodeUnlessAnotherIsGiven() {
        #expect(Finding(.usageWrong).severity == .error)
        #expect(Finding(.usageWrong, severity: .note).severity == .note)
    }

    @Test func thePlaceIsPrintedFromWhatIsKnown() {
        #expect(Place(entry: "b.json", pointer: "/a", line: 3, column: 5).description == "b.json:3:5 /a")
        #expect(Place(line: 3).description == "line 3")
        #expect(Place(entry: "x", offset: 9).description == "x, byte 9")
        #expect(Place.unknown.description == "")
        #expect(Place(line: 1).inside("e").entry == "e")
    }

    @Test func theWorstOutcomeWins() {
        #expect(Outcome.worst([.passed, .failed, .indeterminate]) == .failed)
        #expect(Outcome.worst([.passed, .indeterminate]) == .indeterminate)
        #expect(Outcome.worst([]) == .passed)
    }
}
