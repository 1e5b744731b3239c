internal import Markings
internal import Policy
internal import TestSupport

extension ExchangeTerms {
    /// Terms at random, from few values so that two of them often meet.
    static func random(_ generator: inout SeededGenerator) -> ExchangeTerms {
        func some<Element: Hashable>(_ all: [Element], _ generator: inout SeededGenerator) -> Set<Element>? {
            Bool.random(using: &generator) ? Set(all.filter { _ in Bool.random(using: &generator) }) : nil
        }
        var terms = ExchangeTerms()
        terms.objectTypes = some(["identity", "x-consignment", "location"], &generator)
        terms.highestTrafficLight =
            Bool.random(using: &generator) ? TrafficLight.allCases.randomElement(using: &generator) : nil
        terms.purposes = some(["screening", "training"], &generator)
        terms.legalBases = some(["section 1", "section 2"], &generator)
        terms.retentionDays = Bool.random(using: &generator) ? Int.random(in: 0...3, using: &generator) : nil
        terms.onwardSharing = OnwardSharing.allCases.randomElement(using: &generator) ?? .allowed
        terms.onwardAudiences = some(
            [Audience(scheme: "country", value: "NL"), Audience(scheme: "country", value: "US")], &generator)
        terms.exchangePolicy.mustEncrypt = Bool.random(using: &generator)
        terms.exchangePolicy.actions =
            InformationExchangePolicy.Actions.allCases.randomElement(using: &generator) ?? .none
        terms.exchangePolicy.mayNotify = Bool.random(using: &generator)
        terms.exchangePolicy.attribution =
            InformationExchangePolicy.Attribution.allCases.randomElement(using: &generator) ?? .may
        terms.exchangePolicy.mayResell = Bool.random(using: &generator)
        return terms
    }
}
