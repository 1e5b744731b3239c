package import X509

/// The party that opens what it received.
package struct PackageRecipient: Sendable {
    /// The party.
    package let party: PartyID
    /// Its name, for findings.
    package let name: String
    /// The folder for decrypted content that is read more than once: a nameless file in it.
    package let workFolder: String

    /// A recipient.
    package init(party: PartyID, name: String, workFolder: String) {
        self.party = party
        self.name = name
        self.workFolder = workFolder
    }
}
