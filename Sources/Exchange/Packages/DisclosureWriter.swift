internal import ASiC
internal import BundleFormats
package import Diagnostics
internal import Digests
internal import StrictJSON
internal import TradeModel

/// Takes parts out of a verified package.
package enum DisclosureWriter {
    /// Some objects or properties of a package, each with its proof, and what showing them reveals about the rest.
    package struct Draft: Sendable {
        /// What it would reveal about the parts that it withholds.
        package let exposure: DisclosureExposure
        /// The number of parts that it would show.
        package var partCount: Int { disclosure.parts.count }
        private let disclosure: Disclosure

        init(_ disclosure: Disclosure, _ exposure: DisclosureExposure) {
            self.disclosure = disclosure
            self.exposure = exposure
        }

        /// The disclosure.
        ///
        /// - Parameter guessable: whether the caller accepts that the withheld parts can be guessed.
        /// - Throws: `Fault` `disclosure-guessable` (kind `.policy`) when something is withheld and that is not
        ///   accepted.
        package func disclosure(guessable: Bool) throws(Fault) -> Disclosure {
            guard guessable || exposure.guessable.isEmpty else {
                let names = exposure.guessable.prefix(4).map(\.name) + (exposure.guessable.count > 4 ? ["others"] : [])
                throw Fault(.disclosureGuessable, kind: .policy, ["entries": names.joined(separator: ", ")])
            }
            return disclosure
        }
    }

    /// Discloses objects, whole or by some of their properties; of an object that is shown in part, `type` and `id` are
    /// shown too.
    ///
    /// - Parameters:
    ///   - objects: the ids.
    ///   - properties: the properties; none for whole objects.
    /// - Throws: `Fault` `object-unknown` for an id that no bundle has, `disclosure-property-missing`,
    ///   `commitment-missing`.
    package static func draft(
        from package: VerifiedPackage, objects: [String], properties: [String]
    ) throws(Fault) -> Draft {
        guard package.manifest.commitment != nil else { throw Fault(.commitmentMissing, kind: .badData) }
        let seed = try package.container.bytes(of: CommitmentTree.seedEntry, limit: CommitmentTree.seedLength)
        let wanted = Set(objects)
        let shown = shownProperties(properties)
        var leaves: [[UInt8]] = []
        var chosen: [(place: CommitmentLeaf, value: JSONValue, leaf: Int)] = []
        var withheld: [String: DisclosureExposure.Withheld] = [:]
        var extended = 0
        var missing = wanted
        for name in package.bundles {
            var index = 0
            var counts = DisclosureExposure.Withheld()
            try BundleReader.forEachObject(in: try package.container.source(of: name), named: name) {
                object throws(Fault) in
                let parts = CommitmentTree.parts(of: object.json, entry: name, index: index)
                let id = object.json["id"]?.string ?? ""
                let isWanted = wanted.contains(id)
                if isWanted { missing.remove(id) }
                var found: Set<String> = []
                for (place, value) in parts {
                    let isShown = place.property.map { shown.contains($0) } ?? properties.isEmpty
                    if isWanted, isShown, place.property == nil || !properties.isEmpty {
                        chosen.append((place, value, leaves.count))
                        if let property = place.property { found.insert(property) }
                    }
                    leaves.append(CommitmentTree.leaf(salt: place.salt(seed), place, value))
                }
                if isWanted, let property = properties.first(where: { !found.contains($0) }) {
                    throw Fault(.disclosurePropertyMissing, kind: .usage, ["id": id, "property": property])
                }
                counts.count(isWanted && properties.isEmpty ? nil : found.count, of: parts.count - 1)
                let isExtended = isWanted && object.json["extensions"] != nil
                if isExtended, properties.isEmpty || found.contains("extensions") { extended += 1 }
                index += 1
            }
            if !counts.isNothing { withheld[name] = counts }
        }
        if let id = missing.sorted().first { throw Fault(.disclosureObjectMissing, kind: .usage, ["id": id]) }
        let tree = MerkleTree(leaves: leaves)
        let signed = package.container.manifests[0]
        let disclosure = Disclosure(
            parts: chosen.map { place, value, leaf in
                Disclosure.Part(
                    place: place, value: value, salt: place.salt(seed), leaf: leaf, path: tree.proof(of: leaf))
            }, manifest: package.manifest.bytes, containerManifest: signed.bytes, signature: signed.signature)
        return Draft(disclosure, DisclosureExposure(of: package, withheld, extended: extended))
    }

    /// The properties that are shown of each object when some are named.
    package static func shownProperties(_ properties: [String]) -> Set<String> { Set(properties + ["id", "type"]) }
}
