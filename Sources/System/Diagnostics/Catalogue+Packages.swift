extension FindingCode {
    /// The recipient is not one of those that the originator named.
    public static let recipientNotNamed = FindingCode("recipient-not-named")
    /// The sending gateway is not one that the originator named.
    public static let gatewayNotPermitted = FindingCode("gateway-not-permitted")
    /// The originator in the manifest is not the party that signed.
    public static let originatorMismatch = FindingCode("originator-mismatch")
    /// The sender in the routing slip is not the party that signed the envelope.
    public static let senderMismatch = FindingCode("sender-mismatch")
    /// The envelope and the package inside do not agree.
    public static let envelopePackageMismatch = FindingCode("envelope-package-mismatch")
    /// The certificate's role may not sign this kind of package.
    public static let kindNotPermitted = FindingCode("kind-not-permitted")
    /// A co-signature that the originator requires is missing.
    public static let cosignerMissing = FindingCode("cosigner-missing")
    /// The commitment in the manifest does not fit the objects.
    public static let commitmentMismatch = FindingCode("commitment-mismatch")
    /// A package has no commitment.
    public static let commitmentMissing = FindingCode("commitment-missing")
    /// The originator did not commit to what is disclosed.
    public static let disclosureMismatch = FindingCode("disclosure-mismatch")
    /// A disclosure discloses nothing.
    public static let disclosureEmpty = FindingCode("disclosure-empty")
    /// An object that is to be disclosed is not in the package.
    public static let disclosureObjectMissing = FindingCode("disclosure-object-missing")
    /// What a disclosure withholds can be guessed from what it carries.
    public static let disclosureGuessable = FindingCode("disclosure-guessable")
    /// A property that is to be disclosed is not in the object.
    public static let disclosurePropertyMissing = FindingCode("disclosure-property-missing")
    /// A bundle that the manifest names is not in the package.
    public static let bundleMissing = FindingCode("bundle-missing")
    /// The payload segments are not those that the routing slip announces.
    public static let segmentMissing = FindingCode("segment-missing")
    /// A payload segment has another size than it must have.
    public static let segmentSize = FindingCode("segment-size")
    /// The envelope is encrypted to another certificate than this home's.
    public static let encryptionCertificateOther = FindingCode("encryption-certificate-other")
    /// A signature that is no container needs the file that it signs.
    public static let signedContentMissing = FindingCode("signed-content-missing")
    /// The message has expired.
    public static let expired = FindingCode("expired")
    /// The message has come before.
    public static let sequenceReplayed = FindingCode("sequence-replayed")
    /// A message comes again that was purged.
    public static let messagePurged = FindingCode("message-purged")
    /// Two contents claim one place in a stream.
    public static let sequenceFork = FindingCode("sequence-fork")
    /// Messages before this one have not come.
    public static let sequenceGap = FindingCode("sequence-gap")
    /// The message before this one is not the one that this one names.
    public static let sequenceChainBroken = FindingCode("sequence-chain-broken")
    /// The originator is not a partner of this home.
    public static let partnerUnknown = FindingCode("partner-unknown")
    /// Exchange with the originator is suspended.
    public static let partnerSuspended = FindingCode("partner-suspended")
    /// The package is confidential but came without an envelope.
    public static let envelopeMissing = FindingCode("envelope-missing")
    /// A file is of another kind than those that are read.
    public static let fileNotCorridor = FindingCode("file-not-corridor")
    /// An envelope has more signatures than its gateway's.
    public static let envelopeSecondSignature = FindingCode("envelope-second-signature")
    /// The file is no container of ours.
    public static let containerKindUnknown = FindingCode("container-kind-unknown")
    /// The message was made later than now.
    public static let createdInFuture = FindingCode("created-in-future")
    /// A bundle in the package is not valid.
    public static let bundleInvalid = FindingCode("bundle-invalid")
    /// What a manifest says about an enclosed package is not what the package is.
    public static let enclosureMismatch = FindingCode("enclosure-mismatch")
    /// Packages stand in one another deeper than the limit.
    public static let enclosureTooDeep = FindingCode("enclosure-too-deep")
    /// A package that is no bundle is not passed on.
    public static let kindNotForwarded = FindingCode("kind-not-forwarded")
    /// Markings withhold something of what would be passed on or shown, and no ground is given.
    public static let releaseNeeded = FindingCode("release-needed")
    /// The package would be too large.
    public static let packageTooLarge = FindingCode("package-too-large")
}

