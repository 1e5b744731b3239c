internal import Diagnostics
internal import Glibc
package import RecordLinkage

/// The bounds of estimated parameters: they may not be less careful than the shipped ones, nor far from them.
extension ResolutionParameters {
    /// The most by which a weight may differ from the shipped one, in bits.
    package static let furthestMove = 2.0

    // Probabilities are written with six digits.
    private static let tolerance = 0.001

    /// Refuses parameters that would loosen the guardrails of "Safe for people" or move a weight too far: thresholds
    /// below the shipped ones, other strong schemes, a higher prior or cap, other fields or levels.
    ///
    /// - Throws: `Fault` `parameters-loosened` of kind `.policy` at the first such place.
    func checkFloors(entry: String) throws(Fault) {
        func refuse(_ pointer: String, _ rule: String) -> Fault {
            Fault(
                .parametersLoosened, kind: .policy, at: Place(entry: entry, pointer: pointer),
                ["version": version, "field": pointer, "rule": rule])
        }
        guard frequencyMinimum <= Self.standard.frequencyMinimum else {
            throw refuse("/frequency_minimum", "is at most \(Self.standard.frequencyMinimum)")
        }
        for (kind, own) in kinds.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let pointer = "/kinds/\(kind.rawValue)"
            let shipped = Self.standard.parameters(of: kind)
            func atMost(_ name: String, value: Double, bound: Double) throws(Fault) {
                guard value <= bound else { throw refuse("\(pointer)/\(name)", "is at most \(bound)") }
            }
            guard own.mergeThreshold >= shipped.mergeThreshold else {
                throw refuse("\(pointer)/merge_threshold", "is at least \(shipped.mergeThreshold)")
            }
            try atMost("review_threshold", value: own.reviewThreshold, bound: shipped.reviewThreshold)
            try atMost("prior", value: own.prior, bound: shipped.prior)
            try atMost("name_cap", value: own.nameCap, bound: shipped.nameCap)
            try atMost("contact_cap", value: own.contactCap, bound: shipped.contactCap)
            guard Set(own.strongSchemes) == Set(shipped.strongSchemes) else {
                throw refuse("\(pointer)/strong_schemes", "is as it ships")
            }
            guard Set(own.levels.keys) == Set(shipped.levels.keys) else {
                throw refuse("\(pointer)/levels", "has the fields that ship, no more and no less")
            }
            for (field, levels) in own.levels.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                let place = "\(pointer)/levels/\(field.rawValue)"
                guard Set(levels.keys) == Set((shipped.levels[field] ?? [:]).keys) else {
                    throw refuse(place, "has the levels that ship, no more and no less")
                }
                for (level, likelihood) in levels.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                    guard let before = shipped.levels[field]?[level] else { continue }
                    let range = Self.range(around: before, field, level)
                    let bits = likelihood.bits(field, level)
                    guard bits >= range.lowerBound - Self.tolerance, bits <= range.upperBound + Self.tolerance else {
                        throw refuse(
                            "\(place)/\(level.rawValue)",
                            "weighs at most \(Self.furthestMove) bits more or less than what ships, and never speaks "
                                + "for the contrary")
                    }
                }
            }
        }
    }

    /// The weight of a level in bits, to which an agreeing name adds its rarity. `nil` for a level without weight.
    package func weight(_ kind: RecordKind, field: EvidenceField, level: AgreementLevel) -> Double? {
        kinds[kind]?.levels[field]?[level]?.bits(field, level)
    }

    /// The allowed weights of a level with this shipped weight: not too far from it, and evidence for a match never
    /// becomes evidence against it, nor the reverse.
    static func range(
        around shipped: Likelihood, _ field: EvidenceField, _ level: AgreementLevel
    ) -> ClosedRange<Double> {
        let bits = shipped.bits(field, level)
        let (low, high) = (bits - furthestMove, bits + furthestMove)
        // The weight of an agreeing name is the sum of these bits and those of its rarity: alone they have no sign.
        if level.isWeighedByRarity(in: field) { return low...min(0, high) }
        return bits > 0 ? max(0, low)...high : low...min(0, high)
    }
}

extension Likelihood {
    /// The weight of a level in bits; for an agreeing name without its rarity.
    func bits(_ field: EvidenceField, _ level: AgreementLevel) -> Double {
        level.isWeighedByRarity(in: field) ? log2(m) : weight
    }
}
