import ReportValues
import CaseWork
import Diagnostics
import Platform
import Reporting
import TestSupport
import Testing

@Suite struct VerificationPageTests {
    private static let unknown = ReportReason(
        code: "signer-unknown", sentence: "No trusted root vouches for Example Carrier gateway.",
        advice: "If you know the party, add its profile.", place: "META-INF/signature001.p7s")

    /// A record of a file whose one reason holds for the whole, for its signature and for its entries.
    private static func record(
        _ file: String = "example.asice", reasons: [ReportReason] = [unknown], entries: Int = 2
    ) -> VerificationRecord {
        VerificationRecord(
            file: file, fileDigest: String(repeating: "a1", count: 32), size: 14449, kind: "package",
            message: "28da2c46-8142-4a7e-97a6-55e79d4d1ba9", manifestDigest: String(repeating: "b2", count: 32),
            authenticity: ReportVerdict(.indeterminate, reasons),
            signatures: [
                VerificationRecord.Signature(
                    verdict: ReportVerdict(.indeterminate, reasons), signer: "Example Carrier gateway",
                    certificate: String(repeating: "c3", count: 32), root: "Example Carrier root",
                    rootCertificate: String(repeating: "d4", count: 32), claimed: Timestamp(seconds: 0), proven: nil,
                    judged: Timestamp(seconds: 1))
            ],
            entries: (0..<entries).map {
                VerificationRecord.Entry(
                    name: "data/\($0).json", verdict: ReportVerdict(.indeterminate, reasons), signatures: [1])
            })
    }

    private static func render(_ records: VerificationRecord...) -> String {
        VerificationPage.render(records, made: Timestamp(seconds: 0))
    }

    /// The words of a page as they are copied or read aloud.
    private static func words(_ page: String) -> String {
        let body = page.firstRange(of: "<body").map { page[$0.lowerBound...] } ?? page[...]
        return body.split(separator: "<").map { piece in
            piece.firstIndex(of: ">").map { String(piece[piece.index(after: $0)...]) } ?? ""
        }.joined()
    }

    @Test func aReasonStandsOnceAndItsCodeWhereverItHolds() {
        let page = Self.render(Self.record())
        #expect(page.count(of: Self.unknown.sentence) == 1)
        #expect(page.count(of: Self.unknown.advice) == 1)
        // Of the whole, of the signature, of two entries.
        #expect(page.count(of: "<code>signer-unknown</code>") == 4)
    }

    @Test func aReasonThatOnlyAnEntryHasStandsThereWhole() {
        var record = Self.record()
        let reason = ReportReason(
            code: "reference-digest-mismatch", sentence: "The digest differs.", advice: "Ask again.",
            place: "data/1.json")
        record.entries[1].verdict = ReportVerdict(.failed, [reason])
        let page = Self.render(record)
        #expect(page.count(of: "The digest differs.") == 1 && page.count(of: "Ask again.") == 1)
    }

    @Test func oneReasonOfManyPlacesIsOneWithItsPlaces() {
        let reasons = (1...200).map { number in
            ReportReason(code: "entry-unsigned", sentence: "No signature covers it.", place: "data/\(number).json")
        }
        let page = Self.render(Self.record(reasons: reasons + reasons, entries: 0))
        #expect(page.count(of: "No signature covers it.") == 1)
        #expect(page.contains("data/5.json") && !page.contains("data/6.json"))
        #expect(page.contains("and 195 more places"))
    }

    @Test func idsAndNamesDoNotRunTogether() {
        let words = Self.words(Self.render(Self.record()))
        for id in ["a1", "b2", "c3", "d4"].map({ String(repeating: $0, count: 32) }) {
            #expect(words.count(of: id) == 1)
        }
        #expect(words.contains("Example Carrier gateway c3c3") && words.contains("Example Carrier root d4d4"))
        #expect(words.contains("1970-01-01 00:00:00 UTC trust judged at"))
        var shared = Self.record()
        shared.signatures.append(shared.signatures[0])
        shared.entries[0].signatures = [1, 2]
        #expect(
            Self.words(Self.render(shared)).contains("1 Example Carrier gateway 2 Example Carrier gateway"))
    }

    @Test func theContentHasTheMarginsOfTheHeading() {
        let page = Self.render(Self.record())
        #expect(Tag.all(in: page).contains { $0.name == "body" && $0.attributes["class"] == "single" })
        #expect(page.contains(".single main { max-width: 88rem; padding-inline: clamp(1rem, 4vw, 3.5rem); }"))
    }

    @Test func severalFilesBeginWithTheirVerdictsAndOneWithItsName() {
        let one = Self.render(Self.record("one.asice"))
        #expect(one.contains("<h1><bdi>one.asice</bdi></h1>") && !one.contains("Files that were verified"))
        let many = VerificationPage.render(
            (1...250).map { Self.record("file-\($0).asice") }, made: Timestamp(seconds: 0))
        #expect(many.contains("<h1>250 files</h1>"))
        let tags = Tag.all(in: many)
        let ids = tags.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        #expect(tags.compactMap { $0.attributes["href"] }.count { $0.hasPrefix("#file-") } == 250)
        for tag in tags where tag.name == "a" {
            #expect(ids.contains(String(tag.attributes["href"]?.dropFirst() ?? "")))
        }
    }

    @Test func cellsThatStandBelowEachOtherSayTheirColumn() {
        let page = Self.render(Self.record())
        for column in ["Vouched for by", "Times", "Verdict"] {
            #expect(page.contains("<td data-column=\"\(column)\">"))
        }
        let report = HTMLReport.render(Scenario.report)
        for column in ["Received", "Authenticity", "Admission", "Content", "Kept at"] {
            #expect(report.contains("<td data-column=\"\(column)\">"))
        }
    }

    @Test(
        .needsTool("xmllint"),
        arguments: [["a.asice"], ["</h1><script>alert(1)</script>", "safe\u{202E}ecisa.exe"], ["李娜 محمد.asice"], []])
    func isWellFormed(_ files: [String]) throws {
        let page = VerificationPage.render(files.map { Self.record($0) }, made: Timestamp(seconds: 0))
        #expect(!page.contains("<script") && !page.contains("\u{202E}"))
        let xml = try Tool.run("xmllint", ["--noout", "--nonet", "-"], input: Array(page.utf8))
        #expect(xml.status == 0, "\(xml.errorText.prefix(600))")
    }
}

extension String {
    /// How often `piece` occurs.
    fileprivate func count(of piece: String) -> Int {
        var rest = self[...]
        var count = 0
        while let range = rest.firstRange(of: piece) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
