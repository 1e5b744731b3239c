internal import ExchangeProtocol

/// A few numbers of a state, to see what an event changed.
struct StateSummary {
    let missing: Int
    let moved: Int
    let incomplete: Int
    let open: Int

    init(_ state: RelationState) {
        var missing = 0
        var moved = 0
        for stream in state.received.values {
            moved += stream.last
            for gap in stream.gaps { missing += gap.numbers.count }
        }
        self.missing = missing
        self.moved = moved
        incomplete = state.incomplete.count
        open = state.sent.count
    }
}
