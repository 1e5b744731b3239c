internal import Files
import HomeTestSupport
internal import Messaging
internal import TestSupport
internal import Testing

/// What is imported in one call comes in the order of its streams, not of its names.
struct ImportListTests {
    /// Envelopes in the order of their numbers, under names in another order.
    private func envelopes(_ stage: Stage, _ names: [String]) throws -> [String] {
        try names.map { name in
            let path = try stage.envelope(name)
            let named = stage.folder.file("\(name).asice")
            try Paths.move(path, to: named)
            return named
        }
    }

    @Test func filesOfAStreamComeByNumberAndLeaveNoGap() throws {
        let stage = try Stage()
        let sent = try envelopes(stage, ["d", "c", "b", "a"])
        let list = try ImportList(sent.reversed(), for: stage.agency.id)
        #expect(list.paths == sent)
        for path in list.paths {
            let outcome = try stage.agency.importFile(path)
            #expect(outcome.stored != nil && outcome.allFindings.isEmpty, "\(outcome.codes)")
        }
    }

    @Test func othersStayWhereTheyWerePut() throws {
        let stage = try Stage()
        let sent = try envelopes(stage, ["b", "a"])
        let other = try stage.folder.write("no envelope", "note.asice")
        let foreign = try stage.partner.seal(try stage.bundle("x"), to: [stage.agency], in: stage.folder)[0]
        let missing = stage.folder.file("missing.asice")
        let list = try ImportList([missing, sent[1], other, foreign, sent[0], sent[1]], for: stage.agency.id)
        #expect(list.paths == [missing, sent[0], other, foreign, sent[1]])
        #expect(list.unmatched == [])
    }

    @Test func ofAFolderItsEnvelopesAreTakenAndNothingHidden() throws {
        let stage = try Stage()
        let sent = try envelopes(stage, ["b", "a"])
        let folder = stage.folder.file("inbox")
        try Paths.makeFolder(folder + "/inner.asice")
        for path in sent { try Paths.move(path, to: Paths.join(folder, Paths.name(of: path))) }
        for name in [".c.asice", ".d.asice.tmp", "note.txt"] {
            try AtomicFile.write([1], to: Paths.join(folder, name))
        }
        #expect(
            try ImportList([folder], for: stage.agency.id).paths
                == ["b.asice", "a.asice"].map { Paths.join(folder, $0) })
    }

    @Test func whatNamesNothingIsTold() throws {
        let stage = try Stage()
        let folder = stage.folder.file("empty")
        try Paths.makeFolder(folder)
        let arguments = [folder, stage.folder.file("*.asice"), stage.folder.file("gone.asice")]
        let list = try ImportList(arguments, for: stage.agency.id)
        #expect(list.unmatched == Array(arguments.prefix(2)))
        // A file that is named and not there is an error of its own.
        #expect(list.paths == [arguments[2]])
    }
}
