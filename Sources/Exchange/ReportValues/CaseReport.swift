package import Diagnostics
package import Platform

/// Everything that the page about one case says, as values. Whoever holds the case fills it; `HTMLReport` turns it
/// into a page. Lists are shown in the order given, so equal values make equal pages.
package struct CaseReport: Hashable, Sendable {
    /// The case's title.
    package var title: String
    /// When the report was made.
    package var made: Timestamp
    /// The name of the party whose home holds the case.
    package var homeName: String
    /// That party's id, shortened for reading.
    package var homeID: String
    /// The version of the merge parameters that were used.
    package var parametersVersion: String
    /// What was received and taken in.
    package var sources: [SourceRow] = []
    /// What was received, taken in and purged since.
    package var purged: [PurgedRow] = []
    /// What was received and refused.
    package var refusals: [RefusalRow] = []
    /// The real-world things that the sources speak of.
    package var entities: [EntityCard] = []
    /// The pairs that a person decides about, or has decided.
    package var proposals: [ProposalCard] = []
    /// The ways that the goods took.
    package var routes: [Route] = []
    /// What the sources say of the same goods, side by side.
    package var goods: [GoodsComparison] = []
    /// What validation and merging found in the data.
    package var findings: [Finding] = []

    /// A report without content.
    package init(title: String, made: Timestamp, homeName: String, homeID: String, parametersVersion: String) {
        self.title = title
        self.made = made
        self.homeName = homeName
        self.homeID = homeID
        self.parametersVersion = parametersVersion
    }

    /// The markings that the sources carry, each once, in the order met: what a reader of the page is bound by.
    package var markings: [String] {
        var seen = Set<String>()
        return sources.flatMap(\.markings).filter { seen.insert($0).inserted }
    }
}
