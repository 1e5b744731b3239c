import CaseFile
@testable import CaseWork
import Diagnostics
import EntityResolution
import FileMerging
import HomeTestSupport
import TestSupport
import Testing
import TradeModel

/// A search finds what people wrote, however they wrote it, and leads to whom it is about.
@Suite struct CaseSearchTests {
    private let stage: Stage

    init() throws {
        stage = try Stage()
        try stage.agency.hear(Self.objects, 1, from: "carrier")
        _ = try MergeWorkflow(stage.agency.home, actor: stage.agency.actor()).merge()
    }

    private static func head(_ type: String, _ number: Int) -> String {
        #"{"type":"\#(type)","id":"\#(id(type, number))","spec_version":"2.1","created":"2026-02-01T00:00:00.000Z","#
            + #""modified":"2026-02-01T00:00:00.000Z""#
    }

    private static func id(_ type: String, _ number: Int) -> String {
        "\(type)--\(number)0000000-0000-4000-8000-000000000000"
    }

    private static func trade(_ content: String) -> String {
        #""extensions":{"\#(ExtensionDefinition.tradeProperties.id)":{"#
            + #""extension_type":"property-extension",\#(content)}}"#
    }

    private static let objects: [String] = [
        head("identity", 1) + #","name":"José Ramírez López","identity_class":"individual","#
            + trade(
                #""phones":["+1 (619) 555-0123"],"emails":["J.Ramirez@example.com"],"#
                    + #""address_ref":"\#(id("location", 1))""#) + "}",
        head("identity", 2) + #","name":"Yantai Hai Long Mould Co., Ltd.","identity_class":"organization","#
            + trade(#""names":[{"value":"HLMOLD","kind":"alias"}],"phones":["0535 655 0142"]"#) + "}",
        head("identity", 3) + #","name":"Ana Muestra","identity_class":"individual","#
            + #""contact_information":"ask for Benito"}"#,
        head("location", 1) + #","country":"US","city":"San Diego","street_address":"4400 Example Border Plaza"}"#,
        head("consignment", 1) + #","identifiers":[{"scheme":"awb","value":"888-55501423"}],"#
            + #""consignor_ref":"\#(id("identity", 2))","consignee_ref":"\#(id("identity", 1))","#
            + #""goods_refs":["\#(id("goods-item", 1))"]}"#,
        head("goods-item", 1) + #","description":"Pill-press dies, décor","basis":"declared"}"#,
        head("goods-item", 2) + #","description":"Umbrellas","basis":"declared"}"#,
        head("conveyance", 1) + #","name":"M/V Ejemplo del Mar","#
            + #""identifiers":[{"scheme":"imo-ship","value":"9074729"}]}"#,
        head("note", 1) + #","content":"Seen with a grey van","object_refs":["\#(id("identity", 3))"]}"#,
        // What an export adds for readers of core STIX repeats what the consignment says.
        head("note", 2) + #","abstract":"consignment awb 888-55501423","#
            + #""content":"consignment: awb 888-55501423\nconsignor: Yantai Hai Long Mould Co., Ltd.","#
            + #""object_refs":["\#(id("identity", 1))","\#(id("identity", 2))"]}"#,
    ]

    private func find(_ text: String) throws -> Set<String> {
        let search = CaseSearch(text, in: try CaseView(stage.agency.home))
        return Set(search.entities.flatMap(\.entity.members) + search.others)
    }

    @Test(arguments: [
        ("ramirez", ["identity1"]), ("RAMÍREZ", ["identity1"]), ("ramirez jose", ["identity1"]),
        ("López, José", ["identity1"]), ("J Ramirez", ["identity1"]), ("j.ramirez@example.com", ["identity1"]),
        ("+1 (619) 555-0123", ["identity1"]), ("6195550123", ["identity1"]), ("001 619 555 0123", ["identity1"]),
        ("619-555", ["identity1"]), ("烟台海龙", ["identity2"]), ("hailong", ["identity2"]), ("hlmold", ["identity2"]),
        ("Yantai Hailong Mold Company", ["identity2"]), ("+86 535 655 0142", ["identity2"]), ("benito", ["identity3"]),
        ("border plaza", ["location1", "identity1"]), ("san diego", ["location1", "identity1"]),
        ("pill press", ["consignment1"]), ("decor", ["consignment1"]), ("88855501423", ["consignment1"]),
        ("umbrella", ["goods-item2"]), ("ejemplo del mar", ["conveyance1"]), ("9074729", ["conveyance1"]),
        ("grey van", ["identity3"]), ("identity--20000000", ["identity2"]),
        ("20000000-0000", ["identity2", "goods-item2"]),
        ("nobody of that name", []), ("!!!", []),
    ])
    func whatPeopleWroteIsFoundHoweverItIsTyped(_ text: String, _ expected: [String]) throws {
        let ids = expected.map { Self.id(String($0.dropLast()), Int(String($0.suffix(1))) ?? 0) }
        // The second note is a summary, and its id begins as others do.
        #expect(try find(text).filter { !$0.hasPrefix("note") } == Set(ids))
    }

    @Test func whatIsFoundInGoodsSaysThroughWhat() throws {
        let search = CaseSearch("pill press", in: try CaseView(stage.agency.home))
        #expect(search.entities.map(\.through) == [[Self.id("goods-item", 1)]])
        #expect(CaseSearch("ramirez", in: try CaseView(stage.agency.home)).entities.map(\.through) == [[]])
    }

    @Test(arguments: [
        ("ramirez", ["identity1"]), ("López, José", ["identity1"]), ("6195550123", ["identity1"]),
        ("烟台海龙", ["identity2"]), ("Yantai Hailong Mold Company", ["identity2"]), ("+86 535 655 0142", ["identity2"]),
        ("border plaza", ["location1"]), ("pill press", ["goods-item1"]), ("grey van", ["note1"]),
        ("identity--20000000", ["identity2"]), ("nobody of that name", []), ("!!!", []),
    ])
    func aCaseFileThatWasNeverMergedIsSearchedObjectByObject(_ text: String, _ expected: [String]) throws {
        let fresh = try Stage()
        try fresh.agency.hear(Self.objects, 1, from: "carrier")
        let (found, view) = try fresh.agency.home.search(text, merging: 0)
        let ids = expected.map { Self.id(String($0.dropLast()), Int(String($0.suffix(1))) ?? 0) }
        #expect(found.entities.isEmpty && found.others == ids.sorted())
        #expect(try view.outdatedMerge()?.facts["count"] == "\(Self.objects.count)")
        for id in ids {
            #expect(view.type(of: id).map { id.hasPrefix($0 + "--") } == true)
            #expect(view.sources(of: id).count == 1)
        }
    }

    @Test func whatCameSinceTheMergeIsFoundBesideItsEntities() throws {
        let home = stage.agency.home
        func later(_ object: String, _ more: String = "") -> String {
            object.replacing(
                #""modified":"2026-02-01T00:00:00.000Z""#, with: #""modified":"2026-02-02T00:00:00.000Z""# + more)
        }
        try stage.agency.hear(
            [
                later(Self.head("identity", 1).replacing("identity--1", with: "identity--7"))
                    + #","name":"Carla Muestra","identity_class":"individual"}"#,
                later(Self.objects[2]).replacing("Ana Muestra", with: "Ana Nueva"),
                later(Self.objects[1], #","revoked":true"#),
            ], 2, from: "carrier")
        func find(_ text: String) throws -> (entities: [String], others: [String], view: any CaseSearching) {
            let (found, view) = try home.search(text, merging: 0)
            return (found.entities.flatMap(\.entity.members), found.others, view)
        }
        let carla = try find("carla")
        #expect(carla.entities.isEmpty && carla.others == [Self.id("identity", 7)])
        #expect(carla.view.label(of: Self.id("identity", 7)) == "Carla Muestra")
        #expect(try carla.view.outdatedMerge()?.code == .searchUnmerged)
        // What has changed is no entity of the last merge, and is found as it is now.
        let ana = try find("ana nueva")
        #expect(ana.entities.isEmpty && ana.others == [Self.id("identity", 3)])
        #expect(try find("ana muestra").others == [])
        // What was revoked is not found, nor the entity that it was in.
        let revoked = try find("hlmold")
        #expect(revoked.entities.isEmpty && revoked.others.isEmpty)
        #expect(try find("ramirez").entities == [Self.id("identity", 1)])
        // A small case file is merged for the answer.
        #expect(try home.search("carla").found.entities.count == 1)
    }

    @Test func withoutWordsEverythingIsFound() throws {
        let view = try CaseView(stage.agency.home)
        #expect(CaseSearch("", in: view).entities.map(\.entity) == Array(view.result.entities))
    }

    @Test func whatIsRememberedOfAMergeIsSearchedAsTheContentsAre() throws {
        for text in ["pill press", "grey van", "ramirez"] {
            let whole = CaseSearch(text, in: try CaseView(stage.agency.home, isWhole: true))
            let remembered = CaseSearch(text, in: try CaseView(stage.agency.home))
            #expect(whole.entities.map(\.entity.id) == remembered.entities.map(\.entity.id) && !whole.entities.isEmpty)
        }
    }
}
