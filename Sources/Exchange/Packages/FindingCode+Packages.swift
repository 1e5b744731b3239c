package import Diagnostics

/// What Packages can find, with its words.
extension FindingCode {
    /// The recipient is not one of those that the originator named.
    package static let recipientNotNamed = FindingCode(
        "recipient-not-named", severity: .error,
        sentence: "The {layer} is not addressed to {recipient}.",
        advice: "Return it to whoever handed it over; it was meant for somebody else.")

    /// The sending gateway is not one that the originator named.
    package static let gatewayNotPermitted = FindingCode(
        "gateway-not-permitted", severity: .error,
        sentence: "The gateway of {gateway} sent this, but the originator permits only {permitted}.",
        advice: "Ask the originator whether it gave the message to this gateway.")

    /// The originator in the manifest is not the party that signed.
    package static let originatorMismatch = FindingCode(
        "originator-mismatch", severity: .error,
        sentence: "The manifest says the originator is {claimed}, but {signer} signed it.",
        advice: "Do not use the file; tell the party whose name was used.")

    /// The sender in the routing slip is not the party that signed the envelope.
    package static let senderMismatch = FindingCode(
        "sender-mismatch", severity: .error,
        sentence: "The routing slip says the sender is {claimed}, but {signer} signed the envelope.",
        advice: "Do not use the file; tell the party whose name was used.")

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

    /// The commitment in the manifest does not fit the objects.
    package static let commitmentMismatch = FindingCode(
        "commitment-mismatch", severity: .error,
        sentence: "The commitment in the manifest does not fit the objects of the bundles.",
        advice: "Do not use the file; ask its originator to make the package again.")

    /// A package has no commitment.
    package static let commitmentMissing = FindingCode(
        "commitment-missing", severity: .error,
        sentence: "The originator committed to no objects, so that no part of the package can be shown verifiably.",
        advice: "Show the whole package, or ask the originator for another.")

    /// The originator did not commit to what is disclosed.
    package static let disclosureMismatch = FindingCode(
        "disclosure-mismatch", severity: .error,
        sentence: "The originator did not commit to this.",
        advice: "Do not use what is disclosed: it was changed, or belongs somewhere else.")

    /// A disclosure discloses nothing.
    package static let disclosureEmpty = FindingCode(
        "disclosure-empty", severity: .error,
        sentence: "Nothing is disclosed.",
        advice: "Ask whoever made it for another disclosure.")

    /// An object that is to be disclosed is not in the package.
    package static let disclosureObjectMissing = FindingCode(
        "disclosure-object-missing", severity: .error,
        sentence: "No bundle of the package has an object {id}.",
        advice: "Check the id with corridor open.")

    /// What a disclosure withholds can be guessed from what it carries.
    package static let disclosureGuessable = FindingCode(
        "disclosure-guessable", severity: .error,
        sentence:
            "What the disclosure withholds can be guessed: it carries the plain SHA-256 of {entries}, and whoever knows "
            + "the rest tries what is missing until the digest fits.",
        advice: "Make it only for those who may learn the rest, and say so with --guessable; that is logged.")

    /// A property that is to be disclosed is not in the object.
    package static let disclosurePropertyMissing = FindingCode(
        "disclosure-property-missing", severity: .error,
        sentence: "The object {id} has no property {property}.",
        advice: "Check the name with corridor open.")

    /// A bundle that the manifest names is not in the package.
    package static let bundleMissing = FindingCode(
        "bundle-missing", severity: .error,
        sentence: "The manifest names the bundle {name}, which is not in the package.",
        advice: "Ask the originator to make the package again.")

    /// The payload segments are not those that the routing slip announces.
    package static let segmentMissing = FindingCode(
        "segment-missing", severity: .error,
        sentence: "The routing slip announces {expected} payload segments; there are {found}.",
        advice: "Ask the sender for the whole envelope.")

    /// A payload segment has another size than it must have.
    package static let segmentSize = FindingCode(
        "segment-size", severity: .error,
        sentence: "The segment holds {size} bytes; all but the last hold 16 MiB.",
        advice: "Do not use the file; ask its sender for it again.")

    /// The envelope is encrypted to another certificate than this home's.
    package static let encryptionCertificateOther = FindingCode(
        "encryption-certificate-other", severity: .error,
        sentence: "The envelope is not encrypted to the certificate of {subject} that this home has now.",
        advice: "Give the sender your present profile and ask for the message again.")

    /// A signature that is no container needs the file that it signs.
    package static let signedContentMissing = FindingCode(
        "signed-content-missing", severity: .error,
        sentence: "The file is a signature; what it signs is another file.",
        advice: "Name the file that it signs with --content.")

