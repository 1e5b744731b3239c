internal import CMS
public import Credentials
internal import Digests
public import Files
public import Findings
internal import ZipArchive

/// An ASiC-E container that was read; nothing of it is proven before `verify`.
public struct ASiCContainer: Sendable {
    /// The largest manifest or signature, in bytes.
    private static let metaLimit = 16 << 20

    private let zip: ZipReader
    private let profile: ASiCProfile
    private let manifests: [(name: String, manifest: ASiCManifest, bytes: [UInt8])]
    private let digests: [String: Digest]

    /// Reads a container.
    ///
    /// - Throws: `Fault` of kind `.badData` with a `zip-…` code, `mimetype-wrong`, `manifest-missing`,
    ///   `manifest-structure` or an `xml-…` code; of kind `.inputOutput` when the source cannot be read.
    public static func open(_ source: any ByteSource, profile: ASiCProfile) throws(Fault) -> ASiCContainer {
        let zip = try ZipReader(source: source, profile: profile == .corridor ? .corridor : .asicE)
        try checkMimetype(zip, profile)
        var names = zip.entries.map(\.name).filter(isManifest).sorted()
        if profile == .corridor { names = names.filter { $0 == ASiCManifest.firstName } }
        guard !names.isEmpty else {
            throw Fault(.manifestMissing, .badData, ["name": ASiCManifest.firstName])
        }
        var manifests: [(String, ASiCManifest, [UInt8])] = []
        for name in names {
            let bytes = try zip.bytes(of: name, limit: metaLimit)
            manifests.append((name, try ASiCManifest(bytes, entry: name, profile: profile), bytes))
        }
        return ASiCContainer(zip, profile, manifests)
    }

    private init(
        _ zip: ZipReader, _ profile: ASiCProfile, _ manifests: [(String, ASiCManifest, [UInt8])]
    ) {
        self.zip = zip
        self.profile = profile
        self.manifests = manifests
        digests = manifests.flatMap(\.1.references).reduce(into: [:]) { all, reference in
            if all[reference.name] == nil { all[reference.name] = reference.digest }
        }
    }

    /// The names of all entries but `mimetype` and those in `META-INF`, in their order.
    public var dataEntries: [String] {
        zip.entries.map(\.name).filter { $0 != "mimetype" && !$0.hasPrefix("META-INF/") }
    }

    /// The size of an entry in bytes.
    public func size(of name: String) -> Int? { zip.entry(named: name)?.size }

    /// The bytes of an entry, refused above `limit` and when they are not those that the manifest lists.
    public func bytes(of name: String, limit: Int) throws(Fault) -> [UInt8] {
        let bytes = try zip.bytes(of: name, limit: limit)
        if let digest = digests[name], Digest.of(bytes, digest.algorithm) != digest {
            throw Fault(.digestMismatch, .badData, at: Place(entry: name), ["name": name])
        }
        return bytes
    }

    /// The content of an entry as a source: where it lies, or unpacked into memory.
    public func source(of name: String) throws(Fault) -> any ByteSource {
        guard let entry = zip.entry(named: name) else {
            throw Fault(.entryMissing, .badData, at: Place(entry: name), ["name": name])
        }
        if let stored = zip.source(of: entry) { return stored }
        return try bytes(of: name, limit: Int.max)
    }

    /// Writes an entry to a sink. What was written counts only when this returns: the digest comes last.
    public func copy(_ name: String, to sink: any ByteSink) throws(Fault) {
        guard let entry = zip.entry(named: name) else {
            throw Fault(.entryMissing, .badData, at: Place(entry: name), ["name": name])
        }
        let expected = digests[name]
        let stream = DigestStream(expected?.algorithm ?? .sha256)
        try zip.read(entry) { piece throws(Fault) in
            stream.update(piece)
            try sink.write(piece)
        }
        if let expected, stream.finish() != expected {
            throw Fault(.digestMismatch, .badData, at: Place(entry: name), ["name": name])
        }
    }

