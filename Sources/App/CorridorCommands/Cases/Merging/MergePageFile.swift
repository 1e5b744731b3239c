internal import ReportValues
internal import CaseWork
internal import Diagnostics
internal import Reporting

/// The page about a merge, written by `--report`.
enum MergePageFile {
    /// Writes the page to an atomic file, or to standard output.
    static func write(_ report: MergeReport, to path: String, replacing: Bool) throws(Fault) {
        try StandardStreams.write(to: path, replacing: replacing) { sink throws(Fault) in
            try MergePage.write(report, to: sink, messages: .commandLine)
        }
    }
}
