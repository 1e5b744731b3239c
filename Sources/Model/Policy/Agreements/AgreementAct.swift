/// What a party says of an agreement apart from its terms.
public enum AgreementAct: String, Hashable, Sendable, CaseIterable {
    /// It agrees to a version; its signature is on the same bytes in the same package.
    case accept
    /// Nothing new goes under it until the same party resumes it.
    case suspend
    /// It lifts its own suspension.
    case resume
    /// It ends the agreement, for ever and with all of its versions.
    case end
}
