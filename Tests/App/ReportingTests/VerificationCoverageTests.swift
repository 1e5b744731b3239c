import ReportValues
import CaseWork
import Diagnostics
import Platform
import Reporting
import Testing

@Suite struct VerificationCoverageTests {
    private func signature(_ signer: String) -> VerificationRecord.Signature {
        .init(
            verdict: ReportVerdict(.passed), signer: signer, certificate: "aa", root: "Example root",
            rootCertificate: "bb", claimed: nil, proven: nil, judged: Timestamp(seconds: 1_790_000_000))
    }

    @Test func everyEntryNamesTheSignersThatCoverIt() throws {
        let record = VerificationRecord(
            file: "a.asice", fileDigest: "cc", size: 10, kind: "container by another maker", message: "",
            manifestDigest: "", authenticity: ReportVerdict(.indeterminate),
            signatures: [signature("Alice"), signature("Mallory <b>")],
            entries: [
                .init(name: "contract.txt", verdict: ReportVerdict(.passed), signatures: [1]),
                .init(name: "annex.txt", verdict: ReportVerdict(.passed), signatures: [1, 2]),
                .init(name: "stray.txt", verdict: ReportVerdict(.failed), signatures: []),
            ])
        let page = VerificationPage.render([record], made: Timestamp(seconds: 1_790_000_000))
        /// The words of the row of an entry.
        func row(_ name: String) throws -> String {
            let start = try #require(page.firstRange(of: ">\(name)<"))
            let rest = page[start.upperBound...]
            let end = try #require(rest.firstRange(of: "</tr>"))
            return rest[..<end.lowerBound].split(separator: "<").map { piece in
                piece.firstIndex(of: ">").map { String(piece[piece.index(after: $0)...]) } ?? ""
            }.joined()
        }
        #expect(try row("contract.txt").contains("1 Alice"))
        #expect(try !row("contract.txt").contains("Mallory"))
        #expect(try row("annex.txt").contains("1 Alice"))
        #expect(try row("annex.txt").contains("2 Mallory &lt;b&gt;"))
        #expect(try row("stray.txt").contains("nobody"))
    }
}
