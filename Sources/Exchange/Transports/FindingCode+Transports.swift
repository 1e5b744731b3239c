package import Diagnostics

/// What transports can find, with its words.
extension FindingCode {
    /// The root of an exchange is not there: a medium that is not mounted, a share that vanished.
    package static let exchangeFolderMissing = FindingCode(
        "exchange-folder-missing", severity: .error,
        sentence: "The exchange folder {folder} is not there: {reason}.",
        advice: "Check its name, and that the medium or the network folder is mounted; then run the command again.")

    /// Nothing can be written into the folder of an exchange.
    package static let exchangeFolderReadOnly = FindingCode(
        "exchange-folder-read-only", severity: .error,
        sentence: "Nothing can be changed in the exchange folder {folder}: {reason}.",
        advice: "Ask its owner for the permission to write, or check the write protection of the medium.")

    /// There is no space left in the folder of an exchange.
    package static let exchangeFolderFull = FindingCode(
        "exchange-folder-full", severity: .error,
        sentence: "The exchange folder {folder} has no space left for {name}.",
        advice: "Free some space there and run the command again: nothing was lost, and no partial file was left.")

    /// The folder of an exchange failed.
    package static let exchangeFolderFailed = FindingCode(
        "exchange-folder-failed", severity: .error,
        sentence: "The exchange folder {folder} failed: {reason}.",
        advice: "Run the command again; what was transferred is kept.")

    /// A link or a file is where a folder of the exchange belongs.
    package static let exchangeFolderUnsafe = FindingCode(
        "exchange-folder-unsafe", severity: .error,
        sentence: "{folder} is no folder of its own, but {what}; it is not followed.",
        advice: "Remove it, and find out who put it there.")

    /// A file disappeared after it was listed.
    package static let exchangeFileGone = FindingCode(
        "exchange-file-gone", severity: .error,
        sentence: "The file {name} is no longer in {folder}.",
        advice: "Another process took it, or its sender took it back; there is nothing to do.")

    /// A file is not what was listed.
    package static let exchangeFileChanged = FindingCode(
        "exchange-file-changed", severity: .error,
        sentence: "The file {name} in {folder} changed while it was fetched.",
        advice: "Run the command again when it has been written completely.")

    /// The name is in use by another file.
    package static let exchangeFileOther = FindingCode(
        "exchange-file-other", severity: .error,
        sentence: "There is another file under the name {name} in {folder}.",
        advice: "It is not from here: ask who else writes into this folder, and have it removed.")

    /// What was transferred is not what was to be transferred.
    package static let exchangeTransferDamaged = FindingCode(
        "exchange-transfer-damaged", severity: .error,
        sentence: "The file {name} was damaged on the way to {folder}.",
        advice: "Run the command again; nothing appeared under its name.")

    /// A name that no party of an exchange gives.
    package static let exchangeNameForeign = FindingCode(
        "exchange-name-foreign", severity: .warning,
        sentence: "{name} in {folder} is no name of an exchanged file; it was left there.",
        advice: "Take it out of the folder when it is yours.")

    /// A link, device, pipe or folder among the files.
    package static let exchangeEntrySpecial = FindingCode(
        "exchange-entry-special", severity: .warning,
        sentence: "{name} in {folder} is {what}; it was neither followed nor opened.",
        advice: "Remove it, and find out who put it there.")

    /// A file that is too large.
    package static let exchangeFileTooLarge = FindingCode(
        "exchange-file-too-large", severity: .warning,
        sentence: "{name} in {folder} has {size} bytes; the limit is {limit}. It was left there.",
        advice: "Ask its sender to send it in parts.")

    /// More entries were left than are listed.
    package static let exchangeMoreLeft = FindingCode(
        "exchange-more-left", severity: .warning,
        sentence: "{count} further entries of {folder} were left there.",
        advice: "Take out of the folder what does not belong to the exchange.")

    /// The folder has more entries than one listing looks at.
    package static let exchangeListingCut = FindingCode(
        "exchange-listing-cut", severity: .warning,
        sentence: "{folder} has more than {limit} entries; the others are looked at once these were taken.",
        advice: "Run the command again.")
}

extension FindingCode {
    /// The codes of transports after which the same step can succeed later without anybody doing anything, so that it
    /// is retried after a pause. A transport adds its own.
    private static let transientCodes: Set<FindingCode> = [
        .exchangeFolderMissing, .exchangeFolderFull, .exchangeFolderFailed, .exchangeFileChanged,
        .exchangeTransferDamaged, .sftpUnreachable, .sftpConnectionLost, .sftpTimedOut,
    ]

    /// Whether a retry can help.
    package var isTransient: Bool { Self.transientCodes.contains(self) }
}
