public import Findings

/// What was found about one entry of a container.
public struct ReferenceVerdict: Sendable {
    /// The entry's name.
    public let name: String
    /// Every reason.
    public let findings: [Finding]

    /// The answer.
    public var outcome: Outcome { findings.contains { $0.severity == .error } ? .failed : .passed }
}
