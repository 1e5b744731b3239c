package import Diagnostics

/// What can be wrong with a root that is kept on a medium, and with passphrases, with words.
extension FindingCode {
    /// The key of the root is on a medium, and nobody named the folder.
    package static let rootKeyElsewhere = FindingCode(
        "root-key-elsewhere", severity: .error,
        sentence: "The private key of the root is not in this home; it was moved to {folder}.",
        advice: "Connect the medium, and name the folder on it.")

    /// The named folder has no keys of roots.
    package static let rootFolderMissing = FindingCode(
        "root-folder-missing", severity: .error,
        sentence: "{path} is no folder with the keys of a root.",
        advice: "Connect the medium, and name the folder whose name begins with corridor-root-.")

    /// The named folder is another party's.
    package static let rootFolderOther = FindingCode(
        "root-folder-other", severity: .error,
        sentence: "{path} has the keys of the root of the party {party}, and not of this one.",
        advice: "Connect the medium of this party.")

    /// A medium returned something else than was written.
    package static let rootCopyDiffers = FindingCode(
        "root-copy-differs", severity: .error,
        sentence: "What was written to {path} reads back otherwise.",
        advice: "The medium is damaged: use another one. The key in the home is unchanged.")

    /// The medium is a folder of the home itself.
    package static let rootMediumInside = FindingCode(
        "root-medium-inside", severity: .error,
        sentence: "{path} is inside the home that the key is to leave.",
        advice: "Name a folder on a medium that is kept elsewhere.")

    /// The keys on the medium could not be destroyed.
    package static let rootMediumLeft = FindingCode(
        "root-medium-left", severity: .warning,
        sentence: "The root is in the home again, and its keys are still on the medium, at {path}: {reason}",
        advice: "Destroy the files there, or the medium.")

    /// A key was left with its passphrase.
    package static let passphraseKept = FindingCode(
        "passphrase-kept", severity: .warning,
        sentence: "{path} keeps its passphrase: none of those given opens it.",
        advice: "It belongs to no certificate. Nothing needs it, unless you know better.")
}
