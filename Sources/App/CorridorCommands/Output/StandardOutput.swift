internal import Diagnostics
internal import Glibc
internal import Synchronization

/// Standard output: the one place that writes to it, so that no command can forget whether its results arrived.
///
/// A command prints and goes on. What could not be written is remembered, and `finish` turns it into a word on standard
/// error and exit status 5. A reader that has gone away (`corridor log | head`) is no failure: the rest is dropped
/// without a word, and the command ends with the status of its work.
enum StandardOutput {
    private enum State: Equatable {
        /// Everything arrived so far.
        case open
        /// The reader has gone away.
        case abandoned
        /// A write failed, with this `errno`.
        case failed(CInt)
    }

    private static let state = Mutex(State.open)

    /// Makes the three standard streams safe to use; to be called before any file is opened.
    ///
    /// A signal would end a command in the middle of its work because the reader of its report has gone. A stream that
    /// the caller closed has its number given to the next file that is opened, and messages would be written into that:
    /// its place is taken by a device that cannot be used the wrong way round, so that using the stream still fails.
    static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        for (stream, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
        where fcntl(stream, F_GETFD) == -1 {
            // The lowest free number is this one: those below it are open.
            _ = Glibc.open("/dev/null", mode)
        }
    }

    /// Writes bytes; after a failure nothing more is tried.
    ///
    /// - Returns: whether all of them, and all before them, were written.
    @discardableResult
    static func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        state.withLock { state in
            guard state == .open else { return false }
            let code = Descriptor.write(bytes, to: STDOUT_FILENO)
            if code != 0 { state = code == EPIPE ? .abandoned : .failed(code) }
            return state == .open
        }
    }

    /// The fault `output-unwritable`; `nil` when all that was written arrived.
    static var fault: Fault? {
        switch state.withLock({ $0 }) {
        case .open: nil
        case .abandoned: fault(EPIPE)
        case .failed(let code): fault(code)
        }
    }

    /// Ends the use of standard output: what an earlier write could not tell (a file on a network, a quota) is asked
    /// for, and what was lost is said.
    ///
    /// - Parameter status: what the command would end with.
    /// - Returns: what it has to end with.
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

/// Writing to an open descriptor.
enum Descriptor {
    /// Writes all bytes.
    ///
    /// - Returns: 0, or the `errno` of what stopped it.
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
