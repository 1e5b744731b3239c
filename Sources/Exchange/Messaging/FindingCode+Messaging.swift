package import Diagnostics

/// What Messaging can find, with its words.
extension FindingCode {
    /// A message was stored, but no receipt could be sealed to its sender.
    package static let receiptNotSealed = FindingCode(
        "receipt-not-sealed", severity: .warning,
        sentence: "No receipt could be sealed to {name}: {reason}",
        advice: "Mend that; the receipt is owed, and the next import, seal or forward writes it.")

    /// A receipt answers nothing that was sent.
    package static let receiptUnasked = FindingCode(
        "receipt-unasked", severity: .error,
        sentence: "The receipt answers the message {message}, which was not sent to this party.",
        advice: "Ask the party what it means; nothing was changed.")

    /// A bundle to be packed is not valid.
    package static let bundleNotPacked = FindingCode(
        "bundle-not-packed", severity: .error,
        sentence: "The bundle {name} has {errors} errors and was not packed.",
        advice: "See them with corridor validate {name}.")

    /// A package that is no bundle is not passed on.
    package static let kindNotForwarded = FindingCode(
        "kind-not-forwarded", severity: .error,
        sentence: "{name} is a {kind}; only bundles are passed on.",
        advice: "Hand a profile out as it is; a receipt is for its recipient alone.")

    /// Markings withhold something of what would be passed on or shown, and no ground is given.
    package static let releaseNeeded = FindingCode(
        "release-needed", severity: .error,
        sentence: "{name} may not go to {reader}: {reason}.",
        advice: "Ask the originator, and say with --release on what ground it goes all the same; that is logged.")
}
