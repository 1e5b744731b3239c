internal import ReportValues

/// The proposed pairs, waiting or decided.
enum ProposalsSection {
    static func render(_ proposals: [(index: Int, card: ProposalCard)], context: RenderContext, html: inout HTML) {
        if proposals.contains(where: { $0.card.status == .waiting }) {
            html.element("p", .class("lead")) { html in
                html.text("The evidence is not enough to merge these, and too much to pass over. Answer with ")
                html.element("code", text: context.commands.decide)
                html.text("; every answer can be taken back by another.")
            }
            html.newline()
        }
        let start = html.markup.utf8.count
        for (place, (index, card)) in proposals.enumerated() {
            guard html.markup.utf8.count - start <= context.limits.pairBytes else {
                HTMLComponents.omitted(
                    proposals.count - place, "pairs", command: "corridor merge --format json", into: &html)
                break
            }
            let heading = Anchor("proposal", index + 1)
            html.element("article", .class("card"), .labelled(by: heading)) { html in
                self.card(card, heading: heading, index: index, context: context, into: &html)
            }
            html.newline()
        }
    }

    private static func card(
        _ card: ProposalCard, heading: Anchor, index: Int, context: RenderContext, into html: inout HTML
    ) {
        html.element("header") { html in
            html.element("h3", .id(heading)) { html in
                html.value(card.left.name)
                html.literal(" <span class=\"and\">and</span> ")
                html.value(card.right.name)
            }
            html.element("p", .class("card-facts")) { html in
                html.element("span", .class("kind"), text: card.kind.word)
                html.literal(" ")
                status(card.status, into: &html)
                html.literal(" ")
                html.element("span", .class("mono quiet"), text: card.id)
            }
        }
        html.newline()
        if !card.words.isEmpty { html.element("p", .class("why"), text: card.words) }
        if case .decided(let decision) = card.status { HTMLComponents.decision(decision, into: &html) }
        html.newline()
        html.element("div", .class("sides")) { html in
            for side in [card.left, card.right] {
                html.element("div") { html in
                    html.element("p", .class("side-name")) { html in
                        HTMLComponents.entity(side.entityID, name: side.name, context: context, into: &html)
                    }
                    HTMLComponents.sources(side.sources, into: &html)
                }
            }
        }
        html.newline()
        let number = 1_000_000 + index
        if card.status == .waiting {
            EvidenceComponents.render(card.evidence, number: number, into: &html)
        } else {
            html.element("details") { html in
                html.element("summary", text: "Evidence: " + EvidenceComponents.verdict(card.evidence))
                EvidenceComponents.render(card.evidence, number: number, into: &html)
            }
        }
    }

    private static func status(_ status: ProposalCard.Status, into html: inout HTML) {
        switch status {
        case .waiting:
            html.literal("<span class=\"badge open\"><span aria-hidden=\"true\">?</span> waiting for a decision</span>")
        case .decided(let decision):
            switch decision.answer {
            case .same:
                html.literal("<span class=\"badge passed\"><span aria-hidden=\"true\">=</span> the same</span>")
            case .different:
                html.literal("<span class=\"badge plain\"><span aria-hidden=\"true\">≠</span> different</span>")
            case .unsure: html.literal("<span class=\"badge open\"><span aria-hidden=\"true\">?</span> unsure</span>")
            }
        }
    }
}
