package import Diagnostics

/// The result of a check of a home.
package struct HomeCheckResult: Sendable {
    /// The stages, in the order in which they run.
    package enum Stage: String, Hashable, Sendable, CaseIterable {
        /// Access permissions of keys and other secrets.
        case permissions
        /// Keys, certificates, revocation lists and the profile.
        case keys
        /// The pages and indexes of the case file, and the references between its tables.
        case database
        /// The encrypted contents of the case file.
        case contents
        /// The log, and the sequence numbers of messages.
        case log
        /// The owner of every file.
        case files
        /// The digests of sealed and held files.
        case digests
        /// Pending receipts.
        case receipts
    }

    /// The result of one stage.
    package struct StageResult: Sendable {
        /// The stage.
        package let stage: Stage
        /// The number of items checked.
        package let count: Int
        /// The problems found.
        package let findings: [Finding]
    }

    /// The results of the stages, in order.
    package internal(set) var stages: [StageResult] = []
    /// The repairs: the problem, its path, and what was done.
    package internal(set) var mended: [Finding] = []

    /// All problems, in the order of the stages.
    package var findings: [Finding] { stages.flatMap(\.findings) }

    /// Whether the home is intact: no finding is worse than a warning.
    package var isWhole: Bool { !findings.contains { $0.severity == .error } }
}
