/// A deterministic automaton that reads each byte of a text once: the fastest search for a simple pattern, and, unlike
/// a regular-expression engine, without a lock.
struct ByteAutomaton: Sendable {
    /// Patterns whose automaton would have more states than this are left to the engine.
    private static let largestCount = 512

    /// The table column of each byte.
    private let columns: [UInt8]
    private let columnCount: Int
    /// For each state and column the place in this table of the next state: its number times that of columns.
    private let table: [UInt32]
    /// The place of the first state.
    private let start: UInt32
    /// The place of the first decided state: they come after those that are not.
    private let decided: UInt32
    /// The result of each state.
    private let verdicts: [Verdict]

    private enum Verdict: UInt8 {
        /// Undecided.
        case open
        /// A match, if the text ends here.
        case matchesAtEnd
        /// A match, whatever follows.
        case matches
        /// No match, whatever follows.
        case fails
    }

    /// Builds the automaton of a pattern; `nil` when the pattern is not simple or the automaton too large.
    init?(_ pattern: String) {
        guard let alternatives = try? AutomatonSyntax.read(pattern), let graph = PatternGraph(alternatives) else {
            return nil
        }
        (columns, columnCount) = Self.columns(of: graph)
        var samples = [UInt8](repeating: 0x80, count: columnCount)
        for byte in (0...255).reversed() { samples[Int(columns[byte])] = UInt8(byte) }
        var states: [[Int]: Int] = [:]
        var queue = [graph.closure(of: graph.starts)]
        states[queue[0]] = 0
        var (table, verdicts): ([Int], [Verdict]) = ([], [])
        while verdicts.count < queue.count {
            let state = queue[verdicts.count]
            verdicts.append(
                state.isEmpty
                    ? .fails
                    : state.contains(graph.matched)
                        ? .matches : state.contains(graph.matchedAtEnd) ? .matchesAtEnd : .open)
            for sample in samples {
                let next = graph.closure(of: graph.step(state, sample))
                if states[next] == nil {
                    guard queue.count < Self.largestCount else { return nil }
                    states[next] = queue.count
                    queue.append(next)
                }
                table.append(states[next] ?? 0)
            }
        }
        let isOpen = verdicts.map { $0 == .open || $0 == .matchesAtEnd }
        let order = verdicts.indices.filter { isOpen[$0] } + verdicts.indices.filter { !isOpen[$0] }
        var places = [UInt32](repeating: 0, count: order.count)
        for (place, state) in order.enumerated() { places[state] = UInt32(place * columnCount) }
        let width = columnCount
        self.table = order.flatMap { state in table[state * width..<(state + 1) * width].map { places[$0] } }
        self.verdicts = order.map { verdicts[$0] }
        start = places[0]
        decided = UInt32(isOpen.count(where: \.self) * columnCount)
    }

    /// Whether a text contains a match.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let state = table.withUnsafeBufferPointer { table in
            columns.withUnsafeBufferPointer { columns in
                var state = start
                for byte in text {
                    if state >= decided { break }
                    state = table[Int(state) + Int(columns[Int(byte)])]
                }
                return state
            }
        }
        let verdict = verdicts[Int(state) / columnCount]
        return verdict == .matches || verdict == .matchesAtEnd
    }

    /// Bytes that no part of the pattern distinguishes share a column.
    private static func columns(of graph: PatternGraph) -> (columns: [UInt8], count: Int) {
        var known: [[Bool]: UInt8] = [:]
        let sets = Array(Set(graph.sets))
        var result: [UInt8] = []
        for byte in UInt8.min...UInt8.max {
            let traits = sets.map { $0.contains(byte) }
            if known[traits] == nil { known[traits] = UInt8(known.count) }
            result.append(known[traits] ?? 0)
        }
        return (result, known.count)
    }
}
