public import Diagnostics
internal import Glibc
public import Platform

/// A lock held by one process at a time, until the value is released or the process ends. Its file names the holder.
public final class FileLock: Sendable {
    private let descriptor: CInt

    /// A process that holds a lock.
    public struct Holder: Hashable, Sendable {
        /// The process id.
        public let process: Int
        /// The command that it runs, such as `corridor import`.
        public let command: String
        /// The time since when it holds the lock, RFC 3339.
        public let since: String

        /// A description of the holder for people.
        public var words: String { "process \(process) (\(command)), since \(since)" }
    }

    /// How to wait for a lock.
    public struct Waiting: Sendable {
        /// The time limit in seconds.
        public var limit: Int
        /// Reports the holder, once, after one second of waiting.
        public var announce: @Sendable (String) -> Void

        /// Creates the settings.
        public init(limit: Int = 600, announce: @escaping @Sendable (String) -> Void = { _ in }) {
            self.limit = limit
            self.announce = announce
        }
    }

    /// Waits for the lock at `path`, a file that is created if it is missing.
    ///
    /// - Throws: `Fault` `home-busy` when another process holds it longer than the time limit.
    public init(path: String, waiting: Waiting = Waiting(), clock: Clock = .system) throws(Fault) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemError.writing(path, errno) }
        self.descriptor = descriptor
        var patience = Backoff(waiting)
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            if code == EINTR { continue }
            guard code == EWOULDBLOCK else { throw SystemError.writing(path, code) }
            guard patience.waits(for: { Self.holder(of: path) }) else { throw Self.busy(path) }
        }
        sign(clock)
    }

    /// Takes the lock if it is free; `nil` when another process holds it.
    ///
    /// - Throws: `Fault` of kind `.inputOutput` when the file cannot be made or written.
    public init?(ifFree path: String, clock: Clock = .system) throws(Fault) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemError.writing(path, errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
        sign(clock)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The holder of a lock according to its file; `nil` when the file does not name one or that process has ended.
    public static func holder(of path: String) -> Holder? {
        guard let bytes = try? File.bytes(at: path, limit: 1 << 12) else { return nil }
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\t").map(String.init)
        guard parts.count == 3, let process = Int(parts[0]), process != Int(getpid()), Paths.exists("/proc/\(process)")
        else { return nil }
        return Holder(process: process, command: parts[2], since: parts[1])
    }

    /// The error that another process holds the lock.
    public static func busy(_ path: String) -> Fault {
        Fault(.homeBusy, kind: .inputOutput, ["path": Paths.folder(of: path), "holder": words(holder(of: path))])
    }

    static func words(_ holder: Holder?) -> String { holder?.words ?? "another process" }

    /// Records the holder in the file. It is only informative: without disk space it is left out.
    private func sign(_ clock: Clock) {
        let command = ["corridor"] + CommandLine.arguments.dropFirst().prefix(1).filter { !$0.hasPrefix("-") }
        let words = command.joined(separator: " ").filter { $0.isASCII && $0 != "\t" && $0 != "\n" }
        let text = Array("\(getpid())\t\(clock.now().rfc3339)\t\(words.prefix(80))".utf8)
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
    }
}
