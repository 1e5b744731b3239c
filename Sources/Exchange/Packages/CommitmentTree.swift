internal import Digests
internal import StrictJSON

/// Salted commitments to every object of a package's bundles and to each of its top-level properties, joined in a
/// Merkle tree (RFC 6962) whose root the originator signs, so that a holder can later show a part that still verifies.
///
/// The leaves are in the order of the bundles and of their objects: first the object, then its properties in the order
/// of their keys (RFC 8785). A leaf commits to the place of a value as well as to the value, so that one property
/// cannot be shown as another. Its salt is derived from a seed inside the package, so that nothing can be guessed from
/// the leaves without the seed. The rules are in specs/package.md.
struct CommitmentTree {
    static let algorithm = "rfc6962-sha256"
    /// The entry that carries the seed.
    static let seedEntry = "data/commitment.seed"
    static let seedLength = 32

    private let seed: [UInt8]
    private var tree = MerkleRoot()

    init(seed: [UInt8]) { self.seed = seed }

    /// Adds the object at `index` of the bundle `entry`.
    mutating func add(_ object: JSONObject, entry: String, index: Int) {
        for (place, value) in Self.parts(of: object, entry: entry, index: index) {
            tree.add(Self.leaf(salt: place.salt(seed), place, value))
        }
    }

    /// The root and the number of leaves.
    var commitment: PackageManifest.Commitment {
        PackageManifest.Commitment(root: tree.root.hex, leaves: tree.count)
    }

    /// The committed values of an object, in the order of the leaves.
    static func parts(
        of object: JSONObject, entry: String, index: Int
    ) -> [(place: CommitmentLeaf, value: JSONValue)] {
        var parts = [(CommitmentLeaf(entry: entry, index: index, property: nil), JSONValue.object(object))]
        for key in object.keys.sorted(by: { $0.utf16.lexicographicallyPrecedes($1.utf16) }) {
            if let value = object[key] {
                parts.append((CommitmentLeaf(entry: entry, index: index, property: key), value))
            }
        }
        return parts
    }

    /// A leaf: SHA-256 of the salt and the canonical JSON of `[entry, index, property, value]`.
    static func leaf(salt: [UInt8], _ place: CommitmentLeaf, _ value: JSONValue) -> [UInt8] {
        Digest.sha256(salt + JSONValue.array(place.json + [value]).canonical()).bytes
    }
}
