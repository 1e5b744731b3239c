internal import CFileSystem
internal import Glibc

/// A program that runs beside this one, with pipes to its input and from its output and its errors.
///
/// It is started with an argument array in a process group of its own, so that it ends with everything that it started. The
/// group is led by a guard, which ends it when this process ends, also when it is killed.
struct ChildProcess {
    /// How reading ended.
    enum Progress {
        /// Something arrived.
        case read
        /// Nothing arrived in time.
        case silence
        /// The program closed its output.
        case ended
    }

    private let pid: pid_t
    /// The leader of the process group.
    private let guardian: pid_t
    /// The guard waits for the end of this pipe.
    private let lifeline: CInt
    private var input: CInt
    private let output: CInt
    private let errors: CInt
    /// What was read of its output and not taken yet.
    var outputBytes: [UInt8] = []
    /// What was read of its errors and not taken yet; at most ``longestErrors``.
    var errorBytes: [UInt8] = []
    private static let longestErrors = 1 << 16

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - folder: its working folder.
    ///   - environment: `NAME=value`, nothing is inherited.
    ///   - memory: the most bytes of memory that it gets; a program that needs more ends.
    /// - Throws: the number of the system's error.
    init(
        _ path: String, _ arguments: [String], in folder: String, environment: [String], memory: Int
    ) throws(SystemCallError) {
        var pipes: [CInt] = []
        func ends() throws(SystemCallError) {
            var pair: [CInt] = [-1, -1]
            guard corridor_pipe(&pair) == 0 else {
                let error = SystemCallError.last
                for descriptor in pipes { close(descriptor) }
                throw error
            }
            pipes += pair
        }
        for _ in 0..<4 { try ends() }
        let guardian = corridor_start_guard(pipes[6])
        guard guardian > 0 else {
            let error = SystemCallError.last
            for descriptor in pipes { close(descriptor) }
            throw error
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        _ = corridor_spawn_in(&actions, folder)
        posix_spawn_file_actions_adddup2(&actions, pipes[0], STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes[3], STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes[5], STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, guardian)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var pid: pid_t = 0
        let status = posix_spawn(&pid, path, &actions, &attributes, &argv, &envp)
        for index in [0, 3, 5, 6] { close(pipes[index]) }
        guard status == 0 else {
            for index in [1, 2, 4, 7] { close(pipes[index]) }
            Self.waitForEnd(of: guardian)
            throw SystemCallError(code: status)
        }
        // What it started before has its limits from before; a server is only heard once the program has connected.
        _ = corridor_limit_memory(pid, UInt64(memory))
        self.pid = pid
        self.guardian = guardian
        lifeline = pipes[7]
        input = pipes[1]
        output = pipes[2]
        errors = pipes[4]
        for descriptor in [input, output, errors] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
    }

    /// Writes to its input, which takes it in time or not at all.
    ///
    /// - Returns: false when the program does not read any more.
    func write(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                // A program that ended must not end this one by SIGPIPE.
                sendIgnoringSignals(input, buffer.baseAddress.map { $0 + done }, count: bytes.count - done)
            }
            if count > 0 {
                done += count
            } else {
                guard errno == EAGAIN || errno == EINTR else { return false }
                var waiting = pollfd(fd: input, events: Int16(POLLOUT), revents: 0)
                guard poll(&waiting, 1, 10_000) > 0 else { return false }
            }
        }
        return true
    }

    /// Reads what arrives within some milliseconds.
    mutating func read(milliseconds: Int) -> Progress {
        var waiting = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
        ]
        let ready = poll(&waiting, 2, CInt(milliseconds))
        guard ready > 0 else { return .silence }
        drainErrors()
        guard waiting[0].revents != 0 else {
            // Only the errors are at their end: the output tells when the program ended.
            if waiting[1].revents & Int16(POLLHUP) != 0, waiting[1].revents & Int16(POLLIN) == 0 { usleep(1000) }
            return .silence
        }
        let bytes = Self.bytes(of: output)
        outputBytes += bytes ?? []
        return bytes?.isEmpty == true ? .ended : .read
    }

    /// Reads the errors that are there already.
    mutating func drainErrors() {
        while let bytes = Self.bytes(of: errors), !bytes.isEmpty {
            errorBytes += bytes.prefix(max(0, Self.longestErrors - errorBytes.count))
        }
    }

    /// Ends the program and everything that it started.
    mutating func end() {
        if input >= 0 { close(input) }
        input = -1
        kill(-guardian, SIGKILL)
        close(lifeline)
        Self.waitForEnd(of: pid)
        Self.waitForEnd(of: guardian)
        drainErrors()
        close(output)
        close(errors)
    }

    private static func waitForEnd(of pid: pid_t) {
        var status: CInt = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    }

    private static func bytes(of descriptor: CInt) -> [UInt8]? {
        var isBlocked = false
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            let got = Glibc.read(descriptor, buffer.baseAddress, 1 << 16)
            isBlocked = got < 0
            count = max(0, got)
        }
        return isBlocked ? nil : bytes
    }

    private func sendIgnoringSignals(_ descriptor: CInt, _ bytes: UnsafeRawPointer?, count: Int) -> Int {
        var blocked = sigset_t()
        var before = sigset_t()
        sigemptyset(&blocked)
        sigaddset(&blocked, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &blocked, &before)
        let written = Glibc.write(descriptor, bytes, count)
        let failure = errno
        if written < 0, failure == EPIPE {
            // Takes the signal that waits, before signals are let through again.
            var nothing = timespec(tv_sec: 0, tv_nsec: 0)
            sigtimedwait(&blocked, nil, &nothing)
        }
        pthread_sigmask(SIG_SETMASK, &before, nil)
        errno = failure
        return written
    }
}
