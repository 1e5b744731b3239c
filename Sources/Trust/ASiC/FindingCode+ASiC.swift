public import Diagnostics

/// What ASiC can find, with its words.
extension FindingCode {
    /// The entry `mimetype` is missing, is not where it must be, or says something else.
    public static let mimetypeWrong = FindingCode(
        "mimetype-wrong", severity: .error,
        sentence: "This is not a signed container (ASiC-E): {reason}.",
        advice: "Check that it is the file you meant; a file that was unpacked and packed again is no longer one.")

    /// There is no signed manifest of the container.
    public static let manifestMissing = FindingCode(
        "manifest-missing", severity: .error,
        sentence: "The container has no signed manifest.",
        advice: "Ask the sender for the signed file.")

    /// A signed manifest of the container is not as it must be.
    public static let manifestStructure = FindingCode(
        "manifest-structure", severity: .error,
        sentence: "The signed manifest is not as it must be: {reason}.",
        advice: "Do not use the content; ask the sender for the file again by another way.")

    /// A signed manifest names digests of an algorithm that is not in use.
    public static let manifestDigestAlgorithm = FindingCode(
        "manifest-digest-algorithm", severity: .error,
        sentence: "The signed manifest names digests by {algorithm}, which are not in use.",
        advice: "Ask the sender for a container with SHA-256.")

    /// An entry is in the container that no signature covers.
    public static let entryUnlisted = FindingCode(
        "entry-unlisted", severity: .error,
        sentence: "The entry {name} is in the container, but the signature does not cover it.",
        advice: "Do not use the content; ask the sender for the file again by another way.")

    /// An entry that is signed for is missing.
    public static let entryMissing = FindingCode(
        "entry-missing", severity: .error,
        sentence: "The entry {name} was signed for, but is missing.",
        advice: "Do not use the content; ask the sender for the file again by another way.")

    /// An entry is signed for twice in one manifest.
    public static let entryListedTwice = FindingCode(
        "entry-listed-twice", severity: .error,
        sentence: "The entry {name} is signed for twice in one manifest.",
        advice: "Ask the sender for the file again; its maker works wrongly.")

    /// Entries stand in another order than in the manifest.
    public static let entryOrder = FindingCode(
        "entry-order", severity: .error,
        sentence: "The entries do not stand in the order in which they were signed: {name} is in another's place.",
        advice: "Do not use the content; ask the sender for the file again by another way.")

    /// An entry under META-INF is none that may be there.
    public static let metaInfEntryUnknown = FindingCode(
        "meta-inf-entry-unknown", severity: .error,
        sentence: "The entry {name} may not be in the container.",
        advice: "Do not use the content; ask the sender for the file again by another way.")

    /// An entry has other content than was signed.
    public static let digestMismatch = FindingCode(
        "digest-mismatch", severity: .error,
        sentence: "The entry {name} is not what was signed.",
        advice: "Do not use the content; ask the sender for the file again by another way.")

    /// A signature file belongs to no manifest.
    public static let signatureUnlisted = FindingCode(
        "signature-unlisted", severity: .error,
        sentence: "The signature {name} belongs to no manifest of the container.",
        advice: "Do not use the content; ask the sender for the file again by another way.")

    /// A container of another maker cannot be given signatures or time stamps.
    public static let containerNotAmended = FindingCode(
        "container-not-amended", severity: .error,
        sentence: "Only packages and envelopes of this profile can be given signatures and time stamps.",
        advice: "Ask its maker to do it.")

    /// A container has as many signatures as it may have.
    public static let tooManySignatures = FindingCode(
        "too-many-signatures", severity: .error,
        sentence: "The package has as many signatures as it may have.",
        advice: "Pack it anew.")

    /// A signature is covered by a later one and cannot be given a time stamp.
    public static let signatureCountersigned = FindingCode(
        "signature-countersigned", severity: .error,
        sentence: "A later signature covers signature {number}, which can be given no time stamp any more.",
        advice: "Give the last signature a time stamp: it shows that those before it were there too.")

    /// There is no signature of that number.
    public static let signatureNumber = FindingCode(
        "signature-number", severity: .error,
        sentence: "There is no signature {number}; there are {count}.",
        advice: "Name another with --signature.")

    /// No one signer of a container covers everything in it.
    public static let signersDiffer = FindingCode(
        "signers-differ", severity: .warning,
        sentence: "No one signer stands for the whole; entries signed for: {signers}.",
        advice: "Hold each signer to its own entries only (--explain shows which); ask the one who is to answer "
            + "for the whole to sign all of it.")

    /// More entries are signed for and missing than are told one by one.
    public static let entriesMissing = FindingCode(
        "entries-missing", severity: .error,
        sentence: "{count} more entries were signed for, but are missing.",
        advice: "Do not use the content; ask the sender for the file again by another way.")

    /// A container has more signatures or manifests than are read.
    public static let signaturesTooMany = FindingCode(
        "signatures-too-many", severity: .error,
        sentence: "The container has {found} signatures; at most {limit} are read.",
        advice: "Nothing of it was judged; ask its maker for one with less in it.")

    /// The signatures of a container are larger than is read.
    public static let signaturesTooLarge = FindingCode(
        "signatures-too-large", severity: .error,
        sentence: "The signatures of the container have {size} bytes together; at most {limit} are read.",
        advice: "Nothing of it was judged; ask its maker for one with less in it.")

    /// The manifests of a container are larger than is read.
    public static let manifestsTooLarge = FindingCode(
        "manifests-too-large", severity: .error,
        sentence: "The signed manifests of the container have {size} bytes together; at most {limit} are read.",
        advice: "Nothing of it was judged; ask its maker for one with less in it.")

    /// The manifests of a container have more references than are read.
    public static let referencesTooMany = FindingCode(
        "references-too-many", severity: .error,
        sentence: "{what} to more than {limit} entries.",
        advice: "Nothing of it was judged; ask its maker for one with less in it.")

    /// A container is signed with XAdES, which is not read.
    public static let containerXAdES = FindingCode(
        "container-xades", severity: .warning,
        sentence: "The container is signed with XAdES ({name}), which Corridor does not read: nothing was judged.",
        advice: "Verify it with a validator for XAdES, or ask its maker for a container signed with CAdES.")

    /// A part of a container by another maker was not judged.
    public static let containerPartNotJudged = FindingCode(
        "container-part-not-judged", severity: .note,
        sentence: "{name} was not judged: archive manifests, timestamps and XML signatures are not read.",
        advice: "Use a validator of that format if you need to know.")

    /// There is no signature.
    public static let signatureMissing = FindingCode(
        "signature-missing", severity: .error,
        sentence: "There is no signature.",
        advice: "Ask the sender for the signed file.")
}
