internal import Glibc

/// The program that runs.
public enum CurrentExecutable {
    /// What tells this program from another version of it: where its file lies on the disk, its size and the time of its
    /// last change. It may differ for one program, and never agrees for two; nil when it cannot be told.
    public static let mark: String? = {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return nil }
        return "\(status.st_dev) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }()
}
