internal import ASiC
internal import Digests
package import X509

/// What a disclosure reveals about the parts that it withholds.
///
/// A disclosure of version 1 carries the data that its originator signed: the container's manifest with the plain
/// SHA-256 of every entry, and the package's manifest. Guesses can be tested against such a digest, so that the withheld
/// parts of an entry are safe only when they cannot be guessed, and this program cannot know whether they can. A
/// disclosure of version 2 carries the disclosure head only, and exposes nothing.
package struct DisclosureExposure: Hashable, Sendable {
    /// An entry of which something is withheld although its digest is carried.
    package struct Entry: Hashable, Sendable {
        /// The entry's name.
        package let name: String
        /// Its SHA-256 (or longer), in hexadecimal, as the disclosure carries it.
        package let digest: String
        /// The number of objects of a bundle that are withheld whole; `nil` for an attachment, which is withheld whole.
        package let objects: Int?
        /// The number of objects of which some properties are shown and others withheld.
        package let partialObjects: Int
        /// The number of properties that are withheld of these.
        package let properties: Int
    }

    /// The entries of which something is withheld and can be guessed.
    package let guessable: [Entry]
    /// The names of all entries that the signature covers.
    package let entries: [String]
    /// The recipients that the package names.
    package let recipients: [PartyID]
    /// The places in streams that it has.
    package let positions: [StreamPosition]
    /// The handling of the whole message.
    package let handling: [String]
    /// The legal basis of the transfer, when it is stated.
    package let legalBasis: String?
    /// The number of objects that are shown with their whole `extensions`, no part of which can be withheld alone.
    package let extended: Int

    init(of package: VerifiedPackage, _ withheld: [String: Withheld], extended: Int) {
        let manifest: PackageManifest? =
            switch package.manifest.version {
            case .v1: package.manifest
            case .v2: nil
            }
        let references = manifest == nil ? [] : package.container.manifests[0].manifest.references
        entries = references.map(\.name)
        guessable = references.compactMap { reference in
            let name = reference.name
            guard !Self.untold.contains(name), !package.manifest.enclosures.contains(where: { $0.entry == name })
            else { return nil }
            let bundle = withheld[name]
            if package.bundles.contains(name), bundle == nil { return nil }
            return Entry(
                name: name, digest: reference.digest.hex, objects: bundle?.objects,
                partialObjects: bundle?.partialObjects ?? 0, properties: bundle?.properties ?? 0)
        }
        recipients = manifest?.recipients ?? []
        positions = manifest?.positions ?? []
        handling = manifest?.handling ?? []
        legalBasis = manifest?.legalBasis
        self.extended = manifest == nil ? 0 : extended
    }

    /// The manifest is carried; seed and padding are random or empty of meaning. Enclosed packages hold a seed each.
    private static let untold: Set = [PackageManifest.entryName, CommitmentTree.seedEntry, Padding.entryName]

    /// The withheld parts of one bundle.
    struct Withheld {
        var objects = 0
        var partialObjects = 0
        var properties = 0

        /// Counts an object of which some parts are shown.
        ///
        /// - Parameters:
        ///   - shown: how many of its properties; nil when it is shown whole.
        mutating func count(_ shown: Int?, of properties: Int) {
            guard let shown else { return }
            if shown == 0 {
                objects += 1
            } else if shown < properties {
                partialObjects += 1
                self.properties += properties - shown
            }
        }

        var isNothing: Bool { objects + partialObjects == 0 }
    }
}
