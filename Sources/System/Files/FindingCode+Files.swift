public import Diagnostics

/// What Files can find, with its words.
extension FindingCode {
    /// A file does not exist.
    public static let fileMissing = FindingCode(
        "file-missing", severity: .error,
        sentence: "The file {path} does not exist.",
        advice: "Check the name and the folder.")

    /// A file could not be read.
    public static let fileUnreadable = FindingCode(
        "file-unreadable", severity: .error,
        sentence: "The file {path} could not be read: {reason}.",
        advice: "Check that it is a regular file and that you may read it.")

    /// A file could not be written.
    public static let fileUnwritable = FindingCode(
        "file-unwritable", severity: .error,
        sentence: "The file {path} could not be written: {reason}.",
        advice: "Check that the folder exists and that you may write to it.")

    /// A file already exists and may not be overwritten.
    public static let fileExists = FindingCode(
        "file-exists", severity: .error,
        sentence: "The file {path} already exists.",
        advice: "Choose another name, or allow the file to be replaced.")

    /// The disk is full.
    public static let noSpaceLeft = FindingCode(
        "no-space-left", severity: .error,
        sentence: "There is no space left to write {path}.",
        advice: "Free some space and run the command again; no partial file was left behind.")

    /// A file is larger than the limit.
    public static let fileTooLarge = FindingCode(
        "file-too-large", severity: .error,
        sentence: "The file {path} has {size} bytes; the limit is {limit}.",
        advice: "If the file is in order, raise the limit.")

    /// A file changed while it was being read.
    public static let fileChanged = FindingCode(
        "file-changed", severity: .error,
        sentence: "The file {path} changed while it was being read.",
        advice: "Wait until it has been written completely, then run the command again.")

    /// A symbolic link is in the place of a folder to write to.
    public static let folderIsLink = FindingCode(
        "folder-is-link", severity: .error,
        sentence: "{path} is a symbolic link; nothing is written through it.",
        advice: "Name the folder that it points to, if you want to write there.")

    /// Another process is writing to the home.
    public static let homeBusy = FindingCode(
        "home-busy", severity: .error,
        sentence: "The home {path} is in use by {holder}.",
        advice: "Nothing was changed: run the command again when that process has ended.")

    /// A file is empty.
    public static let fileEmpty = FindingCode(
        "file-empty", severity: .error,
        sentence: "The file {path} is empty.",
        advice: "Ask its sender for it again.")
}
