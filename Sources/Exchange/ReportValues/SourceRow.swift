package import Platform

/// One imported message.
package struct SourceRow: Hashable, Sendable {
    /// The name of the originator.
    package var party: String
    /// That party's id, shortened for reading.
    package var partyID: String
    /// The id of the message or bundle.
    package var message: String
    /// Its place in the originator's stream, such as `3`; empty when it has none.
    package var sequence: String
    /// The time of receipt.
    package var received: Timestamp
    /// The time that the signer claims.
    package var claimed: Timestamp?
    /// The earliest time at which the signature is proven to have existed.
    package var proven: Timestamp?
    /// The time at which trust was judged.
    package var judged: Timestamp?
    /// The verdict on authenticity.
    package var authenticity: ReportVerdict
    /// The verdict on admission.
    package var admission: ReportVerdict
    /// The number of its objects.
    package var objects: Int
    /// The markings of its objects, such as `TLP:AMBER`.
    package var markings: [String]
    /// The state of the receipt, in words.
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
