import BundleFormats
import Diagnostics
import Markings
import Messaging
import Testing

/// A view for a reader ends, whatever the bundle is made of.
@Suite struct RedactedBundleTests {
    private static let red = "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"
    private static let times = #""created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z""#

    private static func id(_ type: String, _ number: Int) -> String {
        let digits = String(number)
        let tail = String(repeating: "0", count: 12 - digits.count) + digits
        return "\(type)--5d5cdd18-3f4e-4f3c-8a3e-\(tail)"
    }

    /// Relationships that each need the next one, the last of them a secret.
    private static func chain(_ count: Int) -> [UInt8] {
        let secret =
            #"{"type":"identity","spec_version":"2.1","id":"\#(id("identity", 0))",\#(times),"name":"X","#
            + #""identity_class":"organization","object_marking_refs":["\#(red)"]}"#
        let links = (1...count).reversed().map { number in
            let target = number == 1 ? id("identity", 0) : id("relationship", number - 1)
            return #"{"type":"relationship","spec_version":"2.1","id":"\#(id("relationship", number))",\#(times),"#
                + #""relationship_type":"related-to","source_ref":"\#(target)","target_ref":"\#(target)"}"#
        }
        let objects = (links + [secret]).joined(separator: ",")
        return Array(
            #"{"type":"bundle","id":"bundle--5d0092c5-5f74-4287-9642-33f4c354e56d","objects":[\#(objects)]}"#.utf8)
    }

    @Test func aChainOfNeedsIsFollowedToItsEnd() throws {
        let view = try RedactedBundle(of: Self.chain(50), named: "bundle.json", for: Reader([]))
        #expect(view.objectCount == 0)
    }

    @Test func aChainThatHasNoEndIsRefused() {
        let fault = #expect(throws: Fault.self) {
            try RedactedBundle(of: Self.chain(2000), named: "bundle.json", for: Reader([]))
        }
        #expect(fault?.code.name == "reader-view-too-deep")
    }
}
