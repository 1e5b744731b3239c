import Diagnostics
import Digests
import ExchangeProtocol
import Platform
import StrictJSON
import Testing

@testable import Packages

/// Requests as a partner may write them.
@Suite struct RequestDocumentTests {
    private let id = "8f14e45f-ceea-467f-a0e6-9d1c3b8a2f10"

    private func text(
        numbers: String = "[[2,3],[7,7]]", parts: String = "[]", unreadable: String? = nil
    ) -> [UInt8] {
        Array(
            """
            {"format":"corridor-request","version":"2","stream":"\(id)","numbers":\(numbers),"parts":\(parts),\
            "time":"2026-03-01T12:00:00.000Z"\(unreadable.map { #","unreadable":"# + $0 } ?? "")}
            """.utf8)
    }

    @Test func aRequestIsReadAsItIsWritten() throws {
        let parts = #"[{"message":"\#(id)","parts":[1,4]}]"#
        let request = try RequestDocument(parsing: text(parts: parts))
        #expect(request.numbers == [2...3, 7...7])
        #expect(try request.received { _ in .unknown }.parts == [id: [1, 4]])
        #expect(try RequestDocument(parsing: request.bytes) == request)
    }

    @Test(arguments: [
        ("not-readable", RejectionReason.notReadable), ("not-trusted", .notTrusted), ("later", .notTrusted),
    ])
    func envelopesThatCouldNotBeOpenedAreReadAsTheyAreWritten(_ word: String, reason: RejectionReason) throws {
        let digest = String(repeating: "a", count: 64)
        let list = #"[{"message":"\#(id)","number":4,"reason":"\#(word)","sha256":"\#(digest)"}]"#
        let request = try RequestDocument(parsing: text(numbers: "[]", unreadable: list))
        #expect(request.unreadable.map(\.reason) == [reason])
        #expect(try RequestDocument(parsing: request.bytes) == request)
        let received = try request.received { _ in .current }
        #expect(received.unreadable.map(\.place) == [ExchangePlace(stream: id, number: 4)])
        #expect(received.unreadable.map(\.standing) == [.current])
    }

    @Test(arguments: [
        "{}", "[{}]", "[1]", #"[{"message":"x","number":1,"reason":"not-readable","sha256":"00"}]"#,
        "[" + Array(repeating: "1", count: 1001).joined(separator: ",") + "]",
    ])
    func envelopesThatAreNotNamedWellAreRefused(_ list: String) {
        #expect(throws: Fault.self) { try RequestDocument(parsing: text(unreadable: list)) }
    }

    @Test(arguments: ["[[3,2]]", "[[0,1]]", "[[1,5],[5,6]]", "[[7,7],[2,3]]", "[[1]]", "[1]", #"[["1","2"]]"#, "{}"])
    func numbersThatAreNoRangesAreRefused(_ numbers: String) {
        #expect(throws: Fault.self) { try RequestDocument(parsing: text(numbers: numbers)) }
    }

    @Test(arguments: ["[]", "[2,1]", "[1,1]", "[0]", "[10000]", #"["1"]"#]) func partsThatAreNoNumbersAreRefused(
        _ parts: String
    ) {
        let list = #"[{"message":"\#(id)","parts":\#(parts)}]"#
        #expect(throws: Fault.self) { try RequestDocument(parsing: text(parts: list)) }
    }

    @Test func moreRangesThanThereMayBeAreRefused() {
        let ranges = (0...1000).map { "[\(3 * $0 + 1),\(3 * $0 + 2)]" }.joined(separator: ",")
        #expect(throws: Fault.self) { try RequestDocument(parsing: text(numbers: "[\(ranges)]")) }
    }
}
