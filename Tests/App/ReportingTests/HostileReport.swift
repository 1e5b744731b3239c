import ReportValues
import CaseWork
import Diagnostics
import Platform
import SourceFormats

/// A report whose every text is one of the given, each in turn.
struct HostileReport {
    private let texts: [String]
    private var next = 0

    init(_ texts: [String]) { self.texts = texts }

    var report: CaseReport {
        var copy = self
        return copy.make()
    }

    private mutating func text() -> String {
        defer { next += 1 }
        return texts[next % texts.count]
    }

    private mutating func source() -> ValueSource { ValueSource(text(), record: text()) }

    private mutating func verdict(_ outcome: Outcome) -> ReportVerdict {
        ReportVerdict(outcome, [ReportReason(code: text(), sentence: text(), advice: text(), place: text())])
    }

    private mutating func pair() -> EvidenceSummary {
        EvidenceSummary(
            left: text(), right: text(), priorBits: -.infinity,
            lines: [
                EvidenceLine(text(), left: text(), right: text(), level: text(), bits: .nan),
                EvidenceLine(text(), left: text(), right: text(), level: text(), bits: 1e300),
            ], reviewBits: .infinity, mergeBits: -.infinity, remark: text())
    }

    private mutating func make() -> CaseReport {
        let time = Timestamp(seconds: 0)
        var report = CaseReport(
            title: text(), made: time, homeName: text(), homeID: text(), parametersVersion: text())
        // As many rounds as let every text stand in many places.
        for round in 0..<texts.count {
            report.sources.append(
                SourceRow(
                    party: text(), partyID: text(), message: text(), sequence: text(), received: time,
                    authenticity: verdict(.failed), admission: verdict(.indeterminate), objects: -1,
                    markings: [text()], receipt: text()))
            report.refusals.append(
                RefusalRow(
                    file: text(), claimedParty: text(), received: time, authenticity: verdict(.failed), admission: nil,
                    quarantine: text()))
            report.entities.append(entity(round))
            report.proposals.append(proposal(round))
            report.routes.append(route(isMapped: round % 2 == 0))
            report.goods.append(
                GoodsComparison(
                    text(), basis: text(),
                    statements: [
                        GoodsStatement(
                            description: text(), basis: text(), commodityCode: text(), weight: text(),
                            source: source())
                    ]))
            report.findings.append(
                Finding(.fileTypeUnknown, at: Place(entry: text()), ["path": text(), "expected": text()]))
        }
        return report
    }

    private mutating func entity(_ round: Int) -> EntityCard {
        let decision = DecisionSummary(.same, by: text(), at: Timestamp(seconds: 0), because: text())
        var card = EntityCard(
            id: text() + String(round), kind: EntityKind.allCases[round % EntityKind.allCases.count],
            displayName: text(), state: round % 2 == 0 ? .single : .joinedByDecision([decision]))
        card.names = [EntityName(text(), script: text(), kind: text(), sources: [source()])]
        card.identifiers = [EntityIdentifier(scheme: text(), value: text(), check: .failed, sources: [source()])]
        card.values = [EntityAttribute(text(), text(), sources: [source()])]
        card.members = [EntityMember(source: source(), verbatimName: text(), objectID: text())]
        guard round % 3 > 0 else { return card }
        card.why = text()
        card.uncertainty = text()
        card.evidence = [pair()]
        card.links = [EntityLink(words: text(), otherID: text(), otherName: text())]
        return card
    }

    private mutating func proposal(_ round: Int) -> ProposalCard {
        let decision = DecisionSummary(.different, by: text(), at: Timestamp(seconds: 0), because: text())
        return ProposalCard(
            id: text(), kind: .person, left: ProposalCard.Side(entityID: text(), name: text(), sources: [source()]),
            right: ProposalCard.Side(entityID: text(), name: text(), sources: [source()]), evidence: pair(),
            words: text(), status: round % 2 == 0 ? .waiting : .decided(decision))
    }

    private mutating func route(isMapped: Bool) -> Route {
        let from = RoutePlace(text(), code: text(), latitude: isMapped ? 0 : .nan, longitude: 0)
        let to = RoutePlace(text(), code: text(), latitude: 0, longitude: 0)
        return Route(
            text(),
            legs: [
                RouteLeg(
                    .max, from: from, to: to, mode: text(), date: text(), status: .inferred, source: source(),
                    goods: text())
            ])
    }
}
