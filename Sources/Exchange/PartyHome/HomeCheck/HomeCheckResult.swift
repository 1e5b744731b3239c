package import Diagnostics

/// What the check of a home found.
package struct HomeCheckResult: Sendable {
    /// What is looked at, in this order.
    package enum Stage: String, Hashable, Sendable, CaseIterable {
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
    package struct StageResult: Sendable {
        /// What was looked at.
        package let stage: Stage
        /// How many things there were.
        package let count: Int
        /// What is amiss.
        package let findings: [Finding]
    }

    /// The stages, in their order.
    package internal(set) var stages: [StageResult] = []
    /// What was mended: what had been amiss, by its path, and what was done.
    package internal(set) var mended: [Finding] = []

    /// All that is amiss, in the order of the stages.
    package var findings: [Finding] { stages.flatMap(\.findings) }

    /// Whether the home is whole: there is nothing worse than a warning.
    package var isWhole: Bool { !findings.contains { $0.severity == .error } }
}
