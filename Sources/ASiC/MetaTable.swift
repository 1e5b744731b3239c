internal import Findings

/// What stands under META-INF: an allow-list.
struct MetaTable {
    private(set) var manifests: [String] = []
    private(set) var signatures: [String] = []
    private(set) var unjudged: [String] = []

    /// Sorts the names.
    ///
    /// - Throws: `Fault` `meta-inf-entry-unknown`, `manifest-missing`, `signature-missing`.
    init(_ names: [String], _ profile: ASiCProfile) throws(Fault) {
        switch profile {
        case .corridor:
            // Pairs, numbered from 1 without a gap, each signature behind its manifest.
            let count = min(max(1, names.count / 2), ASiCContainer.mostSignatures)
            let expected = (1...count).flatMap { [ASiCNames.manifest($0), ASiCNames.signature($0)] }
            if let wrong = names.first(where: { !expected.contains($0) }) { throw Self.notAllowed(wrong) }
            for number in 1...count {
                guard names.contains(ASiCNames.manifest(number)) else { throw Fault(.manifestMissing, .badData) }
                guard names.contains(ASiCNames.signature(number)) else { throw Fault(.signatureMissing, .badData) }
            }
            guard names == expected else {
                throw Fault(.entryOrder, .badData, ["name": names.first ?? ""])
            }
        case .asicE: break
        }
        for name in names { try sort(name) }
        guard !manifests.isEmpty else { throw Fault(.manifestMissing, .badData) }
        guard !signatures.isEmpty else { throw Fault(.signatureMissing, .badData) }
        guard manifests.count <= ASiCContainer.mostSignatures else {
            throw Self.notAllowed(manifests[ASiCContainer.mostSignatures])
        }
        manifests.sort()
    }

    /// The names that EN 319 162-1, clause 4.4.3, and the formats that it stands on give a meaning.
    private mutating func sort(_ name: String) throws(Fault) {
        guard name.hasPrefix(ASiCNames.metaFolder) else { throw Self.notAllowed(name) }
        let file = String(name.dropFirst(ASiCNames.metaFolder.count))
        guard !file.contains("/") else { throw Self.notAllowed(name) }
        if file.hasPrefix("ASiCManifest"), file.hasSuffix(".xml") {
            manifests.append(name)
        } else if file.hasPrefix("signature"), file.hasSuffix(".p7s") {
            signatures.append(name)
        } else if Self.isKnown(file) {
            unjudged.append(name)
        } else {
            throw Self.notAllowed(name)
        }
    }

    private static func isKnown(_ file: String) -> Bool {
        (file.hasPrefix("ASiCArchiveManifest") && file.hasSuffix(".xml"))
            || (file.hasPrefix("timestamp") && file.hasSuffix(".tst"))
            || (file.hasPrefix("signatures") && file.hasSuffix(".xml"))
            || (file.hasPrefix("ASiCEvidenceRecordManifest") && file.hasSuffix(".xml"))
            || (file.hasPrefix("evidencerecord") && (file.hasSuffix(".ers") || file.hasSuffix(".xml")))
            || ["container.xml", "manifest.xml", "metadata.xml"].contains(file)
    }

    private static func notAllowed(_ name: String) -> Fault {
        Fault(.metaInfEntryUnknown, .badData, at: Place(entry: name), ["name": name])
    }
}
