internal import Diagnostics

/// The entries under META-INF: an allow-list.
struct MetaInfEntries {
    private(set) var manifests: [String] = []
    private(set) var signatures: [String] = []
    /// Entries that are permitted but not read.
    private(set) var unjudged: [String] = []
    /// XAdES signatures, which are not supported; they are also in `unjudged`.
    private var xades: [String] = []

    /// Classifies the names.
    ///
    /// - Throws: `Fault` `meta-inf-entry-unknown`, `manifest-missing`, `signature-missing`, `signatures-too-many`,
    ///   `container-xades`.
    init(_ names: [String], profile: ASiCProfile, limits: ASiCLimits) throws(Fault) {
        switch profile {
        case .corridor:
            // Pairs, numbered from 1 without gaps, each signature after its manifest.
            let count = max(1, names.count / 2)
            guard count <= limits.signatures else { throw Self.tooMany(count, limits) }
            let expected = (1...count).flatMap { [ASiCNames.manifest($0), ASiCNames.signature($0)] }
            if let wrong = names.first(where: { !expected.contains($0) }) { throw Self.notAllowed(wrong) }
            for number in 1...count {
                guard names.contains(ASiCNames.manifest(number)) else { throw Fault(.manifestMissing, kind: .badData) }
                guard names.contains(ASiCNames.signature(number)) else {
                    throw Fault(.signatureMissing, kind: .badData)
                }
            }
            guard names == expected else {
                throw Fault(.entryOrder, kind: .badData, ["name": names.first ?? ""])
            }
        case .asicE: break
        }
        for name in names { try sort(name) }
        if let name = xades.first, manifests.isEmpty, signatures.isEmpty {
            throw Fault(.containerXAdES, kind: .undecided, at: Place(entry: name), ["name": name])
        }
        guard !manifests.isEmpty else { throw Fault(.manifestMissing, kind: .badData) }
        guard !signatures.isEmpty else { throw Fault(.signatureMissing, kind: .badData) }
        let most = max(manifests.count, signatures.count)
        guard most <= limits.signatures else { throw Self.tooMany(most, limits) }
        manifests.sort()
    }

    private static func tooMany(_ found: Int, _ limits: ASiCLimits) -> Fault {
        Fault(.signaturesTooMany("\(found)", limits.signatures), kind: .badData)
    }

    /// Classifies the names defined by EN 319 162-1, clause 4.4.3, and by the formats that it builds on.
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
            if file.contains("signatures") { xades.append(name) }
        } else {
            throw Self.notAllowed(name)
        }
    }

    private static func isKnown(_ file: String) -> Bool {
        (file.hasPrefix("ASiCArchiveManifest") && file.hasSuffix(".xml"))
            || (file.hasPrefix("timestamp") && file.hasSuffix(".tst"))
            || (file.contains("signatures") && file.hasSuffix(".xml"))
            || (file.hasPrefix("ASiCEvidenceRecordManifest") && file.hasSuffix(".xml"))
            || (file.hasPrefix("evidencerecord") && (file.hasSuffix(".ers") || file.hasSuffix(".xml")))
            || ["container.xml", "manifest.xml", "metadata.xml"].contains(file)
    }

    private static func notAllowed(_ name: String) -> Fault {
        Fault(.metaInfEntryUnknown, kind: .badData, at: Place(entry: name), ["name": name])
    }
}

extension Finding {
    /// The error that a container has more signatures, or manifests, than the limit.
    static func signaturesTooMany(_ found: String, _ limit: Int) -> Finding {
        Finding(.signaturesTooMany, ["found": found, "limit": "\(limit)"])
    }
}
