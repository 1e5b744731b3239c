import Testing

@testable import Diagnostics

@Suite struct CatalogueTests {
    @Test func everyCodeIsDeclaredOnceAndInKebabCase() {
        var seen: Set<String> = []
        for area in Catalogue.areas {
            for code in area.keys {
                #expect(seen.insert(code.name).inserted, "\(code) is in two areas")
                let letters = code.name.utf8.allSatisfy {
                    (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
                }
                #expect(letters, "\(code) is not in kebab-case")
            }
        }
        #expect(seen.count == Catalogue.entries.count)
    }

    @Test func everyEntryIsASentenceWithAdvice() {
        for (code, entry) in Catalogue.entries {
            #expect(entry.sentence.hasSuffix(".") || entry.sentence.hasSuffix("}"), "\(code)")
            #expect(entry.advice.hasSuffix(".") || entry.advice.hasSuffix("?"), "\(code)")
            #expect(entry.sentence.first?.isUppercase == true || entry.sentence.hasPrefix("{"), "\(code)")
        }
    }

    @Test func factsFillTheirPlaces() {
        let finding = Finding(.fileTooLarge, ["path": "a", "size": "2", "limit": "1"])
        #expect(finding.sentence == "The file a has 2 bytes; the limit is 1.")
    }

    @Test func aPlaceWithoutFactIsShownAsAnEllipsis() {
        #expect(Finding(.fileMissing).sentence == "There is no file ….")
    }

    @Test func controlAndBidirectionalCharactersInFactsAreShownNotObeyed() {
        let finding = Finding(.fileMissing, ["path": "a\u{1B}[2Jb\u{202E}c"])
        #expect(finding.sentence == "There is no file a\\u{1b}[2Jb\\u{202e}c.")
    }

    @Test func factsAreNotReadAsTemplates() {
        #expect(Finding(.fileMissing, ["path": "{path}"]).sentence == "There is no file {path}.")
    }

    @Test func aNameLeadsBackToItsCode() {
        #expect(FindingCode(named: "file-missing") == .fileMissing)
        #expect(FindingCode(named: "no-such-code") == nil)
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
