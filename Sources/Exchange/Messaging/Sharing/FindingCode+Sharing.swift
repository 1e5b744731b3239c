package import Diagnostics

/// What is found when something is shared.
extension FindingCode {
    /// Nothing that was asked for may be shared.
    package static let shareEmpty = FindingCode(
        "share-empty", severity: .error,
        sentence: "Nothing of it may be shared with {reader} ({reason}).",
        advice: "See what withholds it in a preview, and ask the originators.")

    /// Nothing has been found to share.
    package static let shareNothing = FindingCode(
        "share-nothing", severity: .error,
        sentence: "There is nothing here to share under {name}.",
        advice: "Name a bundle, a message, an object or an entity, or something to search for.")

    /// The held profile of an originator does not verify any more.
    package static let shareProfileUnusable = FindingCode(
        "share-profile-unusable", severity: .error,
        sentence: "The recipient could not verify the statements of {name} by the profile that is held here: {reason}.",
        advice: "Ask that party for a renewed profile, and add it.")
}
