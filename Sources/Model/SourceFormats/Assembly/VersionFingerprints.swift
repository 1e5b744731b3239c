internal import Digests
internal import Platform
internal import StrictJSON
internal import TradeModel

/// The versions of objects that have been met, by fingerprints of them: a few bytes each, however large they are.
struct VersionFingerprints {
    /// How a version stands to those met before.
    enum Standing { case new, same, different }

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

    /// The time of change: as it was written where it is none.
    private static func time(of object: STIXObject) -> String {
        object.modified?.rfc3339 ?? object.json["modified"]?.string ?? ""
    }

    /// Takes note of a version: an id and a time of change, and what it says.
    mutating func note(_ object: STIXObject) -> Standing {
        let name = Mark(Array((object.id + "\n" + Self.time(of: object)).utf8))
        let content = Mark(JSONValue.object(object.json).canonical())
        guard let known = contents[name] else {
            contents[name] = content
            return .new
        }
        return known == content ? .same : .different
    }
}
