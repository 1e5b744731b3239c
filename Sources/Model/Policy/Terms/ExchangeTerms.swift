public import Markings

/// The terms under which one party of an agreement gives data to the other (specs/exchange.md, "Agreements").
///
/// A member that is absent from an agreement restricts nothing. Combining two terms is a join: nothing is allowed that
/// one of them forbids.
public struct ExchangeTerms: Hashable, Sendable {
    /// The types of objects that may be given; `nil` for all.
    public var objectTypes: Set<String>?
    /// The most restrictive colour of the Traffic Light Protocol that may be given; `nil` for all.
    public var highestTrafficLight: TrafficLight?
    /// The purposes for which it is given, and may be used; `nil` for all.
    public var purposes: Set<String>?
    /// The legal bases on which it may be given; `nil` for any, or none.
    public var legalBases: Set<String>?
    /// The number of days for which the receiver keeps it at most; `nil` for no limit.
    public var retentionDays: Int?
    /// Whether the receiver may pass it on.
    public var onwardSharing = OnwardSharing.allowed
    /// The audiences that the receiver may pass it on to, where it may; `nil` for all.
    public var onwardAudiences: Set<Audience>?
    /// The conditions of FIRST's Information Exchange Policy 2.0.
    public var exchangePolicy = InformationExchangePolicy()

    /// Terms that restrict nothing.
    public init() {}
}

/// The clause of an agreement that decided something.
public struct AgreementClause: Hashable, Sendable {
    /// The id of the agreement.
    public let agreement: String
    /// The version of the agreement: its number.
    public let number: Int
    /// The JSON Pointer of the clause in the agreement's document.
    public let pointer: String

    /// A clause.
    public init(agreement: String, number: Int, pointer: String) {
        self.agreement = agreement
        self.number = number
        self.pointer = pointer
    }
}
