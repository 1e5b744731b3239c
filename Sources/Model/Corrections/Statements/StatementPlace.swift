/// The place of a statement among those of its party: a series, which a home begins at random and anew after a restore,
/// and a number in it, from 1.
package struct StatementPlace: Hashable, Sendable, Comparable {
    /// The party, by its party id.
    package let party: String
    /// The series, a UUID.
    package let series: String
    /// The number.
    package let number: Int

    /// A place.
    package init(party: String, series: String, number: Int) {
        self.party = party
        self.series = series
        self.number = number
    }

    package static func < (left: StatementPlace, right: StatementPlace) -> Bool {
        (left.party, left.series, left.number) < (right.party, right.series, right.number)
    }

    /// The places at which more than one statement stands: forks, which an honest party never makes.
    package static func forks(among statements: some Sequence<PartyStatement>) -> Set<StatementPlace> {
        var first: [StatementPlace: String] = [:]
        var forks: Set<StatementPlace> = []
        for statement in statements {
            if let digest = first[statement.place], digest != statement.digest { forks.insert(statement.place) }
            first[statement.place] = statement.digest
        }
        return forks
    }
}
