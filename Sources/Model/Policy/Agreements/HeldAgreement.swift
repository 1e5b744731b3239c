public import Platform

/// One version of an agreement as a home holds it: the document, and who has signed its bytes.
public struct HeldAgreement: Hashable, Sendable {
    /// The document.
    public let document: AgreementDocument
    /// When this home got to know the signature of each party that has signed, by party id.
    public let signatures: [String: Timestamp]

    /// A version, and its signatures.
    public init(_ document: AgreementDocument, signatures: [String: Timestamp]) {
        self.document = document
        self.signatures = signatures
    }

    /// Whether both parties have signed it.
    public var isSignedByBoth: Bool { document.parties.allSatisfy { signatures[$0.id] != nil } }
}
