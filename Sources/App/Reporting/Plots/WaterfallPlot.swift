internal import ReportValues

/// Draws the evidence on a pair as inline SVG. Evidence for a match is plain with a plus sign, evidence against it
/// hatched with a minus sign: color is never needed to distinguish them.
enum WaterfallPlot {
    static func draw(_ evidence: EvidenceSummary, number: Int, into html: inout HTML) {
        let plot = Waterfall(evidence)
        let (title, description) = (Anchor("evidence-title", number), Anchor("evidence-description", number))
        html.element(
            "svg", .class("plot waterfall"), .fixed("role", "img"), .labelled(by: title, description),
            .path("viewBox", "0 0 \(Waterfall.width) \(plot.height)")
        ) { svg in
            svg.element("title", .id(title)) {
                $0.plainText("Match weight of \(evidence.left) and \(evidence.right)")
            }
            svg.element("desc", .id(description)) { $0.plainText(Self.description(of: evidence)) }
            let bottom = plot.height - 26
            drawAxis(plot, bottom, into: &svg)
            drawThresholds(evidence, plot: plot, bottom: bottom, into: &svg)
            for (index, bar) in plot.bars.enumerated() {
                svg.newline()
                draw(bar, plot, into: &svg)
                guard index + 1 < plot.bars.count else { continue }
                let x = plot.scale(bar.end)
                svg.empty(
                    "path", .class("connector"),
                    .path("d", "M\(x) \(bar.y + Waterfall.barHeight / 2)V\(bar.y + Waterfall.rowHeight - 8)"))
            }
        }
    }

    /// The total in a sentence.
    static func description(of evidence: EvidenceSummary) -> String {
        "From \(bits(evidence.priorBits)) bits before any evidence to \(bits(evidence.totalBits)) bits in all. "
            + "A person is asked from \(bits(evidence.reviewBits)) bits, records are merged from "
            + "\(bits(evidence.mergeBits)) bits. The table after the drawing lists each field."
    }

    /// A weight with its sign.
    static func bits(_ value: Double) -> String { Decimals.text(value, places: 1, signed: true) }

    private static func draw(_ bar: Waterfall.Bar, _ plot: Waterfall, into svg: inout HTML) {
        let label = TextWidth.fit(HTMLText.flattened(bar.label), size: 13, width: Waterfall.plotRange.from - 14)
        text(label, style: bar.kind == .total ? "row-label total" : "row-label", x: 0, y: bar.y + 4.5, into: &svg)
        let (from, to) = (plot.scale(min(bar.start, bar.end)), plot.scale(max(bar.start, bar.end)))
        let style: StaticString =
            switch (bar.kind, bar.bits < 0) {
            case (.prior, _): "bar prior"
            case (.evidence, false): "bar for"
            case (.evidence, true): "bar against"
            case (.total, _): "bar total"
            }
        svg.empty(
            "rect", .class(style), .number("x", from), .number("y", bar.y - Waterfall.barHeight / 2),
            .number("width", max(1.5, to - from)), .number("height", Waterfall.barHeight), .number("rx", 1.5))
        text(
            bits(bar.bits), style: bar.kind == .total ? "row-bits total" : "row-bits", x: Waterfall.width - 2,
            y: bar.y + 4.5,
            into: &svg)
    }

    private static func drawAxis(_ plot: Waterfall, _ bottom: Double, into svg: inout HTML) {
        for tick in plot.scale.ticks(atMost: 7) {
            let x = plot.scale(tick)
            svg.empty("path", .class("tick"), .path("d", "M\(x) \(Waterfall.top)V\(bottom)"))
            text(Decimals.text(tick, places: 0, signed: true), style: "tick-label", x: x, y: bottom + 17, into: &svg)
        }
        text("bits", style: "unit", x: Waterfall.width - 2, y: bottom + 17, into: &svg)
    }

    private static func drawThresholds(
        _ evidence: EvidenceSummary, plot: Waterfall, bottom: Double, into svg: inout HTML
    ) {
        let (review, merge) = (plot.scale(evidence.reviewBits), plot.scale(evidence.mergeBits))
        let isTight = merge - review < 110
        for (x, label, style): (Double, String, StaticString) in [
            (review, "ask from \(bits(evidence.reviewBits))", isTight ? "threshold-label end" : "threshold-label"),
            (merge, "merge from \(bits(evidence.mergeBits))", isTight ? "threshold-label start" : "threshold-label"),
        ] {
            svg.empty("path", .class("threshold"), .path("d", "M\(x) \(Waterfall.top - 8)V\(bottom)"))
            text(label, style: style, x: x, y: Waterfall.top - 14, into: &svg)
        }
    }

    private static func text(_ text: String, style: StaticString, x: Double, y: Double, into svg: inout HTML) {
        svg.element("text", .class(style), .number("x", x), .number("y", y)) { $0.plainText(text) }
    }
}
