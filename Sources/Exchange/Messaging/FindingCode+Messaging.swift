package import Diagnostics

/// What Messaging can find, with its words.
extension FindingCode {
    /// A message was stored, but no receipt could be sealed for its sender.
    package static let receiptNotSealed = FindingCode(
        "receipt-not-sealed", severity: .warning,
        sentence: "No receipt could be sealed for {name}: {reason}",
        advice: "Correct the cause; the receipt is still owed, and the next import, seal or forward writes it.")

    /// A receipt does not acknowledge any sent message.
    package static let receiptUnasked = FindingCode(
        "receipt-unasked", severity: .error,
        sentence: "The receipt acknowledges the message {message}, which was not sent to this party.",
        advice: "Ask the party about it; nothing was changed.")

    /// A refused file was not kept, because the quarantine has no room for it.
    package static let quarantineFull = FindingCode(
        "quarantine-full", severity: .warning,
        sentence:
            "The file was not kept: the quarantine takes at most {files} files, {bytes} bytes together, of which no "
            + "message was verified.",
        advice: "The file is where it was. Discard what is not needed from the quarantine, and import it again.")

    /// A bundle to be packed is not valid.
    package static let bundleNotPacked = FindingCode(
        "bundle-not-packed", severity: .error,
        sentence: "The bundle {name} has {errors} errors and was not packed.",
        advice: "Validate the bundle, and correct the errors.")

    /// Only packages with bundles are forwarded.
    package static let kindNotForwarded = FindingCode(
        "kind-not-forwarded", severity: .error,
        sentence: "{name} is a {kind}; only bundles are forwarded.",
        advice: "Give a profile to others unchanged; a receipt is for its recipient alone.")

    /// Markings withhold part of what would be forwarded or shown, and no grounds for release are given.
    package static let releaseNeeded = FindingCode(
        "release-needed", severity: .error,
        sentence: "{name} may not be released to {reader}: {reason}.",
        advice: "Ask the originator, and state the grounds for releasing it anyway; the log records them.")
}
