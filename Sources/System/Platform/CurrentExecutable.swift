internal import Glibc

/// The running program.
public enum CurrentExecutable {
    /// Identifies this build of the program: device, inode, size and modification time of its file. It may differ for
    /// one build and is never equal for two; `nil` when it is not available.
    public static let mark: String? = {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return nil }
        return "\(status.st_dev) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }()
}
