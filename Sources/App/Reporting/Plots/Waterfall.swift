internal import ReportValues

/// The geometry of a match weight as a waterfall chart: a bar for the prior, one for each field that begins where the
/// last one ended, and one for the total.
struct Waterfall: Sendable {
    struct Bar: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            case prior
            case evidence
            case total
        }

        let kind: Kind
        let label: String
        /// Its weight in bits.
        let bits: Double
        /// Its start and end, in bits.
        let start: Double
        let end: Double
        /// The middle of its row in the drawing.
        let y: Double
    }

    static let width = 680.0
    static let rowHeight = 28.0
    static let barHeight = 16.0
    static let top = 34.0
    /// The horizontal range of the plot; names are to the left of it, weights to the right.
    static let plotRange = (from: 176.0, to: 600.0)

    let bars: [Bar]
    let scale: PlotScale
    let height: Double

    init(_ evidence: EvidenceSummary) {
        var bars: [Bar] = []
        var sum = 0.0
        func add(_ kind: Bar.Kind, label: String, bits: Double, from start: Double) {
            let y = Self.top + (Double(bars.count) + 0.5) * Self.rowHeight
            bars.append(Bar(kind: kind, label: label, bits: bits, start: start, end: start + bits, y: y))
        }
        add(.prior, label: "Before any evidence", bits: evidence.priorBits, from: 0)
        sum = evidence.priorBits
        for line in evidence.lines {
            add(.evidence, label: line.field, bits: line.bits, from: sum)
            sum += line.bits
        }
        add(.total, label: "Total", bits: evidence.totalBits, from: 0)
        self.bars = bars
        let ends: [Double] = bars.flatMap { [$0.start, $0.end] } + [0, evidence.reviewBits, evidence.mergeBits]
        let finite = ends.filter(\.isFinite)
        let (low, high) = (finite.min() ?? 0, finite.max() ?? 0)
        let margin = max(1, (high - low) * 0.04)
        scale = PlotScale(low - margin...high + margin, to: Self.plotRange)
        height = Self.top + Double(bars.count) * Self.rowHeight + 26
    }
}
