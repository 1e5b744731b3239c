package import Diagnostics

/// The content of the page about a merge of files, as values. It contains no time: the same merge of the same files
/// gives the same page.
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

    /// A score of the merge against known labels.
    package struct Score: Hashable, Sendable {
        /// The subject of the score.
        package var what: String
        /// The share of found pairs that are right.
        package var precision: Double
        /// The share of existing pairs that were found.
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
        /// Whether they were merged wrongly; otherwise they were missed.
        package var isMerged: Bool
        /// What they have in common.
        package var kind: String
        /// The number of pairs.
        package var count: Int
        /// An example of two records.
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
    /// The markings of the merged data.
    package var markings: [String] = []
    /// The files.
    package var files: [File] = []
    /// The number of records.
    package var recordCount = 0
    /// The number of entities.
    package var entityCount = 0
    /// The number of entities with several records.
    package var severalCount = 0
    /// The entities on the page.
    package var entities: [EntityCard] = []
    /// The number of proposed pairs.
    package var proposalCount = 0
    /// The proposed pairs on the page.
    package var proposals: [ProposalCard] = []
    /// Remarks on the merge, one sentence each.
    package var remarks: [String] = []
    /// The scores; empty without known labels.
    package var scores: [Score] = []
    /// The number of kinds of wrong pairs.
    package var mistakeCount = 0
    /// The wrong pairs on the page, by decreasing frequency.
    package var mistakes: [Mistake] = []
    /// The findings of reading and merging.
    package var findings: [Finding] = []

    /// A report without content.
    package init(title: String, profile: String, parametersVersion: String) {
        self.title = title
        self.profile = profile
        self.parametersVersion = parametersVersion
    }
}
