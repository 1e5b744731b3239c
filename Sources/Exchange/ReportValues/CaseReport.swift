public import Diagnostics
public import Platform

/// Everything that the page about one case says, as values. Whoever holds the case fills it; `HTMLReport` turns it
/// into a page. Lists are shown in the order given, so equal values make equal pages.
public struct CaseReport: Hashable, Sendable {
    /// The case's title.
    public var title: String
    /// When the report was made.
    public var made: Timestamp
    /// The name of the party whose home holds the case.
    public var homeName: String
    /// That party's id, shortened for reading.
    public var homeID: String
    /// The version of the merge parameters that were used.
    public var parametersVersion: String
    /// What was received and taken in.
    public var sources: [SourceRow] = []
    /// What was received, taken in and purged since.
    public var purged: [PurgedRow] = []
    /// What was received and refused.
    public var refusals: [RefusalRow] = []
    /// The real-world things that the sources speak of.
    public var entities: [EntityCard] = []
    /// The pairs that a person decides about, or has decided.
    public var proposals: [ProposalCard] = []
    /// The ways that the goods took.
    public var routes: [Route] = []
    /// What the sources say of the same goods, side by side.
    public var goods: [GoodsComparison] = []
    /// What validation and merging found in the data.
    public var findings: [Finding] = []

    /// A report without content.
    public init(title: String, made: Timestamp, homeName: String, homeID: String, parametersVersion: String) {
        self.title = title
        self.made = made
        self.homeName = homeName
        self.homeID = homeID
        self.parametersVersion = parametersVersion
    }

    /// The markings that the sources carry, each once, in the order met: what a reader of the page is bound by.
    public var markings: [String] {
        var seen = Set<String>()
        return sources.flatMap(\.markings).filter { seen.insert($0).inserted }
    }
}
