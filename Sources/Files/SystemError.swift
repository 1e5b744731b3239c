public import Findings
internal import Glibc

/// What the operating system said, as a `Fault`.
public enum SystemError {
    /// A failure to read `path`, from `errno`.
    public static func reading(_ path: String, _ code: CInt) -> Fault {
        code == ENOENT || code == ENOTDIR
            ? Fault(.fileMissing, .inputOutput, ["path": path])
            : Fault(.fileUnreadable, .inputOutput, ["path": path, "reason": String(cString: strerror(code))])
    }

    /// A failure to write `path`, from `errno`.
    public static func writing(_ path: String, _ code: CInt) -> Fault {
        switch code {
        // EFBIG is a limit on the size of files, which is met like a disk that is full.
        case ENOSPC, EDQUOT, EFBIG: Fault(.noSpaceLeft, .inputOutput, ["path": path])
        case EEXIST: Fault(.fileExists, .inputOutput, ["path": path])
        default: Fault(.fileUnwritable, .inputOutput, ["path": path, "reason": String(cString: strerror(code))])
        }
    }
}
