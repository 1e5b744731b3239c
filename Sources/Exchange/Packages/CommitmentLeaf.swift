internal import Digests
internal import StrictJSON

/// The place of a committed value: an object of a bundle, or one of its top-level properties.
public struct CommitmentLeaf: Hashable, Sendable {
    /// The bundle's entry.
    public let entry: String
    /// The position of the object in the bundle, from 0.
    public let index: Int
    /// The property; `nil` for the object itself.
    public let property: String?

    /// `[entry, index, property]`.
    var json: [JSONValue] {
        [.string(entry), .number(JSONNumber(index)), property.map(JSONValue.string) ?? .null]
    }

    /// The salt of its leaf: HMAC-SHA-256 by the seed of the canonical JSON of `[entry, index, property]`.
    func salt(_ seed: [UInt8]) -> [UInt8] { HMAC.sha256(key: seed, JSONValue.array(json).canonical()).bytes }
}
