internal import CaseFile
internal import Diagnostics
internal import Files
import HomeTestSupport
internal import Messaging
internal import PartyHome
internal import Platform
internal import SourceFormats
internal import StrictJSON
internal import TestSupport
internal import Testing
internal import TradeModel

/// What is unchanged makes nothing new, what is gone is revoked, and nothing else moves.
@Suite struct VersionedExportTests {
    private let stage: Stage
    private let map = """
        { "source_name": "Example list", "label": "subject", "type": "identity", "record": "id", "retention": "P30D",
          "columns": { "name": "name", "tags": "note:tags", "city": "address.city", "country": "address.country" } }
        """

    init() throws { stage = try Stage() }

    // MARK: exports

    private func export(
        file: String, map: String? = nil, dated: Timestamp = Stage.now, clock: Timestamp? = nil,
        rules: ExportRules = ExportRules(), isWritten: Bool = true
    ) throws -> PreparedExport {
        let home = stage.carrier.home
        var job = ExportJob([file])
        job.rules = rules
        job.mapping = try map.map { try stage.folder.write($0, "map.json") }
        job.isMappingChanged = true
        let lock = try home.lockExports()
        defer { withExtendedLifetime(lock) {} }
        let export = HomeExport(home, dated: dated, markings: [])
        let prepared = try export.prepare(job, clock: clock ?? dated, randomness: .system)
        let errors = prepared.findings.filter { $0.severity == .error }.prefix(3).map(\.description)
        #expect(errors == [])
        if isWritten {
            try export.publish(
                prepared, of: job, to: stage.folder.file("out.json"), replacing: true, by: stage.carrier.actor(dated))
        }
        return prepared
    }

    private func export(
        _ rows: [String], named name: String = "list.csv", on day: Int = 0, rules: ExportRules = ExportRules(),
        map: String? = nil
    ) throws -> PreparedExport {
        let file = try stage.folder.write((["id,name,tags,city,country"] + rows).joined(separator: "\n") + "\n", name)
        return try export(
            file: file, map: map ?? self.map, dated: Stage.now.adding(seconds: Int64(day) * 86_400), rules: rules)
    }

    private func complete(_ limit: String = "100%", undoing run: String? = nil) throws -> ExportRules {
        var rules = ExportRules()
        rules.isComplete = true
        rules.limit = try #require(RevocationLimit(limit))
        rules.undone = run
        return rules
    }

    /// The parties of a bundle, without those who made it.
    private func parties(_ export: PreparedExport) -> [STIXObject] {
        export.versions.result.body.filter { $0.type == "identity" }
    }

    private func rows(_ count: Int, tag: (Int) -> String = { _ in "x" }) -> [String] {
        (0..<count).map { "\($0),Example Party \($0),\(tag($0)),Example City,FR" }
    }

    @Test func aBadRowAfterThousandsIsNamedAndNothingIsHalfDone() throws {
        let home = stage.carrier.home
        var bad = rows(3000)
        bad[2699] = "2699,,x,Example City,FR"
        let text = (["id,name,tags,city,country"] + bad).joined(separator: "\n") + "\n"
        var job = ExportJob([try stage.folder.write(text, "list.csv")])
        job.mapping = try stage.folder.write(map, "map.json")
        let before = Set(try Paths.names(in: home.layout.home))
        do {
            // An export holds the lock: this one ends before the next one begins.
            let lock = try home.lockExports()
            defer { withExtendedLifetime(lock) {} }
            let prepared = try HomeExport(home, dated: Stage.now, markings: [])
                .prepare(job, clock: Stage.now, randomness: .system)
            let errors = prepared.findings.filter { $0.severity == .error }
            #expect(!prepared.isValid)
            #expect(errors.map(\.place.entry) == ["list.csv"] && errors.map(\.place.line) == [2701])
        }
        // Nothing of it is remembered, and no file is left but that of the lock.
        let left = Set(try Paths.names(in: home.layout.home)).subtracting(before)
        #expect(left.isSubset(of: ["exports.lock"]))
        let good = try export(rows(3000))
        #expect(good.versions.records.new == 3000 && good.versions.records.unchanged == 0)
    }

    // MARK: what changes

    @Test func unchangedRowsMakeNothingWhateverTheFileIsCalledAndWhereverTheyStand() throws {
        // Of a retention of a year it is noted once a week that a record was seen.
        let map = map.replacing("P30D", with: "P1Y")
        let first = try export(rows(20), map: map)
        #expect(first.versions.records.new == 20 && first.bundle != nil)
        let again = try export(rows(20).reversed(), named: "other.csv", on: 1, map: map)
        #expect(again.bundle == nil && again.versions.drafts.isEmpty)
        #expect(again.versions.records.unchanged == 20 && again.versions.objects.changed == 0)
    }

