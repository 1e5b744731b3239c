internal import RecordLinkage

extension AgreementLevel {
    /// Whether an agreement at this level weighs by the rarity of what agrees, in the place of `u`.
    func isWeighedByRarity(in field: EvidenceField) -> Bool {
        guard field == .name else { return false }
        switch self {
        case .same, .alike, .withoutPlace, .partial, .initials, .branch: return true
        case .weak, .building, .near, .exchanged, .different, .conflicting, .missing: return false
        }
    }
}
