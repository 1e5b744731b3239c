/// Whether a home asks for an agreement before anything is given or taken in.
public struct AgreementRequirement: Hashable, Sendable {
    /// Whether it does for all partners that no setting of their own exists for.
    public var isGeneral: Bool
    /// The settings for single partners, by party id.
    public var partners: [String: Bool]

    /// A requirement; without arguments none.
    public init(isGeneral: Bool = false, partners: [String: Bool] = [:]) {
        self.isGeneral = isGeneral
        self.partners = partners
    }

    /// Whether the home asks for an agreement with this partner.
    public func applies(to partner: String) -> Bool { partners[partner] ?? isGeneral }
}
