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

    /// A package that the writer made.
    ///
    /// - Parameters:
    ///   - position: one of the manifest's positions.
    ///   - copy: its copy in the outbox, when it is to go to the recipient over folders.
    package init(
        _ written: PackageWriter.Written, at position: StreamPosition, by gateway: PartyID, file: String,
        fileDigest: String, copy: OutgoingCopy? = nil
    ) {
        manifest = written.manifest
        manifestDigest = written.manifestDigest
        self.position = position
        self.gateway = gateway
        self.file = file
        self.fileDigest = fileDigest
        self.copy = copy
    }
}
