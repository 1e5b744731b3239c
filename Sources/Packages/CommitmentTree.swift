internal import Digests
internal import StrictJSON

/// Salted commitments to every object of a package's bundles and to each of its top-level properties, joined in a
/// Merkle tree (RFC 6962) whose root the originator signs, so that a holder can later show a part that still verifies.
///
/// The leaves stand in the order of the bundles and of their objects: first the object, then its properties in the
/// order of their keys (RFC 8785). A leaf commits to `SHA-256(salt ‖ content)`, the salt being
/// `HMAC-SHA-256(seed, path)` with the path `entry NUL index NUL property` (an empty property for the object itself)
/// and the content canonical JSON. The seed travels inside the package; whoever does not have it can guess nothing
/// from the leaves. The rules are in specs/package.md.
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
        add(.object(object), entry, index, "")
        for key in object.keys.sorted(by: { $0.utf16.lexicographicallyPrecedes($1.utf16) }) {
            if let value = object[key] { add(value, entry, index, key) }
        }
    }

    /// The root and the number of leaves.
    var commitment: PackageManifest.Commitment {
        PackageManifest.Commitment(root: tree.root.hex, leaves: tree.count)
    }

    private mutating func add(_ value: JSONValue, _ entry: String, _ index: Int, _ property: String) {
        let path = Array("\(entry)\u{0}\(index)\u{0}\(property)".utf8)
        let salt = HMAC.sha256(key: seed, path).bytes
        tree.add(Digest.sha256(salt + value.canonical()).bytes)
    }
}
