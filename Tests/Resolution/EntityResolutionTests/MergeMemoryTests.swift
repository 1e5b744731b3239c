internal import StrictJSON
internal import Testing
internal import TradeModel

@testable internal import EntityResolution

/// The memory of a merge is read back unchanged, or not at all.
struct MergeMemoryTests {
    private static let extensionID = ExtensionDefinition.tradeProperties.id

    private func object(_ text: String) throws -> ExtractedObject {
        ExtractedObject(try STIXObject(JSONValue(parsing: Array(text.utf8))))
    }

    /// Objects of all kinds that a merge uses. One name is written in two ways that are equal as characters.
    private func objects() throws -> [ExtractedObject] {
        try [
            """
            {"type":"identity","id":"identity--1","name":"Jose\u{301} Muestra","identity_class":"individual",
             "created":"2026-01-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","created_by_ref":"identity--9",
             "external_references":[{"source_name":"list","external_id":"item 7"}],
             "extensions":{"\(Self.extensionID)":{"birth_dates":["1988","1988-04","1988-04-17"],"birth_place":"Cali",
             "nationality":"MX","phones":["+1 202 555 0142"],"emails":["a@example.com"],
             "address_refs":["location--1","location--2"],
             "names":[{"value":"Jos\u{e9} Muestra","kind":"alias"},{"value":"K","kind":"trade"}],
             "identifiers":[{"scheme":"passport","value":"E1","country":"MX"},{"scheme":"rfc","value":"XAXX010101000"}]}}}
            """,
            """
            {"type":"identity","id":"identity--2","name":"Zenobia Quartzfield","revoked":true}
            """,
            """
            {"type":"location","id":"location--1","latitude":-1.5,"longitude":0.1,"city":"\u{212A}ings Example",
             "street_address":"1 Example Street","country":"US"}
            """,
            """
            {"type":"consignment","id":"consignment--1","master_ref":"consignment--2","consignor_ref":"identity--1",
             "notify_refs":["identity--2"],"identifiers":[{"scheme":"hawb","value":"H1"}]}
            """,
            """
            {"type":"consignment","id":"consignment--2","identifiers":[{"scheme":"awb","value":"888-55501423"}]}
            """,
            """
            {"type":"relationship","id":"relationship--1","relationship_type":"located-at","source_ref":"identity--1",
             "target_ref":"location--1"}
            """,
            """
            {"type":"report","id":"report--1","object_refs":["identity--1"]}
            """,
        ].map(object)
    }

    private func memory() throws -> MergeMemory {
        let objects = try objects()
        var builder = RecordTableBuilder()
        builder.add(contentsOf: RecordExtraction.records(from: objects))
        var random = RandomRecords(1)
        builder.add(contentsOf: random.records(30))
        let pairs = Resolver().resolve(builder.build().table, decisions: [], after: PairMemory()).memory
        var versions = MemorizedVersions()
        for (number, object) in objects.enumerated() {
            versions.append(number, modified: "m\(number)", digest: [1, 2, UInt8(number)], object: object)
        }
        return MergeMemory(program: "p", parameters: "intelligence-1", versions: versions, pairs: pairs)
    }

    @Test func itComesBackByteByByte() throws {
        let memory = try memory()
        #expect(!memory.pairs.pairs.isEmpty)
        let again = try #require(MergeMemory(memory.bytes, madeBy: "p"))
        #expect(again.bytes == memory.bytes && again.pairs == memory.pairs && again.parameters == memory.parameters)
        let (objects, stated) = (again.versions.objects, try objects())
        #expect(objects.count == stated.count)
        for (row, object) in stated.enumerated() { expectSame(objects[row], object) }
        // Texts that are equal as characters keep their own bytes.
        let names = objects[0].record?.names.map { Array($0.text.utf8) }
        #expect(names == stated[0].record?.names.map { Array($0.text.utf8) })
        #expect(objects[2].address.city.utf8.count == "Kings Example".utf8.count + 2)
        #expect(
            RecordExtraction.records(from: (0..<objects.count).map { objects[$0] })
                == RecordExtraction.records(from: stated))
    }

    private func expectSame(_ one: ExtractedObject, _ other: ExtractedObject) {
        #expect(one.id == other.id && one.label == other.label && one.type == other.type)
        #expect(one.sourceRecord == other.sourceRecord && one.isRevoked == other.isRevoked)
        #expect(one.authors == other.authors && one.mentioned == other.mentioned && one.about == other.about)
        #expect(one.declared == other.declared && one.places == other.places && one.link == other.link)
        #expect(one.address == other.address && one.master == other.master && one.waybill == other.waybill)
        #expect(one.record == other.record && one.text == other.text)
    }

    @Test func aVersionIsFoundByAllThatTellsItFromOthers() throws {
        let versions = try memory().versions
        let id = versions.objects.id(3)
        #expect(versions.row(of: 3, id: id, modified: "m3") == 3)
        #expect(versions.row(of: 3, id: id, modified: "m4") == nil)
        #expect(versions.row(of: 3, id: id + "0", modified: "m3") == nil)
        #expect(versions.row(of: 99, id: id, modified: "m3") == nil)
    }

    @Test func ofWhatIsSelectedNothingElseStays() throws {
        let (all, stated) = (try memory().versions, try objects())
        for rows in [[], [3], [6, 4, 2], [0, 1, 2, 3, 4, 5, 6]] {
            let some = all.selecting(rows)
            #expect(some.count == rows.count)
            for (place, row) in rows.enumerated() {
                expectSame(some.objects[place], stated[row])
                #expect(some.row(of: row, id: stated[row].id, modified: "m\(row)") == place)
                #expect(some.digest(place) == [1, 2, UInt8(row)])
            }
            // The same as if nothing else had ever been there.
            var fresh = MemorizedVersions()
            for row in rows {
                fresh.append(row, modified: "m\(row)", digest: [1, 2, UInt8(row)], object: stated[row])
            }
            let texts = (0..<some.objects.textCount).map { some.objects.text(UInt32($0)) }
            #expect(Set(texts) == Set((0..<fresh.objects.textCount).map { fresh.objects.text(UInt32($0)) }))
            #expect(some.objects.textCount == fresh.objects.textCount)
        }
    }

    @Test func whatAnotherProgramMadeIsNotRead() throws {
        #expect(try MergeMemory(memory().bytes, madeBy: "q") == nil)
    }

    @Test func whatIsCutOrLongerIsNotRead() throws {
        let bytes = try memory().bytes
        for end in bytes.indices { #expect(MergeMemory(Array(bytes[..<end]), madeBy: "p") == nil) }
        #expect(MergeMemory(bytes + [0], madeBy: "p") == nil)
    }

    @Test(arguments: UInt64(1)...4) func whatIsChangedIsReadWithoutTrap(_ seed: UInt64) throws {
        var random = RandomRecords(seed)
        let bytes = try memory().bytes
        for _ in 0..<500 {
            var changed = bytes
            changed[random.below(bytes.count)] = UInt8(random.below(256))
            _ = MergeMemory(changed, madeBy: "p")
        }
    }
}