extension Catalogue {
    static let packages: [FindingCode: Entry] = [
        .recipientNotNamed: Entry(
            .error, "The {layer} is not addressed to {recipient}.",
            advice: "Return it to whoever handed it over; it was meant for somebody else."),
        .signedContentMissing: Entry(
            .error, "The file is a signature; what it signs is another file.",
            advice: "Name the file that it signs with --content."),
        .segmentSize: Entry(
            .error, "The segment holds {size} bytes; all but the last hold 16 MiB.",
            advice: "Do not use the file; ask its sender for it again."),
        .commitmentMissing: Entry(
            .error, "The originator committed to no objects, so that no part of the package can be shown verifiably.",
            advice: "Show the whole package, or ask the originator for another."),
        .disclosureMismatch: Entry(
            .error, "The originator did not commit to this.",
            advice: "Do not use what is disclosed: it was changed, or belongs somewhere else."),
        .disclosureEmpty: Entry(
            .error, "Nothing is disclosed.", advice: "Ask whoever made it for another disclosure."),
        .disclosureObjectMissing: Entry(
            .error, "No bundle of the package has an object {id}.", advice: "Check the id with corridor open."),
        .disclosurePropertyMissing: Entry(
            .error, "The object {id} has no property {property}.", advice: "Check the name with corridor open."),
        .disclosureGuessable: Entry(
            .error,
            "What the disclosure withholds can be guessed: it carries the plain SHA-256 of {entries}, and whoever knows "
                + "the rest tries what is missing until the digest fits.",
            advice: "Make it only for those who may learn the rest, and say so with --guessable; that is logged."),
        .gatewayNotPermitted: Entry(
            .error, "The gateway of {gateway} sent this, but the originator permits only {permitted}.",
            advice: "Ask the originator whether it gave the message to this gateway."),
        .originatorMismatch: Entry(
            .error, "The manifest says the originator is {claimed}, but {signer} signed it.",
            advice: "Do not use the file; tell the party whose name was used."),
        .senderMismatch: Entry(
            .error, "The routing slip says the sender is {claimed}, but {signer} signed the envelope.",
            advice: "Do not use the file; tell the party whose name was used."),
        .envelopePackageMismatch: Entry(
            .error, "The envelope and the package inside disagree about {field}.",
            advice: "Do not use the file; ask its sender to seal the package again."),
        .kindNotPermitted: Entry(
            .error, "A certificate with the role {role} may not sign a package of the kind {kind}.",
            advice: "Ask the originator to sign it with the right key."),
        .cosignerMissing: Entry(
            .error, "The originator requires a signature by {cosigner}, which is missing.",
            advice: "Ask the originator for the package with all signatures."),
        .commitmentMismatch: Entry(
            .error, "The commitment in the manifest does not fit the objects of the bundles.",
            advice: "Do not use the file; ask its originator to make the package again."),
        .bundleMissing: Entry(
            .error, "The manifest names the bundle {name}, which is not in the package.",
            advice: "Ask the originator to make the package again."),
        .segmentMissing: Entry(
            .error, "The routing slip announces {expected} payload segments; there are {found}.",
            advice: "Ask the sender for the whole envelope."),
        .encryptionCertificateOther: Entry(
            .error, "The envelope is not encrypted to the certificate of {subject} that this home has now.",
            advice: "Give the sender your present profile and ask for the message again."),
        .expired: Entry(
            .error, "The message expired at {expires}.", advice: "Ask the originator for a new message."),
        .sequenceReplayed: Entry(
            .error, "The message {message} was imported before, at {time}.",
            advice: "Nothing needs to be done; what it says is in the case file already."),
        .messagePurged: Entry(
            .error,
            "The message {message} was imported at {time}, and purged since: it is not taken in again, nor kept.",
            advice: "Destroy this copy of it too."),
        .sequenceFork: Entry(
            .error, "Number {sequence} of this stream was another message, {other}.",
            advice: "Ask the originator which one holds: two contents with one number are a fault or a fraud."),
        .sequenceGap: Entry(
            .warning, "The messages {missing} of this stream have not come.",
            advice: "Ask the originator to send them again."),
        .sequenceChainBroken: Entry(
            .error, "The message names another one before it than the one that came as number {sequence}.",
            advice: "Ask the originator which one holds."),
        .partnerUnknown: Entry(
            .error, "The party {party} is not a partner of this home.",
            advice: "If it should be, add its profile with corridor partner add."),
        .partnerSuspended: Entry(
            .error, "Exchange with {party} is suspended.",
            advice: "See corridor log for why; corridor partner resume takes it up again."),
        .envelopeMissing: Entry(
            .error, "The package came without an envelope; only what is sealed is imported.",
            advice: "Ask the sender to seal it; corridor open reads it, and corridor partner add takes a profile."),
        .fileNotCorridor: Entry(
            .error, "This is not a Corridor file: it is {what}.",
            advice: "Check that it is the file you meant. Packages and envelopes are signed containers (.asice); "
                + "bundles are checked with corridor validate, and files of other systems read with corridor convert."),
        .envelopeSecondSignature: Entry(
            .error, "The envelope has {count} signatures; it has one, by the gateway that sends it.",
            advice: "Do not use the file: somebody added to it on its way. Ask its sender for it again."),
        .containerKindUnknown: Entry(
            .error, "The container is neither a package nor an envelope.",
            advice: "Check that it is the file you meant."),
        .createdInFuture: Entry(
            .warning, "The message says it was made at {created}, which is later than now.",
            advice: "Check the clock of this machine; else ask the originator to check its own."),
        .bundleInvalid: Entry(
            .error, "The bundle {name} has {errors} errors.",
            advice: "See them with corridor validate, and ask the originator for a mended bundle."),
        .enclosureMismatch: Entry(
            .error, "What the manifest says about the enclosed package {name} is not so: {field}.",
            advice: "Do not use the file; ask whoever passed it on to do so again."),
        .enclosureTooDeep: Entry(
            .error, "Packages stand in one another deeper than {limit} levels.",
            advice: "Ask one who is nearer to the originator for it."),
        .kindNotForwarded: Entry(
            .error, "{name} is a {kind}; only bundles are passed on.",
            advice: "Hand a profile out as it is; a receipt is for its recipient alone."),
        .releaseNeeded: Entry(
            .error, "{name} may not go to {reader}: {reason}.",
            advice: "Ask the originator, and say with --release on what ground it goes all the same; that is logged."),
        .packageTooLarge: Entry(
            .error, "The package would need {segments} segments; the limit is {limit}.",
            advice: "Split it into several packages."),
    ]
}
