/// A manifest of a container and the signature over it, as they lie there.
public struct SignedManifest: Sendable {
    /// The manifest's entry.
    public let name: String
    /// The manifest's exact bytes.
    public let bytes: [UInt8]
    /// What they say.
    public let manifest: ASiCManifest
    /// The signature's bytes.
    public let signature: [UInt8]
}
