public import Diagnostics
internal import Digests
public import Files
internal import Synchronization
internal import ZipArchive

/// An open container. Opening checks only its structure; whether its content can be trusted is decided by `verify`.
public final class ASiCContainer: Sendable {
    /// The profile it was opened with.
    public let profile: ASiCProfile
    /// The names of the content entries, in the order of the archive.
    public let dataEntries: [String]
    /// The manifests with their signatures, in order.
    public let manifests: [SignedManifest]
    /// Parts of containers by other producers that are not verified.
    let unjudged: [String]
    let archive: ZipReader
    /// The limits.
    let limits: ASiCLimits
    /// The bytes of the container.
    public let source: any ByteSource
    /// The digests in the manifests, by entry name.
    let digests: [String: Set<Digest>]
    /// Copies of verified contents, by entry.
    private let copied = Mutex<[String: any ByteSource]>([:])

    /// Opens a container.
    ///
    /// - Throws: `Fault` of kind `.badData` when the container violates the profile, `.inputOutput` when it cannot be
    ///   read.
    public static func open(
        _ source: any ByteSource, profile: ASiCProfile, limits: ASiCLimits = .standard
    ) throws(Fault) -> ASiCContainer {
        try ASiCContainer(
            ZipReader(source: source, profile: profile.zip, limits: limits.archive), profile: profile, source: source,
            limits: limits)
    }

    private init(
        _ archive: ZipReader, profile: ASiCProfile, source: any ByteSource, limits: ASiCLimits
    ) throws(Fault) {
        self.source = source
        self.archive = archive
        self.limits = limits
        self.profile = profile
        try Self.checkMimetype(archive, profile)
        let names = archive.entries.map(\.name)
        dataEntries = names.filter(ASiCNames.isData)
        let meta = names.filter { !ASiCNames.isData($0) && $0 != ASiCNames.mimetype }
        let table = try MetaInfEntries(meta, profile: profile, limits: limits)
        unjudged = table.unjudged
        let size = table.signatures.reduce(0) { $0 + (archive.entry(named: $1)?.size ?? 0) }
        guard size <= limits.allSignatureBytes else {
            throw Fault(
                .signaturesTooLarge, kind: .badData, ["size": "\(size)", "limit": "\(limits.allSignatureBytes)"])
        }
        manifests = try Self.read(table.manifests, archive: archive, profile: profile, limits: limits)
        digests = manifests.flatMap(\.manifest.references).reduce(into: [:]) { all, reference in
            all[reference.name, default: []].insert(reference.digest)
        }
        try Self.checkSignatures(table, manifests: manifests, profile: profile)
    }

    /// The content of an entry; throws when it is larger than `limit` or does not match the manifests.
    ///
    /// - Throws: `Fault` `zip-entry-missing`, `zip-too-large`, `digest-mismatch` and others.
    public func bytes(of name: String, limit: Int) throws(Fault) -> [UInt8] {
        let bytes = try archive.bytes(of: name, limit: limit)
        for digest in digests[name] ?? [] where Digest.of(bytes, digest.algorithm) != digest {
            throw Self.mismatch(name)
        }
        return bytes
    }

    /// Random access to the content of an entry. A stored entry is read in place, and its digest is checked only by
    /// `verify`; a deflated one is decompressed into memory, up to `limit`.
    public func source(of name: String, limit: Int = 1 << 30) throws(Fault) -> any ByteSource {
        if let entry = archive.entry(named: name), let source = archive.source(of: entry) { return source }
        return try bytes(of: name, limit: limit)
    }

    /// Access to the content of an entry from its beginning to its end, as often as needed, in bounded memory. A large
    /// one is not compared with its digest: `verify` has done that.
    ///
    /// - Throws: `Fault` `zip-entry-missing`; for a small one also `digest-mismatch` and others.
    public func sequentialSource(of name: String) throws(Fault) -> any ByteSource {
        if let copy = copied.withLock({ $0[name] }) { return copy }
        guard let entry = archive.entry(named: name), entry.size > Self.smallContent else {
            return try source(of: name)
        }
        return archive.sequentialSource(of: entry)
    }

    /// Reads the content of an entry from a copy from now on, which `verify` wrote and found good.
    public func read(_ name: String, from copy: any ByteSource) { copied.withLock { $0[name] = copy } }

    /// The size in bytes up to which a content is decompressed into memory, to be read in any order.
    private static let smallContent = 1 << 22

    /// Reads a stored entry into a buffer, which must be large enough, and checks it against the manifests.
    ///
    /// - Returns: the number of bytes.
    /// - Throws: `Fault` `zip-entry-missing`, `zip-too-large`, `zip-checksum-mismatch`, `digest-mismatch`.
    public func read(_ name: String, into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
        guard let entry = archive.entry(named: name) else {
            throw Fault(.zipEntryMissing, kind: .badData, ["name": name])
        }
        guard entry.size <= buffer.count else {
            throw Fault(
                .zipTooLarge, kind: .badData, at: Place(entry: name),
                ["size": "\(entry.size)", "limit": "\(buffer.count)"])
        }
        let content = UnsafeMutableRawBufferPointer(rebasing: buffer[..<entry.size])
        try archive.read(stored: entry, into: content)
        for digest in digests[name] ?? [] {
            let stream = DigestStream(digest.algorithm)
            stream.update(UnsafeRawBufferPointer(content))
            guard stream.finish() == digest else { throw Self.mismatch(name) }
        }
        return entry.size
    }