    @Test func correctingOneRowNeverMovesTheOthers() throws {
        let first = try export(rows(20))
        let bytes = Dictionary(uniqueKeysWithValues: first.versions.result.body.map { ($0.id, $0) })
        var corrected = rows(20)
        corrected[7] = "7,Example Person 7,x,Example City,FR"
        corrected.insert("99,Example Party 99,x,,FR", at: 0)
        let next = try export(corrected, on: 1)
        #expect(next.versions.records.changed == 1 && next.versions.records.new == 1)
        let changed = try #require(parties(next).first { $0.name == "Example Person 7" })
        let before = try #require(bytes[changed.id])
        #expect(changed.created == before.created && changed.created == Stage.now)
        #expect(changed.modified == Stage.now.adding(seconds: 86_400))
        // Its address has not changed, and is in the bundle because the party refers to it: the very same version.
        let address = try #require(changed.property("address_ref")?.string)
        let written = try #require(next.versions.result.body.first { $0.id == address })
        #expect(JSONValue.object(written.json).text() == JSONValue.object(try #require(bytes[address]).json).text())
        // A correction on the same day is later all the same, so that it holds.
        corrected[8] = "7,Example Somebody 7,x,Example City,FR"
        let third = try export(corrected, on: 1)
        #expect(
            parties(third).map(\.modified) == [Timestamp(milliseconds: try #require(changed.modified).milliseconds + 1)]
        )
    }

    @Test func aTagRenamedOnFortyFourRowsIsFortyFourPartiesAndNoMore() throws {
        // The shape of the list of OFAC of 2022-09-22: one tag of many entries got another name.
        let tagged = Set(stride(from: 11, to: 11 + 44 * 30, by: 30))
        _ = try export(rows(1500) { tagged.contains($0) ? "[EXAMPLE]" : "[OTHER]" })
        let renamed = try export(
            rows(1500) { tagged.contains($0) ? "[EXAMPLE-EO1]" : "[OTHER]" }, on: 1, rules: complete())
        #expect(renamed.versions.records.changed == 44 && renamed.versions.records.unchanged == 1456)
        #expect(renamed.versions.records.gone == 0 && renamed.versions.records.new == 0)
        #expect(renamed.versions.objects.changed == 44 && renamed.versions.objects.revoked == 0)
        let notes = renamed.versions.result.body.filter { $0.type == "note" }
        #expect(notes.count == 44 && notes.allSatisfy { $0.property("content") == "tags: [EXAMPLE-EO1]" })
    }

    @Test func theWholeIsWrittenWithTheVersionsThatItHas() throws {
        let first = try export(rows(5))
        _ = try export(Array(rows(5).dropLast()), on: 1, rules: complete())
        var all = ExportRules()
        all.isAll = true
        let whole = try export(Array(rows(5).dropLast()), on: 2, rules: all)
        let before = Dictionary(uniqueKeysWithValues: first.versions.result.body.map { ($0.id, $0) })
        let (revoked, live) = (
            whole.versions.result.body.filter(\.isRevoked), whole.versions.result.body.filter { !$0.isRevoked }
        )
        #expect(live.count + revoked.count == before.count && revoked.count == 3)
        for object in live { #expect(before[object.id] == object) }
        // Asked for again it is the same.
        #expect(
            try export(Array(rows(5).dropLast()), on: 3, rules: all).versions.result.body == whole.versions.result.body)
    }

    // MARK: what is gone

    @Test func aListCutInHalfIsRefusedAndNothingIsRemembered() throws {
        for count in [40, 4000] {
            let name = "Cut list \(count)"
            let map = map.replacing("Example list", with: name)
            _ = try export(rows(count), map: map)
            let fault = #expect(throws: Fault.self) {
                try export(Array(rows(count).prefix(count / 2)), on: 1, rules: complete("5%,100"), map: map)
            }
            #expect(fault?.code == .revocationsTooMany && fault?.kind == .policy)
            #expect(fault?.finding.facts["count"] == "\(count / 2)" && fault?.finding.facts["total"] == "\(count)")
            let whole = try export(rows(count), on: 1, rules: complete("0"), map: map)
            #expect(whole.bundle == nil && whole.versions.records.unchanged == count)
        }
    }

