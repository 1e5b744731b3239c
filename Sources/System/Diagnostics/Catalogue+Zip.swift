extension FindingCode {
    /// A file is not a ZIP archive.
    public static let zipNotAnArchive = FindingCode("zip-not-an-archive")
    /// A ZIP archive's records are not as they must be.
    public static let zipStructure = FindingCode("zip-structure")
    /// Two entries have one name, or names that a file system may take for one.
    public static let zipDuplicateEntry = FindingCode("zip-duplicate-entry")
    /// An entry's name could lead out of the folder that it is unpacked into, or cannot stand on every file system.
    public static let zipNameUnsafe = FindingCode("zip-name-unsafe")
    /// An entry's name is not UTF-8.
    public static let zipNameNotUTF8 = FindingCode("zip-name-not-utf8")
    /// An entry is a symbolic link or another special file.
    public static let zipSymlink = FindingCode("zip-symlink")
    /// An entry is encrypted by ZIP's own means.
    public static let zipEncrypted = FindingCode("zip-encrypted")
    /// An entry is compressed by a method other than deflate.
    public static let zipMethodUnsupported = FindingCode("zip-method-unsupported")
    /// An entry's local header says other than the central directory.
    public static let zipHeadersDiffer = FindingCode("zip-headers-differ")
    /// Two entries share bytes.
    public static let zipOverlap = FindingCode("zip-overlap")
    /// There are bytes before, between or after the entries.
    public static let zipStrayBytes = FindingCode("zip-stray-bytes")
    /// The archive or an entry has a comment.
    public static let zipComment = FindingCode("zip-comment")
    /// The records for large archives contradict the others.
    public static let zip64Invalid = FindingCode("zip64-invalid")
    /// An entry grows more than the limit when it is unpacked.
    public static let zipRatio = FindingCode("zip-ratio")
    /// An entry, or all of them, are larger than the limit.
    public static let zipTooLarge = FindingCode("zip-too-large")
    /// There are more entries than the limit.
    public static let zipTooManyEntries = FindingCode("zip-too-many-entries")
    /// An entry's data descriptor is not allowed or contradicts the central directory.
    public static let zipDataDescriptor = FindingCode("zip-data-descriptor")
    /// An entry's content does not have the checksum that the archive names.
    public static let zipChecksumMismatch = FindingCode("zip-checksum-mismatch")
    /// An entry's content does not have the size that the archive names.
    public static let zipSizeMismatch = FindingCode("zip-size-mismatch")
    /// An entry's compressed data cannot be unpacked.
    public static let zipDataInvalid = FindingCode("zip-data-invalid")
    /// There is no entry of that name.
    public static let zipEntryMissing = FindingCode("zip-entry-missing")
}

extension Catalogue {
    private static let resend = "Do not unpack it by other means; ask its sender for it again."
    private static let suspicious = "Treat the file as hostile unless its sender can say how it was made."

    static let zip: [FindingCode: Entry] = [
        .zipNotAnArchive: Entry(
            .error, "This is not a ZIP archive, or its end is missing.",
            advice: "Check that it is the file you meant and that it was copied whole."),
        .zipStructure: Entry(.error, "The archive is damaged or was changed: {what}.", advice: resend),
        .zipDuplicateEntry: Entry(
            .error, "The names {name} and {other} can be taken for one.", advice: suspicious),
        .zipNameUnsafe: Entry(.error, "The name {name} is not safe: {reason}.", advice: suspicious),
        .zipNameNotUTF8: Entry(
            .error, "The name of an entry is not UTF-8.", advice: "Ask its sender for an archive with UTF-8 names."),
        .zipSymlink: Entry(.error, "The entry {name} is a link or a special file.", advice: suspicious),
        .zipEncrypted: Entry(
            .error, "The entry {name} is encrypted by ZIP's own means.",
            advice: "Ask its sender for it without; an envelope encrypts whole packages."),
        .zipMethodUnsupported: Entry(
            .error, "The entry {name} is compressed by method {method}; only 0 (stored) and 8 (deflate) are read.",
            advice: "Ask its sender for it with another setting."),
        .zipHeadersDiffer: Entry(
            .error, "The entry {name} is described in two ways: its {field} differs.", advice: suspicious),
        .zipOverlap: Entry(.error, "The entry {name} shares bytes with another.", advice: suspicious),
        .zipStrayBytes: Entry(
            .error, "There are {count} bytes {position} that belong to no entry.", advice: suspicious),
        .zipComment: Entry(.error, "The archive has a comment.", advice: suspicious),
        .zip64Invalid: Entry(
            .error, "The records for large archives contradict the others: {what}.", advice: suspicious),
        .zipRatio: Entry(
            .error, "The entry {name} would grow from {compressed} to {size} bytes, more than {limit} times.",
            advice: "If the file is in order, raise the limit."),
        .zipTooLarge: Entry(
            .error, "The entries have {size} bytes or more; the limit is {limit}.",
            advice: "If the file is in order, raise the limit."),
        .zipTooManyEntries: Entry(
            .error, "The archive has {count} entries; the limit is {limit}.",
            advice: "If the file is in order, raise the limit."),
        .zipDataDescriptor: Entry(
            .error, "The sizes behind the content of {name} are not allowed or are not those of the directory.",
            advice: resend),
        .zipChecksumMismatch: Entry(
            .error, "The content of {name} is not what was put into the archive: its checksum differs.",
            advice: resend),
        .zipSizeMismatch: Entry(
            .error, "The content of {name} does not have the {size} bytes that the archive names.", advice: resend),
        .zipDataInvalid: Entry(.error, "The content of {name} cannot be unpacked: {reason}.", advice: resend),
        .zipEntryMissing: Entry(
            .error, "There is no entry {name} in the archive.", advice: "Check the name and the file."),
    ]
}
