internal import ASiC
internal import BundleFormats
package import Diagnostics
internal import Digests
internal import StrictJSON
internal import TradeModel

extension DisclosureWriter {
    /// Discloses objects of a package by their places, of each as much as is stated.
    ///
    /// - Parameter extents: the objects by the entry of their bundle and their number in it.
    /// - Throws: `Fault` `commitment-missing`, and the errors of reading the package.
    package static func disclosure(
        of package: VerifiedPackage, showing extents: [String: [Int: DisclosedExtent]]
    ) throws(Fault) -> Disclosure {
        guard let commitment = package.manifest.commitment else { throw Fault(.commitmentMissing, kind: .badData) }
        let seed = try package.container.bytes(of: CommitmentTree.seedEntry, limit: CommitmentTree.seedLength)
        let rules = CommitmentRules(seed: seed, version: commitment.version)
        var leaves: [[UInt8]] = []
        var chosen: [(leaf: CommitmentRules.Leaf, number: Int)] = []
        for bundle in package.manifest.bundleEntries {
            let source = try package.container.sequentialSource(of: bundle.name)
            if bundle.form == .xml {
                leaves.append(rules.leaf(ofWhole: bundle.name, digest: try Digest.of(source)))
                continue
            }
            let wanted = extents[bundle.name] ?? [:]
            var index = 0
            try BundleReader.forEachObject(in: source, named: bundle.name) { object throws(Fault) in
                let extent = wanted[index]
                rules.forEachLeaf(of: object.json, entry: bundle.name, index: index) { leaf in
                    if extent?.shows(leaf.place, version: commitment.version) == true {
                        chosen.append((leaf, leaves.count))
                    }
                    leaves.append(leaf.content)
                }
                index += 1
            }
        }
        let tree = MerkleTree(leaves: leaves + rules.filling(after: leaves.count))
        return Disclosure(
            parts: chosen.map { leaf, number in
                Disclosure.Part(
                    place: leaf.place, value: leaf.value, salt: leaf.salt, leaf: number, path: tree.proof(of: number))
            }, evidence: try evidence(of: package))
    }

    /// Discloses less of a disclosure: what a receiver of parts passes on.
    ///
    /// - Parameter extents: the objects by the entry of their bundle and their number in it. An object that is not
    ///   shown as a whole cannot be disclosed as a whole; `whole` then stands for all parts of it.
    package static func disclosure(
        of verified: VerifiedDisclosure, showing extents: [String: [Int: DisclosedExtent]]
    ) -> Disclosure {
        let all = verified.disclosure
        struct Key: Hashable {
            let entry: String
            let index: Int
        }
        let wholes = Set(
            all.parts.filter(\.place.steps.isEmpty).map { Key(entry: $0.place.entry, index: $0.place.index) })
        let parts = all.parts.filter { part in
            guard let extent = extents[part.place.entry]?[part.place.index] else { return false }
            switch extent {
            case .whole:
                return part.place.steps.isEmpty
                    || !wholes.contains(Key(entry: part.place.entry, index: part.place.index))
            case .without: return extent.shows(part.place, version: all.version)
            }
        }
        return Disclosure(parts: parts, evidence: all.evidence)
    }
}
