package import Diagnostics

/// What is found in packages that pass on parts of others.
extension FindingCode {
    /// The manifest describes a disclosure incorrectly.
    package static let disclosureEntryMismatch = FindingCode(
        "disclosure-entry-mismatch", severity: .error,
        sentence: "The manifest says that {name} is by {claimed}, but it is by {found}.",
        advice: "Do not use the file; tell its sender.")

    /// Parts are by a party that the verifier does not know.
    package static let disclosureUndecided = FindingCode(
        "disclosure-undecided", severity: .note,
        sentence: "The parts in {name} are by {originator}, who is not known here; nothing is decided about them.",
        advice: "Compare the fingerprint of that party with the party itself, and add it as a partner.")

    /// Parts of a party that is neither a partner nor introduced.
    package static let disclosureOriginatorUnknown = FindingCode(
        "disclosure-originator-unknown", severity: .error,
        sentence: "The parts in {name} are by {originator}, who is no partner and was not introduced.",
        advice: "Ask the sender to share them with the profile of that party, or add that party as a partner.")

    /// The parts of one object contradict each other.
    package static let disclosureContradicts = FindingCode(
        "disclosure-contradicts", severity: .error,
        sentence: "The parts in {name} of object {index} contradict each other, or what is said to be withheld.",
        advice: "Do not use the file; ask the originator about it.")

    /// An object is shown without its type or id.
    package static let disclosureObjectUnnamed = FindingCode(
        "disclosure-object-unnamed", severity: .error,
        sentence:
            "The parts in {name} of object {index} do not include its type and id; nobody knows what they are about.",
        advice: "Ask the sender to disclose them with type and id.")

    /// Disclosures are passed on in packages of version 2 only.
    package static let disclosuresNeedVersion2 = FindingCode(
        "disclosures-need-version-2", severity: .error,
        sentence: "A package of version 1 cannot pass on parts of messages of others.",
        advice: "Ask the recipient for a renewed profile; a program that writes one reads version 2.")
}
