/// The frame around the content of every page.
enum PageFrame {
    /// The head: the page loads nothing, runs no script but the given one, and sends no referrer.
    ///
    /// - Parameter script: the only script that the page may run, identified by its digest.
    static func head(title: String, script: StaticString? = nil, into html: inout HTML) {
        html.element("head") { html in
            html.newline()
            html.literal("<meta charset=\"utf-8\"/>\n")
            html.contentPolicy(running: script)
            html.literal(
                """

                <meta name="referrer" content="no-referrer"/>
                <meta name="robots" content="noindex, nofollow"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="generator" content="Corridor"/>

                """)
            html.element("title") { $0.plainText(title) }
            html.newline()
            html.element("style") { html in
                html.literal(Stylesheet.screen)
                html.literal(Stylesheet.plots)
                if script != nil { html.literal(Stylesheet.review) }
                html.literal(Stylesheet.print)
            }
            html.newline()
        }
        html.newline()
    }

    /// The table of contents beside the sections.
    static func columns(_ sections: [ReportSection], _ context: RenderContext, into html: inout HTML) {
        html.element("div", .class("columns")) { html in
            html.newline()
            TableOfContents.render(sections, context, into: &html)
            html.element("main", .id(Anchor("content")), .fixed("tabindex", "-1")) { html in
                html.newline()
                for section in sections {
                    html.element("section", .labelled(by: section.heading)) { html in
                        html.newline()
                        html.element("h2", .id(section.heading), text: section.title)
                        html.newline()
                        section.render(context, &html)
                    }
                    html.newline()
                }
            }
        }
    }

    /// A name and its value, in a list of facts.
    static func fact(_ name: String, into html: inout HTML, body: (inout HTML) -> Void) {
        html.element("div") { html in
            html.element("dt", text: name)
            html.element("dd", body: body)
        }
    }

    /// The merge parameters or model and the handling of a page, in a list of facts.
    static func handling(_ name: String, version: String, markings: [String], into html: inout HTML) {
        fact(name, into: &html) { $0.element("span", .class("mono"), text: version) }
        guard !markings.isEmpty else { return }
        fact("Holds material marked", into: &html) { HTMLComponents.markings(markings, into: &$0) }
    }
}
