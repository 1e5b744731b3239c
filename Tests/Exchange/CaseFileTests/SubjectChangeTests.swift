import StrictJSON
import Testing
import TradeModel

@testable import CaseFile

/// A version that is of another thing than the one before it is noticed, and a correction is not taken for one.
struct SubjectChangeTests {
    private static let person = #"""
        {"type":"identity","id":"identity--1","name":"Ann Example","identity_class":"individual","phones":["+1 555 0100"],
        "external_references":[{"source_name":"parcels.csv","external_id":"17"}],
        "extensions":{"extension-definition--1":{"extension_type":"property-extension"}}}
        """#

    private func words(_ change: (inout JSONObject) -> Void) throws -> String? {
        let old = try STIXObject(JSONValue(parsing: Array(Self.person.utf8)))
        var new = old
        change(&new.json)
        return SubjectChange(from: old, to: new).words
    }

    @Test func aCorrectionIsOfTheSameThing() throws {
        #expect(try words { _ in } == nil)
        #expect(try words { $0["name"] = "Anna Example" } == nil)
        #expect(try words { $0["name"] = "Other Person" } == nil, "the telephone is the same")
        #expect(try words { $0["phones"] = ["+1 555 0199"] } == nil, "the name is the same")
        #expect(try words { $0["identity_class"] = "unknown" } == nil)
        #expect(try words { $0["extensions"] = nil } == nil)
        #expect(try words { $0["external_references"] = nil } == nil)
    }

    @Test func anotherThingIsNoticed() throws {
        #expect(
            try words {
                $0["name"] = "Bo Other"
                $0["phones"] = ["+1 555 0199"]
            }?.contains("in common") == true)
        #expect(try words { $0["identity_class"] = "organization" }?.contains("individual") == true)
        #expect(
            try words { $0["external_references"] = [["source_name": "parcels.csv", "external_id": "18"]] }
                == "the record was parcels.csv 17 and is parcels.csv 18")
        #expect(
            try words {
                $0["extensions"] = ["extension-definition--2": ["extension_type": "new-sdo"]]
            }?.contains("extension") == true)
    }
}
