import CaseFile
@testable import CaseWork
import Diagnostics
import EntityResolution
import PartyHome
import Testing

/// Whether the index of a home's merge answers as a merge does that reads everything.
enum IndexAgreement {
    private static let texts = [
        "", "zenobia", "Zenobia Quartzfield", "quartz field", "jose", "José Ejemplo", "ejemplo jose", "Li Na", "na li",
        "li", "l", "202 555 0141", "+1 202 555 0142", "5550140", "0140", "springfield", "1 Example Street", "street 2",
        "888-55501423", "RALJ850315", "curp", "cali", "!!!", "nobody", "0000000", "00000001-0000", "identity",
        "identity--0000", "enti", "location--00000000-0000-4000-8000-000000000001", "烟台", "us",
    ]

    /// Compares the stored index, and one in small blocks with tokens, with the view.
    static func check(_ home: Home) throws {
        let view = try CaseView(home)
        let stored = try #require(try CaseIndex.current(home))
        #expect(try stored.outdatedMerge() == nil && view.outdatedMerge() == nil)
        var limits = CaseIndexBuilder.Limits()
        (limits.block, limits.records, limits.tokens) = (300, 3, 2)
        let small = try CaseIndex(home, view, limits: limits)
        for index in [stored, small] { try check(index, view) }
    }

    private static func check(_ index: CaseIndex, _ view: CaseView) throws {
        for text in texts {
            let (found, expected) = (try index.search(text), CaseSearch(text, in: view))
            #expect(found.entities.map(\.entity) == expected.entities.map(\.entity), "\(text)")
            #expect(found.entities.map(\.through) == expected.entities.map(\.through), "\(text)")
            #expect(found.others == expected.others, "\(text)")
        }
        let codes = Set(([.objectVersionConflict] + FindingCode.ofMerges).map(\.name))
        #expect(index.head.findings.reduce(0) { $0 + $1.count } == view.findings.count)
        #expect(index.head.findings.allSatisfy { codes.contains($0.code) })
        let ids = view.versions.keys.sorted()
        for id in ids {
            #expect(index.label(of: id) == view.label(of: id) && index.type(of: id) == view.type(of: id))
            #expect(index.sourceRecord(of: id) == view.sourceRecord(of: id))
            #expect(Set(index.sources(of: id)) == Set(view.sources(of: id)))
            #expect(try Set(index.currentVersions(of: id)) == Set(view.currentVersions(of: id)))
            #expect(try index.entity(of: id) == view.result.entity(of: id))
        }
        for entity in view.result.entities {
            let (links, expected) = (try index.links(of: entity), try view.links(of: entity))
            #expect(links.map(\.link) == expected.map(\.link) && links.map(\.others) == expected.map(\.others))
        }
        for pair in view.result.review {
            let (left, right) = (CaseView.Handle.object(pair.left), CaseView.Handle.object(pair.right))
            #expect(try index.explanation(left, right) == view.explanation(left, right))
            let turned = try index.explanation(right, left)
            #expect(turned.total == pair.explanation.total && turned.verdict == pair.explanation.verdict)
        }
        for text in ids.map({ String($0.prefix(19)) }) + view.result.entities.map(\.id) + texts + ["gone--1234"] {
            #expect(handle(text, index) == handle(text, view), "\(text)")
        }
    }

    /// The id that a text means, or why it means none.
    private static func handle(_ text: String, _ answers: any CaseAnswers) -> String {
        do throws(Fault) { return try answers.handle(text).id } catch {
            return "\(error.code.name) \(error.finding.facts.sorted { $0.key < $1.key })"
        }
    }
}