    @Test func aRecordThatReturnsHasANewIDThatIsLinkedToTheRevokedOne() throws {
        let first = try export(rows(3))
        var former = try #require(parties(first).first { $0.name == "Example Party 1" }).id
        var seen: Set = [former]
        for round in 1...2 {
            let without = rows(3).filter { !$0.hasPrefix("1,") }
            let gone = try export(without, on: round * 10, rules: complete())
            let revoked = try #require(parties(gone).first)
            #expect(revoked.id == former && revoked.isRevoked && revoked.name == "(withdrawn)")
            #expect(gone.versions.records.revoked == 1 && gone.versions.result.body.allSatisfy(\.isRevoked))
            // It stays revoked: nothing is said of it again.
            #expect(try export(without, on: round * 10 + 1, rules: complete()).bundle == nil)
            let back = try export(rows(3), on: round * 10 + 2, rules: complete())
            let returned = try #require(parties(back).first)
            #expect(seen.insert(returned.id).inserted && returned.name == "Example Party 1")
            let link = back.versions.result.body.first {
                $0.property("relationship_type") == "derived-from" && $0.property("source_ref") == .string(returned.id)
            }
            #expect(link?.property("target_ref") == .string(former))
            #expect(try export(rows(3), on: round * 10 + 3, rules: complete()).bundle == nil)
            former = returned.id
        }
    }

    @Test func revocationsByMistakeAreUndoneWithAFileThatHasTheRecords() throws {
        _ = try export(rows(6))
        let mistake = try export(Array(rows(6).prefix(3)), on: 1, rules: complete())
        let run = mistake.versions.run
        func undo(_ rows: [String], _ run: String) throws -> PreparedExport {
            var rules = ExportRules()
            rules.undone = run
            return try export(rows, on: 2, rules: rules)
        }
        #expect(throws: Fault.self) { try undo(rows(6), "00000000") }
        let fault = #expect(throws: Fault.self) { try undo(Array(rows(6).prefix(5)), run) }
        #expect(fault?.code == .exportUndoIncomplete)
        #expect(fault?.finding.facts["records"] == "Example list, 5")
        let undone = try undo(rows(6), run)
        #expect(undone.versions.records.new == 3 && parties(undone).allSatisfy { !$0.isRevoked })
        #expect(try export(rows(6), on: 3, rules: complete()).bundle == nil)
    }

    @Test func whatIsGoneStaysUnderAnotherMappingOrWithRowsLeftOut() throws {
        _ = try export(rows(3))
        let edited = map.replacing("\"record\"", with: "\"nulls\": [\"-\"], \"record\"")
        let other = try export(Array(rows(3).prefix(2)), on: 1, rules: complete(), map: edited)
        #expect(other.versions.findings.map(\.code) == [.revocationsPostponed])
        #expect(other.bundle == nil && other.versions.records.gone == 1)
        // The night after, it is the mapping of last time.
        let next = try export(Array(rows(3).prefix(2)), on: 2, rules: complete(), map: edited)
        #expect(next.versions.records.revoked == 1)
    }

    @Test func twoMappingsOfOneSourceDoNotRevokeEachOthersObjects() throws {
        _ = try export(rows(3))
        let other = map.replacing("\"subject\"", with: "\"keeper\"")
        #expect(try export(rows(3), on: 1, rules: complete(), map: other).versions.records.new == 3)
        let back = try export(rows(3), on: 2, rules: complete())
        #expect(back.bundle == nil && back.versions.objects.gone == 0)
    }

    @Test func onlyTheWholeOfASourceIsComplete() throws {
        let numbered = map.replacing("\"record\": \"id\", ", with: "")
        let fault = #expect(throws: Fault.self) { try export(rows(2), rules: complete(), map: numbered) }
        #expect(fault?.code == .exportNotComplete && fault?.kind == .usage)
    }

    // MARK: formats

    @Test(arguments: [
        "formats/entities.ftm.jsonl", "formats/house-MX000142099.one-record.jsonld", "formats/manifest.x12",
        "formats/persons.un-list.xml", "formats/waybills.cargo-imp.txt", "meridian-express/house-MX000142075.xfzb.xml",
        "meridian-express/master-888-55501423.xfwb.xml", "formats/designations.uk-list.csv", "formats/ship-notice.x12",
        "formats/customs-status.x12", "formats/event.misp.json",
    ])
    func everyFormatOfTheExamplesMakesNothingNewTheSecondTime(_ example: String) throws {
        let file = Paths.join(SharedData.packageFolder, "examples/" + example)
        // After the times that the examples state.
        let later = Stage.now.adding(seconds: 200 * 86_400)
        let first = try export(file: file, dated: later)
        #expect(first.bundle != nil)
        let again = try export(file: file, dated: later.adding(seconds: 3 * 86_400))
        #expect(again.bundle == nil && again.versions.objects.new + again.versions.objects.changed == 0)
        #expect(again.versions.objects.gone == 0)
    }

