internal import CaseFile
internal import Diagnostics
internal import Files
import HomeTestSupport
internal import Messaging
import PartyHome
internal import StrictJSON
import SourceFormats
internal import TestSupport
internal import Testing
internal import TradeModel

/// A home of scheme 1 keeps its ids until it is upgraded; then new ids are related to the former ones, once.
struct UpgradedIDsTests {
    private let stage: Stage
    private let parcels: String

    init() throws {
        stage = try Stage()
        parcels = try stage.folder.write("waybill,sender\n1,Ann Example\n2,Bo Example\n", "parcels.csv")
        let identity = stage.carrier.home.layout.identity
        let text = String(decoding: try File.bytes(at: identity), as: UTF8.self)
        var object = try #require(try JSONValue(parsing: text).object)
        #expect(object["id_scheme"]?.number?.integer == 2)
        object["id_scheme"] = nil
        try AtomicFile.write(
            Array(JSONValue.object(object).text(pretty: true).utf8), to: identity, mode: 0o600, replacing: true)
    }

    private func open() throws -> Home {
        try Home.open(named: stage.carrier.home.layout.folder, from: stage.carrier.home.layout.folder)
    }

    @discardableResult
    private func export(_ mapping: String, written: Bool = true) throws -> [STIXObject] {
        let home = try open()
        let map = try stage.folder.write(mapping, "map.json")
        let result = try HomeExport(home, dated: Stage.now, markings: []).export([parcels], as: .csv, mapping: map)
        try home.remember(result, mappedBy: map, isChanged: false, isPreview: false, by: stage.carrier.actor())
        if written { try home.noteContinued(result, by: stage.carrier.actor()) }
        return try result.makeObjects()
    }

    private func people(_ objects: [STIXObject]) -> [String: String] {
        Dictionary(
            objects.filter { $0.type == "identity" && $0.name?.hasSuffix("Example") == true }
                .map { ($0.name ?? "", $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    private func pairs(_ objects: [STIXObject]) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: objects.compactMap { object in
                guard object.json["relationship_type"]?.string == "derived-from",
                    let from = object.json["source_ref"]?.string, let to = object.json["target_ref"]?.string
                else { return nil }
                return (from, to)
            })
    }

    private let short = #"{ "type": "identity", "record": "waybill", "columns": { "sender": "name" } }"#
    private let named =
        #"{ "type": "identity", "label": "sender", "source_name": "Parcels", "record": "waybill", "columns": { "sender": "name" } }"#

    @Test func anOldHomeKeepsItsIDs() throws {
        #expect(try open().identity.scheme == .one)
        let first = people(try export(short))
        #expect(first.count == 2)
        #expect(people(try export(short)) == first)
    }

    @Test func theNextExportRelatesNewIDsToTheFormerOnesOnce() throws {
        let before = people(try export(short))
        #expect(try open().upgradeIDs(by: stage.carrier.actor()) == 1)
        #expect(try open().identity.scheme == .two)
        #expect(try open().caseFile.log().last?.act == "ids-upgraded")
        let after = try export(named)
        let now = people(after)
        #expect(Set(now.values).isDisjoint(with: before.values))
        #expect(pairs(after) == Dictionary(uniqueKeysWithValues: now.map { ($0.value, before[$0.key] ?? "") }))
        #expect(pairs(try export(named)).isEmpty)
        #expect(people(try export(named)) == now)
        #expect(try open().upgradeIDs(by: stage.carrier.actor()) == nil)
    }

    @Test func pairsAreWrittenAgainWhenTheBundleWasNot() throws {
        try export(short)
        _ = try open().upgradeIDs(by: stage.carrier.actor())
        let first = pairs(try export(named, written: false))
        #expect(first.count == 2)
        #expect(pairs(try export(named)) == first)
        #expect(pairs(try export(named)).isEmpty)
    }

    @Test func aMappingOfOtherColumnsContinuesNothing() throws {
        try export(short)
        _ = try open().upgradeIDs(by: stage.carrier.actor())
        let other = named.replacing(#""sender": "name""#, with: #""sender": "name.alias""#)
            .replacing("\"label\": \"sender\"", with: "\"label\": \"shipper\"")
        #expect(pairs(try export(other)).isEmpty)
        #expect(pairs(try export(named)).count == 2)
    }

    @Test func anUnnamedSourceIsRefusedAfterTheUpgradeOnly() throws {
        try export(short)
        _ = try open().upgradeIDs(by: stage.carrier.actor())
        #expect(faultCode { try export(short) } == "mapping-source-name-missing")
    }
}
