internal import ReportValues

/// The entities by kind: a card for each that needs explanation, a table row for each of the others.
enum EntitiesSection {
    static func anchor(of kind: EntityKind) -> Anchor {
        let index = EntityKind.allCases.firstIndex(of: kind) ?? 0
        return Anchor("kind", index + 1)
    }

    static func render(_ context: RenderContext, _ html: inout HTML) {
        var evidenceNumber = 0
        let start = html.markup.utf8.count
        var isFull: Bool { html.markup.utf8.count - start > context.limits.entityBytes }
        for kind in EntityKind.allCases {
            let (cards, lines) = context.entities(kind)
            let omitted = context.omissions.entities[kind] ?? 0
            guard !cards.isEmpty || !lines.isEmpty || omitted > 0 else { continue }
            html.element("h3", .class("kind-heading"), .id(anchor(of: kind))) { html in
                html.text(kind.heading + " ")
                html.element("span", .class("note"), text: Decimals.count(cards.count + lines.count + omitted))
            }
            html.newline()
            var shown = 0
            for (number, entity) in cards where !isFull {
                shown += 1
                EntityCardView.render(
                    entity, number: number, context: context, firstEvidence: evidenceNumber, into: &html)
                evidenceNumber += entity.evidence.count
            }
            let rows = isFull ? [] : lines.prefix(context.limits.plainEntities)
            if !rows.isEmpty { table(rows, kind: kind, context: context, into: &html) }
            HTMLComponents.omitted(
                omitted + cards.count - shown + lines.count - rows.count, "of this kind",
                command: context.commands.entities, into: &html)
        }
    }

    private static func table(
        _ shown: ArraySlice<EntityCard>, kind: EntityKind, context: RenderContext, into html: inout HTML
    ) {
        HTMLComponents.table(
            caption: "\(kind.heading) from one record",
            columns: ["Name", "Identifiers", "Other values", "Tied to", "Who says so"], into: &html
        ) { html in
            for entity in shown {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.value(entity.displayName)
                        for name in entity.names where name.value != entity.displayName {
                            html.element("span", .class("under")) { html in
                                html.value(name.value, language: name.script.flatMap(LanguageHint.language(ofScript:)))
                            }
                        }
                    }
                    html.element("td") { html in
                        for identifier in entity.identifiers {
                            html.element("span", .class("line")) { html in
                                EntityCardView.identifier(identifier, withScheme: true, into: &html)
                            }
                        }
                    }
                    html.element("td") { html in
                        for value in entity.values {
                            html.element("span", .class("line")) { html in
                                html.element("span", .class("quiet"), text: value.label + " ")
                                html.value(value.value)
                            }
                        }
                    }
                    html.element("td") { html in ties(entity, context, into: &html) }
                    html.element("td") { HTMLComponents.sources(entity.members.map(\.source), into: &$0) }
                }
                html.newline()
            }
        }
    }

    /// The maximum number of connections in a row.
    private static let tieLength = 6

    private static func ties(_ entity: EntityCard, _ context: RenderContext, into html: inout HTML) {
        for link in entity.references.prefix(tieLength) {
            html.element("span", .class("line")) { html in
                html.element("span", .class("quiet"), text: link.words + " ")
                HTMLComponents.entity(link.otherID, name: link.otherName, context: context, into: &html)
            }
        }
        let more = entity.references.count - tieLength
        let omitted = (more > 0 ? ["\(more) more"] : []) + entity.omitted
        if !omitted.isEmpty { html.element("span", .class("quiet"), text: omitted.joined(separator: ", ")) }
        if entity.references.isEmpty, omitted.isEmpty { html.element("span", .class("quiet"), text: "nothing here") }
    }
}
