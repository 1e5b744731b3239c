internal import Glibc
internal import RecordLinkage

/// Estimates the weights of levels from reviewers' decisions.
///
/// It always starts from the shipped parameters and uses every decision in force, so that the result does not depend on
/// how often, or in how many steps, it is run. Reviewed pairs are a biased sample: they are reviewed because they
/// agree. Therefore it does not count how often a level occurs among them, but how often the pairs with it turned out
/// to match, relative to what the shipped parameters expected: the selection of the reviewed pairs then has no
/// influence.
///
/// For a level with S pairs that match and D that do not, where E and F were expected, m becomes m·(S+k)/(E+k) and u
/// becomes u·(D+k)/(F+k). Each pair counts once, divided among its fields that are present.
struct ParameterLearning {
    /// The weight of the shipped parameters in pairs, for each answer: k in the formula.
    static let strength = 25.0

    private struct Level: Hashable {
        let kind: RecordKind
        let field: EvidenceField
        let level: AgreementLevel
    }

    private struct Count {
        var same = 0.0
        var different = 0.0
        var expectedSame = 0.0
        var expectedDifferent = 0.0
    }

    private let resolved: ResolvedTable
    private let scorer: PairScorer

    init(_ resolved: ResolvedTable) {
        self.resolved = resolved
        let standard = ResolutionParameters.standard
        let known = resolved.scorer
        let prepared =
            known.parameters.frequencyMinimum == standard.frequencyMinimum
            ? known.prepared : NormalizedTable(known.prepared.table).usingFrequencies(from: standard.frequencyMinimum)
        scorer = PairScorer(prepared, standard)
    }

    /// Estimates the parameters from the decisions of the merge.
    func learn() -> ProposedParameters {
        var counts: [Level: Count] = [:]
        var authors: [String: Int] = [:]
        var (same, different, leftOut) = (0, 0, 0)
        var clusters = resolved.clusters
        for (pair, decision) in resolved.standing.byPair.sorted(by: { $0.key < $1.key }) {
            guard decision.verdict == .same || decision.verdict == .different else { continue }
            let isSame = decision.verdict == .same
            let comparison = scorer.compare(pair.left, pair.right)
            let isFollowed = !isSame || clusters.root(pair.left) == clusters.root(pair.right)
            guard isFollowed, comparison.conflictingScheme == nil else {
                leftOut += 1
                continue
            }
            add(comparison, isSame: isSame, to: &counts)
            authors[decision.author, default: 0] += 1
            if isSame { same += 1 } else { different += 1 }
        }
        var parameters = ResolutionParameters.standard
        let weights = Self.apply(counts, to: &parameters)
        if parameters != .standard {
            parameters.origin = ParameterOrigin(
                parent: ResolutionParameters.standard.version, same: same, different: different)
            parameters.version = parameters.versionOfContent
        }
        return ProposedParameters(
            parameters: parameters, weights: weights,
            authors: authors.sorted { $0.key < $1.key }.map { (name: $0.key, decisions: $0.value) }, leftOut: leftOut,
            same: same, different: different)
    }

    private func add(_ pair: PairComparison, isSame: Bool, to counts: inout [Level: Count]) {
        let kind = scorer.prepared.table.kinds[pair.left]
        let levels = ResolutionParameters.standard.parameters(of: kind).levels
        let known = pair.fields.filter { levels[$0.field]?[$0.level] != nil && !$0.isCountedElsewhere }
        let share = 1 / Double(max(1, known.count))
        for field in known {
            let level = Level(kind: kind, field: field.field, level: field.level)
            counts[level, default: Count()].same += isSame ? share : 0
            counts[level, default: Count()].different += isSame ? 0 : share
            counts[level, default: Count()].expectedSame += share * pair.posterior
            counts[level, default: Count()].expectedDifferent += share * (1 - pair.posterior)
        }
    }

    private static func apply(_ counts: [Level: Count], to parameters: inout ResolutionParameters) -> [EstimatedWeight]
    {
        var weights: [EstimatedWeight] = []
        for kind in RecordKind.allCases {
            for field in EvidenceField.allCases {
                for level in AgreementLevel.allCases {
                    guard let count = counts[Level(kind: kind, field: field, level: level)],
                        let shipped = parameters.kinds[kind]?.levels[field]?[level]
                    else { continue }
                    let move =
                        log2((count.same + strength) / (count.expectedSame + strength))
                        - log2((count.different + strength) / (count.expectedDifferent + strength))
                    let learnt = moved(shipped, field: field, level: level, by: move)
                    parameters.kinds[kind]?.levels[field]?[level] = learnt
                    weights.append(
                        EstimatedWeight(
                            kind: kind, field: field, level: level, same: count.same, different: count.different,
                            expectedSame: count.expectedSame, shipped: shipped.bits(field, level),
                            learnt: learnt.bits(field, level)))
                }
            }
        }
        return weights
    }

    /// A likelihood whose weight is moved by some bits, within its bounds.
    private static func moved(
        _ shipped: Likelihood, field: EvidenceField, level: AgreementLevel, by move: Double
    ) -> Likelihood {
        let before = shipped.bits(field, level)
        let range = ResolutionParameters.range(around: shipped, field, level)
        let bits = min(max(before + move, range.lowerBound), range.upperBound)
        guard bits != before else { return shipped }
        if level.isWeighedByRarity(in: field) {
            return Likelihood(m: rounded(exp2(bits)), u: shipped.u)
        }
        // Half of the difference goes to each of m and u as far as possible: neither exceeds 1.
        let m = rounded(min(1, shipped.m * exp2((bits - before) / 2)))
        let u = m / exp2(bits)
        return u <= 1 ? Likelihood(m: m, u: rounded(u)) : Likelihood(m: rounded(exp2(bits)), u: 1)
    }

    /// A probability with six digits, so that the file is readable and the same on every machine.
    private static func rounded(_ share: Double) -> Double {
        let scale = pow(10, 5 - floor(log10(share)))
        return min(1, (share * scale).rounded() / scale)
    }
}

extension ResolvedTable {
    /// The parameters that the decisions of this merge would yield. Nothing is changed.
    package func learnt() -> ProposedParameters { ParameterLearning(self).learn() }
}
