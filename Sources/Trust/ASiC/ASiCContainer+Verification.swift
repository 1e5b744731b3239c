internal import CMS
internal import Diagnostics
internal import Digests
public import Files
public import Platform
internal import Synchronization
public import X509
internal import ZipArchive

/// Verification of signatures and contents.
extension ASiCContainer {
    /// Verifies the container: every signature, its certificate, and whether the signatures cover exactly the entries
    /// of the container. Every entry is read once, in pieces.
    ///
    /// - Parameters:
    ///   - roles: the roles that signers may have; `nil` for containers of other producers, whose certificates have
    ///     none.
    ///   - time: the time of judging trust, unless a time stamp proves an earlier one; never a time claimed by a
    ///     signer.
    ///   - now: later knowledge (revocation lists) counts up to this time; `nil` for `time`.
    ///   - deferring: entries whose content is not checked now, but when it is read (`read(_:into:)`).
    ///   - copies: sinks for the contents of entries, by name; what they received is valid only if the verdict is
    ///     PASSED.
    public func verify(
        trust: TrustStore, roles: Set<CertificateRole>?, at time: Timestamp, knowing now: Timestamp? = nil,
        deferring: Set<String> = [], copies: [String: any ByteSink] = [:]
    ) -> ContainerVerdict {
        var findings = unjudged.map { Finding(.containerPartNotJudged, at: Place(entry: $0), ["name": $0]) }
        var signatures: [SignatureVerdict] = []
        // For each manifest, the indexes of its signature verdicts.
        var made: [Range<Int>] = []
        for signed in manifests {
            let verdicts = SignedData.verify(
                signed.signature, content: signed.bytes, profile: profile.signature, trust: trust, roles: roles,
                at: time, knowing: now)
            let place = signed.manifest.signatureName
            if verdicts.isEmpty { findings.append(Finding(.signatureMissing, at: Place(entry: place))) }
            made.append(signatures.count..<signatures.count + verdicts.count)
            signatures += verdicts.map { $0.placed(in: place) }
            guard signatures.count <= limits.signatures else {
                findings.append(.signaturesTooMany("more", limits.signatures))
                break
            }
        }
        let (references, left) = judgeReferences(made, deferring: deferring, copies: copies)
        return ContainerVerdict(
            findings: findings + left, signatures: signatures, references: references, contents: dataEntries,
            manifestDigest: manifests.first.map { .sha256($0.bytes) })
    }

    /// Compares the entries with the signed references, first the names and then the contents.
    ///
    /// - Returns: a verdict for each entry, and a finding that counts the missing entries beyond the limit.
    private func judgeReferences(
        _ made: [Range<Int>], deferring: Set<String>, copies: [String: any ByteSink]
    ) -> (verdicts: [ReferenceVerdict], left: [Finding]) {
        var problems: [String: [Finding]] = [:]
        var covering: [String: [Int]] = [:]
        var order = dataEntries
        var known = Set(dataEntries)
        var missing: Set<String> = []
        func add(_ code: FindingCode, name: String, place: String) {
            let finding = Finding(code, at: Place(entry: place), ["name": name])
            if problems[name]?.contains(finding) != true { problems[name, default: []].append(finding) }
        }
        // Names are equal when their bytes are; a string also equals another one with the same characters.
        let written = Dictionary(uniqueKeysWithValues: archive.entries.map { ($0.name, Array($0.name.utf8)) })
        for (index, signed) in manifests.enumerated() {
            let present = Set(coverable(by: index))
            var listed: Set<String> = []
            for reference in signed.manifest.references {
                let name = reference.name
                let isListed = !listed.insert(name).inserted
                let isPresent = present.contains(name) && written[name] == Array(name.utf8)
                if !isPresent, !known.contains(name) {
                    missing.insert(name)
                    guard missing.count <= limits.missingEntries else { continue }
                }
                if isListed {
                    add(.entryListedTwice, name: name, place: signed.name)
                } else if made.indices.contains(index) {
                    covering[name, default: []] += made[index]
                }
                if known.insert(name).inserted { order.append(name) }
                if !isPresent {
                    add(ASiCNames.isData(name) ? .entryMissing : .metaInfEntryUnknown, name: name, place: signed.name)
                }
            }
            if profile.isStrict {
                for name in dataEntries where !listed.contains(name) { add(.entryUnlisted, name: name, place: name) }
                let names = signed.manifest.references.map(\.name)
                if let (_, wrong) = zip(names, coverable(by: index)).first(where: { $0 != $1 }) {
                    add(.entryOrder, name: wrong, place: wrong)
                }
                // A manifest that countersigns one earlier signature must countersign all of them.
                if names.count != dataEntries.count, names.count < coverable(by: index).count {
                    add(.entryUnlisted, name: signed.name, place: signed.name)
                }
            }
        }
        for name in dataEntries where digests[name] == nil { add(.entryUnlisted, name: name, place: name) }
        if profile.isStrict { checkPhysicalOrder(add) }
        let contents = judgeContents(order.filter { digests[$0] != nil && !deferring.contains($0) }, copies)
        let verdicts = order.map { name in
            ReferenceVerdict(
                name: name, findings: (problems[name] ?? []) + (contents[name] ?? []), signatures: covering[name] ?? [])
        }
        let left = missing.count - limits.missingEntries
        return (verdicts, left > 0 ? [Finding(.entriesMissing, ["count": "\(left)"])] : [])
    }

    /// The entries that a manifest may list: under our profile the content, and the earlier manifests and signatures
    /// that it countersigns; other producers may list any entry.
    private func coverable(by index: Int) -> [String] {
        guard profile.isStrict else { return archive.entries.map(\.name) }
        return dataEntries + manifests[..<index].flatMap { [$0.name, $0.manifest.signatureName] }
    }

    /// Under our profile manifests and signatures come last.
    private func checkPhysicalOrder(_ add: (FindingCode, String, String) -> Void) {
        let names = archive.entries.map(\.name).dropFirst()
        for (name, data) in zip(names, dataEntries) where name != data { add(.entryOrder, data, data) }
    }

    /// Compares contents with the digests in the manifests: several entries in parallel, or a single large one on two
    /// cores, one reading and one hashing.
    private func judgeContents(_ names: [String], _ copies: [String: any ByteSink]) -> [String: [Finding]] {
        let found = Mutex<[String: [Finding]]>([:])
        let entries = names.compactMap { archive.entry(named: $0) }
        let large = entries.max { $0.size < $1.size }
        let isUneven = (large?.size ?? 0) * 2 > entries.reduce(0) { $0 + $1.size }
        try? Concurrent.perform(entries.count, workers: isUneven ? 1 : Concurrent.workers, makeWorker: {}) { _, index in
            let name = entries[index].name
            let findings = checkContent(entries[index], digests: digests[name] ?? [], copy: copies[name])
            found.withLock { $0[name] = findings }
        }
        return found.withLock { $0 }
    }

    private func checkContent(
        _ entry: ZipEntry, digests: Set<Digest>, copy: (any ByteSink)?
    ) -> [Finding] {
        let streams = Set(digests.map(\.algorithm)).map { DigestStream($0) }
        do throws(Fault) {
            try archive.read(entry, alongside: { piece in for stream in streams { stream.update(piece) } }) {
                piece throws(Fault) in
                try copy?.write(piece)
            }
        } catch {
            return [error.inside(entry.name).finding]
        }
        let found = Set(streams.map { $0.finish() })
        return digests.isSubset(of: found)
            ? [] : [Finding(.digestMismatch, at: Place(entry: entry.name), ["name": entry.name])]
    }
}
