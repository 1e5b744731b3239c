internal import Glibc
internal import RecordLinkage

/// Divides the pairs that wait for a decision into groups, each of which is one question.
///
/// First the pairs as heavy as an automatic merge, which only lack a kind of evidence, form groups that can be accepted
/// as a whole: the heaviest pairs first, and no join that a veto forbids. Each such group then counts as one entity for
/// the remaining pairs, whose connected components, bounded in size, are the other groups. Only the pairs that connect a
/// group are listed, unless it is small.
struct ReviewGrouping {
    /// A group, its pairs the heaviest first.
    struct Group {
        let tier: ReviewGroup.Tier
        var pairs: [WeighedPair] = []
        /// The weakest pair that connects it.
        var least = Double.infinity
    }

    /// The most entities of a group.
    static let limit = 100
    /// The most entities of a group of which every pair is listed: eight yield 28.
    static let smallest = 8

    /// The groups, in no particular order.
    private(set) var groups: [Group] = []

    private struct Question: Hashable {
        let left: Int
        let right: Int

        init(_ one: Int, _ other: Int) { (left, right) = (min(one, other), max(one, other)) }
    }

    /// Groups pairs.
    ///
    /// - Parameters:
    ///   - pairs: the pairs that wait, in any order; several may be about the same two entities.
    ///   - clusters: the entities that evidence and decisions yielded.
    init(_ pairs: [WeighedPair], of clusters: Clusters, under standing: StandingDecisions, _ scorer: PairScorer) {
        func isUnsure(_ pair: WeighedPair) -> Bool {
            standing[StandingDecisions.Pair(Int(pair.left), Int(pair.right))]?.verdict == .unsure
        }
        let hasUnsure = standing.byPair.contains { $0.value.verdict == .unsure }
        let hasDifferent = standing.byPair.contains { $0.value.verdict == .different }
        var ordered = pairs.sorted(by: WeighedPair.isBefore)
        if hasUnsure { ordered = ordered.filter { !isUnsure($0) } + ordered.filter(isUnsure) }
        var clusters = clusters
        // One question for each pair of entities: the likeliest of their pairs represents all.
        func unique(_ pairs: [WeighedPair]) -> [WeighedPair] {
            var asked: Set<Question> = []
            return pairs.filter { pair in
                let (left, right) = (clusters.root(Int(pair.left)), clusters.root(Int(pair.right)))
                guard left != right else { return false }
                if hasDifferent, case .decision? = clusters.veto(left, right) { return false }
                return asked.insert(Question(left, right)).inserted
            }
        }
        let bars = Dictionary(
            uniqueKeysWithValues: RecordKind.allCases.map { kind in
                let threshold = scorer.parameters.parameters(of: kind).mergeThreshold
                return (kind, threshold >= 1 ? Double.infinity : log2(threshold / (1 - threshold)))
            })
        let table = scorer.prepared.table
        var entities = clusters
        var rest: [WeighedPair] = []
        var bulk = Components(.bulk)
        for pair in unique(ordered) {
            let (left, right) = pair.rows
            let isBulk =
                pair.isPlain && pair.total >= bars[table.kinds[left]] ?? .infinity && !(hasUnsure && isUnsure(pair))
            let nodes = (entities.root(left), entities.root(right))
            if isBulk, clusters.root(left) == clusters.root(right) {
                bulk.add(pair, nodes)
            } else if isBulk, bulk.hasRoom(nodes), clusters.veto(left, right) == nil {
                clusters.join(left, right)
                bulk.add(pair, nodes)
            } else {
                rest.append(pair)
            }
        }
        var single = Components(.single)
        for pair in unique(rest) {
            let nodes = (clusters.root(Int(pair.left)), clusters.root(Int(pair.right)))
            if single.hasRoom(nodes) { single.add(pair, nodes) }
        }
        groups = bulk.groups + single.groups
    }

    /// Connected components of bounded size.
    private struct Components {
        private struct Component {
            var nodes: [Int]
            var pairs: [WeighedPair] = []
            /// The pairs that closed no circle.
            var tree: [WeighedPair] = []
        }

        private let tier: ReviewGroup.Tier
        private var components: [Component?] = []
        private var numbers: [Int: Int] = [:]

        init(_ tier: ReviewGroup.Tier) { self.tier = tier }

        private func size(_ node: Int) -> Int { numbers[node].flatMap { components[$0]?.nodes.count } ?? 1 }

        /// Whether two nodes are or can become one component.
        func hasRoom(_ nodes: (Int, Int)) -> Bool {
            if let one = numbers[nodes.0], one == numbers[nodes.1] { return true }
            return size(nodes.0) + size(nodes.1) <= ReviewGrouping.limit
        }

        /// Adds a pair between two nodes, which there is room for.
        mutating func add(_ pair: WeighedPair, _ nodes: (Int, Int)) {
            var (one, other) = (number(nodes.0), number(nodes.1))
            if one != other {
                if (components[one]?.nodes.count ?? 0) < (components[other]?.nodes.count ?? 0) { swap(&one, &other) }
                guard let gone = components[other] else { return }
                components[other] = nil
                for node in gone.nodes { numbers[node] = one }
                components[one]?.nodes += gone.nodes
                components[one]?.pairs += gone.pairs
                components[one]?.tree += gone.tree
                components[one]?.tree.append(pair)
            }
            // Larger groups list only the pairs that connect them.
            if components[one]?.nodes.count ?? 0 <= ReviewGrouping.smallest {
                components[one]?.pairs.append(pair)
            } else {
                components[one]?.pairs.removeAll()
            }
        }

        private mutating func number(_ node: Int) -> Int {
            if let number = numbers[node] { return number }
            numbers[node] = components.count
            components.append(Component(nodes: [node]))
            return components.count - 1
        }

        var groups: [Group] {
            components.compactMap { component in
                guard let component else { return nil }
                let pairs = component.nodes.count <= ReviewGrouping.smallest ? component.pairs : component.tree
                return Group(
                    tier: tier, pairs: pairs.sorted(by: WeighedPair.isBefore),
                    least: component.tree.map(\.total).min() ?? 0)
            }
        }
    }
}
