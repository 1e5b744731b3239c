internal import Glibc

/// The estimated numbers of matches and of related pairs, and the priors that follow.
extension LinkageTraining {
    /// The share of a table's records that have a match, at least, and of its copies that stand for a changed copy.
    private static let (leastMatches, changedCopies) = (0.002, 0.02)
    /// What is added to the prior of a table of names alone, in bits. That the words of names are drawn independently of
    /// each other understates how much two names have to say; the figure is from labelled tables of persons and companies.
    private static let calibrationOfNames = 2.0
    /// The lowest prior in bits against related pairs: where few values are rare, strangers look like relatives.
    private static let lowestRelatedPrior = -5.0

    /// The estimated numbers of matches and of related pairs.
    mutating func estimatePriors(_ entries: [VectorHistogram.Entry]) -> (matches: Double, related: Double) {
        let pairs = Double(table.distinct) * Double(max(table.distinct - 1, 1)) / 2
        var likelihoods: [(count: Double, match: Double, related: Double, level: Int, isFaintCounted: Bool)] = []
        // In a table of names alone every rule requires something of the names to agree: what matches have in common
        // follows from all pairs together.
        let only = onlyNames
        for entry in entries where entry.first > 0 {
            var (match, related) = (1.0, 1.0)
            for group in model.groups {
                match *= group.m[group.index(entry.vector)]
                for column in group.columns where entry.vector[column] > 0 {
                    let chance = probabilities(entry, column: column)
                    match /= chance.u
                    related *= chance.r / chance.u
                }
            }
            likelihoods.append((entry.first, match, related, only.map { entry.vector[$0] } ?? 0, !entry.isLarge))
        }
        var (matches, related) = (max(expectedMatches, Double(table.distinct) * 0.5), Double(table.distinct) * 0.1)
        let standard = only.map { model.columns[$0].m } ?? []
        // Rows of one name are matches but for those that share it by chance, and no pairs of theirs are compared.
        let sameNames =
            only.map { max(0, Double(table.copies.count) - pairs * table.columns[$0].chanceOfEqualValues) } ?? 0
        var learned = standard
        for _ in 0..<20 {
            let (a, b) = (matches / pairs, related / pairs)
            var (first, second) = (0.0, 0.0)
            var seen = standard.map { $0 * Self.columnStrength }
            if only != nil { seen[ValueComparer.Part.same] += sameNames }
            for one in likelihoods {
                let match = only == nil ? one.match : one.match * learned[one.level] / max(standard[one.level], 1e-9)
                let all = a * match + b * one.related + max(1 - a - b, 1e-9)
                // The many low-probability pairs of blocks over the limit would add up to matches that nobody sees.
                guard one.isFaintCounted || a * match > all / 2 else { continue }
                first += one.count * a * match / all
                second += one.count * b * one.related / all
                if only != nil { seen[one.level] += one.count * a * match / all }
            }
            (matches, related) = (max(first, 0.5), max(second, 0.5))
            if only != nil { learned = Self.learned(seen, standard) }
        }
        if let only {
            model.columns[only].m = learned
            for group in model.groups.indices where model.groups[group].columns == [only] {
                model.groups[group].m.replaceSubrange(1..<learned.count, with: learned[1...])
            }
        }
        matches += sameNames
        evidence = matches + copies
        matches = max(matches, Self.leastMatches * Double(table.distinct), Self.changedCopies * copies)
        model.prior = log2(matches / pairs) + (only == nil ? 0 : Self.calibrationOfNames)
        model.relatedPrior = max(log2(matches / related), Self.lowestRelatedPrior)
        // Names alone do not tell relatives from strangers that share a word.
        if teachesLittle || only != nil {
            model.relatedPrior = max(model.relatedPrior, LinkageModel(standardFor: []).relatedPrior)
        }
        return (matches, related)
    }

    /// The column of whole names of a table that has nothing else to compare.
    private var onlyNames: Int? {
        let compared = table.columns.indices.filter { table.columns[$0].known > 0 && table.uses[$0].isCompared }
        guard compared.count == 1, let column = compared.first, table.columns[column].names != nil else { return nil }
        return column
    }

    /// The probabilities of the levels of names by the pairs that match: those of names that agree in all words or in
    /// some. How often matches have other names cannot be seen, and is as shipped.
    private static func learned(_ seen: [Double], _ standard: [Double]) -> [Double] {
        let visible = ValueComparer.Part.same...ValueComparer.Part.initials
        let (all, share) = (visible.reduce(0) { $0 + seen[$1] }, visible.reduce(0) { $0 + standard[$1] })
        guard all > 0 else { return standard }
        return standard.indices.map { visible.contains($0) ? seen[$0] / all * share : standard[$0] }
    }
}
