internal import Files
internal import Foundation
internal import Glibc

/// A program that runs beside the test, in a process group of its own, with its output in a file: however it ends, it
/// leaves no pipe that a test could wait at for ever, and no process.
public final class ProcessGroup: Sendable {
    /// How a program ended.
    public enum End: Hashable, Sendable {
        /// With an exit status.
        case exited(Int32)
        /// By a kill.
        case killed
        /// It did not end in time, and was killed then.
        case hung
    }

    /// The number of the group.
    public let id: Int32
    private let output: String
    private let started = ContinuousClock.now
    private let seconds: Int

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - command: the program, found in `PATH` or by its path, and its arguments.
    ///   - folder: the folder that it works in.
    ///   - environment: its whole environment.
    ///   - output: the file that takes what it prints.
    ///   - seconds: after how many seconds it is killed.
    public init(
        _ command: [String], in folder: String, environment: [String: String], output: String, seconds: Int = 120
    ) throws {
        self.output = output
        self.seconds = seconds
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        // `timeout` ends what hangs.
        let words = ["timeout", "-s", "KILL", "\(seconds)", "env", "-C", folder] + command
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in arguments + variables { free(pointer) } }
        var pid: pid_t = 0
        let status = posix_spawnp(&pid, "timeout", &actions, &attributes, &arguments, &variables)
        guard status == 0 else { throw CocoaError(.executableLoad) }
        id = pid
    }

    /// Waits until it has ended, and kills what is left of its group.
    ///
    /// - Parameter before: what is done when it has ended and its number is not given to others yet.
    public func wait(before: () throws -> Void = {}) rethrows -> End {
        var information = siginfo_t()
        while waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT) < 0, errno == EINTR {}
        try before()
        kill(-id, SIGKILL)
        var status: CInt = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        // What `timeout` ran was killed: it says so by the status of shells, or ends the same way.
        let (signal, code) = (status & 0x7F, (status >> 8) & 0xFF)
        guard signal != 0 || code == 128 + SIGKILL else { return .exited(code) }
        return ContinuousClock.now - started >= .seconds(seconds) ? .hung : .killed
    }

    /// What it printed.
    public func text() -> String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }
}
