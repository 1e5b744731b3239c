internal import Digests
internal import StrictJSON

/// Salted commitments to the parts of a package's bundles, joined in a Merkle tree (RFC 6962) whose root the originator
/// signs, so that a holder can later show a part that still verifies (specs/package.md, "Commitment").
///
/// A leaf commits to the place of a value as well as to the value, so that one cannot be shown as another. Its salt is
/// derived from a seed inside the package, so that nothing can be guessed from the leaves without the seed.
struct CommitmentTree {
    /// The entry that carries the seed.
    static let seedEntry = "data/commitment.seed"
    static let seedLength = 32

    private let rules: CommitmentRules
    private let seed: [UInt8]
    private let digester = ShortDigester()
    private var tree = MerkleRoot()

    init(seed: [UInt8], version: WireVersion) {
        self.seed = seed
        rules = CommitmentRules(seed: seed, version: version)
    }

    /// A hasher for the objects of the bundle `entry`.
    func hasher(of entry: String) -> LeafHasher { LeafHasher(seed: seed, version: rules.version, entry: entry) }

    /// Adds the leaves of the next object, from its hasher.
    mutating func add(_ leaves: [SHA256Value]) {
        for leaf in leaves { tree.add(hashed: leaf, digester) }
    }

    /// Adds a bundle in XML, which is one leaf in version 2.
    ///
    /// - Parameter digest: the SHA-256 of its bytes.
    mutating func add(whole entry: String, digest: Digest) { tree.add(rules.leaf(ofWhole: entry, digest: digest)) }

    /// The root and the number of leaves.
    var commitment: PackageManifest.Commitment {
        var whole = tree
        rules.forEachFilling(after: tree.count) { leaf in
            digester.begin()
            digester.add(0)
            digester.add(leaf)
            whole.add(hashed: digester.finish(), digester)
        }
        return PackageManifest.Commitment(version: rules.version, root: whole.root.hex, leaves: whole.count)
    }
}
