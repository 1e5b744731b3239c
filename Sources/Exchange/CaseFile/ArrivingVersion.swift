internal import Diagnostics
internal import Digests
internal import Packages
internal import Platform
internal import StrictJSON
internal import TradeModel

/// A version of an object on its way into the case file: sealed already, for the case that its content is new.
struct ArrivingVersion: Sendable {
    /// The index of the object in its bundle.
    let position: Int
    let id: String
    /// The time of modification, else of creation; empty when the object has neither.
    let modified: String
    /// The same in milliseconds, as earlier versions of Corridor stored it.
    let milliseconds: String
    let type: String
    let creator: String?
    let isRevoked: Bool
    /// The group of its statements, when it is not whole.
    var part: String?
    /// When it must be validated again, if it must.
    var reviewBy: String?
    /// Its canonical JSON, encrypted under its key.
    let content: [UInt8]
    let key: SecretBytes
    /// The key, wrapped under the key of the package.
    let wrappedKey: [UInt8]

    /// Its canonical JSON.
    func json() throws(Fault) -> SecretBytes {
        try SealedContent.open(
            content, key: key, parts: "object", id, modified, type, creator ?? "", isRevoked ? "1" : "0")
    }

    /// The object.
    func object() throws(Fault) -> STIXObject {
        var bytes = try json().bytes
        defer { bytes.withUnsafeMutableBytes { Wiping.wipe($0) } }
        return try STIXObject(JSONValue(parsing: bytes))
    }
}

/// Seals the objects of a package where they stand in a parsed bundle, on one thread.
final class VersionSealer {
    private let packageKey: SecretBytes
    private let reviews: ReviewDates
    private let sealer = ContentSealer()
    private var writer = CanonicalTapeWriter()

    init(_ packageKey: SecretBytes, reviews: ReviewDates) {
        self.packageKey = packageKey
        self.reviews = reviews
    }

    /// What can be read beside an object.
    private struct Outline {
        let id: String
        let type: String
        let creator: String?
        let isRevoked: Bool
        // Objects without a modification time (marking definitions, bundles of older tools) are ordered by creation.
        let time: Timestamp?
        /// When it must be validated again.
        var reviewBy: String?
    }

    /// Seals the object at `position` of its bundle.
    func seal(_ document: JSONDocument, at position: Int) throws(Fault) -> ArrivingVersion {
        writer.removeAll()
        let outline = document.withView { view in
            writer.write(0, of: view)
            let object = JSONView(view, 0)
            func time(_ property: String) -> Timestamp? { object[property]?.string.flatMap(Timestamp.init) }
            return Outline(
                id: object["id"]?.string ?? "", type: object["type"]?.string ?? "",
                creator: object["created_by_ref"]?.string, isRevoked: object["revoked"]?.bool ?? false,
                time: time("modified") ?? time("created"), reviewBy: reviews.date(of: object))
        }
        return try seal(outline, at: position)
    }

    /// Seals statements about the object at `position` of its bundle.
    func seal(_ partial: PartialObject, at position: Int) throws(Fault) -> ArrivingVersion {
        writer.removeAll()
        let document = try JSONDocument.parse(partial.stored.canonical())
        document.withView { writer.write(0, of: $0) }
        let json = partial.object.json
        let reviewBy = try JSONDocument.parse(JSONValue.object(json).canonical()).withView {
            reviews.date(of: JSONView($0, 0))
        }
        func time(_ property: String) -> Timestamp? { json[property]?.string.flatMap(Timestamp.init) }
        let outline = Outline(
            id: json["id"]?.string ?? "", type: json["type"]?.string ?? "", creator: json["created_by_ref"]?.string,
            isRevoked: json["revoked"]?.bool ?? false, time: time("modified") ?? time("created"), reviewBy: reviewBy)
        var arriving = try seal(outline, at: position)
        arriving.part = partial.group
        return arriving
    }

    /// Seals what was written.
    private func seal(_ made: Outline, at position: Int) throws(Fault) -> ArrivingVersion {
        let modified = made.time?.rfc3339 ?? ""
        let milliseconds = made.time.map { time in
            time.finerDigits.isEmpty ? modified : Timestamp(milliseconds: time.milliseconds).rfc3339
        }
        let key = try SecretBytes.newKey()
        let associated = SealedContent.associated([
            "object", made.id, modified, made.type, made.creator ?? "", made.isRevoked ? "1" : "0",
        ])
        guard let content = sealer?.seal(writer.bytes, key, associated: associated),
            let wrapped = sealer?.wrap(key, with: packageKey)
        else {
            throw Fault(
                .cryptographyFailed, kind: .ours, ["what": "encrypt a content"], underlying: OpenSSLError.drain())
        }
        return ArrivingVersion(
            position: position, id: made.id, modified: modified, milliseconds: milliseconds ?? "", type: made.type,
            creator: made.creator, isRevoked: made.isRevoked, reviewBy: made.reviewBy, content: content, key: key,
            wrappedKey: wrapped)
    }
}
