import Testing

@testable import RecordLinkage

/// Clustering by components gives the same clusters as clustering all pairs together.
struct LinkageComponentsTests {
    @Test(arguments: [0.3, 0.5, 0.9, 0.999], [1, 2, 3] as [UInt64])
    func componentsGiveTheClustersOfAllPairsInTheirOrder(_ threshold: Double, _ seed: UInt64) throws {
        let table = try People.table(People(400, seed: seed).rows)
        let scorer = LinkageScorer(table, LinkageModel(standardFor: People.fields))
        let bound = Linkage.bits(threshold)
        var weighing = PairWeighing(scorer, RowComparer(table), floor: bound)
        for left in 0..<table.count { for right in (left + 1)..<table.count { weighing.add(left, right) } }
        let pairs = weighing.finish()
        var clusters = LinkageClusters(scorer: scorer)
        clusters.join(LinkagePair.weightiestFirst(pairs))
        let roots = LinkageComponents(table.count, pairs: pairs, copies: []).roots(scorer)
        func partition(_ roots: [Int]) -> Set<[Int]> { Set(Dictionary(grouping: roots.indices) { roots[$0] }.values) }
        #expect(partition(roots.map { Int($0) }) == partition((0..<table.count).map { clusters.root($0) }))
        #expect(Set(roots).count < table.count)
    }

    @Test func pairsAreOrderedByWeightAndThenByRows() {
        let weights: [Float] = [3, -1, 3, 0.5, -0.25, 12, 3]
        let pairs = weights.enumerated().map { number, weight in
            LinkagePair(left: UInt32(9 - number), right: 10, weight: weight)
        }
        let ordered = LinkagePair.weightiestFirst(pairs)
        #expect(ordered.map(\.weight) == [12, 3, 3, 3, 0.5, -0.25, -1])
        #expect(ordered[1...3].map(\.left) == [3, 7, 9])
    }
}
