package import Diagnostics

/// What Packages can find, with its words.
extension FindingCode {
    /// The recipient is not one of those that the originator named.
    package static let recipientNotNamed = FindingCode(
        "recipient-not-named", severity: .error,
        sentence: "The {layer} is not addressed to {recipient}.",
        advice: "Return it to the party that delivered it; it is meant for another recipient.")

    /// The originator did not permit the sending gateway.
    package static let gatewayNotPermitted = FindingCode(
        "gateway-not-permitted", severity: .error,
        sentence: "The gateway of {gateway} sent this, but the originator permits only {permitted}.",
        advice: "Ask the originator whether it gave the message to this gateway.")

    /// The originator in the manifest is not the party that signed.
    package static let originatorMismatch = FindingCode(
        "originator-mismatch", severity: .error,
        sentence: "The manifest names {claimed} as the originator, but {signer} signed it.",
        advice: "Do not use the file; inform the party whose name was used.")

    /// The sender in the routing slip is not the party that signed the envelope.
    package static let senderMismatch = FindingCode(
        "sender-mismatch", severity: .error,
        sentence: "The routing slip names {claimed} as the sender, but {signer} signed the envelope.",
        advice: "Do not use the file; inform the party whose name was used.")

    /// The envelope and the package inside do not agree.
    package static let envelopePackageMismatch = FindingCode(
        "envelope-package-mismatch", severity: .error,
        sentence: "The envelope and the package inside disagree about {field}.",
        advice: "Do not use the file; ask its sender to seal the package again.")

    /// The certificate's role may not sign this kind of package.
    package static let kindNotPermitted = FindingCode(
        "kind-not-permitted", severity: .error,
        sentence: "A certificate with the role {role} may not sign a package of the kind {kind}.",
        advice: "Ask the originator to sign it with the right key.")

    /// A co-signature that the originator requires is missing.
    package static let cosignerMissing = FindingCode(
        "cosigner-missing", severity: .error,
        sentence: "The originator requires a signature by {cosigner}, which is missing.",
        advice: "Ask the originator for the package with all signatures.")

    /// The commitment in the manifest does not match the objects.
    package static let commitmentMismatch = FindingCode(
        "commitment-mismatch", severity: .error,
        sentence: "The commitment in the manifest does not match the objects of the bundles.",
        advice: "Do not use the file; ask its originator to create the package again.")

    /// A package has no commitment.
    package static let commitmentMissing = FindingCode(
        "commitment-missing", severity: .error,
        sentence: "The package has no commitment to its objects, so no part of it can be disclosed verifiably.",
        advice: "Disclose the whole package, or ask the originator for one with a commitment.")

    /// The originator did not commit to the disclosed content.
    package static let disclosureMismatch = FindingCode(
        "disclosure-mismatch", severity: .error,
        sentence: "The originator did not commit to the disclosed content.",
        advice: "Do not use the disclosed content: it was changed, or belongs to another package.")

    /// A disclosure contains nothing.
    package static let disclosureEmpty = FindingCode(
        "disclosure-empty", severity: .error,
        sentence: "The disclosure contains nothing.",
        advice: "Ask its creator for another disclosure.")

    /// An object that is to be disclosed is not in the package.
    package static let disclosureObjectMissing = FindingCode(
        "disclosure-object-missing", severity: .error,
        sentence: "No bundle in the package contains the object {id}.",
        advice: "Open the package to check the id.")

    /// The content withheld from a disclosure can be guessed from the content disclosed.
    package static let disclosureGuessable = FindingCode(
        "disclosure-guessable", severity: .error,
        sentence:
            "The withheld content can be guessed: the disclosure contains the plain SHA-256 of {entries}, and anyone "
            + "who knows the rest can try values until the digest matches.",
        advice: "Create it only for recipients who may learn the rest, and allow it explicitly; the log records that.")

    /// A property that is to be disclosed is not in the object.
    package static let disclosurePropertyMissing = FindingCode(
        "disclosure-property-missing", severity: .error,
        sentence: "The object {id} has no property {property}.",
        advice: "Open the package to check the name.")

    /// A bundle that the manifest names is not in the package.
    package static let bundleMissing = FindingCode(
        "bundle-missing", severity: .error,
        sentence: "The manifest names the bundle {name}, which is not in the package.",
        advice: "Ask the originator to create the package again.")

    /// The number of payload segments differs from the routing slip.
    package static let segmentMissing = FindingCode(
        "segment-missing", severity: .error,
        sentence: "The routing slip announces {expected} payload segments; there are {found}.",
        advice: "Ask the sender for the complete envelope.")

    /// A payload segment has the wrong size.
    package static let segmentSize = FindingCode(
        "segment-size", severity: .error,
        sentence: "The segment has {size} bytes; all segments except the last have 16 MiB.",
        advice: "Do not use the file; ask its sender for it again.")

    /// The envelope is encrypted to a certificate other than this home's.
    package static let encryptionCertificateOther = FindingCode(
        "encryption-certificate-other", severity: .error,
        sentence: "The envelope is not encrypted to the current certificate of {subject} in this home.",
        advice: "Give the sender your current profile, and ask for the message again.")

    /// A detached signature needs the file that it signs.
    package static let signedContentMissing = FindingCode(
        "signed-content-missing", severity: .error,
        sentence: "The file is a detached signature; the file that it signs is missing.",
        advice: "Provide the file that it signs.")

