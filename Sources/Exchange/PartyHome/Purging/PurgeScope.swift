internal import CaseFile
internal import Diagnostics
internal import Packages

/// The extent of a purge where packages enclose each other.
///
/// Enclosed packages are purged with the message that contains them. When only an enclosed package is purged, the
/// messages around it stay; but their sealed files contain it too, and are removed. The parts of messages of others that
/// a package passed on go the same way.
struct PurgeScope {
    /// The purged packages, in the order received.
    let packages: [StoredPackage]
    /// The packages that only lose their file.
    let carriers: [StoredPackage]

    init(_ selected: [StoredPackage], among received: [StoredPackage]) throws(Fault) {
        // By number: the digests of the signed manifests that each package encloses.
        var enclosed: [Int: Set<String>] = [:]
        for package in received {
            guard let manifest = package.manifest else { continue }
            enclosed[package.number] = Set(
                try PackageManifest(parsing: manifest).enclosures.map(\.manifestDigest))
        }
        // By the digest of their signed manifests: the received packages that a message may have brought along.
        let byDigest = Dictionary(grouping: received, by: \.manifestDigest)
        let byNumber = Dictionary(uniqueKeysWithValues: received.map { ($0.number, $0) })
        // By number: the parts of messages that each package passed on.
        let passedOn = Dictionary(grouping: received.filter { $0.share != nil }, by: { $0.share ?? 0 })
            .mapValues { $0.map(\.number) }
        var going = Set(selected.map(\.number))
        var pending = Array(going)
        while let number = pending.popLast() {
            guard let outer = byNumber[number] else { continue }
            for inner in passedOn[number] ?? [] where going.insert(inner).inserted { pending.append(inner) }
            for digest in enclosed[number] ?? [] {
                for inner in byDigest[digest] ?? [] where inner.fileDigest == outer.fileDigest {
                    if going.insert(inner.number).inserted { pending.append(inner.number) }
                }
            }
        }
        packages = received.filter { going.contains($0.number) }
        let carrying = received.filter { enclosed[$0.number]?.isEmpty == false }
        var around = Set(packages.map(\.manifestDigest))
        // The file of a package that passed a part on holds that part.
        var carriers = Set(received.filter { going.contains($0.number) }.compactMap(\.share)).subtracting(going)
        around.formUnion(carriers.compactMap { byNumber[$0]?.manifestDigest })
        var isGrowing = true
        while isGrowing {
            let more = carrying.filter { outer in
                !going.contains(outer.number) && !carriers.contains(outer.number)
                    && enclosed[outer.number]?.isDisjoint(with: around) == false
            }
            carriers.formUnion(more.map(\.number))
            around.formUnion(more.map(\.manifestDigest))
            isGrowing = !more.isEmpty
        }
        self.carriers = received.filter { carriers.contains($0.number) }
    }
}
