package import Diagnostics
internal import Packages
package import Platform
package import X509

/// What a home records with a package that it imports.
package struct ImportRecord: Sendable {
    /// When it is imported.
    package let handled: Timestamp
    /// The revocation lists of originators' profiles that the verdict rests on, by party.
    package let revocationLists: [PartyID: CertificateRevocationList]
    /// The receipt that is owed for it.
    package let receipt: PendingReceipt?
    /// The profiles that came with it, of parties that are no partners.
    package let introductions: [ArrivingIntroduction]
    /// The decision by which it is released from quarantine, if it is.
    package let release: QuarantineRelease?
    /// What it is to the relation with its originator; `nil` for an own message, and without a partner.
    package let relation: RelationEvent?
    /// The words in which the verdict on it is kept.
    package let messages: FindingMessages
    /// The digests of the versions of agreements under which its content came.
    package let agreements: [String]
    /// What was found of what it says of an agreement.
    package let agreementFindings: [Finding]
    /// What its statements change.
    package var corrections: CorrectionChanges?
    /// What its statements about no object change.
    package var partyStatements: [PartyStatementChanges] = []
    /// Its statements about consent.
    package var consents: [ConsentChange] = []
    /// What was found of its statements.
    package var statementFindings: [Finding] = []
    /// What was found about the checkpoint in it; `nil` without one.
    package var checkpoint: CheckpointRecord?

    /// A record.
    package init(
        handled: Timestamp, revocationLists: [PartyID: CertificateRevocationList], receipt: PendingReceipt? = nil,
        introductions: [ArrivingIntroduction] = [], release: QuarantineRelease? = nil, relation: RelationEvent? = nil,
        messages: FindingMessages = .english, agreements: [String] = [], agreementFindings: [Finding] = []
    ) {
        self.handled = handled
        self.revocationLists = revocationLists
        self.receipt = receipt
        self.introductions = introductions
        self.release = release
        self.relation = relation
        self.messages = messages
        self.agreements = agreements
        self.agreementFindings = agreementFindings
    }

    /// The certificates and revocation lists that the verdict on a package rests on, as PEM.
    func evidence(for package: VerifiedPackage) -> String {
        var evidence = package.certificates.map { String(decoding: $0.pem, as: UTF8.self) }
        if let list = revocationLists[package.manifest.originator] {
            evidence.append(String(decoding: list.pem, as: UTF8.self))
        }
        return evidence.joined()
    }
}
