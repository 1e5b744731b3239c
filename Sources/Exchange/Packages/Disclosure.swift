package import Diagnostics
internal import Files
internal import Platform
package import StrictJSON

/// A part of a package that still verifies against its originator's signature: some objects or values, each with its
/// salt and its audit path, and what the signature covers (specs/package.md, "Disclosures").
package struct Disclosure: Hashable, Sendable {
    static let format = "corridor-disclosure"
    /// The largest file, in bytes.
    static let limit = 256 << 20

    /// One value that is disclosed.
    package struct Part: Hashable, Sendable {
        /// Its place in the package.
        package let place: CommittedPlace
        /// The value, as the originator committed to it.
        package let value: JSONValue
        let salt: [UInt8]
        /// The position of its leaf.
        let leaf: Int
        let path: [[UInt8]]
    }

    /// What the originator signed.
    enum Evidence: Hashable, Sendable {
        /// Version 1: the manifests of the package, and the package's signature.
        case manifests(manifest: [UInt8], containerManifest: [UInt8], signature: [UInt8])
        /// Version 2: the disclosure head, and its signature.
        case head(DisclosureHeadEvidence)

        var version: WireVersion {
            switch self {
            case .manifests: .v1
            case .head: .v2
            }
        }
    }

    /// The disclosed parts.
    package let parts: [Part]
    /// What the originator signed.
    let evidence: Evidence

    init(parts: [Part], evidence: Evidence) {
        self.parts = parts
        self.evidence = evidence
    }

    /// The version of the format.
    package var version: WireVersion { evidence.version }

    /// Whether a file looks like a disclosure: a JSON object whose beginning or end names the format.
    static func isLikely(_ source: any ByteSource) throws(Fault) -> Bool {
        let window = 1 << 16
        let head = try source.bytes(0..<min(source.count, window))
        let first = head.first { !"\n\r\t ".utf8.contains($0) }
        guard first == UInt8(ascii: "{") else { return false }
        let tail = try source.bytes(max(0, source.count - window)..<source.count)
        let name = Array("\"\(format)\"".utf8)
        return head.contains(name) || tail.contains(name)
    }

    /// Reads a disclosure.
    ///
    /// - Throws: `Fault` of kind `.badData` from the JSON parser or about a field.
    package init(parsing bytes: [UInt8]) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: Self.placeName)
        let version = try FormatIdentification.read(&fields, format: Self.format)
        switch version {
        case .v1:
            evidence = .manifests(
                manifest: try fields.parsed("manifest", expected: "Base64", parse: Base64.decode),
                containerManifest: try fields.parsed("container_manifest", expected: "Base64", parse: Base64.decode),
                signature: try fields.parsed("signature", expected: "Base64", parse: Base64.decode))
        case .v2:
            evidence = .head(
                DisclosureHeadEvidence(
                    head: try fields.parsed("head", expected: "Base64", parse: Base64.decode),
                    signature: try fields.parsed("signature", expected: "Base64", parse: Base64.decode)))
        }
        parts = try fields.array("disclosed") { value, pointer throws(Fault) in
            try Part(reading: value, in: version, pointer: pointer)
        }
        try version.finish(fields)
        // Version 1 is accepted in its canonical form only. Version 2 may be written otherwise, and its values are
        // taken in their canonical form, which is what the originator committed to: two numbers may differ in text.
        guard version > .v1 || self.bytes == bytes else {
            throw fields.invalid("disclosed", "canonical JSON (RFC 8785)")
        }
    }

    /// The disclosure's bytes: canonical JSON (RFC 8785).
    package var bytes: [UInt8] {
        var object = JSONObject()
        FormatIdentification.write(&object, format: Self.format, version: version)
        switch evidence {
        case .manifests(let manifest, let containerManifest, let signature):
            object["manifest"] = .string(Base64.encode(manifest))
            object["container_manifest"] = .string(Base64.encode(containerManifest))
            object["signature"] = .string(Base64.encode(signature))
        case .head(let evidence):
            object["head"] = .string(Base64.encode(evidence.head))
            object["signature"] = .string(Base64.encode(evidence.signature))
        }
        object["disclosed"] = .array(parts.map { $0.json(version) })
        return JSONValue.object(object).canonical()
    }

    static let placeName = "the disclosure"
}

/// The disclosure head of a package as it was signed.
struct DisclosureHeadEvidence: Hashable, Sendable {
    /// `data/disclosure-head.json`.
    let head: [UInt8]
    /// `data/disclosure-head.p7s`.
    let signature: [UInt8]
}

extension Disclosure.Part {
    fileprivate init(reading value: JSONValue, in version: WireVersion, pointer: String) throws(Fault) {
        var fields = try JSONFields(value, entry: Disclosure.placeName, pointer: pointer)
        place = CommittedPlace(
            entry: try fields.string("entry"), index: try fields.integer("index", in: 0...StreamPosition.maximum),
            steps: try Self.steps(&fields, in: version))
        let value = try fields.value("value")
        // The originator committed to canonical JSON.
        if let finding = value.overflow { throw Fault(finding, kind: .badData) }
        switch version {
        case .v1: self.value = value
        case .v2: self.value = try JSONValue(parsing: value.canonical())
        }
        salt = try fields.parsed("salt", expected: "32 bytes in hexadecimal", parse: Self.digest)
        leaf = try fields.integer("leaf", in: 0...StreamPosition.maximum)
        path = try fields.strings("path", expected: "digests in hexadecimal", parse: Self.digest)
        try version.finish(fields)
    }

    private static func steps(
        _ fields: inout JSONFields, in version: WireVersion
    ) throws(Fault) -> [CommittedPlace.Step] {
        switch version {
        case .v1: return try fields.optionalString("property").map { [.member($0)] } ?? []
        case .v2:
            let values = try fields.array("steps") { value, _ in value }
            let steps = values.compactMap(CommittedPlace.Step.init)
            guard steps.count == values.count else {
                throw fields.invalid("steps", "an array of names of members and numbers of entries")
            }
            return steps
        }
    }

    fileprivate func json(_ version: WireVersion) -> JSONValue {
        var object = JSONObject()
        object["entry"] = .string(place.entry)
        object["index"] = .number(JSONNumber(place.index))
        switch version {
        case .v1: object["property"] = place.property.map(JSONValue.string)
        case .v2: object["steps"] = .array(place.steps.map(\.json))
        }
        object["value"] = value
        object["salt"] = .string(Hex.encode(salt))
        object["leaf"] = .number(JSONNumber(leaf))
        object["path"] = .array(path.map { .string(Hex.encode($0)) })
        return .object(object)
    }

    private static func digest(_ text: String) -> [UInt8]? {
        ManifestDigest.parse(text).flatMap { Hex.decode($0) }
    }
}
