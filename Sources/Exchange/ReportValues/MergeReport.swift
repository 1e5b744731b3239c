public import Diagnostics

/// Everything that the page about a merge of files says, as values. It holds no time: the same merge of the same files
/// makes the same page.
public struct MergeReport: Hashable, Sendable {
    /// A file that was merged.
    public struct File: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// Its size in bytes.
        public var size: Int
        /// The SHA-256 of its bytes, in lower-case hexadecimal.
        public var digest: String

        /// A file.
        public init(name: String, size: Int, digest: String) {
            self.name = name
            self.size = size
            self.digest = digest
        }
    }

    /// How right the merge is in one respect, against what was known.
    public struct Score: Hashable, Sendable {
        /// What is scored.
        public var what: String
        /// The share of what was found that is right.
        public var precision: Double
        /// The share of what is there that was found.
        public var recall: Double
        /// The harmonic mean of both.
        public var f1: Double

        /// A score.
        public init(_ what: String, precision: Double, recall: Double, f1: Double) {
            self.what = what
            self.precision = precision
            self.recall = recall
            self.f1 = f1
        }
    }

    /// Wrong pairs of one kind.
    public struct Mistake: Hashable, Sendable {
        /// Whether they were merged, and should not have been; else they were not, and should have been.
        public var isMerged: Bool
        /// What is alike about them.
        public var kind: String
        /// How many they are.
        public var count: Int
        /// Two records of the kind.
        public var example: EvidenceSummary

        /// Wrong pairs.
        public init(isMerged: Bool, kind: String, count: Int, example: EvidenceSummary) {
            self.isMerged = isMerged
            self.kind = kind
            self.count = count
            self.example = example
        }
    }

    /// The title of the page.
    public var title: String
    /// The profile of the merge, `intelligence` or `linkage`.
    public var profile: String
    /// The version of the parameters or of the model.
    public var parametersVersion: String
    /// The markings of what was merged.
    public var markings: [String] = []
    /// The files.
    public var files: [File] = []
    /// How many records were merged.
    public var recordCount = 0
    /// How many entities they speak of.
    public var entityCount = 0
    /// How many entities have several records.
    public var severalCount = 0
    /// Those that the page shows.
    public var entities: [EntityCard] = []
    /// How many pairs wait for review.
    public var proposalCount = 0
    /// Those that the page shows.
    public var proposals: [ProposalCard] = []
    /// What more is to be said of how it was merged, a sentence each.
    public var remarks: [String] = []
    /// How right it is; empty when nothing was known to score against.
    public var scores: [Score] = []
    /// How many kinds of wrong pairs there are.
    public var mistakeCount = 0
    /// Those that the page shows, the most frequent first.
    public var mistakes: [Mistake] = []
    /// What reading and merging found.
    public var findings: [Finding] = []

    /// A report without content.
    public init(title: String, profile: String, parametersVersion: String) {
        self.title = title
        self.profile = profile
        self.parametersVersion = parametersVersion
    }
}
