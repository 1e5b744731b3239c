internal import CMS
public import Digests
internal import Files
internal import Findings
internal import SafeXML

/// ASiCManifest (ETSI EN 319 162-1, annex A.4): the entries that a signature is over, with their digests.
public struct ASiCManifest: Hashable, Sendable {
    static let namespace = "http://uri.etsi.org/02918/v1.2.1#"
    static let signatureNamespace = "http://www.w3.org/2000/09/xmldsig#"
    static let firstName = "META-INF/ASiCManifest001.xml"
    static let firstSignature = "META-INF/signature001.p7s"

    /// One entry that is signed.
    public struct Reference: Hashable, Sendable {
        /// The entry's name.
        public let name: String
        /// Its media type.
        public let mediaType: String?
        /// Whether it is the one to begin with.
        public let isRoot: Bool
        /// Its digest.
        public let digest: Digest
    }

    /// The entry that holds the signature.
    public let signature: String
    /// The entries that are signed.
    public let references: [Reference]

    init(signature: String, references: [Reference]) {
        self.signature = signature
        self.references = references
    }

    /// Reads a manifest; under `.corridor` only in the very form that is written.
    init(_ bytes: [UInt8], entry: String, profile: ASiCProfile) throws(Fault) {
        func refuse(_ reason: String) -> Fault {
            Fault(.manifestStructure, .badData, at: Place(entry: entry), ["reason": reason])
        }
        let root: XMLElement
        do throws(Fault) { root = try XMLTree.parse(bytes) } catch { throw error.inside(entry) }
        guard root.name == XMLName(namespace: Self.namespace, local: "ASiCManifest") else {
            throw refuse("its root is \(root.name.local)")
        }
        let signatures = root.children.filter { $0.name == XMLName(namespace: Self.namespace, local: "SigReference") }
        guard signatures.count == 1, let uri = signatures[0].attribute("URI"), let name = Self.decode(uri) else {
            throw refuse("it names no signature, or several")
        }
        signature = name
        var references: [Reference] = []
        for child in root.children where child.name.local != "SigReference" {
            guard child.name == XMLName(namespace: Self.namespace, local: "DataObjectReference") else {
                if profile == .asicE, child.name.local == "ASiCManifestExtensions" { continue }
                throw refuse("it has an element \(child.name.local)")
            }
            guard let reference = Self.reference(child) else {
                throw refuse("a reference has no digest that is known")
            }
            references.append(reference)
        }
        guard Set(references.map(\.name)).count == references.count, !references.isEmpty else {
            throw refuse("it lists nothing, or something twice")
        }
        self.references = references
        if profile == .corridor, self.bytes != bytes { throw refuse("it is not in the form that is written") }
    }

    private static func reference(_ element: XMLElement) -> Reference? {
        func inner(_ local: String) -> XMLElement? {
            element.children.first { $0.name == XMLName(namespace: signatureNamespace, local: local) }
        }
        guard let uri = element.attribute("URI"), let name = decode(uri),
            let algorithm = inner("DigestMethod")?.attribute("Algorithm").flatMap(Self.algorithm),
            let value = inner("DigestValue").flatMap({ Base64.decode($0.trimmedText) }),
            let digest = Digest(algorithm, value)
        else { return nil }
        return Reference(
            name: name, mediaType: element.attribute("MimeType"), isRoot: element.attribute("Rootfile") == "true",
            digest: digest)
    }

    /// The manifest's bytes.
    var bytes: [UInt8] {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<asic:ASiCManifest xmlns:asic=\"\(Self.namespace)\" xmlns:ds=\"\(Self.signatureNamespace)\">\n"
        text += "  <asic:SigReference URI=\"\(Self.encode(signature))\" MimeType=\"application/pkcs7-signature\"/>\n"
        for reference in references {
            text += "  <asic:DataObjectReference URI=\"\(Self.encode(reference.name))\""
            if let type = reference.mediaType { text += " MimeType=\"\(type)\"" }
            if reference.isRoot { text += " Rootfile=\"true\"" }
            text += ">\n    <ds:DigestMethod Algorithm=\"\(Self.algorithmURI(reference.digest.algorithm))\"/>\n"
            text += "    <ds:DigestValue>\(Base64.encode(reference.digest.bytes))</ds:DigestValue>\n"
            text += "  </asic:DataObjectReference>\n"
        }
        return Array((text + "</asic:ASiCManifest>\n").utf8)
    }

    private static func algorithm(_ uri: String) -> DigestAlgorithm? {
        DigestAlgorithm.allCases.first { algorithmURI($0) == uri }
    }

    private static func algorithmURI(_ algorithm: DigestAlgorithm) -> String {
        switch algorithm {
        case .sha256: "http://www.w3.org/2001/04/xmlenc#sha256"
        case .sha384: "http://www.w3.org/2001/04/xmldsig-more#sha384"
        case .sha512: "http://www.w3.org/2001/04/xmlenc#sha512"
        }
    }

    /// A name as a relative URI (RFC 3986): everything but unreserved characters and slashes percent-encoded.
    private static func encode(_ name: String) -> String {
        var result = ""
        for byte in name.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                byte < 128 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                || "-._~/".utf8.contains(byte)
            result += isPlain ? String(scalar) : "%" + Hex.encode([byte]).uppercased()
        }
        return result
    }

    private static func decode(_ uri: String) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(uri.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = Hex.decode(String(decoding: rest.prefix(2), as: UTF8.self)) else {
                return nil
            }
            bytes += value
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
