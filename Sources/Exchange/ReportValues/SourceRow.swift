public import Platform

/// One message that was received and taken in.
public struct SourceRow: Hashable, Sendable {
    /// The name of the party that made it.
    public var party: String
    /// That party's id, shortened for reading.
    public var partyID: String
    /// The id of the message or bundle.
    public var message: String
    /// Its place in the originator's stream, such as `3`; empty when it has none.
    public var sequence: String
    /// When it was received.
    public var received: Timestamp
    /// The time that the signer claims.
    public var claimed: Timestamp?
    /// The earliest time at which the signature is proven to have existed.
    public var proven: Timestamp?
    /// The time at which trust was judged.
    public var judged: Timestamp?
    /// Who made it, and is it whole?
    public var authenticity: ReportVerdict
    /// May this home take it in?
    public var admission: ReportVerdict
    /// How many objects it holds.
    public var objects: Int
    /// The markings that its objects carry, such as `TLP:AMBER`.
    public var markings: [String]
    /// What became of the receipt, in words.
    public var receipt: String

    /// A row.
    public init(
        party: String, partyID: String, message: String, sequence: String = "", received: Timestamp,
        claimed: Timestamp? = nil, proven: Timestamp? = nil, judged: Timestamp? = nil, authenticity: ReportVerdict,
        admission: ReportVerdict, objects: Int, markings: [String], receipt: String
    ) {
        self.party = party
        self.partyID = partyID
        self.message = message
        self.sequence = sequence
        self.received = received
        self.claimed = claimed
        self.proven = proven
        self.judged = judged
        self.authenticity = authenticity
        self.admission = admission
        self.objects = objects
        self.markings = markings
        self.receipt = receipt
    }
}
