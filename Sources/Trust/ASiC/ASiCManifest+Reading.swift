public import Diagnostics
internal import Digests
internal import Platform
internal import SafeXML

/// Parsing of manifests.
extension ASiCManifest {
    /// Reads a manifest.
    ///
    /// Under `.corridor` it has no comments, processing instructions, extensions or attributes that are not known, and
    /// lists each entry once; its layout and its prefixes are free, because its exact bytes are what is signed.
    ///
    /// - Throws: `Fault` `manifest-structure`, `manifest-digest-algorithm`, `references-too-many`,
    ///   `entry-listed-twice`, or one whose code begins with `xml`.
    public init(parsing bytes: [UInt8], profile: ASiCProfile, limits: ASiCLimits = .standard) throws(Fault) {
        let root = try Self.tree(bytes, limits)
        if profile.isStrict { try Self.requirePlain(bytes, root) }
        guard root.name == ASiCNames.asic("ASiCManifest") else {
            throw Self.structure("the root element is \(root.name)", root)
        }
        guard let signature = root.children.first, signature.name == ASiCNames.asic("SigReference"),
            root.all(signature.name).count == 1
        else { throw Self.structure("it does not begin with its one SigReference", root) }
        let mediaType = signature.attribute("MimeType")
        // An archive manifest refers to a time stamp; a reference without a type is recognised as a signature by its
        // name.
        guard
            mediaType == nil || mediaType == "application/pkcs7-signature"
                || mediaType == "application/x-pkcs7-signature"
        else { throw Self.structure("its signature is of the type \((mediaType ?? "").prefix(200))", signature) }
        var references: [Reference] = []
        for child in root.children.dropFirst() {
            switch child.name {
            case ASiCNames.asic("DataObjectReference"): references.append(try Self.reference(child, limits))
            case ASiCNames.asic("ASiCManifestExtensions"): try Self.checkExtensions(child)
            default: throw Self.structure("it has an element \(child.name)", child)
            }
        }
        guard !references.isEmpty else { throw Self.structure("it refers to no entry", root) }
        guard references.count <= limits.references else { throw Self.tooMany(limits) }
        self.init(signatureName: try Self.name(signature, limits), references: references)
        if profile.isStrict { try Self.requireOnce(references, root) }
    }

    /// Checks that a manifest has nothing that a reader may overlook.
    private static func requirePlain(_ bytes: [UInt8], _ root: XMLElement) throws(Fault) {
        // In a well-formed document `<!--` and `<?` begin nothing but comments and processing instructions, except for
        // the XML declaration at the start or after a byte order mark.
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = bytes.starts(with: mark) ? mark.count : 0
        let opening = UInt8(ascii: "<")
        for index in bytes.indices where bytes[index] == opening {
            let rest = bytes[(index + 1)...]
            guard !rest.starts(with: "!--".utf8) else { throw structure("it has a comment", root) }
            let isDeclaration =
                index == start && rest.starts(with: "?xml".utf8)
                && [0x20, 0x09, 0x0A, 0x0D].contains(rest.dropFirst(4).first ?? 0)
            guard !rest.starts(with: "?".utf8) || isDeclaration else {
                throw structure("it has a processing instruction", root)
            }
        }
        try requirePlain(root)
    }

    private static let elements: [XMLName: (attributes: Set<String>, hasText: Bool)] = [
        ASiCNames.asic("ASiCManifest"): ([], false),
        ASiCNames.asic("SigReference"): (["URI", "MimeType"], false),
        ASiCNames.asic("DataObjectReference"): (["URI", "MimeType", "Rootfile"], false),
        ASiCNames.ds("DigestMethod"): (["Algorithm"], false), ASiCNames.ds("DigestValue"): ([], true),
    ]

    private static func requirePlain(_ element: XMLElement) throws(Fault) {
        guard let known = elements[element.name] else { throw structure("it has an element \(element.name)", element) }
        let other = element.attributes.first { !$0.name.namespace.isEmpty || !known.attributes.contains($0.name.local) }
        if let other { throw structure("it has an attribute \(other.name)", element) }
        guard known.hasText ? element.children.isEmpty : element.trimmedText.isEmpty else {
            throw structure("\(element.name) has content that does not belong there", element)
        }
        for child in element.children { try requirePlain(child) }
    }

