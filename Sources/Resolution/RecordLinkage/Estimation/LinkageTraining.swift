internal import Diagnostics
internal import Glibc
internal import Platform

/// Estimates a model from an unlabelled table by expectation-maximisation (EM) over counts of comparison vectors.
///
/// The pairs of each rule have a prior of their own and are no evidence for the columns that the rule requires to
/// agree. u-probabilities are counted over pairs sampled by a fixed hash; for equal values they come from the values'
/// frequencies.
struct LinkageTraining {
    /// The number of pairs of each rule that are counted.
    private static let pairsOfRule = 25_000
    /// The number of pairs that are sampled for the u-probabilities.
    private static let sampleSize = 120_000
    private static let samplingParts = 4
    /// The number of them that are compared in one batch.
    private static let together = 64
    private static let rounds = 3
    private static let steps = 12
    /// The weight, in pairs, of the shipped probabilities of a level, and of a group's product of probabilities.
    static let (columnStrength, groupStrength) = (20.0, 60.0)
    /// The weight, in pairs, of the shipped u-probabilities.
    private static let uStrength = 500.0

    let table: LinkageTable
    let blocks: LinkageBlocks
    /// The rows to compare.
    let rows: [UInt32]
    private let names: NameWeighing.Sample?
    var model: LinkageModel
    private var sampleCounts: [[Double]] = []
    /// The long text of related records, once it was learned.
    private var relatedTexts: (column: Int, r: [Double])?
    /// The estimated number of matches, certain copies included.
    var evidence = 0.0
    /// The fewest matches that a table's own parameters can be learned from.
    private static let fewestMatches = 20.0
    /// The pairs per record up to which the words that a rule requires are rare.
    private static let rarePairs = 4

    init(_ table: LinkageTable, _ blocks: LinkageBlocks, rows: [UInt32]) {
        self.table = table
        self.blocks = blocks
        self.rows = rows
        names = NameWeighing.Sample(table)
        model = LinkageModel(standardFor: table.columns.map(\.field))
    }

    /// The estimated model.
    mutating func estimate() -> LinkageModel {
        let entries = counted()
        var matches = expectedMatches
        for _ in 0..<Self.rounds {
            setUProbabilities(matches: matches)
            if !entries.isEmpty { maximise(entries) }
            (matches, _) = estimatePriors(entries)
        }
        setUProbabilities(matches: matches)
        _ = estimatePriors(entries)
        model.records = table.distinct
        return model
    }

    /// Whether the table shows too few matches, and is not only too small to have more.
    var teachesLittle: Bool { evidence < Self.fewestMatches && table.count > Int(Self.fewestMatches) }

    /// What the table cannot show.
    var findings: [Finding] {
        guard teachesLittle else { return [] }
        return [Finding(.linkageLittleLearned, ["matches": "\(Int(evidence.rounded()))"])]
    }

    /// The certain copies of records. They are matches, and no pairs of theirs are compared.
    var copies: Double { Double(table.count - table.distinct) }

    /// The least number of matches, as far as names alone show.
    var expectedMatches: Double { table.columns.map(\.pairsBeyondExpected).max() ?? 0 }

    /// The number of sampled pairs; a small table has fewer different ones.
    private var samples: Int { min(Self.sampleSize, 50 * rows.count) }

    // MARK: counting

    /// Counts the vectors of each rule's pairs, and the levels of sampled pairs.
    private mutating func counted() -> [VectorHistogram.Entry] {
        let rules = blocks.blocks
        let found = SharedResults<[VectorHistogram.Entry]>(rules.count)
        let sampled = SharedResults<[[Double]]>(Self.samplingParts)
        let training = self
        try? Concurrent.perform(
            Self.samplingParts + rules.count, workers: Concurrent.workers, makeWorker: { RowComparer(training.table) }
        ) { (comparer: RowComparer, part: Int) throws(Fault) in
            if part < Self.samplingParts {
                sampled.set(part, training.sampleCounts(ofPart: part, comparer))
            } else {
                let rule = part - Self.samplingParts
                found.set(rule, training.entries(of: rule, comparer) + training.entries(ofLarge: rule, comparer))
            }
        }
        sampleCounts = model.columns.map { [Double](repeating: 0, count: $0.u.count) }
        for part in 0..<Self.samplingParts {
            for (column, counts) in (sampled.take(part) ?? []).enumerated() {
                for (level, count) in counts.enumerated() { sampleCounts[column][level] += count }
            }
        }
        return rules.indices.flatMap { found.take($0) ?? [] }
    }

