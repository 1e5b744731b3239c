public import Diagnostics

/// What was found about one entry of a container.
public struct ReferenceVerdict: Sendable {
    /// The entry's name.
    public let name: String
    /// Every reason.
    public let findings: [Finding]
    /// Which signatures are over a manifest that lists the entry: their places in `ContainerVerdict.signatures`, from 0.
    public let signatures: [Int]

    /// The answer: whether the entry is what was signed. How good the signatures are, they say themselves.
    public var outcome: Outcome { findings.contains { $0.severity == .error } ? .failed : .passed }
}
