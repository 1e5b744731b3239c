internal import ReportValues

/// The card of one entity.
enum EntityCardView {
    static func render(
        _ entity: EntityCard, number: Int, context: RenderContext, firstEvidence: Int, into html: inout HTML
    ) {
        let card = Anchor("entity", number)
        let heading = Anchor("entity-name", number)
        html.element("article", .class("card entity"), .id(card), .labelled(by: heading)) { html in
            html.newline()
            header(entity, heading, into: &html)
            explanation(entity, into: &html)
            statements(entity, into: &html)
            members(entity, into: &html)
            if !entity.omitted.isEmpty {
                html.element("p", .class("quiet"), text: "Not shown: \(entity.omitted.joined(separator: ", ")).")
                html.newline()
            }
            links(entity, context, into: &html)
            for (index, evidence) in entity.evidence.enumerated() {
                html.element("details") { html in
                    html.element("summary") { html in
                        html.text("Evidence: ")
                        html.value(evidence.left)
                        html.text(" and ")
                        html.value(evidence.right)
                        html.literal(" ")
                        html.element("span", .class("quiet"), text: WaterfallPlot.bits(evidence.totalBits) + " bits")
                    }
                    EvidenceComponents.render(evidence, number: firstEvidence + index + 1, into: &html)
                }
                html.newline()
            }
        }
        html.newline()
    }

    /// An identifier with the result of its check, in words.
    static func identifier(_ identifier: EntityIdentifier, withScheme: Bool, into html: inout HTML) {
        if withScheme {
            html.element("span", .class("quiet"), text: identifier.scheme + " ")
        }
        html.element("span", .class("mono")) { $0.value(identifier.value) }
        html.literal(" ")
        if !identifier.country.isEmpty {
            html.element("span", .class("quiet small"), text: "of " + identifier.country)
            html.literal(" ")
        }
        switch identifier.check {
        case .valid: html.literal("<span class=\"check good\">check passed</span>")
        case .failed: html.literal("<span class=\"check bad\">check failed: kept, not used as evidence</span>")
        case .placeholder: html.literal("<span class=\"check bad\">placeholder: kept, not used as evidence</span>")
        case .unchecked: html.literal("<span class=\"check\">no check rule</span>")
        }
    }

    private static func header(_ entity: EntityCard, _ heading: Anchor, into html: inout HTML) {
        html.element("header") { html in
            html.element("h4", .id(heading)) { $0.value(entity.displayName) }
            html.element("p", .class("card-facts")) { html in
                html.element("span", .class("kind"), text: entity.kind.word)
                html.literal(" ")
                switch entity.state {
                case .single: html.literal("<span class=\"badge plain\">one record</span>")
                case .mergedAutomatically:
                    html.literal(
                        "<span class=\"badge passed\"><span aria-hidden=\"true\">=</span> merged by rule</span>")
                case .joinedByDecision:
                    html.literal(
                        "<span class=\"badge passed\"><span aria-hidden=\"true\">=</span> joined by decision</span>")
                }
                html.literal(" ")
                html.element("span", .class("mono quiet"), text: entity.id)
            }
        }
        html.newline()
    }

    private static func explanation(_ entity: EntityCard, into html: inout HTML) {
        if !entity.why.isEmpty { html.element("p", .class("why"), text: entity.why) }
        if case .joinedByDecision(let decisions) = entity.state {
            for decision in decisions { HTMLComponents.decision(decision, into: &html) }
        }
        let isPerson = entity.kind == .person
        if isPerson || !entity.uncertainty.isEmpty {
            html.element("p", .class("uncertainty")) { html in
                if isPerson { html.element("strong", text: "Not a verified identity. ") }
                html.text(entity.uncertainty)
            }
        }
        html.newline()
    }

    private static func statements(_ entity: EntityCard, into html: inout HTML) {
        guard !(entity.names.isEmpty && entity.identifiers.isEmpty && entity.values.isEmpty) else { return }
        HTMLComponents.table(
            caption: "What the sources say", .class("data statements"), columns: ["What", "Value", "Who says so"],
            into: &html
        ) { html in
            for name in entity.names {
                row(name.kind.isEmpty ? "Name" : "Name, \(name.kind)", name.sources, into: &html) { html in
                    html.element("span", .class("name")) { html in
                        html.value(name.value, language: name.script.flatMap(LanguageHint.language(ofScript:)))
                    }
                    if let script = name.script {
                        html.literal(" ")
                        html.element("span", .class("quiet small"), text: script)
                    }
                }
            }
            for identifier in entity.identifiers {
                row(identifier.scheme, identifier.sources, into: &html) { html in
                    self.identifier(identifier, withScheme: false, into: &html)
                }
            }
            for value in entity.values { row(value.label, value.sources, into: &html) { $0.value(value.value) } }
        }
    }

    private static func row(
        _ label: String, _ sources: [ValueSource], into html: inout HTML, value: (inout HTML) -> Void
    ) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row"), text: label)
            html.element("td", body: value)
            html.element("td") { HTMLComponents.sources(sources, into: &$0) }
        }
        html.newline()
    }

    private static func members(_ entity: EntityCard, into html: inout HTML) {
        guard !entity.members.isEmpty else { return }
        HTMLComponents.table(
            caption: entity.members.count == 1 ? "Made of this record" : "Made of these records",
            .class("data members"), columns: ["Name as written", "Source record", "Object"], into: &html
        ) { html in
            for member in entity.members {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row"), .class("said")) { $0.value(member.verbatimName) }
                    html.element("td") { HTMLComponents.sources([member.source], into: &$0) }
                    html.element("td", .class("mono quiet"), text: member.objectID)
                }
                html.newline()
            }
        }
    }

    private static func links(_ entity: EntityCard, _ context: RenderContext, into html: inout HTML) {
        let links = entity.links + entity.references
        guard !links.isEmpty else { return }
        html.element("p", .class("list-title"), text: "Tied to, not merged with")
        html.element("ul", .class("links")) { html in
            for link in links {
                html.element("li") { html in
                    html.text(link.words + " ")
                    HTMLComponents.entity(link.otherID, name: link.otherName, context: context, into: &html)
                }
            }
        }
        html.newline()
    }
}