    /// The vectors of pairs sampled from a rule's blocks over the limit: one entity can have more records than a
    /// block's limit.
    private func entries(ofLarge rule: Int, _ comparer: RowComparer) -> [VectorHistogram.Entry] {
        let own = blocks.large.filter { $0.rule == rule }
        let most = max(20, Self.pairsOfRule / max(1, own.count))
        let counts = VectorHistogram(rule: rule, isLarge: true)
        for (_, rows) in own {
            let all = rows.count * (rows.count - 1) / 2
            let sampled = min(all, most)
            let pairs = (0..<UInt64(sampled)).compactMap { draw -> (left: Int, right: Int)? in
                let left = Int(rows[Int(StableHash.mix(draw &* 2) % UInt64(rows.count))])
                let right = Int(rows[Int(StableHash.mix(draw &* 2 + 1) % UInt64(rows.count))])
                return left == right ? nil : (min(left, right), max(left, right))
            }
            comparer.compare(pairs) { index, vector in
                counts.add(
                    vector, words: words(vector, of: pairs[index], by: comparer),
                    standsFor: Double(all) / Double(sampled),
                    isFirst: !blocks.keys.isShared(pairs[index].left, pairs[index].right))
            }
        }
        return counts.entries
    }

    private func entries(of rule: Int, _ comparer: RowComparer) -> [VectorHistogram.Entry] {
        let own = blocks.blocks[rule]
        let counts = VectorHistogram(rule: rule, isLarge: false)
        let rate = min(1, Double(Self.pairsOfRule) / Double(max(own.pairs, 1)))
        let bound = rate >= 1 ? UInt64.max : UInt64(rate * 0x1p32) << 32
        var pairs: [(left: Int, right: Int)] = []
        for block in 0..<own.keys.count where StableHash.mix(UInt64(own.keys[block]) ^ 0x5bd1) <= bound {
            let rows = own.rows[own.range(block)]
            pairs.removeAll(keepingCapacity: true)
            for (index, left) in rows.enumerated() {
                for right in rows[(rows.startIndex + index + 1)...] { pairs.append((Int(left), Int(right))) }
            }
            comparer.compare(pairs) { index, vector in
                let (left, right) = pairs[index]
                counts.add(
                    vector, words: words(vector, of: pairs[index], by: comparer), standsFor: 1 / rate,
                    isFirst: blocks.keys.isFirst(left, right, rule: rule, key: own.keys[block]))
            }
        }
        return counts.entries
    }

    /// What the words of the names of a pair weigh, in steps.
    private func words(_ vector: PairVector, of pair: (left: Int, right: Int), by comparer: RowComparer) -> Int {
        names?.steps(vector, left: table.row(pair.left), right: table.row(pair.right), comparer.kernel) ?? 0
    }

    /// The probabilities of the level of a column in a case, among unrelated and related pairs.
    func probabilities(_ entry: VectorHistogram.Entry, column: Int) -> (u: Double, r: Double) {
        let level = entry.vector[column]
        let (u, r) = (model.columns[column].u[level], model.columns[column].r[level])
        guard let names, names.column == column else { return (u, r) }
        return names.probabilities(entry.words, level: level, u: u, r: r)
    }

    /// The counts of each level in a part of the sampled pairs.
    private func sampleCounts(ofPart part: Int, _ comparer: RowComparer) -> [[Double]] {
        let count = rows.count
        var sampleCounts = model.columns.map { [Double](repeating: 0, count: $0.u.count) }
        guard count > 1 else { return sampleCounts }
        let end = (part + 1) * samples / Self.samplingParts
        for start in stride(from: part * samples / Self.samplingParts, to: end, by: Self.together) {
            let pairs = (UInt64(start)..<UInt64(min(start + Self.together, end))).compactMap { draw in
                let left = Int(rows[Int(StableHash.mix(draw &* 2) % UInt64(count))])
                let right = Int(rows[Int(StableHash.mix(draw &* 2 + 1) % UInt64(count))])
                return left == right ? nil : (left: min(left, right), right: max(left, right))
            }
            comparer.compare(pairs) { _, vector in
                for column in sampleCounts.indices { sampleCounts[column][vector[column]] += 1 }
            }
        }
        return sampleCounts
    }

