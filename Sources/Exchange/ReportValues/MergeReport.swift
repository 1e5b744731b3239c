package import Diagnostics

/// Everything that the page about a merge of files says, as values. It holds no time: the same merge of the same files
/// makes the same page.
package struct MergeReport: Hashable, Sendable {
    /// A file that was merged.
    package struct File: Hashable, Sendable {
        /// Its name.
        package var name: String
        /// Its size in bytes.
        package var size: Int
        /// The SHA-256 of its bytes, in lower-case hexadecimal.
        package var digest: String

        /// A file.
        package init(name: String, size: Int, digest: String) {
            self.name = name
            self.size = size
            self.digest = digest
        }
    }

    /// How right the merge is in one respect, against what was known.
    package struct Score: Hashable, Sendable {
        /// What is scored.
        package var what: String
        /// The share of what was found that is right.
        package var precision: Double
        /// The share of what is there that was found.
        package var recall: Double
        /// The harmonic mean of both.
        package var f1: Double

        /// A score.
        package init(_ what: String, precision: Double, recall: Double, f1: Double) {
            self.what = what
            self.precision = precision
            self.recall = recall
            self.f1 = f1
        }
    }

    /// Wrong pairs of one kind.
    package struct Mistake: Hashable, Sendable {
        /// Whether they were merged, and should not have been; else they were not, and should have been.
        package var isMerged: Bool
        /// What is alike about them.
        package var kind: String
        /// How many they are.
        package var count: Int
        /// Two records of the kind.
        package var example: EvidenceSummary

        /// Wrong pairs.
        package init(isMerged: Bool, kind: String, count: Int, example: EvidenceSummary) {
            self.isMerged = isMerged
            self.kind = kind
            self.count = count
            self.example = example
        }
    }

    /// The title of the page.
    package var title: String
    /// The profile of the merge, `intelligence` or `linkage`.
    package var profile: String
    /// The version of the parameters or of the model.
    package var parametersVersion: String
    /// The markings of what was merged.
    package var markings: [String] = []
    /// The files.
    package var files: [File] = []
    /// How many records were merged.
    package var recordCount = 0
    /// How many entities they speak of.
    package var entityCount = 0
    /// How many entities have several records.
    package var severalCount = 0
    /// Those that the page shows.
    package var entities: [EntityCard] = []
    /// How many pairs wait for review.
    package var proposalCount = 0
    /// Those that the page shows.
    package var proposals: [ProposalCard] = []
    /// What more is to be said of how it was merged, a sentence each.
    package var remarks: [String] = []
    /// How right it is; empty when nothing was known to score against.
    package var scores: [Score] = []
    /// How many kinds of wrong pairs there are.
    package var mistakeCount = 0
    /// Those that the page shows, the most frequent first.
    package var mistakes: [Mistake] = []
    /// What reading and merging found.
    package var findings: [Finding] = []

    /// A report without content.
    package init(title: String, profile: String, parametersVersion: String) {
        self.title = title
        self.profile = profile
        self.parametersVersion = parametersVersion
    }
}
