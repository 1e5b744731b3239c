public import Diagnostics
public import Digests
internal import Files
internal import Platform
internal import SafeXML

/// The manifest that a signature covers (ETSI EN 319 162-1, clause A.4): which signature, and the digest of each entry.
public struct ASiCManifest: Hashable, Sendable {
    /// One entry that is signed for.
    public struct Reference: Hashable, Sendable {
        /// The entry's name.
        public let name: String
        /// Its media type.
        public let mediaType: String?
        /// Whether it is the one to begin with.
        public let isRoot: Bool
        /// Its digest.
        public let digest: Digest

        /// A reference.
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

    /// A manifest.
    public init(signatureName: String, references: [Reference]) {
        self.signatureName = signatureName
        self.references = references
    }

    /// The manifest in the one form in which we write it.
    ///
    /// - Throws: `Fault` `xml-unwritable` for a media type that XML cannot hold.
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