    /// Sets the u-probabilities from the sample and the frequencies of values, with the matches subtracted.
    private mutating func setUProbabilities(matches: Double) {
        let pairs = Double(table.distinct) * Double(max(table.distinct - 1, 1)) / 2
        for column in model.columns.indices {
            let values = table.columns[column]
            let known = Double(values.known)
            let agreeing = values.uOfEqualValues * known * max(known - 1, 1) / 2
            let share = known / Double(max(table.distinct, 1))
            let matching = matches * model.columns[column].m[1] * share * share
            model.columns[column].chancePart = max(0.02, 1 - matching / max(agreeing, 1))
            let standard = LinkageModel.standard(values.field)
            var u = standard.u
            u[1] = max(values.uOfEqualValues * model.columns[column].chancePart, 1e-8)
            // Pairs that were sampled twice are no further evidence.
            let part = min(1, pairs / Double(samples))
            let all = sampleCounts[column].dropFirst().reduce(0, +) * part
            // The sampled pairs contain matches, whose share of a level is subtracted.
            let matched = matches / pairs
            for level in 2..<u.count {
                let sampled = max(
                    0, sampleCounts[column][level] * part - all * matched * model.columns[column].m[level])
                u[level] = (sampled + Self.uStrength * standard.u[level]) / (all + Self.uStrength)
            }
            let rest = u.dropFirst(2).reduce(0, +)
            for level in 2..<u.count { u[level] *= (1 - u[1]) / rest }
            model.columns[column].u = u
            let isKin = LinkageModel.related(standard.u, values.field) != standard.r
            model.columns[column].r = isKin ? standard.r : LinkageModel.related(u, values.field)
        }
        if let (column, r) = relatedTexts { model.columns[column].r = r }
    }

    // MARK: expectation and maximisation

    private struct Case: BitwiseCopyable {
        let rule: Int
        let count: Double
        /// The likelihood among unrelated and related pairs, over the columns that its rule leaves free.
        let unrelated: Double
        let related: Double
    }

    /// The columns for which a rule's pairs are no evidence. A word in common that few rows have is no agreement of a whole
    /// text; one that many have is all that there is.
    private func boundColumns(of entry: VectorHistogram.Entry, isOfRareWords: [Bool]) -> Set<Int> {
        let rule = blocks.keys.rules[entry.rule]
        return isOfRareWords[entry.rule] && !entry.isLarge ? rule.columns : rule.columns.union(rule.indexedColumns)
    }

    private func isOfRareWords(_ rule: Int) -> Bool {
        blocks.blocks[rule].pairs <= Self.rarePairs * table.distinct
    }

    /// The cases, and for each of them the index of its levels in each group; -1 for a group that its rule does not
    /// leave free.
    private func cases(_ entries: [VectorHistogram.Entry]) -> (cases: [Case], places: [Int]) {
        var allPlaces: [Int] = []
        let rare = blocks.keys.rules.indices.map(isOfRareWords)
        let cases = entries.map { entry in
            let bound = boundColumns(of: entry, isOfRareWords: rare)
            var (unrelated, related) = (1.0, 1.0)
            allPlaces += model.groups.map { group -> Int in
                guard bound.isDisjoint(with: group.columns) else { return -1 }
                for column in group.columns where entry.vector[column] > 0 {
                    let chance = probabilities(entry, column: column)
                    unrelated *= chance.u
                    related *= chance.r
                }
                return group.index(entry.vector)
            }
            return Case(
                // Pairs of blocks over the limit match less often than those of small blocks.
                rule: entry.isLarge ? entry.rule + blocks.keys.rules.count : entry.rule, count: entry.count,
                unrelated: unrelated, related: related)
        }
        return (cases, allPlaces)
    }

    /// For each rule, the greatest share of its pairs that match. Records that are recognised by measures and long text
    /// have hardly more than one other each: without that bound, what the pairs of a block have in common anyway would
    /// pass for what matches have in common.
    private var mostMatches: [Double] {
        let isIndexed = zip(table.columns, table.uses).contains { $0.index != nil && $1.isCompared }
        return blocks.blocks.map { block in
            isIndexed ? min(1, Double(max(table.distinct, 1)) / Double(max(block.pairs, 1))) : 1
        }
    }

