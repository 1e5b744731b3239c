public import Diagnostics

/// What ZipArchive can find, with its words.
extension FindingCode {
    /// A file is not a ZIP archive.
    public static let zipNotAnArchive = FindingCode(
        "zip-not-an-archive", severity: .error,
        sentence: "This is not a ZIP archive, or its end is missing.",
        advice: "Check that it is the file you meant and that it was copied whole.")

    /// A ZIP archive's records are not as they must be.
    public static let zipStructure = FindingCode(
        "zip-structure", severity: .error,
        sentence: "The archive is damaged or was changed: {what}.",
        advice: "Do not unpack it by other means; ask its sender for it again.")

    /// Two entries have one name, or names that a file system may take for one.
    public static let zipDuplicateEntry = FindingCode(
        "zip-duplicate-entry", severity: .error,
        sentence: "The names {name} and {other} can be taken for one.",
        advice: "Treat the file as hostile unless its sender can say how it was made.")

    /// An entry's name could lead out of the folder that it is unpacked into, or cannot stand on every file system.
    public static let zipNameUnsafe = FindingCode(
        "zip-name-unsafe", severity: .error,
        sentence: "The name {name} is not safe: {reason}.",
        advice: "Treat the file as hostile unless its sender can say how it was made.")

    /// An entry's name is not UTF-8.
    public static let zipNameNotUTF8 = FindingCode(
        "zip-name-not-utf8", severity: .error,
        sentence: "The name of an entry is not UTF-8.",
        advice: "Ask its sender for an archive with UTF-8 names.")

    /// An entry is a symbolic link or another special file.
    public static let zipSymlink = FindingCode(
        "zip-symlink", severity: .error,
        sentence: "The entry {name} is a link or a special file.",
        advice: "Treat the file as hostile unless its sender can say how it was made.")

    /// An entry is encrypted by ZIP's own means.
    public static let zipEncrypted = FindingCode(
        "zip-encrypted", severity: .error,
        sentence: "The entry {name} is encrypted by ZIP's own means.",
        advice: "Ask its sender for it without; an envelope encrypts whole packages.")

    /// An entry is compressed by a method other than deflate.
    public static let zipMethodUnsupported = FindingCode(
        "zip-method-unsupported", severity: .error,
        sentence: "The entry {name} is compressed by method {method}; only 0 (stored) and 8 (deflate) are read.",
        advice: "Ask its sender for it with another setting.")

    /// An entry's local header says other than the central directory.
    public static let zipHeadersDiffer = FindingCode(
        "zip-headers-differ", severity: .error,
        sentence: "The entry {name} is described in two ways: its {field} differs.",
        advice: "Treat the file as hostile unless its sender can say how it was made.")

    /// Two entries share bytes.
    public static let zipOverlap = FindingCode(
        "zip-overlap", severity: .error,
        sentence: "The entry {name} shares bytes with another.",
        advice: "Treat the file as hostile unless its sender can say how it was made.")

    /// There are bytes before, between or after the entries.
    public static let zipStrayBytes = FindingCode(
        "zip-stray-bytes", severity: .error,
        sentence: "There are {count} bytes {position} that belong to no entry.",
        advice: "Treat the file as hostile unless its sender can say how it was made.")

    /// The archive or an entry has a comment.
    public static let zipComment = FindingCode(
        "zip-comment", severity: .error,
        sentence: "The archive has a comment.",
        advice: "Treat the file as hostile unless its sender can say how it was made.")

    /// The records for large archives contradict the others.
    public static let zip64Invalid = FindingCode(
        "zip64-invalid", severity: .error,
        sentence: "The records for large archives contradict the others: {what}.",
        advice: "Treat the file as hostile unless its sender can say how it was made.")

    /// An entry grows more than the limit when it is unpacked.
    public static let zipRatio = FindingCode(
        "zip-ratio", severity: .error,
        sentence: "The entry {name} would grow from {compressed} to {size} bytes, more than {limit} times.",
        advice: "If the file is in order, raise the limit.")

    /// An entry, or all of them, are larger than the limit.
    public static let zipTooLarge = FindingCode(
        "zip-too-large", severity: .error,
        sentence: "The entries have {size} bytes or more; the limit is {limit}.",
        advice: "If the file is in order, raise the limit.")

    /// There are more entries than the limit.
    public static let zipTooManyEntries = FindingCode(
        "zip-too-many-entries", severity: .error,
        sentence: "The archive has {count} entries; the limit is {limit}.",
        advice: "If the file is in order, raise the limit.")

    /// An entry's data descriptor is not allowed or contradicts the central directory.
    public static let zipDataDescriptor = FindingCode(
        "zip-data-descriptor", severity: .error,
        sentence: "The sizes behind the content of {name} are not allowed or are not those of the directory.",
        advice: "Do not unpack it by other means; ask its sender for it again.")

    /// An entry's content does not have the checksum that the archive names.
    public static let zipChecksumMismatch = FindingCode(
        "zip-checksum-mismatch", severity: .error,
        sentence: "The content of {name} is not what was put into the archive: its checksum differs.",
        advice: "Do not unpack it by other means; ask its sender for it again.")

    /// An entry's content does not have the size that the archive names.
    public static let zipSizeMismatch = FindingCode(
        "zip-size-mismatch", severity: .error,
        sentence: "The content of {name} does not have the {size} bytes that the archive names.",
        advice: "Do not unpack it by other means; ask its sender for it again.")

    /// An entry's compressed data cannot be unpacked.
    public static let zipDataInvalid = FindingCode(
        "zip-data-invalid", severity: .error,
        sentence: "The content of {name} cannot be unpacked: {reason}.",
        advice: "Do not unpack it by other means; ask its sender for it again.")

    /// There is no entry of that name.
    public static let zipEntryMissing = FindingCode(
        "zip-entry-missing", severity: .error,
        sentence: "There is no entry {name} in the archive.",
        advice: "Check the name and the file.")
}
