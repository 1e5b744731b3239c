internal import ASiC
internal import BundleFormats
internal import Digests
public import Findings
internal import StrictJSON
internal import TradeIntel

/// Takes parts out of a verified package.
public enum DisclosureMaker {
    /// Discloses objects, whole or by some of their properties; of an object that is shown in part, `type` and `id` are
    /// shown too.
    ///
    /// - Parameters:
    ///   - objects: the ids.
    ///   - properties: the properties; none for whole objects.
    /// - Throws: `Fault` `object-unknown` for an id that no bundle has, `disclosure-property-missing`, `commitment-missing`.
    public static func make(
        from package: VerifiedPackage, objects: [String], properties: [String]
    ) throws(Fault) -> Disclosure {
        guard package.manifest.commitment != nil else { throw Fault(.commitmentMissing, .badData) }
        let seed = try package.container.bytes(of: CommitmentTree.seedEntry, limit: CommitmentTree.seedLength)
        var leaves: [[UInt8]] = []
        var chosen: [(place: CommittedPlace, value: JSONValue, leaf: Int)] = []
        var missing = Set(objects)
        for name in package.bundles {
            var index = 0
            try BundleReader.forEachObject(in: try package.container.source(of: name), named: name) {
                object throws(Fault) in
                let parts = CommitmentTree.parts(of: object.json, entry: name, index: index)
                let id = object.json["id"]?.string ?? ""
                let isWanted = objects.contains(id)
                if isWanted { missing.remove(id) }
                var found: Set<String> = []
                for (place, value) in parts {
                    let isShown =
                        place.property.map { properties.contains($0) || $0 == "id" || $0 == "type" }
                        ?? properties.isEmpty
                    if isWanted, isShown, place.property == nil || !properties.isEmpty {
                        chosen.append((place, value, leaves.count))
                        if let property = place.property { found.insert(property) }
                    }
                    leaves.append(CommitmentTree.leaf(salt: place.salt(seed), place, value))
                }
                if isWanted, let property = properties.first(where: { !found.contains($0) }) {
                    throw Fault(.disclosurePropertyMissing, .usage, ["id": id, "property": property])
                }
                index += 1
            }
        }
        if let id = missing.sorted().first { throw Fault(.disclosureObjectMissing, .usage, ["id": id]) }
        let tree = MerkleTree(leaves: leaves)
        let signed = package.container.manifests[0]
        return Disclosure(
            parts: chosen.map { place, value, leaf in
                Disclosure.Part(
                    place: place, value: value, salt: place.salt(seed), leaf: leaf, path: tree.proof(of: leaf))
            }, manifest: package.manifest.bytes, containerManifest: signed.bytes, signature: signed.signature)
    }
}
