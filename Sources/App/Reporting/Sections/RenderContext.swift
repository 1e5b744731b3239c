internal import Diagnostics
internal import ReportValues

/// The data shared by the sections: the report, its limits, and the anchors of the cards.
struct RenderContext: Sendable {
    let report: CaseReport
    let limits: ReportLimits
    let commands: Commands
    /// The messages in which findings are shown.
    let messages: FindingMessages
    private let anchors: [String: Anchor]

    /// The commands shown to the reader: they differ for a case file and for files without one.
    struct Commands: Sendable {
        /// The command that records a decision about a pair.
        let decide: String
        /// The command that lists all findings.
        let findings: String
        /// The command that lists all entities.
        let entities: String

        static let caseFile = Commands(
            decide: "corridor decide", findings: "corridor merge --format json", entities: "corridor find")
        static let files = Commands(
            decide: "corridor merge --decisions", findings: "corridor merge --format json",
            entities: "corridor merge --format json")
    }

    init(
        _ report: CaseReport, _ limits: ReportLimits, commands: Commands = .caseFile, messages: FindingMessages
    ) {
        self.report = report
        self.limits = limits
        self.commands = commands
        self.messages = messages
        var anchors: [String: Anchor] = [:]
        for (index, entity) in report.entities.enumerated() where !entity.isPlain && anchors[entity.id] == nil {
            anchors[entity.id] = Anchor("entity", index + 1)
        }
        self.anchors = anchors
    }

    /// The anchor of the card of an entity, if it has one.
    func anchor(ofEntity id: String) -> Anchor? { anchors[id] }

    /// What a case has and its report does not list.
    var omissions: ReportOmissions { report.omissions }

    /// The entities of a kind: those with a card, numbered as in the report, and those with a table row.
    func entities(_ kind: EntityKind) -> (cards: [(number: Int, entity: EntityCard)], lines: [EntityCard]) {
        let all = report.entities.enumerated().filter { $0.element.kind == kind }
        return (
            all.filter { !$0.element.isPlain }.map { ($0.offset + 1, $0.element) },
            all.filter(\.element.isPlain).map(\.element)
        )
    }

    var waiting: [(index: Int, card: ProposalCard)] { proposals { $0 == .waiting } }

    var decided: [(index: Int, card: ProposalCard)] { proposals { $0 != .waiting } }

    private func proposals(_ isWanted: (ProposalCard.Status) -> Bool) -> [(index: Int, card: ProposalCard)] {
        report.proposals.enumerated().filter { isWanted($0.element.status) }.map { ($0.offset, $0.element) }
    }
}
