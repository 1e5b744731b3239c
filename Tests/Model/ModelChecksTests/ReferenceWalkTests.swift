import StrictJSON
import TestSupport
import Testing
import TradeModel

@testable import ModelChecks

/// References found on the tape are those of the object.
struct ReferenceWalkTests {
    private static let keys = [
        "created_by_ref", "object_refs", "object_marking_refs", "objects", "a/b~c_ref", "x_refs", "_ref", "_refs",
        "name",
        "parts", "refs", "é_ref",
    ]

    private static func value(_ random: inout SeededGenerator, _ depth: Int) -> String {
        switch random.next() % (depth > 3 ? 3 : 7) {
        case 0: return "\"identity--\(random.next() % 4)\""
        case 1: return ["null", "true", "1", "[]", "{}"][Int(random.next() % 5)]
        case 2: return "\"id\\u002d-\(random.next() % 3)\""
        case 3, 4:
            return "[" + (0..<random.next() % 4).map { _ in value(&random, depth + 1) }.joined(separator: ",") + "]"
        default:
            let chosen = keys.filter { _ in random.next() % 3 == 0 }
            return "{" + chosen.map { "\"\($0)\":" + value(&random, depth + 1) }.joined(separator: ",") + "}"
        }
    }

    @Test func theReferencesOnTheTapeAreThoseOfTheObject() throws {
        var random = SeededGenerator(4)
        for _ in 0..<1_000 {
            let members = Self.keys.filter { _ in random.next() % 2 == 0 }
                .map { "\"\($0)\":" + Self.value(&random, 0) }.joined(separator: ",")
            let document = try JSONDocument.parse(Array("{\(members)}".utf8))
            let expected = STIXObject(document.value.object ?? JSONObject()).references
            var found: [STIXObject.Reference] = []
            document.withView { tape in
                ReferenceWalk.visit(JSONView(tape, 0)) { reference in
                    found.append(
                        STIXObject.Reference(
                            property: reference.property, pointer: reference.pointer,
                            target: reference.target.string ?? ""))
                    let isObjects = reference.pointer.utf8.starts(with: "/objects/".utf8)
                    #expect(reference.isInside("objects") == isObjects)
                }
            }
            #expect(found == expected)
        }
    }

    @Test func targetsOfAllReferencesAreThoseOfEachProperty() {
        for type in ModelTable.types {
            for (property, targets) in type.referenceTargets { #expect(type.targets(of: property) == targets) }
            for property in type.properties {
                #expect(type.referenceTargets[property.name] == type.targets(of: property.name))
            }
        }
    }
}
