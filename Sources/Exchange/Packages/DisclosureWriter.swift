internal import ASiC
internal import BundleFormats
package import Diagnostics
internal import Digests
internal import StrictJSON
internal import TradeModel

/// Takes parts out of a verified package.
package enum DisclosureWriter {
    /// Some objects or values of a package, each with its proof, and what showing them reveals about the rest.
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
        /// - Throws: `Fault` `disclosure-guessable` (kind `.policy`) when something is withheld, can be guessed, and
        ///   that is not accepted.
        package func disclosure(guessable: Bool) throws(Fault) -> Disclosure {
            guard guessable || exposure.guessable.isEmpty else {
                let names = exposure.guessable.prefix(4).map(\.name) + (exposure.guessable.count > 4 ? ["others"] : [])
                throw Fault(.disclosureGuessable, kind: .policy, ["entries": names.joined(separator: ", ")])
            }
            return disclosure
        }
    }

    /// Discloses objects, or some of their values.
    ///
    /// - Parameters:
    ///   - objects: the ids.
    ///   - objectLimit: the bytes of the largest object of a bundle that is read.
    /// - Throws: `Fault` `disclosure-object-missing` for an id that no bundle in JSON has,
    ///   `disclosure-property-missing`, `disclosure-path-uncommitted`, `commitment-missing`.
    package static func draft(
        from package: VerifiedPackage, objects: [String], _ selection: DisclosureSelection,
        objectLimit: Int = BundleReader.objectLimit
    ) throws(Fault) -> Draft {
        guard let commitment = package.manifest.commitment else { throw Fault(.commitmentMissing, kind: .badData) }
        try check(selection, against: commitment.version)
        let seed = try package.container.bytes(of: CommitmentTree.seedEntry, limit: CommitmentTree.seedLength)
        var collected = Collected(
            rules: CommitmentRules(seed: seed, version: commitment.version), selection: selection,
            wanted: Set(objects))
        for bundle in package.manifest.bundleEntries {
            try collected.take(bundle, of: package, objectLimit: objectLimit)
        }
        try collected.checkComplete()
        let tree = MerkleTree(leaves: collected.leaves + collected.rules.filling(after: collected.leaves.count))
        let disclosure = Disclosure(
            parts: collected.chosen.map { chosen in
                Disclosure.Part(
                    place: chosen.place, value: chosen.value, salt: chosen.salt, leaf: chosen.leaf,
                    path: tree.proof(of: chosen.leaf))
            }, evidence: try evidence(of: package))
        return Draft(
            disclosure, DisclosureExposure(of: package, collected.withheld, extended: collected.extendedCount))
    }

    private static func check(_ selection: DisclosureSelection, against version: WireVersion) throws(Fault) {
        switch version {
        case .v1:
            guard let path = selection.named.first(where: { $0.count > 1 }) else { return }
            throw Fault(
                .disclosurePathUncommitted, kind: .usage, ["property": DisclosureSelection.words(path)])
        case .v2: return
        }
    }

    static func evidence(of package: VerifiedPackage) throws(Fault) -> Disclosure.Evidence {
        switch package.manifest.version {
        case .v1:
            let signed = package.container.manifests[0]
            return .manifests(
                manifest: package.manifest.bytes, containerManifest: signed.bytes, signature: signed.signature)
        case .v2:
            return .head(
                DisclosureHeadEvidence(
                    head: try package.container.bytes(of: DisclosureHead.entryName, limit: DisclosureHead.limit),
                    signature: try package.container.bytes(
                        of: DisclosureHead.signatureEntry, limit: DisclosureHead.limit)))
        }
    }

    /// The leaves of a package, and those that are shown.
    private struct Collected {
        struct Chosen {
            let place: CommittedPlace
            let value: JSONValue
            let salt: [UInt8]
            let leaf: Int
        }

        let rules: CommitmentRules
        let selection: DisclosureSelection
        let wanted: Set<String>
        private(set) var leaves: [[UInt8]] = []
        private(set) var chosen: [Chosen] = []
        private(set) var withheld: [String: DisclosureExposure.Withheld] = [:]
        private(set) var extendedCount = 0
        private var found: Set<String> = []
        private var foundPaths: Set<[String]> = []

        init(rules: CommitmentRules, selection: DisclosureSelection, wanted: Set<String>) {
            self.rules = rules
            self.selection = selection
            self.wanted = wanted
        }

        mutating func take(
            _ bundle: BundleEntry, of package: VerifiedPackage, objectLimit: Int
        ) throws(Fault) {
            let source = try package.container.sequentialSource(of: bundle.name)
            if bundle.form == .xml {
                leaves.append(rules.leaf(ofWhole: bundle.name, digest: try Digest.of(source)))
                return
            }
            var taken = self
            var index = 0
            var counts = DisclosureExposure.Withheld()
            try BundleReader.forEachObject(in: source, named: bundle.name, objectLimit: objectLimit) {
                object throws(Fault) in
                try taken.take(object, in: bundle.name, index: index, counts: &counts)
                index += 1
            }
            if !counts.isNothing { taken.withheld[bundle.name] = counts }
            self = taken
        }

        private mutating func take(
            _ object: STIXObject, in entry: String, index: Int, counts: inout DisclosureExposure.Withheld
        ) throws(Fault) {
            let isWanted = wanted.contains(object.id)
            if isWanted { found.insert(object.id) }
            var shown: Set<String> = []
            var objectPaths: Set<[String]> = []
            rules.forEachLeaf(of: object.json, entry: entry, index: index) { leaf in
                if isWanted {
                    let steps = leaf.place.steps.map(\.token)
                    for path in selection.named where steps.starts(with: path) { objectPaths.insert(path) }
                    if selection.shows(leaf.place) {
                        chosen.append(
                            Chosen(place: leaf.place, value: leaf.value, salt: leaf.salt, leaf: leaves.count))
                        if let property = leaf.place.property { shown.insert(property) }
                    }
                }
                leaves.append(leaf.content)
            }
            if isWanted, selection.isRequiredOfEach,
                let path = selection.named.first(where: { !objectPaths.contains($0) })
            {
                throw Fault(
                    .disclosurePropertyMissing, kind: .usage,
                    ["id": object.id, "property": DisclosureSelection.words(path)])
            }
            foundPaths.formUnion(objectPaths)
            counts.count(isWanted && selection.isWhole ? nil : shown.count, of: object.json.keys.count)
            let isExtended = isWanted && object.json["extensions"] != nil
            if isExtended, selection.shows(anyOf: "/extensions") { extendedCount += 1 }
        }

        func checkComplete() throws(Fault) {
            if let id = wanted.subtracting(found).min() {
                throw Fault(.disclosureObjectMissing, kind: .usage, ["id": id])
            }
            if let path = selection.named.first(where: { !foundPaths.contains($0) }) {
                throw Fault(
                    .disclosurePropertyMissing, kind: .usage,
                    ["id": wanted.min() ?? "", "property": DisclosureSelection.words(path)])
            }
        }
    }
}
