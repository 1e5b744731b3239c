package import ReportValues
package import Diagnostics
package import Files
internal import StrictJSON

/// A self-contained page on which a person decides pairs, with keys or buttons, and saves the decisions as a file.
///
/// It loads nothing and sends nothing. Its script is identified by digest in the page's policy, so that no other can
/// run; without scripts it is readable as a report.
package enum ReviewPage {
    /// The page, as text. Equal sheets give equal pages, byte for byte.
    package static func render(_ sheet: ReviewSheet) -> String {
        var html = HTML()
        html.literal("<!DOCTYPE html>\n")
        html.element("html", .lang("en")) { html in
            html.newline()
            PageFrame.head(title: sheet.title, script: ReviewScript.source, into: &html)
            html.element("body", .class("review")) { html in
                html.newline()
                html.element("a", .class("skip"), .href(Anchor("content")), text: "Skip to the content")
                html.literal(Stylesheet.patterns)
                masthead(sheet, into: &html)
                html.element("main", .id(Anchor("content")), .fixed("tabindex", "-1")) { html in
                    html.newline()
                    guidance(sheet, into: &html)
                    if !sheet.questions.isEmpty { tools(sheet, into: &html) }
                    for (index, question) in sheet.questions.enumerated() {
                        card(question, index, of: sheet, into: &html)
                    }
                    if sheet.omitted > 0 {
                        html.element("p", .class("quiet")) { html in
                            html.text(
                                "Not shown: \(Decimals.count(sheet.omitted)) more that wait. Take these decisions in and "
                                    + "make the page anew.")
                        }
                    }
                }
                html.newline()
                if !sheet.questions.isEmpty {
                    html.data(.array(sheet.questions.map(names)), id: Anchor("pairs"))
                    html.newline()
                    html.data(.array(sheet.groups.map(decisions)), id: Anchor("groups"))
                    html.newline()
                    html.element("script") { $0.literal(ReviewScript.source) }
                    html.newline()
                }
            }
        }
        html.newline()
        return html.markup
    }

    /// Writes the page to a sink.
    ///
    /// - Throws: the errors of the sink.
    package static func write(_ sheet: ReviewSheet, to sink: any ByteSink) throws(Fault) {
        try sink.write(render(sheet))
    }

    private static func masthead(_ sheet: ReviewSheet, into html: inout HTML) {
        html.element("header", .class("masthead")) { html in
            html.element("p", .class("kicker"), text: "Corridor review")
            html.element("h1") { $0.value(sheet.title) }
            html.element("dl", .class("facts")) { html in
                PageFrame.fact("From", into: &html) { $0.value(sheet.origin) }
                PageFrame.fact("Made", into: &html) { HTMLComponents.time(sheet.made, into: &$0) }
                PageFrame.handling(
                    "Merge parameters", version: sheet.parametersVersion, markings: sheet.markings, into: &html)
            }
        }
        html.newline()
    }

    private static func guidance(_ sheet: ReviewSheet, into html: inout HTML) {
        guard !sheet.questions.isEmpty else {
            html.element("p", .class("lead"), text: "No pair waits for a decision.")
            html.newline()
            return
        }
        html.element("p", .class("lead")) { html in
            html.text(
                "The evidence is not enough to merge these, and too much to pass over. The pair whose answer tells most "
                    + "comes first. Decide with the buttons or the keys ")
            for (key, word) in [("s", "same, "), ("d", "different, "), ("u", "unsure, ")] {
                html.element("kbd", text: key)
                html.text(" " + word)
            }
            if !sheet.groups.isEmpty {
                html.text("with capital letters for the whole group of a pair, ")
            }
            for (key, word) in [("k", "next, "), ("j", "back, "), ("z", "undo. ")] {
                html.element("kbd", text: key)
                html.text(" " + word)
            }
            html.text("Nothing leaves this page until you save the decisions; then run ")
            html.element("code", text: sheet.command)
            html.text(".")
        }
        html.newline()
        html.literal(
            """
            <noscript><p class="caution">Scripts are off: the pairs can be read here, and decided with \
            <code>corridor decide</code>.</p></noscript>

            """)
    }

    private static func tools(_ sheet: ReviewSheet, into html: inout HTML) {
        html.element("div", .class("tools"), .fixed("role", "group"), .label("Decisions")) { html in
            let fields: [(StaticString, String, String)] = [
                ("author", "Who decides", sheet.author), ("reason", "Why", sheet.reason),
            ]
            for (name, words, content) in fields {
                html.element("label", .fixed("for", name)) { html in
                    html.text(words + " ")
                    html.empty(
                        "input", .id(Anchor(name)), .fixed("type", "text"), .fixed("autocomplete", "off"),
                        .value(content))
                }
                html.newline()
            }
            html.element(
                "button", .id(Anchor("undo")), .fixed("type", "button"), .fixed("disabled", "disabled"), text: "Undo")
            html.newline()
            html.element(
                "button", .id(Anchor("save")), .fixed("type", "button"), .fixed("disabled", "disabled"),
                text: "Save decisions.jsonl")
            html.newline()
            html.element("span", .id(Anchor("progress")), .class("quiet")) { _ in }
            html.literal(" ")
            html.element("span", .id(Anchor("said")), .fixed("role", "status")) { _ in }
        }
        html.newline()
    }

    private static func card(
        _ question: ReviewSheet.Question, _ index: Int, of sheet: ReviewSheet, into html: inout HTML
    ) {
        let card = question.card
        let heading = Anchor("pair-heading", index + 1)
        html.element(
            "article", .class("card"), .id(Anchor("pair", index + 1)), .labelled(by: heading),
            .fixed("tabindex", "-1")
        ) { html in
            html.element("header") { html in
                html.element("h2", .id(heading)) { html in
                    html.text("\(index + 1). ")
                    html.value(card.left.name)
                    html.literal(" <span class=\"and\">and</span> ")
                    html.value(card.right.name)
                }
                html.element("p", .class("card-facts")) { html in
                    html.element("span", .class("kind"), text: card.kind.word)
                    html.literal(" ")
                    html.element("span", .class("badge plain answer-words"), text: "not decided")
                }
            }
            html.newline()
            if !card.words.isEmpty { html.element("p", .class("why"), text: card.words) }
            html.element("div", .class("sides")) { html in
                for (side, name) in [(card.left, question.left), (card.right, question.right)] {
                    html.element("div") { html in
                        html.element("p", .class("side-name")) { $0.value(side.name) }
                        html.element("p", .class("mono quiet"), text: words(name))
                        HTMLComponents.sources(side.sources, into: &html)
                    }
                }
            }
            html.newline()
            EvidenceComponents.render(card.evidence, number: index + 1, into: &html)
            if let rows = question.rows { self.rows(rows, into: &html) }
            html.literal(
                """
                <p class="answers">\
                <button type="button" data-verdict="same" disabled="disabled">Same</button> \
                <button type="button" data-verdict="different" disabled="disabled">Different</button> \
                <button type="button" data-verdict="unsure" disabled="disabled">Unsure</button></p>

                """)
            if let group = question.group { self.group(sheet.groups[group], into: &html) }
        }
        html.newline()
    }

    /// The most names of a group that are listed.
    private static let mostNames = 8

    /// The group of a pair, with buttons that answer all of it.
    private static func group(_ group: ReviewSheet.Group, into html: inout HTML) {
        html.element("p", .class("group")) { html in
            html.text("One of \(group.names.count) that may be one (")
            html.element("span", .class("mono"), text: group.id)
            html.text("): ")
            for (place, name) in group.names.prefix(mostNames).enumerated() {
                if place > 0 { html.text("; ") }
                html.value(name)
            }
            if group.names.count > mostNames { html.text(" and \(group.names.count - mostNames) more") }
            html.text(".")
        }
        html.newline()
        html.element("p", .class("answers")) { html in
            html.literal(
                #"<button type="button" data-group-verdict="same" disabled="disabled">All the same</button> "#)
            // Too many entities to be all different are answered pair by pair.
            if group.different != nil {
                html.literal(
                    #"<button type="button" data-group-verdict="different" disabled="disabled">All different</button> "#
                )
            }
            html.literal(
                #"<button type="button" data-group-verdict="unsure" disabled="disabled">Unsure of all</button>"#)
        }
        html.newline()
    }

    /// The values in the files: a decision concerns what is written, not the normalized form that was compared.
    private static func rows(_ rows: RowComparison, into html: inout HTML) {
        HTMLComponents.table(
            caption: "As the files say it", .class("data rows"), columns: ["Column", rows.leftPlace, rows.rightPlace],
            into: &html
        ) { html in
            for column in rows.columns {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { $0.value(column.name) }
                    for value in [column.left, column.right] { html.element("td") { $0.value(value) } }
                }
                html.newline()
            }
        }
    }

    private static func words(_ name: ReviewSheet.RecordName) -> String {
        switch name {
        case .object(let id): id
        case .row(let source, let record): source + "/" + record
        }
    }

    /// The names of a pair that the script writes into decisions, and the number of its group.
    private static func names(_ question: ReviewSheet.Question) -> JSONValue {
        var object = JSONObject()
        object["left"] = name(question.left)
        object["right"] = name(question.right)
        if let group = question.group { object["group"] = .number(JSONNumber(group)) }
        return .object(object)
    }

    /// The decisions that the script writes for the answer to a group.
    private static func decisions(_ group: ReviewSheet.Group) -> JSONValue {
        func pairs(_ pairs: [ReviewSheet.RecordPair]) -> JSONValue {
            .array(pairs.map { ["left": name($0.left), "right": name($0.right)] })
        }
        var object = JSONObject()
        object["id"] = .string(group.id)
        object["same"] = pairs(group.same)
        if let different = group.different { object["different"] = pairs(different) }
        object["unsure"] = pairs(group.unsure)
        return .object(object)
    }

    private static func name(_ name: ReviewSheet.RecordName) -> JSONValue {
        switch name {
        case .object(let id): .string(id)
        case .row(let source, let record): ["source": .string(source), "record": .string(record)]
        }
    }
}
