package import Digests
package import X509

/// A disclosure that is to be put into a package.
package struct PassedOnDisclosure: Sendable {
    /// Its entry in the manifest.
    let entry: DisclosureEntry
    /// Its bytes.
    let content: PackageContent

    /// A disclosure under the standard name of its number.
    ///
    /// - Parameters:
    ///   - index: its number in the package, from 0.
    ///   - messageID: the message that the parts were taken from.
    ///   - withheld: what is withheld of the objects that are shown; the recipients learn it.
    package init(
        _ disclosure: Disclosure, index: Int, originator: PartyID, messageID: UUID?,
        withheld: [DisclosureEntry.Withheld]
    ) {
        self.init(
            bytes: disclosure.bytes, entry: DisclosureEntry.entryName(index), originator: originator,
            messageID: messageID, withheld: withheld)
    }

    /// A disclosure from a file.
    ///
    /// - Parameter entry: the name of its entry, under `data/`.
    package init(
        bytes: [UInt8], entry: String, originator: PartyID, messageID: UUID?,
        withheld: [DisclosureEntry.Withheld] = []
    ) {
        self.entry = DisclosureEntry(
            entry: entry, originator: originator, messageID: messageID, withheld: withheld)
        content = PackageContent(entry: entry, source: bytes, isBundle: false)
    }
}

/// A profile of another party that is to be put into a package.
package struct PassedOnProfile: Sendable {
    /// Its entry in the manifest.
    let entry: IntroducedProfile
    /// Its bytes.
    let content: PackageContent

    /// A profile under the standard name of its number.
    ///
    /// - Parameter index: its number in the package, from 0.
    package init(_ profile: [UInt8], of party: PartyID, index: Int) {
        entry = IntroducedProfile(entry: IntroducedProfile.entryName(index), party: party)
        content = PackageContent(entry: entry.entry, source: profile, isBundle: false)
    }
}
