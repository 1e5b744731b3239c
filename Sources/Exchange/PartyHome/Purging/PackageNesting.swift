internal import CaseFile
internal import Diagnostics
internal import Packages

/// Which received packages enclose which others, read once for any number of scopes.
struct PackageNesting {
    private let received: [StoredPackage]
    /// By number: the digests of the signed manifests that each package encloses.
    private let enclosed: [Int: Set<String>]
    /// By the digest of their signed manifests: the received packages that a message may have brought along.
    private let byDigest: [String: [StoredPackage]]
    private let byNumber: [Int: StoredPackage]
    /// By number: the parts of messages that each package passed on.
    private let passedOn: [Int: [Int]]

    init(of received: [StoredPackage]) throws(Fault) {
        self.received = received
        var enclosed: [Int: Set<String>] = [:]
        for package in received {
            guard let manifest = package.manifest else { continue }
            enclosed[package.number] = Set(
                try PackageManifest(parsing: manifest).enclosures.map(\.manifestDigest))
        }
        self.enclosed = enclosed
        byDigest = Dictionary(grouping: received, by: \.manifestDigest)
        byNumber = Dictionary(uniqueKeysWithValues: received.map { ($0.number, $0) })
        passedOn = Dictionary(grouping: received.filter { $0.share != nil }, by: { $0.share ?? 0 })
            .mapValues { $0.map(\.number) }
    }

    /// The scope of a purge of these packages.
    func scope(of selected: [StoredPackage]) -> PurgeScope {
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
        let packages = received.filter { going.contains($0.number) }
        let carrying = received.filter { enclosed[$0.number]?.isEmpty == false }
        var around = Set(packages.map(\.manifestDigest))
        // The file of a package that passed a part on holds that part.
        var carriers = Set(packages.compactMap(\.share)).subtracting(going)
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
        return PurgeScope(packages: packages, carriers: received.filter { carriers.contains($0.number) })
    }
}