    /// The message has expired.
    package static let expired = FindingCode(
        "expired", severity: .error,
        sentence: "The message expired at {expires}.",
        advice: "Ask the originator for a new message.")

    /// The message has come before.
    package static let sequenceReplayed = FindingCode(
        "sequence-replayed", severity: .error,
        sentence: "The message {message} was imported before, at {time}.",
        advice: "Nothing needs to be done; what it says is in the case file already.")

    /// A message comes again that was purged.
    package static let messagePurged = FindingCode(
        "message-purged", severity: .error,
        sentence: "The message {message} was imported at {time}, and purged since: it is not taken in again, nor kept.",
        advice: "Destroy this copy of it too.")

    /// Two contents claim one place in a stream.
    package static let sequenceFork = FindingCode(
        "sequence-fork", severity: .error,
        sentence: "Number {sequence} of this stream was another message, {other}.",
        advice: "Ask the originator which one holds: two contents with one number are a fault or a fraud.")

    /// Messages before this one have not come.
    package static let sequenceGap = FindingCode(
        "sequence-gap", severity: .warning,
        sentence: "The messages {missing} of this stream have not come.",
        advice: "Ask the originator to send them again.")

    /// The message before this one is not the one that this one names.
    package static let sequenceChainBroken = FindingCode(
        "sequence-chain-broken", severity: .error,
        sentence: "The message names another one before it than the one that came as number {sequence}.",
        advice: "Ask the originator which one holds.")

    /// The originator is not a partner of this home.
    package static let partnerUnknown = FindingCode(
        "partner-unknown", severity: .error,
        sentence: "The party {party} is not a partner of this home.",
        advice: "If it should be, add its profile with corridor partner add.")

    /// Exchange with the originator is suspended.
    package static let partnerSuspended = FindingCode(
        "partner-suspended", severity: .error,
        sentence: "Exchange with {party} is suspended.",
        advice: "See corridor log for why; corridor partner resume takes it up again.")

    /// A file is of another kind than those that are read.
    package static let fileNotCorridor = FindingCode(
        "file-not-corridor", severity: .error,
        sentence: "This is not a Corridor file: it is {what}.",
        advice: "Check that it is the file you meant. Packages and envelopes are signed containers (.asice); "
            + "bundles are checked with corridor validate, and files of other systems read with corridor convert.")

    /// An envelope has more signatures than its gateway's.
    package static let envelopeSecondSignature = FindingCode(
        "envelope-second-signature", severity: .error,
        sentence: "The envelope has {count} signatures; it has one, by the gateway that sends it.",
        advice: "Do not use the file: somebody added to it on its way. Ask its sender for it again.")

    /// The file is no container of ours.
    package static let containerKindUnknown = FindingCode(
        "container-kind-unknown", severity: .error,
        sentence: "The container is neither a package nor an envelope.",
        advice: "Check that it is the file you meant.")

    /// The message was made later than now.
    package static let createdInFuture = FindingCode(
        "created-in-future", severity: .warning,
        sentence: "The message says it was made at {created}, which is later than now.",
        advice: "Check the clock of this machine; else ask the originator to check its own.")

    /// What a manifest says about an enclosed package is not what the package is.
    package static let enclosureMismatch = FindingCode(
        "enclosure-mismatch", severity: .error,
        sentence: "What the manifest says about the enclosed package {name} is not so: {field}.",
        advice: "Do not use the file; ask whoever passed it on to do so again.")

    /// Packages stand in one another deeper than the limit.
    package static let enclosureTooDeep = FindingCode(
        "enclosure-too-deep", severity: .error,
        sentence: "Packages stand in one another deeper than {limit} levels.",
        advice: "Ask one who is nearer to the originator for it.")

    /// The package would be too large.
    package static let packageTooLarge = FindingCode(
        "package-too-large", severity: .error,
        sentence: "The package would need {segments} segments; the limit is {limit}.",
        advice: "Split it into several packages.")

    /// The package is confidential but came without an envelope.
    package static let envelopeMissing = FindingCode(
        "envelope-missing", severity: .error,
        sentence: "The package came without an envelope; only what is sealed is imported.",
        advice: "Ask the sender to seal it; corridor open reads it, and corridor partner add takes a profile.")

    /// A package of this kind is not imported.
    package static let kindNotImported = FindingCode(
        "kind-not-imported", severity: .error,
        sentence: "A package of the kind {kind} is not imported.",
        advice: "A profile is added with corridor partner add FILE.")

    /// A bundle in the package is not valid.
    package static let bundleInvalid = FindingCode(
        "bundle-invalid", severity: .error,
        sentence: "The bundle {name} has {errors} errors.",
        advice: "See them with corridor validate, and ask the originator for a mended bundle.")
}
