internal import Diagnostics
internal import Digests
internal import Platform
internal import StrictJSON
internal import TradeModel

/// The versions of objects that a bundle has more than once, in the order of the bundle.
struct VersionHistory: Sendable {
    /// What the versions of one object have to agree on.
    struct Version: Sendable {
        let id: String
        /// As written.
        let modified: String
        /// In canonical form.
        let created: String
        let creator: String
        let digest: Digest
        let position: Int
        /// The place of its id.
        var place: Place

        init(_ object: ObjectView, at position: Int) {
            id = object.id
            modified = object.json["modified"]?.string ?? ""
            created = VersionHistory.inOneForm(object.json["created"]?.string ?? "")
            creator = object.createdByRef ?? "nobody"
            var writer = CanonicalTapeWriter()
            writer.write(object.json.node, of: object.json.tape)
            digest = Digest.sha256(writer.bytes)
            self.position = position
            place = Place(pointer: "/objects/\(position)/id")
        }
    }

    /// The content of each version, with the position of the first.
    private var contents: [Fingerprint: (digest: Digest, position: Int)] = [:]
    /// The creator and creation time of the first version of each object.
    private var origins: [Fingerprint: (created: String, creator: String, position: Int)] = [:]

    /// Adds the next version and returns how it disagrees with those before it.
    mutating func findings(adding version: Version) -> [Finding] {
        origin(version) + content(version)
    }

    /// All versions of an object have the same creator and creation time (STIX 2.1, section 3.6).
    private mutating func origin(_ version: Version) -> [Finding] {
        let id = Fingerprint(utf8: version.id)
        guard let first = origins[id] else {
            origins[id] = (version.created, version.creator, version.position)
            return []
        }
        guard first.created != version.created || first.creator != version.creator else { return [] }
        return [
            Finding(
                .originDiffers, at: version.place,
                [
                    "id": version.id, "created": version.created, "creator": version.creator,
                    "path": "/objects/\(first.position)",
                ])
        ]
    }

    private mutating func content(_ version: Version) -> [Finding] {
        // An object without versions is identified by its id alone.
        let key = Fingerprint(version.id, Self.inOneForm(version.modified))
        guard let first = contents[key] else {
            contents[key] = (version.digest, version.position)
            return []
        }
        return [
            Finding(
                first.digest == version.digest ? .objectDuplicate : .versionConflict, at: version.place,
                ["id": version.id, "modified": version.modified, "path": "/objects/\(first.position)"])
        ]
    }

    /// A time in canonical form: `…:00Z` and `…:00.000Z` are equal. Text that is no time stays unchanged.
    private static func inOneForm(_ time: String) -> String { Timestamp(time)?.rfc3339 ?? time }
}