    /// Writes the content of an entry to a sink. The written bytes are valid only when this returns, because the digest
    /// is checked last.
    ///
    /// - Parameter isVerified: whether the container has been verified; the check is skipped if the source is also
    ///   immutable.
    public func copy(_ name: String, to sink: any ByteSink, isVerified: Bool = false) throws(Fault) {
        guard let entry = archive.entry(named: name) else {
            throw Fault(.zipEntryMissing, kind: .badData, ["name": name])
        }
        if isVerified, source.isImmutable, let content = archive.source(of: entry) {
            return try sink.write(contentsOf: content)
        }
        guard try copyContent(entry, to: sink) else { throw Self.mismatch(name) }
    }

    /// Writes the content of an entry to a sink even when it does not match the manifests, for inspection after a
    /// failed verification.
    ///
    /// - Returns: whether it matches.
    /// - Throws: `Fault` `zip-entry-missing`, `zip-checksum-mismatch` and others.
    public func copyContent(_ name: String, to sink: any ByteSink) throws(Fault) -> Bool {
        guard let entry = archive.entry(named: name) else {
            throw Fault(.zipEntryMissing, kind: .badData, ["name": name])
        }
        return try copyContent(entry, to: sink)
    }

    private func copyContent(_ entry: ZipEntry, to sink: any ByteSink) throws(Fault) -> Bool {
        let expected = digests[entry.name] ?? []
        let streams = Set(expected.map(\.algorithm)).map { DigestStream($0) }
        try archive.read(entry, alongside: { piece in for stream in streams { stream.update(piece) } }) {
            piece throws(Fault) in
            try sink.write(piece)
        }
        return !expected.isEmpty && expected.isSubset(of: Set(streams.map { $0.finish() }))
    }

    /// The content of an entry, even when it does not match the manifests; throws when it is larger than `limit`.
    ///
    /// - Throws: `Fault` `zip-entry-missing`, `zip-too-large` and others.
    public func content(of name: String, limit: Int) throws(Fault) -> [UInt8] {
        try archive.bytes(of: name, limit: limit)
    }

    /// The range of a stored entry's content in `source`; `nil` when there is no such entry or it is deflated.
    public func storedRange(of name: String) -> Range<Int>? {
        archive.entry(named: name).flatMap { $0.method == .stored ? $0.dataRange : nil }
    }

    /// The size of an entry's content in bytes; `nil` when there is no such entry.
    public func size(of name: String) -> Int? { archive.entry(named: name)?.size }

    private static func mismatch(_ name: String) -> Fault {
        Fault(.digestMismatch, kind: .badData, at: Place(entry: name), ["name": name])
    }

    private static func checkMimetype(_ archive: ZipReader, _ profile: ASiCProfile) throws(Fault) {
        func wrong(_ reason: String) -> Fault {
            Fault(.mimetypeWrong, kind: .badData, at: Place(entry: ASiCNames.mimetype), ["reason": reason])
        }
        guard let entry = archive.entry(named: ASiCNames.mimetype) else { throw wrong("it has no entry mimetype") }
        guard entry.method == .stored, entry.size == ASiCNames.mediaType.count,
            try archive.bytes(of: entry, limit: 1 << 10) == ASiCNames.mediaType
        else { throw wrong("its entry mimetype says something else") }
        guard !profile.isStrict || archive.entries.first == entry else {
            throw wrong("its first entry is not mimetype")
        }
    }

    /// Reads the manifests, after checking the sum of their sizes against the limits.
    private static func read(
        _ names: [String], archive: ZipReader, profile: ASiCProfile, limits: ASiCLimits
    ) throws(Fault) -> [SignedManifest] {
        let size = names.reduce(0) { $0 + (archive.entry(named: $1)?.size ?? 0) }
        guard size <= limits.allManifestBytes else {
            throw Fault(.manifestsTooLarge, kind: .badData, ["size": "\(size)", "limit": "\(limits.allManifestBytes)"])
        }
        var manifests: [SignedManifest] = []
        var references = 0
        for name in names {
            let signed = try read(name, archive: archive, profile: profile, limits: limits)
            references += signed.manifest.references.count
            guard references <= limits.allReferences else {
                throw Fault(
                    .referencesTooMany, kind: .badData, at: Place(entry: name),
                    ["what": "The signed manifests together refer", "limit": "\(limits.allReferences)"])
            }
            manifests.append(signed)
        }
        return manifests
    }

    private static func read(
        _ name: String, archive: ZipReader, profile: ASiCProfile, limits: ASiCLimits
    ) throws(Fault) -> SignedManifest {
        let bytes = try archive.bytes(of: name, limit: limits.manifestBytes)
        let manifest: ASiCManifest
        do throws(Fault) {
            manifest = try ASiCManifest(parsing: bytes, profile: profile, limits: limits)
        } catch {
            throw error.inside(name)
        }
        guard archive.entry(named: manifest.signatureName) != nil else {
            throw Fault(.entryMissing, kind: .badData, at: Place(entry: name), ["name": manifest.signatureName])
        }
        return SignedManifest(
            name: name, bytes: bytes, manifest: manifest,
            signature: try archive.bytes(of: manifest.signatureName, limit: limits.signatureBytes))
    }

    /// Every signature must belong to exactly one manifest, and under our profile to the manifest with its number.
    private static func checkSignatures(
        _ table: MetaInfEntries, manifests: [SignedManifest], profile: ASiCProfile
    ) throws(Fault) {
        var left = Set(table.signatures)
        for (index, signed) in manifests.enumerated() {
            let name = signed.manifest.signatureName
            guard left.remove(name) != nil, !profile.isStrict || name == ASiCNames.signature(index + 1) else {
                throw Fault(
                    .manifestStructure, kind: .badData, at: Place(entry: signed.name),
                    ["reason": "its signature is \(name)"])
            }
        }
        if let name = left.sorted().first {
            throw Fault(.signatureUnlisted, kind: .badData, at: Place(entry: name), ["name": name])
        }
    }
}
