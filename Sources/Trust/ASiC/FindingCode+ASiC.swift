public import Diagnostics

/// What ASiC can find, with its words.
extension FindingCode {
    /// The entry `mimetype` is missing, in the wrong place, or has the wrong content.
    public static let mimetypeWrong = FindingCode(
        "mimetype-wrong", severity: .error,
        sentence: "This is not a signed container (ASiC-E): {reason}.",
        advice: "Check that it is the file you meant; a file that was unpacked and packed again is no longer one.")

    /// There is no signed manifest of the container.
    public static let manifestMissing = FindingCode(
        "manifest-missing", severity: .error,
        sentence: "The container has no signed manifest.",
        advice: "Ask the sender for the signed file.")

    /// A signed manifest of the container is not valid.
    public static let manifestStructure = FindingCode(
        "manifest-structure", severity: .error,
        sentence: "The signed manifest is not valid: {reason}.",
        advice: "Do not use the content; ask the sender for the file again through another channel.")

    /// A signed manifest uses a digest algorithm that is not accepted.
    public static let manifestDigestAlgorithm = FindingCode(
        "manifest-digest-algorithm", severity: .error,
        sentence: "The signed manifest uses {algorithm} digests, which are not accepted.",
        advice: "Ask the sender for a container with SHA-256.")

    /// No signature covers an entry of the container.
    public static let entryUnlisted = FindingCode(
        "entry-unlisted", severity: .error,
        sentence: "The entry {name} is in the container, but the signature does not cover it.",
        advice: "Do not use the content; ask the sender for the file again through another channel.")

    /// A signed entry is missing.
    public static let entryMissing = FindingCode(
        "entry-missing", severity: .error,
        sentence: "The entry {name} was signed, but is missing.",
        advice: "Do not use the content; ask the sender for the file again through another channel.")

    /// An entry is listed twice in one signed manifest.
    public static let entryListedTwice = FindingCode(
        "entry-listed-twice", severity: .error,
        sentence: "The entry {name} is listed twice in one signed manifest.",
        advice: "Ask the sender for the file again; the program that created it is faulty.")

    /// Entries are in a different order than in the manifest.
    public static let entryOrder = FindingCode(
        "entry-order", severity: .error,
        sentence: "The entries are not in the order in which they were signed: {name} is out of place.",
        advice: "Do not use the content; ask the sender for the file again through another channel.")

    /// An entry under META-INF is not allowed there.
    public static let metaInfEntryUnknown = FindingCode(
        "meta-inf-entry-unknown", severity: .error,
        sentence: "The entry {name} is not allowed in the container.",
        advice: "Do not use the content; ask the sender for the file again through another channel.")

    /// The content of an entry is not what was signed.
    public static let digestMismatch = FindingCode(
        "digest-mismatch", severity: .error,
        sentence: "The content of the entry {name} is not what was signed.",
        advice: "Do not use the content; ask the sender for the file again through another channel.")

    /// A signature file belongs to no manifest.
    public static let signatureUnlisted = FindingCode(
        "signature-unlisted", severity: .error,
        sentence: "The signature {name} belongs to no manifest of the container.",
        advice: "Do not use the content; ask the sender for the file again through another channel.")

    /// Signatures or time stamps cannot be added to a container of another profile.
    public static let containerNotAmended = FindingCode(
        "container-not-amended", severity: .error,
        sentence: "Signatures and time stamps can be added only to packages and envelopes of this profile.",
        advice: "Ask its creator to add them.")

    /// A container has the maximum number of signatures.
    public static let tooManySignatures = FindingCode(
        "too-many-signatures", severity: .error,
        sentence: "The package already has the maximum number of signatures.",
        advice: "Pack it again.")

    /// A signature is covered by a later one and cannot be given a time stamp.
    public static let signatureCountersigned = FindingCode(
        "signature-countersigned", severity: .error,
        sentence: "A later signature covers signature {number}, so no time stamp can be added to it any more.",
        advice: "Add a time stamp to the last signature: it proves that the earlier ones existed too.")

    /// There is no signature with this number.
    public static let signatureNumber = FindingCode(
        "signature-number", severity: .error,
        sentence: "There is no signature {number}; there are {count}.",
        advice: "Choose another number.")

    /// No single signer of a container covers all of it.
    public static let signersDiffer = FindingCode(
        "signers-differ", severity: .warning,
        sentence: "No single signer covers the whole container; signed entries: {signers}.",
        advice:
            "Hold each signer to its own entries only; ask the party that is to answer for the whole to sign all of "
            + "it.")

    /// More signed entries are missing than are reported individually.
    public static let entriesMissing = FindingCode(
        "entries-missing", severity: .error,
        sentence: "{count} more entries were signed, but are missing.",
        advice: "Do not use the content; ask the sender for the file again through another channel.")

    /// A container has more signatures or manifests than the limit.
    public static let signaturesTooMany = FindingCode(
        "signatures-too-many", severity: .error,
        sentence: "The container has {found} signatures; at most {limit} are read.",
        advice: "Nothing in it was verified; ask its creator for a smaller one.")

    /// The signatures of a container are larger than the limit.
    public static let signaturesTooLarge = FindingCode(
        "signatures-too-large", severity: .error,
        sentence: "The signatures of the container have {size} bytes together; at most {limit} are read.",
        advice: "Nothing in it was verified; ask its creator for a smaller one.")

    /// The manifests of a container are larger than the limit.
    public static let manifestsTooLarge = FindingCode(
        "manifests-too-large", severity: .error,
        sentence: "The signed manifests of the container have {size} bytes together; at most {limit} are read.",
        advice: "Nothing in it was verified; ask its creator for a smaller one.")

    /// The manifests of a container have more references than the limit.
    public static let referencesTooMany = FindingCode(
        "references-too-many", severity: .error,
        sentence: "{what} to more than {limit} entries.",
        advice: "Nothing in it was verified; ask its creator for a smaller one.")

    /// A container is signed with XAdES, which is not read.
    public static let containerXAdES = FindingCode(
        "container-xades", severity: .warning,
        sentence: "The container is signed with XAdES ({name}), which Corridor does not read: nothing was verified.",
        advice: "Verify it with a XAdES validator, or ask its creator for a container signed with CAdES.")

    /// A part of a container by another creator was not verified.
    public static let containerPartNotJudged = FindingCode(
        "container-part-not-judged", severity: .note,
        sentence: "{name} was not verified: archive manifests, timestamps and XML signatures are not read.",
        advice: "Use a validator of that format if you need to know.")

    /// There is no signature.
    public static let signatureMissing = FindingCode(
        "signature-missing", severity: .error,
        sentence: "There is no signature.",
        advice: "Ask the sender for the signed file.")
}
