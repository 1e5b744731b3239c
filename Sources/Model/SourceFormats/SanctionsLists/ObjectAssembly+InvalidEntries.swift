internal import Diagnostics

extension ObjectAssembly {
    /// Reports an entry of a list that lacks an element without which it cannot be read, and counts it as skipped.
    func reportInvalidEntry(missing element: String, line: Int, file: String) {
        findings.append(
            Finding(
                .sanctionsListEntryInvalid, at: Place(entry: file, line: line),
                ["path": file, "line": "\(line)", "element": element]))
        summary.recordsSkipped += 1
    }
}
