@testable import ReportValues
import Testing

@testable import CaseWork
@testable import Reporting

@Suite struct WaterfallTests {
    private let evidence = EvidenceSummary(
        left: "L. Na", right: "李娜", priorBits: -14,
        lines: [
            EvidenceLine("Name", left: "", right: "", level: "", bits: 4.5),
            EvidenceLine("Phone", left: "", right: "", level: "", bits: 13),
            EvidenceLine("Address", left: "", right: "", level: "", bits: -1.25),
        ])

    @Test func eachBarBeginsWhereTheLastEndedAndTheSumIsTheTotal() {
        let bars = Waterfall(evidence).bars
        #expect(bars.map(\.kind) == [.prior, .evidence, .evidence, .evidence, .total])
        for (bar, next) in zip(bars.dropLast(), bars.dropFirst().dropLast()) { #expect(bar.end == next.start) }
        #expect(bars[3].end == evidence.totalBits && bars[4].start == 0 && bars[4].end == 2.25)
    }

    @Test func everythingLiesInsideThePlot() {
        let plot = Waterfall(evidence)
        let range = Waterfall.plotRange
        for value in plot.bars.flatMap({ [$0.start, $0.end] }) + [evidence.reviewBits, evidence.mergeBits] {
            #expect((range.from...range.to).contains(plot.scale(value)))
        }
    }

    @Test func theProbabilityFollowsFromTheTotal() {
        #expect((evidence.posterior - 0.826).magnitude < 0.001)
        #expect((EvidenceSummary.bits(posterior: 0.999) - 9.964).magnitude < 0.001)
        #expect(EvidenceSummary.bits(posterior: 0.5) == 0)
    }

    @Test func forAndAgainstAreToldApartWithoutColour() {
        var html = HTML()
        WaterfallPlot.draw(evidence, number: 1, into: &html)
        #expect(html.markup.contains("class=\"bar for\"") && html.markup.contains("class=\"bar against\""))
        #expect(html.markup.contains(">+4.5</text>") && html.markup.contains(">−1.3</text>"))
        #expect(Stylesheet.plots.description.contains(".bar.against { fill: url(#hatch)"))
    }

    @Test(arguments: [
        (-20.0, "under the bar for asking."), (1, "a person is asked."), (12, "over the bar for merging."),
    ])
    func saysWhichBarIsPassed(bits: Double, words: String) {
        let evidence = EvidenceSummary(left: "", right: "", priorBits: bits, lines: [])
        #expect(EvidenceComponents.verdict(evidence).hasSuffix(words))
    }

    @Test func ticksAreRoundAndFew() {
        let scale = PlotScale(-14.6...10.4, to: (0, 100))
        #expect(scale.ticks(atMost: 7) == [-10, -5, 0, 5, 10])
        #expect(PlotScale(3...3, to: (0, 100))(3) == 50)
    }
}
