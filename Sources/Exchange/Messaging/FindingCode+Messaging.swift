package import Diagnostics

/// What Messaging can find, with its words.
extension FindingCode {
    /// A message was stored, but no receipt could be sealed for its sender.
    package static let receiptNotSealed = FindingCode(
        "receipt-not-sealed", severity: .warning,
        sentence: "No receipt could be sealed for {name}: {reason}",
        advice: "Correct the cause; the receipt is still owed, and the next import, seal or forward writes it.")

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
        sentence: "The bundle {name} was not packed. Errors in it: {errors}.",
        advice: "Validate the bundle, and correct the errors.")

    /// Only packages with bundles are forwarded.
    package static let kindNotForwarded = FindingCode(
        "kind-not-forwarded", severity: .error,
        sentence: "{name} is a {kind}; only bundles are forwarded.",
        advice: "Give a profile to others unchanged; a receipt is for its recipient alone.")

    /// Policy refuses part of what would leave, and no ground for an override is given.
    package static let releaseNeeded = FindingCode(
        "release-needed", severity: .error,
        sentence: "{name} may not be released to {reader}: {reason}.",
        advice:
            "Leave these objects out, or ask the originator; where an override reaches, state the ground; the log records "
            + "it.")

    /// Files that are not the whole of one source were declared complete.
    package static let exportNotComplete = FindingCode(
        "export-not-complete", severity: .error,
        sentence: "These files cannot be the whole of their source: {reason}.",
        advice: "Export them without declaring them complete; then nothing is revoked.")

    /// More records are gone than may be revoked.
    package static let revocationsTooMany = FindingCode(
        "revocations-too-many", severity: .error,
        sentence:
            "{count} of the {total} records that were exported of {source} are gone in whole or in part, more than the "
            + "limit of {limit}; nothing was written.",
        advice: "Check that the file was not cut. If it is whole, raise the limit of revocations.")

    /// Records that are gone were not revoked by this export.
    package static let revocationsPostponed = FindingCode(
        "revocations-postponed", severity: .warning,
        sentence: "{count} records of {source} are gone and were not revoked: {reason}.",
        advice: "The next complete export revokes what is gone then.")

    /// A source states an older version of an object than the one that was exported.
    package static let exportVersionOutdated = FindingCode(
        "export-version-outdated", severity: .warning,
        sentence: "The version of {id} of {modified} is older than the one of {exported} that was exported before.",
        advice: "Check whether it is a file of an earlier day; the later version holds.")

    /// No revocations of such an export are remembered.
    package static let exportRunUnknown = FindingCode(
        "export-run-unknown", severity: .error,
        sentence: "No revocations by an export {run} are remembered of the sources of these files.",
        advice: "The export that revoked something prints its id; the log has it too.")

    /// Files do not contain every record whose revocation is to be undone.
    package static let exportUndoIncomplete = FindingCode(
        "export-undo-incomplete", severity: .error,
        sentence: "{count} records that the export {run} revoked are not in these files: {records}.",
        advice: "Give the files that have them, such as those of the day before; nothing was written.")

    /// A folder to be watched, or to write to, is missing.
    package static let watchFolderMissing = FindingCode(
        "watch-folder-missing", severity: .error, sentence: "There is no folder {path}.",
        advice: "Create it, so that files and bundles have the owner and the permissions that they should have.")

    /// Another process works in a watched folder.
    package static let watchBusy = FindingCode(
        "watch-busy", severity: .error,
        sentence: "The folder {path} is watched by {holder}.",
        advice: "One process at a time exports the files of a folder; stop that one, or watch another folder.")

    /// The owner of the files that rules name is no user here.
    package static let watchOwnerUnknown = FindingCode(
        "watch-owner-unknown", severity: .error,
        sentence: "There is no user {owner} on this machine, whom the rules name as the owner of the files.",
        advice: "Name a user, or leave owner out where the files belong to the user who watches.")

    /// A file in a watched folder is not one that is exported.
    package static let watchFileNotTaken = FindingCode(
        "watch-file-not-taken", severity: .warning,
        sentence: "The file {path} is not exported: {reason}.",
        advice: "It stays where it is. Put a regular file of the expected owner there.")

    /// More files arrived than are exported in a day.
    package static let watchMaximumReached = FindingCode(
        "watch-maximum-reached", severity: .warning,
        sentence:
            "More than the {maximum} files that the rules allow in a day have arrived; {path} waits for a person.",
        advice: "Find out why there are so many. Move the file to {approved} to export it.")

    /// A file was changed while it was exported.
    package static let watchFileChanged = FindingCode(
        "watch-file-changed", severity: .error,
        sentence: "The file {path} was changed while it was read.",
        advice: "Write files elsewhere and rename them, or mark them by NAME.done once they are whole.")
}
