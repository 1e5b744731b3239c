extension FindingCode {
    /// A file is not there.
    public static let fileMissing = FindingCode("file-missing")
    /// A file could not be read.
    public static let fileUnreadable = FindingCode("file-unreadable")
    /// A file could not be written.
    public static let fileUnwritable = FindingCode("file-unwritable")
    /// A file is there already and may not be overwritten.
    public static let fileExists = FindingCode("file-exists")
    /// The disk is full.
    public static let noSpaceLeft = FindingCode("no-space-left")
    /// Standard output did not take all of a result.
    public static let outputUnwritable = FindingCode("output-unwritable")
    /// A file is larger than the limit.
    public static let fileTooLarge = FindingCode("file-too-large")
    /// A file changed while it was being read.
    public static let fileChanged = FindingCode("file-changed")
    /// A file is empty.
    public static let fileEmpty = FindingCode("file-empty")
    /// A file holds something other than what was asked for.
    public static let fileTypeUnknown = FindingCode("file-type-unknown")
    /// More was found than is told one by one.
    public static let findingsLeftOut = FindingCode("findings-left-out")
    /// A symbolic link stands where a folder is to be written to.
    public static let folderIsLink = FindingCode("folder-is-link")
}

extension Catalogue {
    static let files: [FindingCode: Entry] = [
        .fileMissing: Entry(.error, "There is no file {path}.", advice: "Check the name and the folder."),
        .fileUnreadable: Entry(
            .error, "The file {path} could not be read: {reason}.",
            advice: "Check that it is a plain file and that you may read it."),
        .fileUnwritable: Entry(
            .error, "The file {path} could not be written: {reason}.",
            advice: "Check that the folder is there and that you may write to it."),
        .fileExists: Entry(
            .error, "The file {path} is there already.", advice: "Name another, or say --force to replace it."),
        .noSpaceLeft: Entry(
            .error, "There is no space left to write {path}.",
            advice: "Free some space and run the command again; nothing half-written was left behind."),
        .outputUnwritable: Entry(
            .error, "Standard output could not be written: {reason}. The result is not complete there.",
            advice: "What the command changed stays changed. Send its output where there is room, and ask again."),
        .fileTooLarge: Entry(
            .error, "The file {path} has {size} bytes; the limit is {limit}.",
            advice: "If the file is in order, raise the limit."),
        .fileChanged: Entry(
            .error, "The file {path} changed while it was being read.",
            advice: "Wait until it has been written whole, then run the command again."),
        .fileEmpty: Entry(.error, "The file {path} is empty.", advice: "Ask its sender for it again."),
        .fileTypeUnknown: Entry(
            .error, "The file {path} is not {expected}.", advice: "Check that it is the file you meant."),
        .findingsLeftOut: Entry(
            .note, "{count} more findings are not told.", advice: "Those that are told are the worst; begin with them."),
        .folderIsLink: Entry(
            .error, "{path} is a symbolic link; nothing is written through it.",
            advice: "Name the folder that it leads to, if that is where you want it."),
    ]
}
