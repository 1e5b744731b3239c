public import Markings

/// What the questions about all objects of a message have in common.
public struct PolicyCircumstances: Hashable, Sendable {
    /// What is to be done.
    public var act: PolicyAct
    /// Who gets it, and when.
    public var reader: Reader
    /// What agreements say of what the giver gives to the reader.
    public var standing: AgreementStanding
    /// The legal basis of the transfer, where one is stated.
    public var legalBasis: String?
    /// Whether it is encrypted on its way.
    public var isEncrypted: Bool
    /// The party whose decision this is, by its party id: the giver, or the receiver of what came.
    public var decider: String?

    /// Circumstances; without an agreement, encrypted.
    public init(
        _ act: PolicyAct, reader: Reader, standing: AgreementStanding = .none, legalBasis: String? = nil,
        isEncrypted: Bool = true, decider: String? = nil
    ) {
        self.act = act
        self.reader = reader
        self.standing = standing
        self.legalBasis = legalBasis
        self.isEncrypted = isEncrypted
        self.decider = decider
    }
}