    private mutating func maximise(_ entries: [VectorHistogram.Entry]) {
        let (cases, places) = cases(entries)
        let rare = blocks.keys.rules.indices.map(isOfRareWords)
        let width = model.groups.count
        // The offset of each group's probabilities and counts in the common array.
        var starts: [Int] = []
        var end = 0
        for group in model.groups {
            starts.append(end)
            end += group.m.count
        }
        let most = mostMatches + mostMatches
        var shares = most.map { (match: min(0.4, $0), related: 0.1) }
        var texts = RelatedTexts(model, entries) { boundColumns(of: $0, isOfRareWords: rare) }
        for _ in 0..<Self.steps {
            let m = model.groups.flatMap(\.m)
            var counts = [Double](repeating: 0, count: end)
            var sums = shares.map { _ in (all: 0.0, match: 0.0, related: 0.0) }
            texts.begin()
            for (number, one) in cases.enumerated() {
                let (share, first) = (shares[one.rule], number * width)
                var match = share.match
                for group in 0..<width where places[first + group] >= 0 {
                    match *= m[starts[group] + places[first + group]]
                }
                let related = share.related * one.related * texts.factor(number)
                let all = match + related + (1 - share.match - share.related) * one.unrelated
                guard all > 0 else { continue }
                let weight = one.count * match / all
                sums[one.rule].all += one.count
                sums[one.rule].match += weight
                sums[one.rule].related += one.count * related / all
                texts.add(one.count * related / all, case: number)
                for group in 0..<width where places[first + group] >= 0 {
                    counts[starts[group] + places[first + group]] += weight
                }
            }
            texts.end()
            for rule in shares.indices {
                // Smoothing by a few additional pairs: no probability becomes 0 or 1.
                let all = sums[rule].all + 4
                shares[rule] = (min((sums[rule].match + 1) / all, most[rule]), (sums[rule].related + 0.5) / all)
            }
            for (group, start) in starts.enumerated() {
                setShares(of: group, counts[start..<start + model.groups[group].m.count].map(\.self))
            }
        }
        relatedTexts = texts.learned ?? relatedTexts
        if let (column, r) = relatedTexts { model.columns[column].r = r }
    }

    /// The m-probabilities of a group from the weights of its levels.
    private mutating func setShares(of group: Int, _ counts: [Double]) {
        let columns = model.groups[group].columns
        for (place, column) in columns.enumerated() {
            let standard = LinkageModel.standard(model.columns[column].field).m
            var sums = standard.map { $0 * Self.columnStrength }
            for (index, count) in counts.enumerated() where count > 0 && index >> (place * 3) & 7 > 0 {
                sums[index >> (place * 3) & 7] += count
            }
            let all = sums.reduce(0, +)
            model.columns[column].m = bounded(sums.map { $0 / all }, field: model.columns[column].field)
        }
        let product = model.product(of: columns)
        // Normalised within each pattern of present and missing columns.
        func pattern(_ index: Int) -> Int {
            columns.indices.reduce(0) { $0 | (index >> ($1 * 3) & 7 > 0 ? 1 << $1 : 0) }
        }
        var sums = [Double](repeating: 0, count: 1 << columns.count)
        for (index, count) in counts.enumerated() { sums[pattern(index)] += count }
        for index in counts.indices {
            model.groups[group].m[index] =
                (counts[index] + Self.groupStrength * product[index]) / (sums[pattern(index)] + Self.groupStrength)
        }
        if columns.count == 1 {
            let field = model.columns[columns[0]].field
            let levels = field.levels.count
            model.groups[group].m.replaceSubrange(
                1..<levels, with: bounded(Array(model.groups[group].m[..<levels]), field: field)[1...])
        }
    }

    /// The m-probabilities of a column with that of the level `different` bounded (`LinkageModel.mostDifferent`).
    private func bounded(_ m: [Double], field: LinkageField) -> [Double] {
        guard let most = LinkageModel.mostDifferent(field, relatedPrior: model.relatedPrior),
            let level = field.levels.firstIndex(of: .different),
            m[level] > most
        else { return m }
        let standard = LinkageModel.standard(field).m
        let excess = (m[level] - most) / (1 - standard[level])
        return m.enumerated().map { $0 == level ? most : $1 + excess * standard[$0] }
    }
}
