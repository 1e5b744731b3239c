internal import RecordLinkage

/// The fields by which two records are compared.
package enum EvidenceField: String, Hashable, Sendable, CaseIterable {
    /// Names.
    case name
    /// Identifiers of any scheme.
    case identifier
    /// Birth dates.
    case birthDate = "birth-date"
    /// Places of birth.
    case birthPlace = "birth-place"
    /// Nationalities, or countries of an organisation.
    case country
    /// Addresses.
    case address
    /// Positions on the earth.
    case position
    /// Telephone numbers.
    case phone
    /// E-mail addresses.
    case email

    /// Whether it is contact data, which several entities may share: it links them, and never merges them by itself.
    package var isContact: Bool {
        switch self {
        case .address, .phone, .email: true
        case .name, .identifier, .birthDate, .birthPlace, .country, .position: false
        }
    }
}

extension AgreementLevel {
    /// Whether an agreement at this level is weighed by the rarity of the value instead of `u`.
    func isWeighedByRarity(in field: EvidenceField) -> Bool {
        guard field == .name else { return false }
        switch self {
        case .same, .alike, .withoutPlace, .partial, .initials, .branch: return true
        case .weak, .building, .near, .exchanged, .different, .conflicting, .missing: return false
        }
    }
}