    @Test func whatAnEventOfMISPSaysIsDeletedIsRevoked() throws {
        let example = Paths.join(SharedData.packageFolder, "examples/formats/event.misp.json")
        let text = String(decoding: try File.bytes(at: example), as: UTF8.self)
        let later = Stage.now.adding(seconds: 200 * 86_400)
        let first = try export(file: example, dated: later)
        let person = try #require(first.versions.result.body.first { $0.name == "Ana EJEMPLO LÓPEZ" })
        // The person, with the note and the relationships that it states.
        let deleted = text.replacing(
            #""timestamp": "1777895400", "distribution": "5", "deleted": false, "comment": "sender as declared""#,
            with: #""timestamp": "1777895900", "distribution": "5", "deleted": true"#)
        #expect(deleted != text)
        let file = try stage.folder.write(deleted, "event.json")
        let second = try export(file: file, dated: later.adding(seconds: 86_400))
        let revoked = second.versions.result.body.filter { $0.json["revoked"] == true }
        #expect(revoked.contains { $0.id == person.id } && revoked.contains { $0.type == "note" })
        #expect(revoked.count { $0.type == "relationship" } == 2)
        #expect(second.versions.objects.revoked == revoked.count && second.versions.records.revoked == 1)
        #expect(second.bundle != nil)
        let again = try export(file: file, dated: later.adding(seconds: 2 * 86_400))
        #expect(again.bundle == nil)
        // One that returns is another object, which says so.
        let back = try export(file: example, dated: later.adding(seconds: 3 * 86_400))
        #expect(back.versions.result.body.contains { $0.name == person.name && $0.id != person.id })
    }

    @Test func aMessageOfAnEarlierTimeDoesNotReplaceALaterOne() throws {
        let example = Paths.join(SharedData.packageFolder, "examples/meridian-express/house-MX000142075.xfzb.xml")
        let text = String(decoding: try File.bytes(at: example), as: UTF8.self)
        let later = Stage.now.adding(seconds: 200 * 86_400)
        _ = try export(file: example, dated: later)
        let earlier = text.replacing("2026-05-04T17:05", with: "2026-05-03T17:05").replacing(
            "KEYBOARD PARTS", with: "KEYBOARD PART")
        #expect(earlier != text)
        let file = try stage.folder.write(earlier, "earlier.xml")
        let outdated = try export(file: file, dated: later.adding(seconds: 86_400))
        #expect(Set(outdated.versions.findings.map(\.code)) == [.exportVersionOutdated])
        #expect(outdated.bundle == nil && outdated.versions.objects.changed == 0)
        let newer = try stage.folder.write(
            earlier.replacing("2026-05-03T17:05", with: "2026-05-05T17:05"), "newer.xml")
        let changed = try export(file: newer, dated: later.adding(seconds: 2 * 86_400))
        #expect(changed.versions.findings.isEmpty)
        let goods = changed.versions.result.body.first { $0.property("description") == "KEYBOARD PART" }
        #expect(goods?.modified == Timestamp("2026-05-05T17:05:00+08:00"))
    }

    @Test func bundlesOfOthersAreWrittenEachTime() throws {
        let file = Paths.join(SharedData.packageFolder, "examples/formats/others.stix.json")
        let later = Stage.now.adding(seconds: 200 * 86_400)
        for _ in 1...2 { #expect(try export(file: file, dated: later).bundle != nil) }
    }

    @Test(.needsShared("data/ofac-sdn")) func theEntriesThatThePublisherChangedAreExportedAndNoOthers() throws {
        let folder = try #require(SharedData.path("data/ofac-sdn"))
        var before: [String: Substring] = [:]
        for (day, name) in try Paths.names(in: folder).filter({ $0.hasSuffix(".csv") }).enumerated() {
            let file = Paths.join(folder, name)
            // The truth, without our reader: lines by the number that they begin with.
            let text = String(decoding: try File.bytes(at: file), as: UTF8.self)
            let lines = text.split(whereSeparator: { $0.isNewline || $0 == "\u{1A}" }).filter { $0.contains(",") }
            let now = Dictionary(uniqueKeysWithValues: lines.map { (String($0.prefix { $0 != "," }), $0) })
            let made = try export(
                file: file, dated: Stage.now.adding(seconds: Int64(day) * 86_400), rules: complete())
            let records = made.versions.records
            let (added, gone) = (Set(now.keys).subtracting(before.keys), Set(before.keys).subtracting(now.keys))
            let changed = now.filter { before[$0.key] != nil && before[$0.key] != $0.value }.keys
            #expect(records.new == added.count && records.changed == changed.count, "\(name)")
            #expect(records.gone == gone.count && records.revoked == gone.count, "\(name)")
            #expect(records.unchanged == now.count - added.count - changed.count, "\(name)")
            let time = Stage.now.adding(seconds: Int64(day) * 86_400)
            let written = Set(
                made.versions.result.body.filter { $0.type != "relationship" && $0.modified == time }
                    .compactMap { $0.externalReferences.first?["external_id"]?.string })
            #expect(written.symmetricDifference(added.union(changed)).sorted().prefix(5) == [], "\(name)")
            before = now
        }
    }

    // MARK: the memory

    @Test func aMemoryReadsBackAsItWasWritten() throws {
        _ = try export(rows(4))
        _ = try export(Array(rows(4).dropLast()), on: 1, rules: complete())
        let home = stage.carrier.home
        let source = try #require(try home.caseFile.exportMemories().first).source
        let memory = try home.exportMemory(of: source)
        #expect(memory.versions.count == 12 && memory.retention.days == 30)
        let encoded = try memory.encoded()
        let bytes = try encoded.bytes(0..<encoded.count)
        let again = try ExportMemory(source: source, bytes: bytes).encoded()
        #expect(try again.bytes(0..<again.count) == bytes)
        #expect(try ExportMemory(source: source, bytes: bytes).versions.count == 12)
        for cut in [0, 1, bytes.count / 2, bytes.count - 1] {
            let fault = #expect(throws: Fault.self) {
                try ExportMemory(source: source, bytes: Array(bytes.prefix(cut)))
            }
            #expect(fault?.code == .sealedContentDamaged)
        }
    }

    @Test func whatWasNotSeenForLongerThanItsRetentionIsForgottenButForRevokedIDs() throws {
        let first = try export(rows(4))
        _ = try export(Array(rows(4).dropLast()), on: 1, rules: complete())
        let home = stage.carrier.home
        let later = Stage.now.adding(seconds: 40 * 86_400)
        let result = try home.expireExports(reason: "test", by: stage.carrier.actor(later))
        #expect(result.purged.isEmpty && result.forgotten == 12)
        let back = try export(rows(4), on: 41)
        #expect(back.versions.records.new == 4)
        let (old, new) = (Set(parties(first).map(\.id)), Set(parties(back).map(\.id)))
        // The three that were never revoked have their ids, and the other one never has its own again.
        #expect(old.intersection(new).count == 3 && new.count == 4)
    }

    @Test(arguments: [true, false]) func anExportThatWasStoppedIsRememberedIfItsBundleIsThere(_ isThere: Bool) throws {
        let home = stage.carrier.home
        let made = try export(rows(3), rules: ExportRules())
        let source = try #require(made.versions.sources.first)
        _ = try home.purgeExports(of: source.name, reason: "test", by: stage.carrier.actor())
        #expect(try home.caseFile.exportMemories().isEmpty)
        let path = stage.folder.file("stopped.json")
        let bundle = try #require(made.bundle)
        // As the process leaves it that is killed after the memory was prepared, or after the bundle appeared.
        try home.caseFile.prepareExports(
            made.versions.drafts, awaiting: .init(run: made.versions.run, path: path, digest: try bundle.digest()),
            by: stage.carrier.actor())
        if isThere {
            let file = try AtomicFile(path: path)
            try bundle.write(to: file)
            try file.commit()
        }
        let opened = try Home.open(named: home.layout.folder, from: "/")
        #expect(try opened.caseFile.pendingExports().isEmpty)
        #expect(try opened.caseFile.exportMemories().map(\.source) == (isThere ? [source] : []))
        #expect(try opened.caseFile.log().filter { $0.act == "exported" }.count == (isThere ? 2 : 1))
    }

    @Test func whatWasRememberedOfASourceIsDestroyedWithItsKey() throws {
        _ = try export(rows(3))
        let home = stage.carrier.home
        let key = try File.bytes(at: Paths.join(home.layout.home, "case.key"))
        let purged = try home.purgeExports(of: "Example list", reason: "test", by: stage.carrier.actor())
        #expect(purged.map(\.entries) == [9])
        #expect(try File.bytes(at: Paths.join(home.layout.home, "case.key")) != key)
        #expect(try !home.caseFile.hasUnfinishedPurge())
        #expect(try export(rows(3), on: 1).versions.records.new == 3)
    }
}
