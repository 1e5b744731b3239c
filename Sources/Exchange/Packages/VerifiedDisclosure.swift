internal import Diagnostics
package import Digests
package import X509

/// A disclosure in a verified package: its parts lead to the root that its originator signed. Only `PackageVerifier`
/// makes one.
package struct VerifiedDisclosure: Sendable {
    /// Its entry in the manifest of the package.
    package let entry: DisclosureEntry
    /// The disclosure.
    package let disclosure: Disclosure
    /// The root of the commitment of the message that the parts were taken from, in hexadecimal: the same as in that
    /// message's manifest.
    package let root: String
    /// The message that the parts were taken from: as its manifest says in version 1, else as the sender states it.
    package let messageID: UUID?
    /// The verdict.
    package let authenticity: Authenticity
    /// Whether the verifier knows a root of the originator; where it does not, nothing is decided about the parts.
    package let isOriginatorKnown: Bool
    /// The certificates that the verdict rests on, the signer's first.
    package let certificates: [Certificate]

    init(
        entry: DisclosureEntry, disclosure: Disclosure, root: String, messageID: UUID?, authenticity: Authenticity,
        isOriginatorKnown: Bool, certificates: [Certificate]
    ) {
        self.entry = entry
        self.disclosure = disclosure
        self.root = root
        self.messageID = messageID
        self.authenticity = authenticity
        self.isOriginatorKnown = isOriginatorKnown
        self.certificates = certificates
    }

    /// The originator.
    package var originator: PartyID { entry.originator }

    /// The same, judged with the roots of a profile that introduces its originator; `nil` when it does not hold.
    func judged(in context: VerificationContext) -> (disclosure: VerifiedDisclosure?, authenticity: Authenticity) {
        let judgement = DisclosureVerifier(context: context).judge(disclosure)
        guard judgement.authenticity.outcome != .failed else { return (nil, judgement.authenticity) }
        return (
            VerifiedDisclosure(
                entry: entry, disclosure: disclosure, root: root, messageID: messageID,
                authenticity: judgement.authenticity, isOriginatorKnown: false,
                certificates: judgement.certificates), judgement.authenticity
        )
    }
}
