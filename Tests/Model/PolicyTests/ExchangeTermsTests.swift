import Diagnostics
internal import Markings
internal import Policy
internal import StrictJSON
internal import TestSupport
internal import Testing

@Suite struct ExchangeTermsTests {
    @Test func combinationIsAJoin() {
        var generator = SeededGenerator(1)
        for _ in 0..<2000 {
            let (a, b, c) = (
                ExchangeTerms.random(&generator), ExchangeTerms.random(&generator), ExchangeTerms.random(&generator)
            )
            #expect(a.combined(with: b) == b.combined(with: a))
            #expect(a.combined(with: b).combined(with: c) == a.combined(with: b.combined(with: c)))
            #expect(a.combined(with: a) == a)
            #expect(a.combined(with: ExchangeTerms()) == a)
            #expect(ExchangeTerms.combined([a, b, c]).isAtLeastAsStrict(as: b))
        }
    }

    @Test func nothingIsAllowedThatOneForbids() {
        var generator = SeededGenerator(2)
        for _ in 0..<2000 {
            let (a, b) = (ExchangeTerms.random(&generator), ExchangeTerms.random(&generator))
            let both = a.combined(with: b)
            for type in ["identity", "x-consignment", "location", "other"] {
                let isAllowed = both.objectTypes?.contains(type) ?? true
                #expect(!isAllowed || [a, b].allSatisfy { $0.objectTypes?.contains(type) ?? true })
            }
            for light in TrafficLight.allCases where light <= both.highestTrafficLight ?? .red {
                #expect([a, b].allSatisfy { light <= $0.highestTrafficLight ?? .red })
            }
            #expect((both.retentionDays ?? .max) <= min(a.retentionDays ?? .max, b.retentionDays ?? .max))
            #expect(both.onwardSharing >= max(a.onwardSharing, b.onwardSharing))
            #expect(both.exchangePolicy.mayResell == (a.exchangePolicy.mayResell && b.exchangePolicy.mayResell))
        }
    }

    @Test func whatIsWrittenReadsAsTheSame() throws {
        var generator = SeededGenerator(3)
        for _ in 0..<300 {
            var terms = ExchangeTerms.random(&generator)
            // Only the list of types may be empty in a document.
            if terms.purposes?.isEmpty == true { terms.purposes = nil }
            if terms.legalBases?.isEmpty == true { terms.legalBases = nil }
            if terms.onwardAudiences?.isEmpty == true { terms.onwardAudiences = nil }
            var object = JSONObject()
            terms.write(to: &object)
            var fields = try JSONFields(.object(object), entry: "terms")
            #expect(try ExchangeTerms(reading: &fields) == terms)
            try fields.finish()
        }
    }

    @Test func termsThatRestrictNothingHaveNoWords() {
        #expect(ExchangeTerms().words.isEmpty)
        var terms = ExchangeTerms()
        terms.objectTypes = []
        terms.highestTrafficLight = .green
        terms.retentionDays = 1
        terms.onwardSharing = .withConsent
        #expect(
            terms.words
                == ["no objects", "up to TLP:GREEN", "kept for 1 day at most", "passed on only with consent"])
    }
}
