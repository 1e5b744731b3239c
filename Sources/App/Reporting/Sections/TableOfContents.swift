internal import ReportValues

/// The table of contents, with the size of each section.
enum TableOfContents {
    static func render(_ sections: [ReportSection], _ context: RenderContext, into html: inout HTML) {
        html.element("nav", .class("contents"), .labelled(by: Anchor("contents"))) { html in
            html.element("p", .id(Anchor("contents")), .class("contents-title"), text: "Contents")
            html.newline()
            html.element("ol") { html in
                for section in sections {
                    html.element("li") { html in
                        html.element("a", .href(section.heading)) { html in
                            html.text(section.title)
                            if !section.note.isEmpty {
                                html.literal(" ")
                                html.element("span", .class("note"), text: section.note)
                            }
                        }
                        if section.heading == Anchor("entities") { kinds(context, into: &html) }
                    }
                    html.newline()
                }
            }
        }
        html.newline()
    }

    private static func kinds(_ context: RenderContext, into html: inout HTML) {
        html.element("ol") { html in
            for kind in EntityKind.allCases {
                let (cards, lines) = context.entities(kind)
                let count = cards.count + lines.count + (context.omissions.entities[kind] ?? 0)
                guard count > 0 else { continue }
                html.element("li") { html in
                    html.element("a", .href(EntitiesSection.anchor(of: kind))) { html in
                        html.text(kind.heading + " ")
                        html.element("span", .class("note"), text: Decimals.count(count))
                    }
                }
            }
        }
    }
}
