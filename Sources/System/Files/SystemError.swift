public import Diagnostics
internal import Glibc

/// Errors of the operating system as `Fault`.
public enum SystemError {
    /// An error of reading `path`, from `errno`.
    public static func reading(_ path: String, _ code: CInt) -> Fault {
        code == ENOENT || code == ENOTDIR
            ? Fault(.fileMissing, kind: .inputOutput, ["path": path])
            : Fault(.fileUnreadable, kind: .inputOutput, ["path": path, "reason": String(cString: strerror(code))])
    }

    /// The same error for another path: that of the file to be written instead of its temporary name.
    static func renamed(_ fault: Fault, _ path: String) -> Fault {
        var facts = fault.finding.facts
        facts["path"] = path
        return Fault(fault.code, kind: fault.kind, facts)
    }

    /// An error of writing `path`, from `errno`.
    public static func writing(_ path: String, _ code: CInt) -> Fault {
        switch code {
        case _ where FileSystem.isFull(code): Fault(.noSpaceLeft, kind: .inputOutput, ["path": path])
        case EEXIST: Fault(.fileExists, kind: .inputOutput, ["path": path])
        default: Fault(.fileUnwritable, kind: .inputOutput, ["path": path, "reason": String(cString: strerror(code))])
        }
    }
}