    /// Judges signatures and references.
    ///
    /// - Parameters:
    ///   - roles: the roles that may sign; `nil` for containers of other makers.
    ///   - time: the earliest proven time, else now.
    public func verify(trust: TrustStore, roles: Set<CertificateRole>?, at time: Timestamp) -> ContainerVerdict {
        var findings = checkMetaInf()
        var signatures: [SignatureVerdict] = []
        for (_, manifest, bytes) in manifests {
            guard let signature = try? zip.bytes(of: manifest.signature, limit: Self.metaLimit) else {
                findings.append(Finding(.signatureMissing, at: Place(entry: manifest.signature)))
                continue
            }
            let verdicts = SignedData.verify(
                signature, content: bytes, profile: profile == .corridor ? .corridor : .baseline, trust: trust,
                roles: roles, at: time)
            signatures += verdicts.map { $0.placed(in: manifest.signature) }
        }
        let listed = Set(manifests.flatMap { $0.manifest.references.map(\.name) })
        for name in dataEntries where !listed.contains(name) {
            findings.append(Finding(.entryUnlisted, at: Place(entry: name), ["name": name]))
        }
        // Later signatures cover the same entries; each must agree with the first about them.
        let references = manifests.flatMap { $0.manifest.references.map(judge) }
        return ContainerVerdict(
            findings, signatures: signatures, references: references,
            manifestDigest: manifests.first.map { Digest.sha256($0.bytes) })
    }

    private func judge(_ reference: ASiCManifest.Reference) -> ReferenceVerdict {
        func fail(_ code: FindingCode) -> ReferenceVerdict {
            ReferenceVerdict(
                name: reference.name, outcome: .failed,
                findings: [Finding(code, at: Place(entry: reference.name), ["name": reference.name])])
        }
        guard let entry = zip.entry(named: reference.name) else { return fail(.entryMissing) }
        let stream = DigestStream(reference.digest.algorithm)
        do throws(Fault) {
            try zip.read(entry) { piece throws(Fault) in stream.update(piece) }
        } catch {
            return ReferenceVerdict(name: reference.name, outcome: .failed, findings: [error.finding])
        }
        guard stream.finish() == reference.digest else { return fail(.digestMismatch) }
        return ReferenceVerdict(name: reference.name, outcome: .passed, findings: [])
    }

    /// What may stand in META-INF is a short list, so that nothing unsigned travels there.
    private func checkMetaInf() -> [Finding] {
        let signatures = Set(manifests.map(\.manifest.signature))
        let names = Set(manifests.map(\.name))
        return zip.entries.map(\.name).filter { $0.hasPrefix("META-INF/") }.compactMap { name in
            if signatures.contains(name) || names.contains(name) { return nil }
            // Archive manifests and their time-stamps (annex A.7) belong to a later form, which is not judged here.
            if profile == .asicE, name.hasPrefix("META-INF/ASiCArchiveManifest") || name.hasSuffix(".tst") {
                return nil
            }
            return Finding(.metaInfEntryUnknown, at: Place(entry: name), ["name": name])
        }
    }

    private static func isManifest(_ name: String) -> Bool {
        name.hasPrefix("META-INF/ASiCManifest") && name.hasSuffix(".xml")
    }

    private static func checkMimetype(_ zip: ZipReader, _ profile: ASiCProfile) throws(Fault) {
        func refuse(_ reason: String) -> Fault { Fault(.mimetypeWrong, .badData, ["reason": reason]) }
        guard let entry = zip.entry(named: "mimetype") else { throw refuse("it has no entry mimetype") }
        guard entry.method == .stored, !entry.hasExtraField,
            try zip.bytes(of: entry, limit: 256) == Array(ASiCWriter.mimetype.utf8)
        else { throw refuse("its entry mimetype says something else") }
        guard profile == .asicE || zip.entries.first?.name == "mimetype" else {
            throw refuse("its entry mimetype is not the first")
        }
    }
}
