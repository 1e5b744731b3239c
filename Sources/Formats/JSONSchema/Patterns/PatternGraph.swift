/// The nondeterministic automaton of a simple pattern, from which the deterministic one is built.
struct PatternGraph {
    private static let largestCount = 4000

    /// Where a byte of a set leads.
    struct Step {
        /// The index of the set in `sets`.
        let set: Int
        let target: Int
    }

    /// The initial states.
    private(set) var starts: [Int] = []
    /// The state of a match, whatever follows.
    let matched = 0
    /// The state of a match if the text ends.
    let matchedAtEnd = 1
    /// The different sets of bytes on steps.
    private(set) var sets: [ByteSet] = []
    /// The steps from each state.
    private(set) var steps: [[Step]] = [[], []]
    /// The states reached from each without a byte.
    private var free: [[Int]] = [[], []]
    private var setIndexes: [ByteSet: Int] = [:]

    /// The number of states.
    var count: Int { steps.count }

    init?(_ alternatives: [AutomatonSyntax.Alternative]) {
        for alternative in alternatives {
            let start = add()
            // A match may start anywhere.
            if !alternative.isAnchoredAtStart { step(from: start, ByteSet(0...255), to: start) }
            starts.append(start)
            guard let end = connect(alternative.part, from: start) else { return nil }
            free[end].append(alternative.isAnchoredAtEnd ? matchedAtEnd : matched)
        }
    }

    private mutating func add() -> Int {
        steps.append([])
        free.append([])
        return count - 1
    }

    private mutating func step(from start: Int, _ set: ByteSet, to end: Int) {
        let index = setIndexes[set] ?? sets.count
        if index == sets.count {
            sets.append(set)
            setIndexes[set] = index
        }
        steps[start].append(Step(set: index, target: end))
    }

    /// Adds the states of a part after a state; returns the last one, or `nil` when there are too many.
    private mutating func connect(_ part: AutomatonSyntax.Part, from start: Int) -> Int? {
        guard count < Self.largestCount else { return nil }
        switch part {
        case .byte(let set):
            let end = add()
            step(from: start, set, to: end)
            return end
        case .sequence(let parts):
            var end = start
            for part in parts {
                guard let next = connect(part, from: end) else { return nil }
                end = next
            }
            return end
        case .anyOf(let parts):
            let end = add()
            for part in parts {
                guard let last = connect(part, from: start) else { return nil }
                free[last].append(end)
            }
            return end
        case .repetition(let part, let least, let most): return connect(part, least: least, most: most, from: start)
        }
    }

    private mutating func connect(_ part: AutomatonSyntax.Part, least: Int, most: Int?, from start: Int) -> Int? {
        var end = start
        for _ in 0..<least {
            guard let next = connect(part, from: end) else { return nil }
            end = next
        }
        if let most {
            let last = add()
            free[end].append(last)
            for _ in least..<most {
                guard let next = connect(part, from: end) else { return nil }
                free[next].append(last)
                end = next
            }
            return last
        }
        // The loop needs a separate state: what precedes it must not be repeated.
        let loop = add()
        free[end].append(loop)
        guard let next = connect(part, from: loop) else { return nil }
        free[next].append(loop)
        return loop
    }

    /// States and all that are reached from them without a byte.
    func closure(of states: [Int]) -> StateSet {
        var seen = StateSet(count: count)
        var stack = states
        for state in states { seen.insert(state) }
        while let state = stack.popLast() {
            for target in free[state] where !seen.contains(target) {
                seen.insert(target)
                stack.append(target)
            }
        }
        return seen
    }
}
