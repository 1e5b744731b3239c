import BundleFormats
import Diagnostics
import Files
import Platform
import StrictJSON
import TestSupport
import Testing
import TradeModel

@testable import SourceFormats

/// What readers of core STIX get, and only if somebody asks for it.
@Suite struct CoreSTIXSummaryTests {
    private static let waybills = ["house-MX000142075.xfzb", "house-MX000142082.xfzb", "master-888-55501423.xfwb"]

    private static func read(_ names: [String], coreSTIX: Bool) throws -> SourceReadingResult {
        var options = try Fixture.options()
        options.coreSTIX = coreSTIX
        return try SourceReader.read(
            inputs: try names.map { try SourceFile(path: Fixture.example("meridian-express/\($0).xml")) },
            options: options)
    }

    private static func bundle(_ result: SourceReadingResult) throws -> [UInt8] {
        let sink = MemorySink()
        try BundleWriter.write(result.objects, to: sink)
        return sink.bytes
    }

    private static func converted(_ bundle: [UInt8]) throws -> [STIXObject] {
        let sink = MemorySink()
        let count = try CoreSTIXBundle.write(bundle, named: "b", as: .json, into: sink, objectLimit: 1 << 20)
        var objects: [STIXObject] = []
        try BundleReader.forEachObject(in: sink.bytes, named: "b") { objects.append($0) }
        #expect(objects.count == count)
        return objects
    }

    @Test func nothingIsAddedUnlessItIsAskedFor() throws {
        let plain = try Self.read(Self.waybills, coreSTIX: false)
        #expect(plain.all("report").isEmpty)
        #expect(plain.all("note").allSatisfy { !$0.externalReferences.isEmpty })
        let full = try Self.read(Self.waybills, coreSTIX: true)
        #expect(full.objects.filter { object in plain.objects.contains(object) } == plain.objects)
        #expect(full.all("note").contains { $0.json["content"]?.string?.hasPrefix("consignment: ") == true })
        #expect(full.all("relationship").contains { $0.json["relationship_type"] == "related-to" })
        #expect(full.dangling == [])
    }

    @Test func aReportIsOverTheConsignmentsOfOneMasterWaybill() throws {
        let result = try Self.read(Self.waybills, coreSTIX: true)
        let report = try #require(result.all("report").first)
        #expect(result.all("report").count == 1)
        #expect(report.name == "Trade records of awb 888-55501423")
        let covered = try #require(report.json["object_refs"]?.array).compactMap(\.string)
        #expect(Set(covered).count == covered.count)
        let types = Set(covered.compactMap { result.object($0)?.type })
        #expect(types == ["identity", "location", "note"])
        // A consignment without a master waybill is in no report.
        let list = try Fixture.read([("a.ftm.jsonl", #"{"id":"a","schema":"Person","properties":{"name":["X Y"]}}"#)])
        #expect(list.all("report").isEmpty)
    }

    @Test func aReportNamesNoMoreObjectsThanReadersTake() throws {
        // An id has about 60 characters, in quotes after a comma.
        #expect(CoreSTIXReports.limit * 100 < BundleReader.objectLimit)
        let namespace = try Fixture.options().namespace
        let consignments = try Self.read(Self.waybills, coreSTIX: false).all("consignment")
        var reports = CoreSTIXReports()
        let ids = (0..<23).map { "identity--\($0)" }
        for (index, id) in ids.enumerated() {
            let consignment = consignments[index % consignments.count]
            reports.add(
                CoreSTIXReports.Part(
                    master: "m", name: "awb 1", members: [id, ids[0]], note: nil, creator: consignment.createdByRef,
                    modified: consignment.modified, markings: consignment.objectMarkingRefs))
        }
        let some = reports.reports(in: namespace, limit: 10)
        #expect(some.map { $0.json["object_refs"]?.array?.count } == [10, 10, 3])
        #expect(some.flatMap { $0.json["object_refs"]?.array?.compactMap(\.string) ?? [] } == ids)
        #expect(some.map(\.name) == (1...3).map { "Trade records of awb 1, part \($0) of 3" })
        #expect(Set(some.map(\.id)).count == 3)
        #expect(reports.reports(in: namespace).map(\.name) == ["Trade records of awb 1"])
    }

    @Test func aBundleThatSomebodyHasIsCompletedWithTheSameContent() throws {
        let plain = try Self.bundle(Self.read(Self.waybills, coreSTIX: false))
        let full = try Self.read(Self.waybills, coreSTIX: true)
        let converted = try Self.converted(plain)
        func content(_ objects: [STIXObject]) -> Set<[String]> {
            Set(
                objects.filter {
                    $0.externalReferences.isEmpty && ["note", "relationship", "report"].contains($0.type)
                }
                .map { object in
                    [
                        object.type, object.name ?? "", object.json["content"]?.string ?? "",
                        object.json["relationship_type"]?.string ?? "", object.json["source_ref"]?.string ?? "",
                        object.json["target_ref"]?.string ?? "", object.createdByRef ?? "",
                    ]
                })
        }
        #expect(converted.count == full.objects.count)
        #expect(content(converted) == content(full.objects) && !content(converted).isEmpty)
    }

    @Test(arguments: [false, true]) func whatABundleHasAlreadyIsNotAddedAgain(_ wasExportedSo: Bool) throws {
        let bundle = try Self.bundle(Self.read(Self.waybills, coreSTIX: wasExportedSo))
        let once = try Self.converted(bundle)
        let sink = MemorySink()
        try BundleWriter.write(once, to: sink)
        #expect(try Self.converted(sink.bytes) == once)
        if wasExportedSo { #expect(once == (try Self.read(Self.waybills, coreSTIX: true)).objects) }
    }

    /// A consignment may name a party that the receiver has already.
    @Test func noRelationshipNamesWhatIsNotInTheBundle() throws {
        let part = try Self.read(Self.waybills, coreSTIX: false).objects.filter { $0.type == "consignment" }
        let sink = MemorySink()
        try BundleWriter.write(part, to: sink)
        let converted = try Self.converted(sink.bytes)
        let ids = Set(converted.map(\.id))
        let added = converted.filter { !part.contains($0) }
        #expect(added.contains { $0.type == "note" })
        let stated: Set<String> = ["created_by_ref", "object_marking_refs"]
        #expect(added.flatMap(\.references).filter { !stated.contains($0.property) && !ids.contains($0.target) } == [])
    }
}
