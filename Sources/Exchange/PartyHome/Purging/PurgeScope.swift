internal import CaseFile
internal import Diagnostics
internal import Packages

/// How far a purge of some packages goes where packages stand in one another.
///
/// What a message encloses came with it and goes with it. Where an enclosed package goes alone, the messages around it
/// stay; but their sealed files hold it too, and go.
struct PurgeScope {
    /// What is purged, in the order received.
    let packages: [StoredPackage]
    /// What stays but for its file.
    let carriers: [StoredPackage]

    init(_ selected: [StoredPackage], among received: [StoredPackage]) throws(Fault) {
        // By number: the digests of the signed manifests that each encloses.
        var enclosed: [Int: Set<String>] = [:]
        for package in received {
            guard let manifest = package.manifest else { continue }
            enclosed[package.number] = Set(
                try PackageManifest(parsing: manifest).enclosures.map(\.manifestDigest))
        }
        var going = Set(selected.map(\.number))
        var isGrowing = true
        while isGrowing {
            let more = received.filter { inner in
                !going.contains(inner.number)
                    && received.contains { outer in
                        going.contains(outer.number) && outer.fileDigest == inner.fileDigest
                            && enclosed[outer.number]?.contains(inner.manifestDigest) == true
                    }
            }
            going.formUnion(more.map(\.number))
            isGrowing = !more.isEmpty
        }
        packages = received.filter { going.contains($0.number) }
        var around = Set(packages.map(\.manifestDigest))
        var carriers: Set<Int> = []
        isGrowing = true
        while isGrowing {
            let more = received.filter { outer in
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
