public import Diagnostics
internal import Glibc
public import Platform

/// A lock that one process at a time holds, until the value goes or the process does. Who holds it stands in its file.
public final class FileLock: Sendable {
    private let descriptor: CInt

    /// A process that holds a lock.
    public struct Holder: Hashable, Sendable {
        /// Its number.
        public let process: Int
        /// What it does, such as `corridor import`.
        public let command: String
        /// Since when it holds the lock, RFC 3339.
        public let since: String

        /// The holder for people.
        public var words: String { "process \(process) (\(command)), since \(since)" }
    }

    /// How a lock is waited for.
    public struct Waiting: Sendable {
        /// How long, in seconds.
        public var limit: Int
        /// Tells whoever waits for whom, once, when it has lasted a second.
        public var announce: @Sendable (String) -> Void

        /// A way to wait.
        public init(limit: Int = 600, announce: @escaping @Sendable (String) -> Void = { _ in }) {
            self.limit = limit
            self.announce = announce
        }
    }

    /// Waits for the lock at `path`, a file that is made where it is missing.
    ///
    /// - Throws: `Fault` `home-busy` when somebody holds it longer than is waited.
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

    /// Takes the lock when nobody holds it; nil when somebody does, or where nothing can be written.
    public init?(ifFree path: String, clock: Clock = .system) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
        sign(clock)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Who holds a lock, as its file says; nil when it does not say, or when that process is gone.
    public static func holder(of path: String) -> Holder? {
        guard let bytes = try? File.bytes(at: path, limit: 1 << 12) else { return nil }
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\t").map(String.init)
        guard parts.count == 3, let process = Int(parts[0]), process != Int(getpid()), Paths.exists("/proc/\(process)")
        else { return nil }
        return Holder(process: process, command: parts[2], since: parts[1])
    }

    /// That somebody else writes to what a lock guards.
    public static func busy(_ path: String) -> Fault {
        Fault(.homeBusy, kind: .inputOutput, ["path": Paths.folder(of: path), "holder": words(holder(of: path))])
    }

    static func words(_ holder: Holder?) -> String { holder?.words ?? "another process" }

    /// Writes down who holds the lock. It is for people alone: where there is no space, nothing is said.
    private func sign(_ clock: Clock) {
        let command = ["corridor"] + CommandLine.arguments.dropFirst().prefix(1).filter { !$0.hasPrefix("-") }
        let words = command.joined(separator: " ").filter { $0.isASCII && $0 != "\t" && $0 != "\n" }
        let text = Array("\(getpid())\t\(clock.now().rfc3339)\t\(words.prefix(80))".utf8)
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
    }
}