    /// The message has expired.
    package static let expired = FindingCode(
        "expired", severity: .error,
        sentence: "The message expired at {expires}.",
        advice: "Ask the originator for a new message.")

    /// The originator is not a partner of this home.
    package static let partnerUnknown = FindingCode(
        "partner-unknown", severity: .error,
        sentence: "The party {party} is not a partner of this home.",
        advice: "If it should be, add its profile as a partner.")

    /// Exchange with the originator is suspended.
    package static let partnerSuspended = FindingCode(
        "partner-suspended", severity: .error,
        sentence: "Exchange with {party} is suspended.",
        advice: "The log has the reason; resume the exchange when it no longer applies.")

    /// A file is not of a kind that is read.
    package static let fileNotCorridor = FindingCode(
        "file-not-corridor", severity: .error,
        sentence: "This is not a Corridor file: it is {what}.",
        advice:
            "Check that it is the file you meant. Packages and envelopes are signed containers (.asice); bundles are "
            + "validated, and files of other systems are converted.")

    /// An envelope has more signatures than that of its gateway.
    package static let envelopeSecondSignature = FindingCode(
        "envelope-second-signature", severity: .error,
        sentence: "The envelope has {count} signatures; only the sending gateway may sign it.",
        advice: "Do not use the file: someone added to it in transit. Ask its sender for it again.")

    /// The container is not one of this profile.
    package static let containerKindUnknown = FindingCode(
        "container-kind-unknown", severity: .error,
        sentence: "The container is neither a package nor an envelope.",
        advice: "Check that it is the file you meant.")

    /// The creation time of the message is in the future.
    package static let createdInFuture = FindingCode(
        "created-in-future", severity: .warning,
        sentence: "The message states the creation time {created}, which is in the future.",
        advice: "Check the clock of this machine; if it is right, ask the originator to check theirs.")

    /// The manifest describes an enclosed package incorrectly.
    package static let enclosureMismatch = FindingCode(
        "enclosure-mismatch", severity: .error,
        sentence: "The manifest describes the enclosed package {name} incorrectly: {field}.",
        advice: "Do not use the file; ask the party that forwarded it to do so again.")

    /// Packages are nested deeper than the limit.
    package static let enclosureTooDeep = FindingCode(
        "enclosure-too-deep", severity: .error,
        sentence: "Packages are nested more than {limit} levels deep.",
        advice: "Ask a party closer to the originator for it.")

    /// The package would be too large.
    package static let packageTooLarge = FindingCode(
        "package-too-large", severity: .error,
        sentence: "The package would need {segments} segments; the limit is {limit}.",
        advice: "Split it into several packages.")

    /// The package is confidential but came without an envelope.
    package static let envelopeMissing = FindingCode(
        "envelope-missing", severity: .error,
        sentence: "The package came without an envelope; only sealed packages are imported.",
        advice: "Ask the sender to seal it. An unsealed package can be opened; a profile can be added as a partner.")

    /// A package of this kind is not imported.
    package static let kindNotImported = FindingCode(
        "kind-not-imported", severity: .error,
        sentence: "Packages of the kind {kind} are not imported.",
        advice: "Add a profile as a partner instead.")

    /// A package is of a kind that this version does not know.
    package static let kindUnknown = FindingCode(
        "kind-unknown", severity: .error,
        sentence: "Packages of the kind {kind} are not known to this version.",
        advice: "Update the program, and import it again: nothing of it is lost.")

    /// A document has a critical member that this version does not know.
    package static let criticalUnknown = FindingCode(
        "critical-unknown", severity: .error,
        sentence: "The member {field} must be understood, and is not known to this version.",
        advice: "Update the program: it must not act on a document that it understands in part.")

    /// A package has an entry that its version does not provide for.
    package static let entryUnexpected = FindingCode(
        "entry-unexpected", severity: .error,
        sentence: "The package has the entry {name}; content is under data/ only.",
        advice: "Do not use the file; ask its originator to create the package again.")

    /// A bundle is not in the form that the manifest states.
    package static let bundleFormOther = FindingCode(
        "bundle-form-other", severity: .error,
        sentence: "The manifest states that the bundle {name} is in {form}, which it is not.",
        advice: "Do not use the file; ask its originator to create the package again.")

    /// The two forms of a bundle say different things.
    package static let bundleFormsDiffer = FindingCode(
        "bundle-forms-differ", severity: .error,
        sentence: "The bundles {name} and {other} should be two forms of one bundle, but differ.",
        advice: "Ask the originator for a package in which they convert into each other exactly, or have other names.")

    /// The disclosure head of a package does not hold.
    package static let disclosureHeadInvalid = FindingCode(
        "disclosure-head-invalid", severity: .error,
        sentence: "The disclosure head does not belong to the package: {reason}.",
        advice: "Do not use the file; ask its originator to create the package again.")

    /// A value inside a property is to be disclosed of a package that commits to properties only.
    package static let disclosurePathUncommitted = FindingCode(
        "disclosure-path-uncommitted", severity: .error,
        sentence: "The package commits to top-level properties only; {property} is inside one.",
        advice: "Disclose or withhold the complete property, or ask the originator for a package of version 2.")

    /// A bundle in the package is not valid.
    package static let bundleInvalid = FindingCode(
        "bundle-invalid", severity: .error,
        sentence: "The bundle {name} has {errors} errors.",
        advice: "Validate the bundle, and ask the originator for a corrected one.")
}
