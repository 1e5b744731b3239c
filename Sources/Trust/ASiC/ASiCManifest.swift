public import Diagnostics
public import Digests
internal import Files
internal import Platform
internal import SafeXML

/// The manifest that a signature covers (ETSI EN 319 162-1, clause A.4): the name of the signature and the digest of
/// each entry.
public struct ASiCManifest: Hashable, Sendable {
    /// A reference to a signed entry.
    public struct Reference: Hashable, Sendable {
        /// The entry's name.
        public let name: String
        /// Its media type.
        public let mediaType: String?
        /// Whether it is the entry to open first.
        public let isRoot: Bool
        /// Its digest.
        public let digest: Digest

        /// Creates a reference.
        public init(name: String, mediaType: String?, isRoot: Bool, digest: Digest) {
            self.name = name
            self.mediaType = mediaType
            self.isRoot = isRoot
            self.digest = digest
        }
    }

    /// The entry that holds the signature.
    public let signatureName: String
    /// The entries, in order.
    public let references: [Reference]

    /// Creates a manifest.
    public init(signatureName: String, references: [Reference]) {
        self.signatureName = signatureName
        self.references = references
    }

    /// The manifest in the one encoding that we write (specs/package.md, "The container manifest").
    ///
    /// - Throws: `Fault` `xml-unwritable` for a media type that XML cannot represent.
    public func bytes() throws(Fault) -> [UInt8] {
        let sink = MemorySink()
        let writer = try XMLWriter(
            to: sink, prefixes: [("asic", ASiCNames.namespace), ("ds", ASiCNames.signatureNamespace)], indented: true)
        func attribute(_ name: String, _ value: String) -> XMLAttribute { XMLAttribute(XMLName(local: name), value) }
        try writer.start(ASiCNames.asic("ASiCManifest"))
        try writer.element(
            ASiCNames.asic("SigReference"),
            [
                attribute("URI", EntryURI.encode(signatureName)),
                attribute("MimeType", ASiCNames.signatureMediaType),
            ])
        for reference in references {
            var attributes = [attribute("URI", EntryURI.encode(reference.name))]
            if let mediaType = reference.mediaType { attributes.append(attribute("MimeType", mediaType)) }
            if reference.isRoot { attributes.append(attribute("Rootfile", "true")) }
            try writer.start(ASiCNames.asic("DataObjectReference"), attributes)
            try writer.element(
                ASiCNames.ds("DigestMethod"), [attribute("Algorithm", Self.identifier(reference.digest.algorithm))])
            try writer.element(ASiCNames.ds("DigestValue"), text: Base64.encode(reference.digest.bytes))
            try writer.end()
        }
        try writer.end()
        try writer.finish()
        return sink.bytes
    }

    /// The identifiers of digests (RFC 6931, section 2.1, and XML Encryption).
    static func identifier(_ algorithm: DigestAlgorithm) -> String {
        switch algorithm {
        case .sha256: "http://www.w3.org/2001/04/xmlenc#sha256"
        case .sha384: "http://www.w3.org/2001/04/xmldsig-more#sha384"
        case .sha512: "http://www.w3.org/2001/04/xmlenc#sha512"
        }
    }
}

/// A manifest of a container and its signature, as stored in the container.
public struct SignedManifest: Sendable {
    /// The name of the manifest's entry.
    public let name: String
    /// The exact bytes of the manifest.
    public let bytes: [UInt8]
    /// The parsed manifest.
    public let manifest: ASiCManifest
    /// The bytes of the signature.
    public let signature: [UInt8]
}
