internal import Digests
package import Packages
package import X509

/// A package that was made here, as it goes to one recipient.
package struct SentPackage: Hashable, Sendable {
    /// Its manifest.
    let manifest: PackageManifest
    /// The digest of its signed manifest, in hexadecimal.
    let manifestDigest: String
    /// Its place in the stream to the recipient.
    let position: StreamPosition
    /// The party whose gateway sends it.
    let gateway: PartyID
    /// The name of its file, as it is sent.
    let file: String
    /// The SHA-256 of that file; empty where it is not known.
    let fileDigest: String
    /// Its copy, when it is to go to the recipient over folders; `nil` when a person carries the file.
    let copy: OutgoingCopy?
    /// What the ledger is to say of it; `nil` for what discloses nothing, such as a receipt.
    var disclosure: LedgerDraft?

    /// A package that the writer made.
    ///
    /// - Parameters:
    ///   - position: one of the manifest's positions.
    ///   - copy: its copy in the outbox, when it is to go to the recipient over folders.
    ///   - disclosure: what the ledger is to say of it; message, manifest and recipient are filled in.
    package init(
        _ written: PackageWriter.Written, at position: StreamPosition, by gateway: PartyID, file: String,
        fileDigest: String, copy: OutgoingCopy? = nil, disclosing disclosure: LedgerDraft? = nil
    ) {
        manifest = written.manifest
        manifestDigest = written.manifestDigest
        self.position = position
        self.gateway = gateway
        self.file = file
        self.fileDigest = fileDigest
        self.copy = copy
        self.disclosure = disclosure.map { draft in
            var draft = draft
            draft.message = written.manifest.messageID.description
            draft.manifestDigest = written.manifestDigest
            draft.recipient = position.recipient.text
            draft.markings = written.manifest.handling
            return draft
        }
    }
}
