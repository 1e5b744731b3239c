internal import Digests
internal import Platform
internal import StrictJSON
internal import TradeModel

/// The versions of objects read so far, as fingerprints: a few bytes each, whatever their size.
struct VersionFingerprints {
    /// The relation of a version to those before.
    enum Relation { case new, same, different }

    /// The first half of a SHA-256.
    private struct Mark: Hashable {
        let first: UInt64
        let second: UInt64

        init(_ bytes: [UInt8]) {
            let digest = Digest.sha256(bytes).bytes
            first = digest[0..<8].reduce(0) { $0 << 8 | UInt64($1) }
            second = digest[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    private var contents: [Mark: Mark] = [:]

    /// The modification time, or its text if it is no time.
    private static func time(of object: STIXObject) -> String {
        object.modified?.rfc3339 ?? object.json["modified"]?.string ?? ""
    }

    /// Records a version: its id and modification time, and its content.
    mutating func note(_ object: STIXObject) -> Relation {
        let name = Mark(Array((object.id + "\n" + Self.time(of: object)).utf8))
        let content = Mark(JSONValue.object(object.json).canonical())
        guard let known = contents[name] else {
            contents[name] = content
            return .new
        }
        return known == content ? .same : .different
    }
}
