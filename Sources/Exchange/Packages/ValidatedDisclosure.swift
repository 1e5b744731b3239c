package import Digests
package import X509

/// A disclosure whose parts were verified and whose content is valid: statements of one originator.
package struct ValidatedDisclosure: Sendable {
    /// The number of its entry in the manifest of the package that brought it, from 0.
    package let number: Int
    /// The party that made the statements.
    package let originator: PartyID
    /// The message that they were taken from, where it is known.
    package let messageID: UUID?
    /// The root of that message's commitment, in hexadecimal.
    package let root: String
    /// Whether the originator is known by an introduction only.
    package let isIntroduced: Bool
    /// The certificates that the verdict rests on, the signer's first.
    package let certificates: [Certificate]
    /// What is shown.
    package let objects: [DisclosedObject]

    init(_ verified: VerifiedDisclosure, number: Int, objects: [DisclosedObject]) {
        self.number = number
        originator = verified.originator
        messageID = verified.messageID
        root = verified.root
        isIntroduced = !verified.isOriginatorKnown
        certificates = verified.certificates
        self.objects = objects
    }
}
