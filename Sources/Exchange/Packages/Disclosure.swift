package import Diagnostics
internal import Files
internal import Platform
package import StrictJSON

/// A part of a package that still verifies against its originator's signature: some objects or properties, each with
/// its salt and its audit path, and what the signature covers (specs/package.md, "Disclosures").
package struct Disclosure: Hashable, Sendable {
    static let format = "corridor-disclosure"
    static let version = "1"
    /// The largest file, in bytes.
    static let limit = 256 << 20

    /// One thing that is disclosed.
    package struct Part: Hashable, Sendable {
        /// Its place in the package.
        package let place: CommitmentLeaf
        /// Its value.
        package let value: JSONValue
        let salt: [UInt8]
        /// The position of its leaf.
        let leaf: Int
        let path: [[UInt8]]
    }

    /// The disclosed parts.
    package let parts: [Part]
    /// The package's `manifest.json`.
    let manifest: [UInt8]
    /// The package's `META-INF/ASiCManifest001.xml`, which the signature covers.
    let containerManifest: [UInt8]
    /// The originator's signature.
    let signature: [UInt8]

    init(parts: [Part], manifest: [UInt8], containerManifest: [UInt8], signature: [UInt8]) {
        self.parts = parts
        self.manifest = manifest
        self.containerManifest = containerManifest
        self.signature = signature
    }

    /// Whether a file begins like a disclosure: with the first member of its canonical form, white space aside, so that
    /// the errors of a reformatted one are reported as those of a disclosure.
    static func isLikely(_ source: any ByteSource) throws(Fault) -> Bool {
        let head = try source.bytes(0..<min(source.count, 256)).filter { !"\n\r\t ".utf8.contains($0) }
        return head.starts(with: "{\"container_manifest\":".utf8)
    }

    /// Reads a disclosure, strictly.
    ///
    /// - Throws: `Fault` of kind `.badData` from the JSON parser or about a field.
    package init(parsing bytes: [UInt8]) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: "the disclosure")
        try FormatIdentification.check(&fields, format: Self.format, version: Self.version)
        manifest = try fields.parsed("manifest", expected: "Base64", parse: Base64.decode)
        containerManifest = try fields.parsed("container_manifest", expected: "Base64", parse: Base64.decode)
        signature = try fields.parsed("signature", expected: "Base64", parse: Base64.decode)
        parts = try fields.array("disclosed") { value, pointer throws(Fault) in
            var part = try JSONFields(value, entry: "the disclosure", pointer: pointer)
            let place = CommitmentLeaf(
                entry: try part.string("entry"), index: try part.integer("index", in: 0...StreamPosition.maximum),
                property: try part.optionalString("property"))
            let read = Part(
                place: place, value: try part.value("value"),
                salt: try part.parsed("salt", expected: "32 bytes in hexadecimal", parse: Self.digest),
                leaf: try part.integer("leaf", in: 0...StreamPosition.maximum),
                path: try part.strings("path", expected: "digests in hexadecimal", parse: Self.digest))
            try part.finish()
            return read
        }
        try fields.finish()
        // The signature covers the canonical form, so that no other form is accepted: two numbers may differ only in
        // text.
        guard self.bytes == bytes else { throw fields.invalid("disclosed", "canonical JSON (RFC 8785)") }
    }

    /// The disclosure's bytes: canonical JSON (RFC 8785).
    package var bytes: [UInt8] {
        var object = JSONObject()
        FormatIdentification.write(&object, format: Self.format, version: Self.version)
        object["manifest"] = .string(Base64.encode(manifest))
        object["container_manifest"] = .string(Base64.encode(containerManifest))
        object["signature"] = .string(Base64.encode(signature))
        object["disclosed"] = .array(
            parts.map { part in
                var one = JSONObject()
                one["entry"] = .string(part.place.entry)
                one["index"] = .number(JSONNumber(part.place.index))
                one["property"] = part.place.property.map(JSONValue.string)
                one["value"] = part.value
                one["salt"] = .string(Hex.encode(part.salt))
                one["leaf"] = .number(JSONNumber(part.leaf))
                one["path"] = .array(part.path.map { .string(Hex.encode($0)) })
                return .object(one)
            })
        return JSONValue.object(object).canonical()
    }

    private static func digest(_ text: String) -> [UInt8]? {
        ManifestDigest.parse(text).flatMap { Hex.decode($0) }
    }
}
