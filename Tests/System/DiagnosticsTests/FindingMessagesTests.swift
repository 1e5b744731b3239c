import Diagnostics
import Files
import Testing

@Suite struct FindingMessagesTests {
    @Test func factsFillTheirPlaces() {
        let finding = Finding(.fileTooLarge, ["path": "a", "size": "2", "limit": "1"])
        #expect(finding.sentence == "The file a has 2 bytes; the limit is 1.")
    }

    @Test func aPlaceWithoutFactIsShownAsAnEllipsis() {
        #expect(Finding(.fileMissing).sentence == "The file … does not exist.")
    }

    @Test func controlAndBidirectionalCharactersInFactsAreShownNotObeyed() {
        let finding = Finding(.fileMissing, ["path": "a\u{1B}[2Jb\u{202E}c"])
        #expect(finding.sentence == "The file a\\u{1b}[2Jb\\u{202e}c does not exist.")
    }

    @Test func factsAreNotReadAsTemplates() {
        #expect(Finding(.fileMissing, ["path": "{path}"]).sentence == "The file {path} does not exist.")
    }

    @Test func anotherTableReplacesTheWordsOfItsCodesAndLeavesTheOthers() {
        let spanish = FindingMessages(
            sentences: [.fileMissing: "No existe el archivo {path}."], advice: [.fileExists: "Use --force."])
        let missing = Finding(.fileMissing, ["path": "a"])
        let existing = Finding(.fileExists, ["path": "a"])
        #expect(spanish.sentence(of: missing) == "No existe el archivo a.")
        #expect(spanish.advice(on: missing) == missing.advice)
        #expect(spanish.sentence(of: existing) == existing.sentence)
        #expect(spanish.advice(on: existing) == "Use --force.")
    }
}
