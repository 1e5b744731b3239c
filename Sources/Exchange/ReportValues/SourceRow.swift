package import Platform

/// One message that was received and taken in.
package struct SourceRow: Hashable, Sendable {
    /// The name of the party that made it.
    package var party: String
    /// That party's id, shortened for reading.
    package var partyID: String
    /// The id of the message or bundle.
    package var message: String
    /// Its place in the originator's stream, such as `3`; empty when it has none.
    package var sequence: String
    /// When it was received.
    package var received: Timestamp
    /// The time that the signer claims.
    package var claimed: Timestamp?
    /// The earliest time at which the signature is proven to have existed.
    package var proven: Timestamp?
    /// The time at which trust was judged.
    package var judged: Timestamp?
    /// Who made it, and is it whole?
    package var authenticity: ReportVerdict
    /// May this home take it in?
    package var admission: ReportVerdict
    /// How many objects it holds.
    package var objects: Int
    /// The markings that its objects carry, such as `TLP:AMBER`.
    package var markings: [String]
    /// What became of the receipt, in words.
    package var receipt: String

    /// A row.
    package init(
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
