import Markings
import StrictJSON
import Testing
import TradeModel

/// A reader's view of a whole bundle.
@Suite struct BundleViewTests {
    private static func id(_ type: String, _ number: Int) -> String {
        "\(type)--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a\(10 + number)"
    }

    private static let red = "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"

    private static func object(_ type: String, number: Int, more: String = "") throws -> STIXObject {
        try STIXObject(
            JSONValue(
                parsing: Array(
                    """
                    {"type":"\(type)","spec_version":"2.1","id":"\(id(type, number))",
                     "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z"\(more)}
                    """.utf8)))
    }

    private static func identity(_ number: Int, _ more: String = "") throws -> STIXObject {
        try object(
            "identity", number: number, more: #","name":"Example \#(number)","identity_class":"organization""# + more)
    }

    private static func relationship(_ number: Int, source: String, target: String) throws -> STIXObject {
        try object(
            "relationship", number: number,
            more: #","relationship_type":"related-to","source_ref":"\#(source)","target_ref":"\#(target)""#)
    }

    /// The views of objects, and the number of passes.
    private static func views(_ objects: [STIXObject]) -> (objects: [STIXObject], withheld: [String], passes: Int) {
        var index = MarkingIndex()
        for object in objects { index.add(object) }
        var view = BundleView(for: Reader([]), by: index)
        var passes = 0
        repeat {
            view.beginPass()
            for object in objects { view.consider(object) }
            passes += 1
        } while view.endPass()
        let all = objects.map { view.view(of: $0) }
        let withheld = all.flatMap(\.withheld).flatMap { entry in entry.reasons.map { "\(entry.pointer) \($0.rule)" } }
        return (all.compactMap(\.object), withheld, passes)
    }

    private static let marked = #","object_marking_refs":["\#(red)"]"#

    @Test func whatIsNotMarkedIsGivenAsItIs() throws {
        let objects = [
            try Self.identity(0), try Self.identity(1),
            try Self.relationship(2, source: Self.id("identity", 0), target: Self.id("identity", 1)),
        ]
        let result = Self.views(objects)
        #expect(result.objects == objects)
        #expect(result.withheld == [])
    }

    @Test func whatNeedsSomethingWithheldIsWithheldToo() throws {
        let secret = try Self.identity(0, Self.marked)
        let link = try Self.relationship(1, source: secret.id, target: Self.id("identity", 2))
        let other = try Self.identity(2)
        // A note about the relationship alone, which is withheld with it, and one about the other object too, which
        // stays.
        let alone = try Self.object("note", number: 3, more: #","content":"x","object_refs":["\#(link.id)"]"#)
        let both = try Self.object(
            "note", number: 4, more: #","content":"x","object_refs":["\#(link.id)","\#(other.id)"]"#)
        let about = try Self.object("note", number: 5, more: #","content":"x","object_refs":["\#(alone.id)"]"#)
        let result = Self.views([secret, link, other, alone, both, about])
        #expect(result.objects.map(\.id) == [other.id, both.id])
        #expect(result.objects[1].json["object_refs"] == [.string(other.id)])
        #expect(result.withheld == [" tlp", " reference", " reference", "/object_refs/0 reference", " reference"])
        #expect(result.passes > 2)
    }

    @Test func aReferenceThatNeedNotBeThereIsLeftOutAndMarkingsOfPartsMoveWithThem() throws {
        let secret = try Self.identity(0, Self.marked)
        let place = try Self.object("location", number: 1, more: #","country":"US""#)
        let green = "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"
        let report = try Self.object(
            "report", number: 2,
            more: #","name":"x","published":"2026-01-01T00:00:00Z","created_by_ref":"\#(secret.id)","#
                + #""object_refs":["\#(secret.id)","\#(place.id)"],"#
                + #""granular_markings":[{"marking_ref":"\#(green)","selectors":["object_refs.[1]"]}]"#)
        let result = Self.views([secret, place, report])
        let left = try #require(result.objects.last)
        #expect(left.createdByRef == nil)
        #expect(left.json["object_refs"] == [.string(place.id)])
        #expect(left.json["granular_markings"]?.array?.first?["selectors"] == ["object_refs.[0]"])
    }

    @Test func referencesOutOfTheBundleStay() throws {
        let link = try Self.relationship(0, source: Self.id("identity", 8), target: Self.id("identity", 9))
        #expect(Self.views([link]).objects == [link])
    }

    @Test func aMarkingDefinitionIsThereWhenItMarksSomethingOfTheView() throws {
        func definition(_ number: Int) throws -> STIXObject {
            try STIXObject(
                JSONValue(
                    parsing: Array(
                        """
                        {"type":"marking-definition","spec_version":"2.1","id":"\(Self.id("marking-definition", number))",
                         "created":"2026-01-01T00:00:00.000Z","definition_type":"statement",
                         "definition":{"statement":"Example"}}
                        """.utf8)))
        }
        let (used, unused) = (try definition(1), try definition(2))
        let open = try Self.identity(3, #","object_marking_refs":["\#(used.id)"]"#)
        let secret = try Self.identity(4, #","object_marking_refs":["\#(unused.id)","\#(Self.red)"]"#)
        #expect(Self.views([used, unused, open, secret]).objects.map(\.id) == [used.id, open.id])
    }

    @Test func ofSeveralVersionsThoseAreGivenThatMayBe() throws {
        let first = try Self.identity(0)
        var second = try Self.identity(0, Self.marked)
        second.json["modified"] = "2026-02-01T00:00:00.000Z"
        let note = try Self.object("note", number: 1, more: #","content":"x","object_refs":["\#(first.id)"]"#)
        #expect(Self.views([first, second, note]).objects == [first, note])
    }
}
