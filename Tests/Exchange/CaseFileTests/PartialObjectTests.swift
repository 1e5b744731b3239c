import Diagnostics
import Digests
import Platform
import StrictJSON
import TestSupport
import Testing
import TradeModel

@testable import CaseFile
@testable import Packages

/// Statements of objects that were passed on: they are used, and are never taken for whole versions.
@Suite struct PartialObjectTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    /// A version of an object, with lists and members inside.
    private static func object(_ id: Int, day: Int, isRevoked: Bool = false) throws -> JSONObject {
        let text = """
            {"type":"identity","id":"identity--\(id)","created":"2026-01-01T00:00:00.000Z",
            "modified":"2026-01-0\(day)T00:00:00.000Z","name":"name \(id) \(day)","revoked":\(isRevoked),
            "roles":["a\(day)","b\(day)","c\(day)"],"extensions":{"x":{"phones":["1\(day)","2\(day)"]}}}
            """
        return try JSONValue(parsing: Array(text.utf8)).object ?? JSONObject()
    }

    /// Every scalar in a value, with the way to it.
    private static func statements(_ value: JSONValue, _ steps: [CommittedPlace.Step] = [])
        -> [PartialObject.Statement]
    {
        if let object = value.object {
            return object.members.flatMap { statements($0.value, steps + [.member($0.key)]) }
        }
        if let array = value.array {
            return array.enumerated().flatMap { statements($1, steps + [.element($0)]) }
        }
        return [PartialObject.Statement(steps: steps, value: value)]
    }

    private func arriving(
        _ number: Int, by originator: String, _ extent: DisclosedObject.Extent
    ) -> ArrivingPackage {
        let disclosed = ArrivingDisclosure(
            package: StoredPackage(
                direction: .received, kind: CaseStore.disclosureKind, message: "m-\(originator)",
                originator: originator, recipient: "r", gateway: "sharer", stream: "share \(number)", sequence: 1,
                manifestDigest: "root", manifest: [], file: "f\(number)", fileDigest: "f\(number)",
                handled: "2026-03-01T12:00:00.000Z", verdict: "{}", evidence: ""),
            objects: [DisclosedObject(entry: "data/b.json", index: 0, extent: extent)])
        return ArrivingPackage(
            StoredPackage(
                direction: .received, kind: "bundle", message: "share-\(number)", originator: "sharer",
                recipient: "r", gateway: "sharer", stream: "s", sequence: number, manifestDigest: "d\(number)",
                manifest: [1], file: "f\(number)", fileDigest: "f\(number)", handled: "2026-03-01T12:00:00.000Z",
                verdict: "{}", evidence: ""), bundles: [], attachments: [], disclosures: [disclosed])
    }

    @discardableResult
    private func store(_ number: Int, by originator: String, _ extent: DisclosedObject.Extent, in file: CaseStore)
        throws -> Int
    {
        try file.store(
            arriving(number, by: originator, extent), answeredBy: nil, by: desk.actor, details: JSONObject()
        ).package
    }

    private static func partial(
        _ object: JSONObject, showing: (PartialObject.Statement) -> Bool, group: String, withheld: [String] = []
    ) -> PartialObject? {
        PartialObject(group: group, statements: statements(.object(object)).filter(showing), withheld: withheld)
    }

    /// For any object, any selection and any order of arrival the whole wins, and nothing is shown that nobody stated.
    @Test(arguments: 0..<24) func theWholeWinsInAnyOrder(seed: UInt64) throws {
        var generator = SeededGenerator(seed)
        let caseFile = try desk.open()
        var arrivals: [(id: Int, originator: String, day: Int, extent: DisclosedObject.Extent)] = []
        for _ in 0..<14 {
            let (id, day) = (Int.random(in: 1...2, using: &generator), Int.random(in: 1...3, using: &generator))
            let originator = ["x", "y"].randomElement(using: &generator) ?? "x"
            let object = try Self.object(id, day: day, isRevoked: day == 3 && id == 2)
            if Int.random(in: 0..<4, using: &generator) == 0 {
                arrivals.append((id, originator, day, .whole(STIXObject(object))))
                continue
            }
            let shown = Set(
                Self.statements(.object(object)).map(\.pointer).filter { _ in Bool.random(using: &generator) }
            )
            .union(["/type", "/id", "/created", "/modified", "/revoked"])
            let partial = Self.partial(
                object, showing: { shown.contains($0.pointer) }, group: "\(originator) \(id) \(day)")
            arrivals.append((id, originator, day, .partial(try #require(partial))))
        }
        for (number, arrival) in arrivals.enumerated() {
            try store(number + 1, by: arrival.originator, arrival.extent, in: caseFile)
        }
        let current = try caseFile.currentObjects()
        #expect(Set(try caseFile.currentVersions().map(\.number)) == Set(current.map(\.number)))
        for id in 1...2 {
            for originator in ["x", "y"] {
                let own = arrivals.filter { $0.id == id && $0.originator == originator }
                let wholes = own.filter { if case .whole = $0.extent { true } else { false } }
                let counted = wholes.isEmpty ? own : wholes
                let day = counted.map(\.day).max()
                let isGone = id == 2 && counted.contains { $0.day == 3 }
                let shown = try current.filter { stored in
                    let parties = try caseFile.provenance(of: stored.number).map(\.originator)
                    return stored.object.id == "identity--\(id)" && parties.contains(originator)
                        && (stored.partial != nil) == wholes.isEmpty
                }
                guard let day, !isGone else {
                    if own.isEmpty { #expect(shown.isEmpty || shown.allSatisfy { $0.partial == nil }) }
                    continue
                }
                let stored = try #require(shown.first { $0.modified == "2026-01-0\(day)T00:00:00.000Z" })
                let stated = Set(
                    try Self.statements(.object(Self.object(id, day: day, isRevoked: id == 2 && day == 3))))
                if let partial = stored.partial {
                    #expect(Set(partial.statements).isSubset(of: stated))
                    // All that anybody showed of this version is there.
                    for arrival in own where arrival.day == day {
                        guard case .partial(let arrived) = arrival.extent else { continue }
                        #expect(Set(arrived.statements).isSubset(of: partial.statements))
                    }
                    let values = Set(Self.statements(.object(partial.object.json)).map(\.value))
                    #expect(values == Set(partial.statements.map(\.value)))
                } else {
                    #expect(Set(Self.statements(.object(stored.object.json))) == stated)
                }
            }
        }
        #expect(try caseFile.versionConflicts().isEmpty)
    }

    @Test func statementsThatCannotBeOfOneObjectAreNone() {
        func statement(_ steps: [CommittedPlace.Step], _ value: JSONValue) -> PartialObject.Statement {
            PartialObject.Statement(steps: steps, value: value)
        }
        #expect(
            PartialObject(
                group: "g", statements: [statement([.member("a")], 1), statement([.member("a")], 2)], withheld: [])
                == nil)
        #expect(
            PartialObject(
                group: "g", statements: [statement([.member("a")], 1), statement([.member("a"), .member("b")], 2)],
                withheld: []) == nil)
        #expect(
            PartialObject(
                group: "g",
                statements: [
                    statement([.member("a"), .element(0)], 1), statement([.member("a"), .member("b")], 2),
                ], withheld: []) == nil)
        #expect(PartialObject(group: "g", statements: [statement([.element(0)], 1)], withheld: []) == nil)
    }

    @Test func listsAndGranularMarkingsAreWrittenForWhereTheirValuesStandNow() throws {
        let text = """
            {"type":"identity","id":"identity--1","roles":["a","b","c"],"granular_markings":[
            {"marking_ref":"m1","selectors":["roles.[0]","roles.[2]"]},{"marking_ref":"m2","selectors":["name"]}]}
            """
        let object = try #require(try JSONValue(parsing: Array(text.utf8)).object)
        let partial = try #require(
            Self.partial(object, showing: { $0.pointer != "/roles/0" }, group: "g", withheld: ["/roles/0"]))
        #expect(partial.object.json["roles"] == ["b", "c"])
        #expect(
            partial.object.json["granular_markings"] == [["marking_ref": "m1", "selectors": ["roles.[1]"]]])
        #expect(partial.gaps == ["/roles/0"] && partial.missing == ["/roles/0"])
        #expect(try PartialObject(stored: partial.stored) == partial)
    }

    @Test func aPurgeOfOneShareLeavesWhatAnotherShowed() throws {
        let caseFile = try desk.open()
        let object = try Self.object(1, day: 1)
        func shown(_ name: String) throws -> DisclosedObject.Extent {
            .partial(
                try #require(
                    Self.partial(object, showing: { ["/type", "/id", name].contains($0.pointer) }, group: "g")))
        }
        let first = try store(1, by: "x", try shown("/name"), in: caseFile)
        try store(2, by: "x", try shown("/roles/1"), in: caseFile)
        let before = try #require(try caseFile.currentObjects().first)
        #expect(before.object.name == "name 1 1" && before.object.json["roles"] == ["b1"])
        #expect(try caseFile.provenance(of: before.number).map(\.passedOnBy) == ["sharer", "sharer"])
        let rows = try caseFile.receivedOutlines().filter { $0.number == first || $0.share == first }
        try caseFile.purge(rows.map(\.number), reason: "test", by: desk.actor)
        let after = try #require(try caseFile.currentObjects().first)
        #expect(after.object.name == nil && after.object.json["roles"] == ["b1"])
    }
}
