internal import CFileSystem
public import Diagnostics
internal import Glibc

/// Operations on paths and folders.
public enum Paths {
    /// The folder part of a path; `.` when it has none.
    public static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part of a path.
    public static func name(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return path }
        return String(path[path.index(after: slash)...])
    }

    /// The extension of a name in lower case, without its dot; empty when it has none.
    public static func fileExtension(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// `name` inside `folder`.
    public static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// Whether an entry exists at `path`.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether `path` is a folder.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The current working folder of the process.
    public static func workingFolder() -> String {
        guard let text = getcwd(nil, 0) else { return "." }
        defer { free(text) }
        return String(cString: text)
    }

    /// Creates a folder and its missing parents.
    public static func makeFolder(_ path: String, mode: UInt32 = 0o755) throws(Fault) {
        if isFolder(path) { return }
        let above = folder(of: path)
        if above != path, above != "." { try makeFolder(above, mode: mode) }
        guard mkdir(path, mode) == 0 || (errno == EEXIST && isFolder(path)) else {
            throw SystemError.writing(path, errno)
        }
    }

    /// The names in a folder, sorted bytewise, without `.` and `..`.
    public static func names(in folder: String) throws(Fault) -> [String] {
        guard let stream = opendir(folder) else { throw SystemError.reading(folder, errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Removes a file; does nothing when it does not exist.
    public static func removeFile(_ path: String) throws(Fault) {
        guard unlink(path) == 0 || errno == ENOENT else { throw SystemError.writing(path, errno) }
    }

    /// Moves a file to another path, replacing an existing file, and syncs the folder.
    public static func move(_ path: String, to other: String) throws(Fault) {
        guard rename(path, other) == 0 else { throw SystemError.writing(other, errno) }
        try syncFolder(of: other)
    }

    /// Moves a file to another path on the same file system where no entry is, and syncs both folders.
    ///
    /// - Throws: `Fault` `file-exists`, or of kind `.inputOutput`.
    public static func moveNew(_ path: String, to other: String) throws(Fault) {
        if corridor_rename_new(AT_FDCWD, path, AT_FDCWD, other) != 0 {
            guard errno == EINVAL || errno == ENOSYS else {
                if errno == EEXIST { throw Fault(.fileExists, kind: .inputOutput, ["path": other]) }
                throw SystemError.writing(other, errno)
            }
            // File systems without that call: nothing but this process is expected to use the name.
            guard !exists(other) else { throw Fault(.fileExists, kind: .inputOutput, ["path": other]) }
            guard rename(path, other) == 0 else { throw SystemError.writing(other, errno) }
        }
        try syncFolder(of: other)
        try syncFolder(of: path)
    }

    /// Sets the permissions of a file.
    public static func setPermissions(_ path: String, _ mode: UInt32) throws(Fault) {
        guard chmod(path, mode) == 0 else { throw SystemError.writing(path, errno) }
    }

    /// Removes an empty folder; does nothing to one that is not empty.
    public static func removeEmptyFolder(_ path: String) throws(Fault) {
        guard rmdir(path) == 0 || errno == ENOTEMPTY || errno == EEXIST || errno == ENOENT else {
            throw SystemError.writing(path, errno)
        }
    }

    /// Removes a folder with its contents.
    public static func removeFolder(_ path: String) throws(Fault) {
        for name in try names(in: path) {
            let inner = join(path, name)
            var status = stat()
            guard lstat(inner, &status) == 0 else { throw SystemError.writing(inner, errno) }
            if status.st_mode & S_IFMT == S_IFDIR { try removeFolder(inner) } else { try removeFile(inner) }
        }
        guard rmdir(path) == 0 else { throw SystemError.writing(path, errno) }
    }

    /// The regular files in a folder and its subfolders, by relative path, in order. Links are not followed.
    public static func files(under folder: String) throws(Fault) -> [String] {
        var found: [String] = []
        for name in try names(in: folder) {
            var status = stat()
            guard lstat(join(folder, name), &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFREG: found.append(name)
            case S_IFDIR: found += try files(under: join(folder, name)).map { join(name, $0) }
            default: continue
            }
        }
        return found
    }

    /// Creates a folder with a random name in the system's folder for temporary files.
    public static func makeTemporaryFolder() throws(Fault) -> String {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array(join(base, "corridor-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError.writing(base, errno) }
        return template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    /// Makes a rename or a new name in a folder survive a power failure.
    public static func syncFolder(of path: String) throws(Fault) {
        let descriptor = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError.writing(path, errno) }
        defer { close(descriptor) }
        // Some file systems cannot sync a folder and return EINVAL; nothing more can be done on those.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError.writing(path, errno) }
    }
}
