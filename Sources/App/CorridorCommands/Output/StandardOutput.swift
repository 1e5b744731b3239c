internal import Diagnostics
internal import Glibc
internal import Synchronization

/// Standard output. Only this type writes to it, so that no command can ignore write errors.
///
/// A command prints and continues. A write error is remembered, and `finish` turns it into a message on standard error
/// and exit status 5. A closed pipe (`corridor log | head`) is not an error: the rest is dropped silently, and the
/// command ends with the status of its work.
enum StandardOutput {
    private enum State: Equatable {
        /// All output was written so far.
        case open
        /// The reader closed the pipe.
        case abandoned
        /// A write failed, with this `errno`.
        case failed(CInt)
    }

    private static let state = Mutex(State.open)

    /// Makes the three standard streams safe to use; must be called before any file is opened.
    ///
    /// SIGPIPE would end a command in the middle of its work when the reader of its output closes the pipe, and SIGXFSZ
    /// when a file reaches the limit of its size (`ulimit -f`), which is then an error as a full disk is. The
    /// descriptor of a closed stream would be given to the next file that is opened, and messages would be written into
    /// that file: it is replaced by a device opened in the wrong direction, so that using the stream still fails.
    static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        for (stream, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
        where fcntl(stream, F_GETFD) == -1 {
            // The lowest free descriptor is this one: those below it are open.
            _ = Glibc.open("/dev/null", mode)
        }
    }

    /// Writes bytes; does nothing after a failure.
    ///
    /// - Returns: whether these bytes and all before them were written.
    @discardableResult
    static func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        state.withLock { state in
            guard state == .open else { return false }
            let code = Descriptor.write(bytes, to: STDOUT_FILENO)
            if code != 0 { state = code == EPIPE ? .abandoned : .failed(code) }
            return state == .open
        }
    }

    /// The error `output-unwritable`; `nil` when all output was written.
    static var fault: Fault? {
        switch state.withLock({ $0 }) {
        case .open: nil
        case .abandoned: fault(EPIPE)
        case .failed(let code): fault(code)
        }
    }

    /// Closes standard output and reports errors, including those that only closing reveals (network file systems,
    /// quotas).
    ///
    /// - Parameter status: the status of the command.
    /// - Returns: the exit status.
    static func finish(_ status: ExitStatus) -> ExitStatus {
        state.withLock { state in
            guard state == .open else { return }
            let copy = dup(STDOUT_FILENO)
            guard copy >= 0 else { return }
            if Glibc.close(copy) != 0, errno != EINTR { state = .failed(errno) }
        }
        switch state.withLock({ $0 }) {
        case .open, .abandoned: return status
        case .failed(let code):
            Console.say(fault(code))
            return .worst([status, .inputOutput])
        }
    }

    private static func fault(_ code: CInt) -> Fault {
        Fault(.outputUnwritable, kind: .inputOutput, ["reason": String(cString: strerror(code))])
    }
}

/// Writes to an open descriptor.
enum Descriptor {
    /// Writes all bytes.
    ///
    /// - Returns: 0, or the `errno` of the failure.
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> CInt {
        var done = 0
        while done < bytes.count {
            let put = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
            if put > 0 {
                done += put
            } else if put < 0, errno == EAGAIN {
                // A terminal or pipe that another program made non-blocking.
                var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&wait, 1, -1)
            } else if put == 0 || errno != EINTR {
                return put == 0 ? EIO : errno
            }
        }
        return 0
    }
}
