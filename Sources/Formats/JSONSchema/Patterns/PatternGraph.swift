/// The nondeterministic automaton of a simple pattern, from which the deterministic one is built.
struct PatternGraph {
    private static let largestCount = 4000

    private enum Edge {
        /// On one of these bytes.
        case bytes(ByteSet, to: Int)
        /// On any byte: where a match may start anywhere.
        case any(to: Int)
        /// Without a byte.
        case free(to: Int)
    }

    /// The initial states.
    private(set) var starts: [Int] = []
    /// The state of a match, whatever follows.
    let matched = 0
    /// The state of a match if the text ends.
    let matchedAtEnd = 1
    /// All sets of bytes on edges.
    private(set) var sets: [ByteSet] = []
    private var edges: [[Edge]] = [[], []]

    init?(_ alternatives: [AutomatonSyntax.Alternative]) {
        for alternative in alternatives {
            let start = add()
            if !alternative.isAnchoredAtStart { edges[start].append(.any(to: start)) }
            starts.append(start)
            guard let end = connect(alternative.part, from: start) else { return nil }
            edges[end].append(.free(to: alternative.isAnchoredAtEnd ? matchedAtEnd : matched))
        }
    }

    private mutating func add() -> Int {
        edges.append([])
        return edges.count - 1
    }

    /// Adds the states of a part after a state; returns the last one, or `nil` when there are too many.
    private mutating func connect(_ part: AutomatonSyntax.Part, from start: Int) -> Int? {
        guard edges.count < Self.largestCount else { return nil }
        switch part {
        case .byte(let set):
            let end = add()
            edges[start].append(.bytes(set, to: end))
            sets.append(set)
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
                edges[last].append(.free(to: end))
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
            edges[end].append(.free(to: last))
            for _ in least..<most {
                guard let next = connect(part, from: end) else { return nil }
                edges[next].append(.free(to: last))
                end = next
            }
            return last
        }
        // The loop needs a separate state: what precedes it must not be repeated.
        let loop = add()
        edges[end].append(.free(to: loop))
        guard let next = connect(part, from: loop) else { return nil }
        edges[next].append(.free(to: loop))
        return loop
    }

    /// The states reached with a byte.
    func step(_ states: [Int], _ byte: UInt8) -> [Int] {
        states.flatMap { state in
            edges[state].compactMap { edge in
                switch edge {
                case .bytes(let set, let target): set.contains(byte) ? target : nil
                case .any(let target): target
                case .free: nil
                }
            }
        }
    }

    /// The states and all states reached from them without a byte, in order.
    func closure(of states: [Int]) -> [Int] {
        var seen = Set(states)
        var stack = states
        while let state = stack.popLast() {
            for case .free(let target) in edges[state] where seen.insert(target).inserted { stack.append(target) }
        }
        // A match whatever follows needs no other states.
        return seen.contains(matched) ? [matched] : seen.sorted()
    }
}
