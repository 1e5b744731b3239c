internal import Diagnostics
internal import Digests
internal import Platform
internal import StrictJSON
internal import X509

/// `data/disclosure-head.json`: the statement of the originator that travels with parts of a package that are shown
/// alone (specs/package.md, "Disclosure head"). It names no entry by its digest, so that nothing that is withheld can
/// be confirmed by trying.
struct DisclosureHead: Hashable, Sendable {
    static let format = "corridor-disclosure-head"
    /// The entry of the head, and of its signature.
    static let entryName = "data/disclosure-head.json"
    static let signatureEntry = "data/disclosure-head.p7s"
    /// The largest head, and the largest signature, in bytes.
    static let limit = 1 << 20
    private static let tokenLength = 32

    /// The party that committed to the parts.
    let originator: PartyID
    /// Its random name.
    let token: String
    /// The commitment of the package's manifest.
    let commitment: PackageManifest.Commitment

    init(originator: PartyID, commitment: PackageManifest.Commitment, randomness: Randomness) {
        self.originator = originator
        self.commitment = commitment
        token = Hex.encode(randomness.bytes(Self.tokenLength))
    }

    /// Reads a head.
    ///
    /// - Throws: `Fault` of kind `.badData` from the JSON parser or about a field.
    init(parsing bytes: [UInt8]) throws(Fault) {
        let entry = Self.entryName
        let value: JSONValue
        do throws(Fault) { value = try JSONValue(parsing: bytes) } catch { throw error.inside(entry) }
        var fields = try JSONFields(value, entry: entry)
        let version = try FormatIdentification.read(
            &fields, format: Self.format, versions: [.v2], profile: FormatIdentification.suite)
        originator = try fields.parsed("originator", expected: "a party id", parse: PartyID.init)
        token = try fields.parsed("token", expected: "32 bytes in hexadecimal", parse: ManifestDigest.parse)
        commitment = try PackageManifest.Commitment(
            reading: try fields.value("commitment"), version: version, entry: entry, pointer: "/commitment")
        try version.finish(fields)
    }

    /// The head's bytes: canonical JSON (RFC 8785).
    var bytes: [UInt8] {
        var object = JSONObject()
        FormatIdentification.write(&object, format: Self.format, version: .v2, profile: FormatIdentification.suite)
        object["originator"] = .string(originator.text)
        object["token"] = .string(token)
        object["commitment"] = commitment.json
        return JSONValue.object(object).canonical()
    }
}
