public import Diagnostics

/// What ZipArchive can find, with its words.
extension FindingCode {
    /// A file is not a ZIP archive.
    public static let zipNotAnArchive = FindingCode(
        "zip-not-an-archive", severity: .error,
        sentence: "This is not a ZIP archive, or its end is missing.",
        advice: "Check that it is the file you meant and that it was copied completely.")

    /// The records of a ZIP archive are not valid.
    public static let zipStructure = FindingCode(
        "zip-structure", severity: .error,
        sentence: "The archive is damaged or was changed: {what}.",
        advice: "Do not unpack it with other tools; ask its sender for it again.")

    /// Two entries have one name, or names that a file system may treat as one.
    public static let zipDuplicateEntry = FindingCode(
        "zip-duplicate-entry", severity: .error,
        sentence: "The names {name} and {other} may be treated as the same file.",
        advice: "Treat the file as hostile unless its sender can explain how it was created.")

    /// An entry's name could lead out of the target folder, or is not valid on every file system.
    public static let zipNameUnsafe = FindingCode(
        "zip-name-unsafe", severity: .error,
        sentence: "The name {name} is not safe: {reason}.",
        advice: "Treat the file as hostile unless its sender can explain how it was created.")

    /// An entry's name is not UTF-8.
    public static let zipNameNotUTF8 = FindingCode(
        "zip-name-not-utf8", severity: .error,
        sentence: "The name of an entry is not UTF-8.",
        advice: "Ask its sender for an archive with UTF-8 names.")

    /// An entry is a symbolic link or another special file.
    public static let zipSymlink = FindingCode(
        "zip-symlink", severity: .error,
        sentence: "The entry {name} is a link or a special file.",
        advice: "Treat the file as hostile unless its sender can explain how it was created.")

    /// An entry uses ZIP encryption.
    public static let zipEncrypted = FindingCode(
        "zip-encrypted", severity: .error,
        sentence: "The entry {name} uses ZIP encryption.",
        advice: "Ask its sender for it without ZIP encryption; an envelope encrypts whole packages.")

    /// An entry is compressed by a method other than deflate.
    public static let zipMethodUnsupported = FindingCode(
        "zip-method-unsupported", severity: .error,
        sentence: "The entry {name} is compressed by method {method}; only 0 (stored) and 8 (deflate) are read.",
        advice: "Ask its sender for it with another compression method.")

    /// An entry's local header differs from the central directory.
    public static let zipHeadersDiffer = FindingCode(
        "zip-headers-differ", severity: .error,
        sentence: "The entry {name} has two contradictory descriptions: its {field} differs.",
        advice: "Treat the file as hostile unless its sender can explain how it was created.")

    /// Two entries share bytes.
    public static let zipOverlap = FindingCode(
        "zip-overlap", severity: .error,
        sentence: "The entry {name} shares bytes with another.",
        advice: "Treat the file as hostile unless its sender can explain how it was created.")

    /// There are bytes before, between or after the entries.
    public static let zipStrayBytes = FindingCode(
        "zip-stray-bytes", severity: .error,
        sentence: "There are {count} bytes {position} that belong to no entry.",
        advice: "Treat the file as hostile unless its sender can explain how it was created.")

    /// The archive or an entry has a comment.
    public static let zipComment = FindingCode(
        "zip-comment", severity: .error,
        sentence: "The archive has a comment.",
        advice: "Treat the file as hostile unless its sender can explain how it was created.")

    /// The ZIP64 records contradict the others.
    public static let zip64Invalid = FindingCode(
        "zip64-invalid", severity: .error,
        sentence: "The ZIP64 records contradict the others: {what}.",
        advice: "Treat the file as hostile unless its sender can explain how it was created.")

    /// An entry has an extra field that is not on the allow-list.
    public static let zipExtraField = FindingCode(
        "zip-extra-field", severity: .error,
        sentence: "The entry {name} has an extra field of the kind {id}, which is not accepted.",
        advice: "Ask its sender for an archive without extra fields.")

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
        sentence: "The data descriptor of {name} is not allowed, or contradicts the central directory.",
        advice: "Do not unpack it with other tools; ask its sender for it again.")

    /// An entry's content does not match its checksum.
    public static let zipChecksumMismatch = FindingCode(
        "zip-checksum-mismatch", severity: .error,
        sentence: "The content of {name} does not match its checksum.",
        advice: "Do not unpack it with other tools; ask its sender for it again.")

    /// An entry's content does not have the size stated in the archive.
    public static let zipSizeMismatch = FindingCode(
        "zip-size-mismatch", severity: .error,
        sentence: "The content of {name} does not have the {size} bytes stated in the archive.",
        advice: "Do not unpack it with other tools; ask its sender for it again.")

    /// An entry's compressed data cannot be unpacked.
    public static let zipDataInvalid = FindingCode(
        "zip-data-invalid", severity: .error,
        sentence: "The content of {name} cannot be unpacked: {reason}.",
        advice: "Do not unpack it with other tools; ask its sender for it again.")

    /// The archive has no entry of this name.
    public static let zipEntryMissing = FindingCode(
        "zip-entry-missing", severity: .error,
        sentence: "The archive has no entry {name}.",
        advice: "Check the name and the file.")
}