    /// Checks that each entry is listed once, by its name after decoding.
    private static func requireOnce(_ references: [Reference], _ root: XMLElement) throws(Fault) {
        var seen: Set<String> = []
        for reference in references where !seen.insert(reference.name).inserted {
            throw Fault(.entryListedTwice, kind: .badData, at: root.place, ["name": reference.name])
        }
    }

    /// Limits the number of elements to what the allowed number of references needs: a reference has two child elements
    /// and some extensions.
    private static func tree(_ bytes: [UInt8], _ limits: ASiCLimits) throws(Fault) -> XMLElement {
        var xml = XMLLimits.standard
        xml.bytes = limits.manifestBytes
        xml.depth = 16
        xml.elements = limits.references * 6 + 100
        xml.textBytes = 1 << 16
        do throws(Fault) {
            return try XMLTree.parse(bytes, limits: xml)
        } catch {
            throw error.code == .xmlTooManyElements ? tooMany(limits) : error
        }
    }

    private static func tooMany(_ limits: ASiCLimits) -> Fault {
        Fault(
            .referencesTooMany, kind: .badData,
            ["what": "A signed manifest refers", "limit": "\(limits.references)"])
    }

    private static func reference(_ element: XMLElement, _ limits: ASiCLimits) throws(Fault) -> Reference {
        let children = element.children
        guard children.count >= 2, children[0].name == ASiCNames.ds("DigestMethod"),
            children[1].name == ASiCNames.ds("DigestValue")
        else { throw structure("a reference does not have a DigestMethod and a DigestValue", element) }
        for child in children.dropFirst(2) {
            guard child.name == ASiCNames.asic("DataObjectReferenceExtensions") else {
                throw structure("it has an element \(child.name)", child)
            }
            try checkExtensions(child)
        }
        let identifier = children[0].attribute("Algorithm") ?? ""
        guard let algorithm = DigestAlgorithm.allCases.first(where: { Self.identifier($0) == identifier }) else {
            throw Fault(
                .manifestDigestAlgorithm, kind: .badData, at: children[0].place,
                ["algorithm": String(identifier.prefix(200))]
            )
        }
        let text = String(children[1].text.unicodeScalars.filter { ![" ", "\n", "\r", "\t"].contains($0) })
        guard let value = Base64.decode(text), let digest = Digest(algorithm, value) else {
            throw structure("a digest is damaged", children[1])
        }
        let rootfile = element.attribute("Rootfile") ?? "false"
        guard ["true", "false", "1", "0"].contains(rootfile) else {
            throw structure("Rootfile is neither true nor false", element)
        }
        return Reference(
            name: try name(element, limits), mediaType: element.attribute("MimeType"),
            isRoot: rootfile == "true" || rootfile == "1", digest: digest)
    }

    /// A critical extension is an error, because none is supported; other extensions have no effect on the result.
    private static func checkExtensions(_ element: XMLElement) throws(Fault) {
        for part in element.children {
            let critical = part.attribute("Critical")
            guard part.name == ASiCNames.asic("Extension"), critical == "false" || critical == "0" else {
                throw structure("it has an extension that must be understood", part)
            }
        }
    }

    private static func name(_ element: XMLElement, _ limits: ASiCLimits) throws(Fault) -> String {
        guard let reference = element.attribute("URI"), let name = EntryURI.decode(reference), !name.isEmpty else {
            throw structure("a reference names no entry", element)
        }
        guard name.utf8.count <= limits.nameBytes else {
            throw structure("a reference names an entry by more than \(limits.nameBytes) bytes", element)
        }
        return name
    }

    private static func structure(_ reason: String, _ element: XMLElement) -> Fault {
        Fault(.manifestStructure, kind: .badData, at: element.place, ["reason": reason])
    }
}
