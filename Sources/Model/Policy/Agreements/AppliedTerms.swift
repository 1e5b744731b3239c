/// The terms of one version of an agreement, as they apply to what one party gives to the other.
public struct AppliedTerms: Hashable, Sendable {
    /// The terms.
    public let terms: ExchangeTerms
    /// The id of the agreement.
    public let agreement: String
    /// The number of its version.
    public let number: Int
    /// The SHA-256 of that version in hexadecimal.
    public let digest: String

    private let pointer: String
    private let hasMembers: Bool

    /// Terms, and where they stand.
    ///
    /// - Parameters:
    ///   - pointer: the JSON Pointer of the flow, or of the list of flows when none is for this direction.
    ///   - hasMembers: whether the clauses are members of what `pointer` names.
    public init(
        _ terms: ExchangeTerms, agreement: String, number: Int, digest: String, pointer: String,
        hasMembers: Bool = false
    ) {
        self.terms = terms
        self.agreement = agreement
        self.number = number
        self.digest = digest
        self.pointer = pointer
        self.hasMembers = hasMembers
    }

    /// The clause that has this member of the terms.
    public func clause(_ member: ExchangeTerms.Member) -> AgreementClause {
        AgreementClause(
            agreement: agreement, number: number, pointer: hasMembers ? "\(pointer)/\(member.rawValue)" : pointer)
    }

    /// The clause of the whole flow.
    public var clause: AgreementClause { AgreementClause(agreement: agreement, number: number, pointer: pointer) }

    /// What all of them allow together.
    public static func combined(_ applied: some Sequence<AppliedTerms>) -> ExchangeTerms {
        ExchangeTerms.combined(applied.map(\.terms))
    }
}
