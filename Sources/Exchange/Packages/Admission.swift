package import Diagnostics

/// The answer to the second question about a message: is it for this home, new, in order, in date and allowed?
package struct Admission: Sendable {
    /// The answer.
    package let outcome: Outcome
    /// The reasons, the worst first; a gap in a stream is a warning, not a failure.
    package let findings: [Finding]

    init(_ findings: [Finding]) {
        outcome = findings.contains { $0.severity == .error } ? .failed : .passed
        self.findings = findings.sorted { $0.severity > $1.severity }
    }
}
