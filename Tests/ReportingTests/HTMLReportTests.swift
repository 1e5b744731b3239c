import Files
import Findings
import Glibc
import TestSupport
import Testing

@testable import Reporting

@Suite struct HTMLReportTests {
    private let page = HTMLReport.render(Scenario.report)

    @Test func writesThePageToASink() throws {
        let sink = MemorySink()
        try HTMLReport.write(Scenario.report, to: sink)
        #expect(sink.bytes == Array(page.utf8))
        if let path = getenv("CORRIDOR_REPORT_SAMPLE") {
            try AtomicFile.write(sink.bytes, to: String(cString: path), replacing: true)
        }
    }
}
