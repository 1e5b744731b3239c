package import Diagnostics

/// What is found of newer, superseded and retracted versions of objects, with words.
extension FindingCode {
    /// Somebody holds earlier versions than the ones that exist here.
    package static let newerVersionsOwed = FindingCode(
        "newer-versions-owed", severity: .note,
        sentence: "Newer versions are owed to holders of earlier ones: {names} (objects: {count}).",
        advice: "Send them the newer versions.")

    /// Newer versions are in no bundle that was given.
    package static let newerVersionsNeedBundle = FindingCode(
        "newer-versions-need-bundle", severity: .warning,
        sentence:
            "Newer versions that this home exported are in no bundle that was given: {count}, such as that of {object}. "
            + "Earlier ones are with {names}.",
        advice: "Name the bundles that the exports wrote, or export the source again with --all.")

    /// No bundle has a version of an object that is to be superseded.
    package static let supersededVersionUnknown = FindingCode(
        "superseded-version-unknown", severity: .error,
        sentence: "{name} has no version of {object}, and is no SHA-256.",
        advice: "Name a bundle that has the version, or its digest.")

    /// What a message has was retracted.
    package static let contentRetracted = FindingCode(
        "content-retracted", severity: .error,
        sentence: "Of the message {message} {hidden} of {count} objects are retracted; nothing was extracted.",
        advice: "It can be extracted on a ground, which is logged.")

    /// Newer versions may not go to somebody who holds earlier ones.
    package static let newerVersionsWithheld = FindingCode(
        "newer-versions-withheld", severity: .warning,
        sentence: "Newer versions may not go to {name}, who holds earlier ones: {count}. {reason}",
        advice: "Statements tell {name} so. What {name} holds can be retracted, or asked to be destroyed.")
}
