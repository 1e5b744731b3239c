internal import CaseFile

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

    /// The numbers of all packages that lose something.
    var numbers: [Int] { packages.map(\.number) + carriers.map(\.number) }
}
