/// A linear scale from data to a drawing.
struct PlotScale: Sendable {
    let domain: ClosedRange<Double>
    let range: (from: Double, to: Double)

    /// A scale; a domain of zero width is extended by one to either side, so that it has a middle.
    init(_ domain: ClosedRange<Double>, to range: (from: Double, to: Double)) {
        let isWide = domain.upperBound > domain.lowerBound
        self.domain = isWide ? domain : domain.lowerBound - 1...domain.upperBound + 1
        self.range = range
    }

    /// The position of a value in the drawing.
    func callAsFunction(_ value: Double) -> Double {
        range.from + (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound) * (range.to - range.from)
    }

    /// Round values over the domain: the finest of `steps` that gives at most `count` values.
    func ticks(atMost count: Int, steps: [Double] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]) -> [Double] {
        let width = domain.upperBound - domain.lowerBound
        let step = steps.first { width / $0 <= Double(count) } ?? width
        var ticks: [Double] = []
        var index = (domain.lowerBound / step).rounded(.up)
        while index * step <= domain.upperBound {
            ticks.append(index * step)
            index += 1
        }
        return ticks
    }
}
