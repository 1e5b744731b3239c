import Diagnostics
import Digests
import StrictJSON
import Testing

@testable import Packages

/// Lists of parts as anybody may write them into a folder.
@Suite struct PartsListTests {
    private let digest = String(repeating: "a", count: 64)
    private let id = "8f14e45f-ceea-467f-a0e6-9d1c3b8a2f10"

    private func text(size: Int, parts: [Int], extra: String = "") -> [UInt8] {
        let parts = parts.map { #"{"sha256":"\#(digest)","size":\#($0)}"# }.joined(separator: ",")
        return Array(
            """
            {"format":"corridor-parts","version":"2","message_id":"\(id)","stream":"\(id)","size":\(size),\
            "sha256":"\(digest)",\(extra)"parts":[\(parts)]}
            """.utf8)
    }

    @Test func aListIsReadAsItIsWritten() throws {
        let list = try PartsList(parsing: text(size: 25, parts: [10, 10, 5]), named: "a.parts")
        #expect(try PartsList(parsing: list.bytes, named: "a.parts") == list)
        #expect(list.range(of: 3) == 20..<25)
    }

    @Test(arguments: [
        (20, [10, 10, 5], ""), (30, [10, 10, 5], ""), (25, [5, 10, 10], ""), (25, [10, 15], ""), (0, [], ""),
        (10, [0, 10], ""), (10, [-5, 15], ""), (25, [10, 10, 5], #""more":1,"#), (1 << 62, [1 << 62], ""),
    ]) func aListThatContradictsItselfIsRefused(_ size: Int, parts: [Int], extra: String) {
        let fault = #expect(throws: Fault.self) {
            try PartsList(parsing: text(size: size, parts: parts, extra: extra), named: "a.parts")
        }
        #expect(fault?.kind == .badData)
    }

    @Test func aMillionPartsAreRefused() {
        let fault = #expect(throws: Fault.self) {
            try PartsList(
                parsing: text(size: 20_000, parts: [Int](repeating: 1, count: 20_000)), named: "a.parts")
        }
        #expect(fault?.code == .fieldInvalid)
    }
}
