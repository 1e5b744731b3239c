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
        (columns, columnCount) = Self.columns(of: graph.sets)
        guard let (table, verdicts) = Self.states(of: graph, columns, columnCount) else { return nil }
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

    /// The states, each made of those of the graph that a text can have reached, with the next state for each column;
    /// `nil` when there are too many.
    private static func states(
        of graph: PatternGraph, _ columns: [UInt8], _ columnCount: Int
    ) -> (table: [Int], verdicts: [Verdict])? {
        let columnsOfSets = graph.sets.map { set in Set(set.members.map { Int(columns[Int($0)]) }).sorted() }
        var closures = [StateSet?](repeating: nil, count: graph.count)
        let none = StateSet(count: graph.count)
        // A match whatever follows needs no other states.
        let match = graph.closure(of: [graph.matched])
        let start = graph.closure(of: graph.starts)
        var queue = [start.contains(graph.matched) ? match : start]
        var numbers = [queue[0]: 0]
        var (table, verdicts): ([Int], [Verdict]) = ([], [])
        while verdicts.count < queue.count {
            let state = queue[verdicts.count]
            verdicts.append(
                state.isEmpty
                    ? .fails
                    : state.contains(graph.matched)
                        ? .matches : state.contains(graph.matchedAtEnd) ? .matchesAtEnd : .open)
            var reached = [StateSet](repeating: none, count: columnCount)
            for member in state.members {
                for step in graph.steps[member] {
                    let closure = closures[step.target] ?? graph.closure(of: [step.target])
                    closures[step.target] = closure
                    for column in columnsOfSets[step.set] { reached[column].formUnion(closure) }
                }
            }
            for states in reached {
                let next = states.contains(graph.matched) ? match : states
                let number = numbers[next] ?? queue.count
                if number == queue.count {
                    guard number < largestCount else { return nil }
                    numbers[next] = number
                    queue.append(next)
                }
                table.append(number)
            }
        }
        return (table, verdicts)
    }

    /// Bytes that no part of the pattern distinguishes share a column: each set splits the columns of which it has only
    /// some bytes.
    private static func columns(of sets: [ByteSet]) -> (columns: [UInt8], count: Int) {
        var columns = [UInt8](repeating: 0, count: 256)
        var sizes = [256]
        for set in sets {
            let members = set.members
            var inside = [Int](repeating: 0, count: sizes.count)
            for byte in members { inside[Int(columns[Int(byte)])] += 1 }
            var parts = Array(0..<sizes.count)
            for column in inside.indices where inside[column] > 0 && inside[column] < sizes[column] {
                parts[column] = sizes.count
                sizes[column] -= inside[column]
                sizes.append(inside[column])
            }
            for byte in members { columns[Int(byte)] = UInt8(parts[Int(columns[Int(byte)])]) }
        }
        return (columns, sizes.count)
    }
}
