internal import Glibc
internal import RecordLinkage

/// The parameters of one kind of records as tables, for the comparison of many pairs.
struct LevelWeights: Sendable {
    /// The fields that the kind has, in order.
    let fields: [EvidenceField]
    /// The prior weight in bits.
    let prior: Double
    /// The weight in bits from which a pair is at least proposed, or would merge, less a margin that rounding errors
    /// cannot exceed.
    let leastBits: Double
    /// The maximum weights of a name and of all contact data.
    let nameCap: Double
    let contactCap: Double
    /// The most that an agreeing name weighs besides its rarity.
    let mostName: Double
    /// The weights in bits, field by field; an agreeing name's without its rarity.
    private let weights: [Double]
    private static let width = 16

    init(_ parameters: KindParameters) {
        var weights = [Double](repeating: 0, count: EvidenceField.allCases.count * Self.width)
        for (field, levels) in parameters.levels {
            for (level, likelihood) in levels where level != .missing {
                weights[field.index * Self.width + level.index] = likelihood.bits(field, level)
            }
        }
        fields = EvidenceField.allCases.filter { parameters.levels[$0] != nil }
        prior = parameters.prior
        let least = min(parameters.reviewThreshold, parameters.mergeThreshold)
        leastBits = least <= 0 ? -Double.infinity : least >= 1 ? .infinity : log2(least / (1 - least)) - 1.0 / 1024
        (nameCap, contactCap) = (parameters.nameCap, parameters.contactCap)
        mostName = max(0, parameters.levels[.name]?.map { $0.value.bits(.name, $0.key) }.max() ?? 0)
        self.weights = weights
    }

    /// The weight of a level, in bits; `bits` is the rarity of an agreeing name.
    @inline(__always)
    func weight(_ field: EvidenceField, level: AgreementLevel, bits: Double = 0) -> Double {
        guard level != .missing else { return 0 }
        let weight = weights[field.index * Self.width + level.index]
        return level.isWeighedByRarity(in: field) ? weight + min(nameCap, bits) : weight
    }
}

extension EvidenceField {
    /// Its position among all fields.
    var index: Int {
        switch self {
        case .name: 0
        case .identifier: 1
        case .birthDate: 2
        case .birthPlace: 3
        case .country: 4
        case .address: 5
        case .position: 6
        case .phone: 7
        case .email: 8
        }
    }
}

extension AgreementLevel {
    /// Its position in a table of weights.
    fileprivate var index: Int {
        switch self {
        case .same: 0
        case .alike: 1
        case .withoutPlace: 2
        case .partial: 3
        case .initials: 4
        case .branch: 5
        case .weak: 6
        case .building: 7
        case .near: 8
        case .exchanged: 9
        case .different: 10
        case .conflicting: 11
        case .missing: 12
        }
    }

    /// Its precedence when several values of two records are compared: the highest one counts.
    var rank: Int {
        switch self {
        case .same: 9
        case .alike: 8
        case .withoutPlace: 7
        case .partial: 6
        case .branch: 5
        case .initials, .weak, .building: 4
        case .near: 3
        case .different: 2
        case .conflicting: 1
        case .missing, .exchanged: 0
        }
    }
}
