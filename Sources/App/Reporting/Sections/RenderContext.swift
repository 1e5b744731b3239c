internal import ReportValues

/// What the sections share: the report, its limits, and which card stands where.
struct RenderContext: Sendable {
    let report: CaseReport
    let limits: ReportLimits
    let commands: Commands
    private let anchors: [String: Anchor]

    /// What a reader is told to type: a case file and files without one take other commands.
    struct Commands: Sendable {
        /// What takes an answer about a pair.
        let decide: String
        /// What lists all findings.
        let findings: String

        static let caseFile = Commands(decide: "corridor decide", findings: "corridor validate")
        static let files = Commands(decide: "corridor merge --decisions", findings: "corridor merge --format json")
    }

    init(_ report: CaseReport, _ limits: ReportLimits, commands: Commands = .caseFile) {
        self.report = report
        self.limits = limits
        self.commands = commands
        var anchors: [String: Anchor] = [:]
        for (index, entity) in report.entities.enumerated() where !entity.isPlain && anchors[entity.id] == nil {
            anchors[entity.id] = Anchor("entity", index + 1)
        }
        self.anchors = anchors
    }

    /// Where the card of an entity stands, when it has one.
    func anchor(ofEntity id: String) -> Anchor? { anchors[id] }

    /// The entities of a kind: those with a card, numbered as in the report, and those with a line.
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
