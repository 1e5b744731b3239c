package import Diagnostics
package import Platform

/// The content of the page about a case, as values. The holder of the case fills it; `HTMLReport` turns it into a page.
/// Lists are shown in the order given, so equal values give equal pages.
package struct CaseReport: Hashable, Sendable {
    /// The case's title.
    package var title: String
    /// The time of the report.
    package var made: Timestamp
    /// The name of the party whose home holds the case.
    package var homeName: String
    /// That party's id, shortened for reading.
    package var homeID: String
    /// The version of the merge parameters.
    package var parametersVersion: String
    /// The imported messages.
    package var sources: [SourceRow] = []
    /// The purged messages.
    package var purged: [PurgedRow] = []
    /// The refused files.
    package var refusals: [RefusalRow] = []
    /// The entities.
    package var entities: [EntityCard] = []
    /// The proposed pairs, waiting or decided.
    package var proposals: [ProposalCard] = []
    /// The routes of the goods.
    package var routes: [Route] = []
    /// The statements of the sources about the same goods, side by side.
    package var goods: [GoodsComparison] = []
    /// The findings of validation and merging.
    package var findings: [Finding] = []
    /// What the lists above do not have.
    package var omissions = ReportOmissions()

    /// A report without content.
    package init(title: String, made: Timestamp, homeName: String, homeID: String, parametersVersion: String) {
        self.title = title
        self.made = made
        self.homeName = homeName
        self.homeID = homeID
        self.parametersVersion = parametersVersion
    }

    /// The markings of the sources, each once, in order of first appearance: they bind the reader of the page.
    package var markings: [String] {
        var seen = Set<String>()
        return (sources.flatMap(\.markings) + omissions.markings).filter { seen.insert($0).inserted }
    }

    /// The number of imported messages, listed or not.
    package var sourceCount: Int { sources.count + omissions.sources.values.reduce(0, +) }

    /// The number of entities, listed or not.
    package var entityCount: Int { entities.count + omissions.entities.values.reduce(0, +) }

    /// The number of pairs, waiting or decided, listed or not.
    package var proposalCount: Int { proposals.count + omissions.waiting + omissions.decided }

    /// The number of routes, listed or not.
    package var routeCount: Int { routes.count + omissions.routes }

    /// The number of findings, listed or not.
    package var findingCount: Int { findings.count + omissions.findings.values.reduce(0, +) }
}
