internal import Diagnostics
public import Digests
internal import Platform
internal import StrictJSON
public import X509

/// The entry of a manifest for a package of another party that it encloses unchanged: the signed release by the party
/// that passes it on (specs/package.md, "Enclosures").
public struct Enclosure: Hashable, Sendable {
    /// The entry that holds it, under `data/`.
    public let entry: String
    /// Its originator.
    public let originator: PartyID
    /// Its message id.
    public let messageID: UUID
    /// The digest of its signed manifest, in hexadecimal.
    public let manifestDigest: String
    /// On what ground it is passed on, in words; optional.
    public let release: String?

    /// The name of an entry, by its index from 0: `data/enclosed-001.asice`.
    static func entryName(_ index: Int) -> String {
        "data/enclosed-\((index + 1).padded(to: 3)).asice"
    }

    /// The largest depth of enclosed packages: one that was passed on twice is two deep.
    static let maximumDepth = 4
    /// The most enclosures of a package.
    static let maximumCount = 999

    init(of package: VerifiedPackage, index: Int, release: String?) {
        entry = Self.entryName(index)
        originator = package.manifest.originator
        messageID = package.manifest.messageID
        manifestDigest = package.manifestDigest
        self.release = release
    }

    init(reading value: JSONValue, in version: WireVersion, entry manifest: String, pointer: String) throws(Fault) {
        var fields = try JSONFields(value, entry: manifest, pointer: pointer)
        entry = try fields.parsed("entry", expected: "the name of an entry under data/") {
            $0.hasPrefix("data/") ? $0 : nil
        }
        originator = try fields.parsed("originator", expected: "a party id", parse: PartyID.init)
        messageID = try fields.parsed("message_id", expected: "a UUID", parse: UUID.init)
        manifestDigest = try fields.parsed("manifest_digest", expected: "a SHA-256 digest", parse: ManifestDigest.parse)
        release = try fields.optionalString("release")
        try version.finish(fields)
    }

    var json: JSONValue {
        var object = JSONObject()
        object["entry"] = .string(entry)
        object["originator"] = .string(originator.text)
        object["message_id"] = .string(messageID.description)
        object["manifest_digest"] = .string(manifestDigest)
        object["release"] = release.map(JSONValue.string)
        return .object(object)
    }
}
