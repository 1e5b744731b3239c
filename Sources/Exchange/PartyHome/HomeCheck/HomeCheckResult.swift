public import Diagnostics

/// What the check of a home found.
public struct HomeCheckResult: Sendable {
    /// What is looked at, in this order.
    public enum Stage: String, Hashable, Sendable, CaseIterable {
        /// Who can read keys and other secrets.
        case permissions
        /// Keys, certificates, revocation lists and the profile.
        case keys
        /// The pages and indexes of the case file, and what its tables refer to.
        case database
        /// What stands encrypted in the case file.
        case contents
        /// The log, and the numbers of messages.
        case log
        /// Whose every file is.
        case files
        /// The digests of sealed and of held files.
        case digests
        /// Receipts that are owed.
        case receipts
    }

    /// What was found in one of them.
    public struct StageResult: Sendable {
        /// What was looked at.
        public let stage: Stage
        /// How many things there were.
        public let count: Int
        /// What is amiss.
        public let findings: [Finding]
    }

    /// The stages, in their order.
    public internal(set) var stages: [StageResult] = []
    /// What was mended: what had been amiss, by its path, and what was done.
    public internal(set) var mended: [Finding] = []

    /// All that is amiss, in the order of the stages.
    public var findings: [Finding] { stages.flatMap(\.findings) }

    /// Whether the home is whole: there is nothing worse than a warning.
    public var isWhole: Bool { !findings.contains { $0.severity == .error } }
}
