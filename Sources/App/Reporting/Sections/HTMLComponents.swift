internal import ReportValues
internal import Diagnostics
internal import Platform

/// Small components that several sections use.
enum HTMLComponents {
    /// States how many items a list does not have, and the command that lists them; nothing when it has all.
    static func omitted(_ count: Int, _ what: String, command: String, into html: inout HTML) {
        guard count > 0 else { return }
        html.element("p", .class("quiet")) { html in
            html.text("Not shown: \(Decimals.count(count)) more \(what). ")
            html.element("code", text: command)
            html.text(" lists them all.")
        }
        html.newline()
    }

    /// A time, to the second, with a machine-readable form.
    static func time(_ time: Timestamp, into html: inout HTML) {
        let text = time.rfc3339
        html.element("time", .machineTime(text), text: "\(text.prefix(10)) \(text.dropFirst(11).prefix(8)) UTC")
    }

    /// An outcome, as a word with a sign before it; the color only repeats them.
    static func badge(_ outcome: Outcome, into html: inout HTML) {
        switch outcome {
        case .passed: html.literal("<span class=\"badge passed\"><span aria-hidden=\"true\">✓</span> PASSED</span>")
        case .indeterminate:
            html.literal("<span class=\"badge open\"><span aria-hidden=\"true\">?</span> INDETERMINATE</span>")
        case .failed: html.literal("<span class=\"badge failed\"><span aria-hidden=\"true\">✕</span> FAILED</span>")
        }
    }

    /// A verdict: its badge and its reasons.
    ///
    /// - Parameter told: reasons that are shown nearby already; only their codes are repeated.
    static func verdict(_ verdict: ReportVerdict, told: [ReportReason] = [], into html: inout HTML) {
        badge(verdict.outcome, into: &html)
        let isTold = { (reason: ReportReason) in
            told.contains { $0.code == reason.code && $0.sentence == reason.sentence }
        }
        for reason in ReasonGroup.all(verdict.reasons.filter(isTold)) {
            html.literal(" ")
            html.element("code", text: reason.code)
        }
        reasons(verdict.reasons.filter { !isTold($0) }, into: &html)
    }

    /// Reasons, each once, with its code, its places and its advice.
    static func reasons(_ reasons: [ReportReason], into html: inout HTML) {
        guard !reasons.isEmpty else { return }
        html.element("ul", .class("reasons")) { html in
            for reason in ReasonGroup.all(reasons) {
                html.element("li") { html in
                    html.text(reason.sentence + " ")
                    html.element("code", text: reason.code)
                    self.places(reason.places, into: &html)
                    if !reason.advice.isEmpty {
                        html.literal(" ")
                        html.element("span", .class("advice"), text: reason.advice)
                    }
                }
            }
        }
    }

    private static func places(_ places: [String], into html: inout HTML) {
        guard !places.isEmpty else { return }
        html.literal(" <span class=\"quiet\">at ")
        for (index, place) in places.prefix(ReasonGroup.placesShown).enumerated() {
            if index > 0 { html.text(", ") }
            html.element("span", .class("mono")) { $0.value(place) }
        }
        if places.count > ReasonGroup.placesShown {
            html.text(" and \(Decimals.count(places.count - ReasonGroup.placesShown)) more places")
        }
        html.literal("</span>")
    }

    /// Markings, each in a frame of its own.
    static func markings(_ markings: [String], into html: inout HTML) {
        guard !markings.isEmpty else {
            html.element("span", .class("quiet"), text: "no marking")
            return
        }
        for (index, marking) in markings.enumerated() {
            if index > 0 { html.literal(" ") }
            html.element("span", .class("marking"), text: marking)
        }
    }

    /// The sources of a statement, one line each.
    static func sources(_ sources: [ValueSource], into html: inout HTML) {
        for source in sources {
            html.element("span", .class("source")) { html in
                html.value(source.party)
                if !source.record.isEmpty {
                    html.literal(" ")
                    html.element("span", .class("record")) { $0.value(source.record) }
                }
            }
        }
    }

    /// An entity's name, linked to its card when the page has one.
    static func entity(_ id: String, name: String, context: RenderContext, into html: inout HTML) {
        if let anchor = context.anchor(ofEntity: id) {
            html.element("a", .href(anchor)) { $0.value(name) }
        } else {
            html.value(name)
        }
    }

    /// A decision: what, by whom, when and why.
    static func decision(_ decision: DecisionSummary, into html: inout HTML) {
        let words =
            switch decision.answer {
            case .same: "the same"
            case .different: "different"
            case .unsure: "unsure"
            }
        html.element("p", .class("decision")) { html in
            html.text("Decided ")
            html.element("strong", text: words)
            html.text(" by ")
            html.value(decision.actor)
            html.text(", ")
            time(decision.time, into: &html)
            if decision.reason.isEmpty {
                html.text(". No reason was given.")
            } else {
                html.text(": ")
                html.element("q") { $0.value(decision.reason) }
            }
        }
    }

    /// A cell of a wide table, with the name of its column for narrow screens.
    static func cell(_ column: String, into html: inout HTML, body: (inout HTML) -> Void) {
        html.element("td", .column(column), body: body)
    }

    /// A table that scrolls by itself on narrow pages, by keyboard too.
    ///
    /// - Parameter style: tables of class `wide` have cells with the class and label of `cell`: on a narrow screen
    ///   these are stacked.
    static func table(
        caption: String, _ style: Attribute = .class("data"), columns: [String], into html: inout HTML,
        rows: (inout HTML) -> Void
    ) {
        html.element(
            "div", .class("scroll"), .fixed("role", "region"), .fixed("tabindex", "0"), .label(caption)
        ) { html in
            html.element("table", style) { html in
                html.element("caption", text: caption)
                html.element("thead") { html in
                    html.element("tr") { html in
                        for column in columns { html.element("th", .fixed("scope", "col"), text: column) }
                    }
                }
                html.newline()
                html.element("tbody") { html in
                    html.newline()
                    rows(&html)
                }
            }
        }
        html.newline()
    }
}
