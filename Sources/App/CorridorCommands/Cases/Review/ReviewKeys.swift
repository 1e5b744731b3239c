internal import Diagnostics
internal import Files
internal import Glibc

/// The keys of a review, one at a time: from a terminal as they are pressed, from other input byte by byte without line
/// ends.
///
/// While it exists, the terminal is in a mode that delivers each key immediately and without echo. The previous mode is
/// restored at the end of its lifetime, and when a signal ends or stops the program.
struct ReviewKeys: ~Copyable {
    /// Whether the input is a terminal.
    let isTerminal: Bool

    init() {
        isTerminal = isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &TerminalModes.before) == 0
        if isTerminal { TerminalModes.enter() }
    }

    deinit {
        if isTerminal { TerminalModes.leave() }
    }

    /// The next key; `nil` when there are no more.
    func next() throws(Fault) -> Character? {
        while let byte = try Self.byte() {
            if byte == 0x04, isTerminal { return nil }
            if byte == 0x0A || byte == 0x0D { continue }
            // The rest of an escape sequence of arrow and function keys is discarded, so that no letter in it becomes
            // an answer.
            if byte == 0x1B, isTerminal { tcflush(STDIN_FILENO, TCIFLUSH) }
            var character = [byte]
            let length = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            while character.count < length, let more = try Self.byte() { character.append(more) }
            return Character(String(decoding: character, as: UTF8.self).unicodeScalars.first ?? "?")
        }
        return nil
    }

    /// A line of text, with the terminal in its normal mode; `nil` when there is no terminal.
    func line(_ prompt: OutputLine) throws(Fault) -> String? {
        guard isTerminal else { return nil }
        TerminalModes.leave()
        defer { TerminalModes.enter() }
        Console.ask(prompt)
        var bytes: [UInt8] = []
        while let byte = try Self.byte(), byte != 0x0A { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func byte() throws(Fault) -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let got = read(STDIN_FILENO, &byte, 1)
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else {
                throw Fault(
                    .fileUnreadable, kind: .inputOutput,
                    ["path": "standard input", "reason": String(cString: strerror(errno))])
            }
            return got == 0 ? nil : byte
        }
    }
}

/// The modes of the terminal, which signal handlers need too.
// nonisolated(unsafe): one thread reads keys, and a handler that interrupts it only restores the saved state.
private enum TerminalModes {
    nonisolated(unsafe) static var before = termios()
    nonisolated(unsafe) static var during = termios()
    /// The previous signal actions.
    nonisolated(unsafe) private static var actions: [(number: CInt, action: sigaction)] = []

    private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP]

    static func enter() {
        during = before
        during.c_lflag &= ~tcflag_t(ICANON | ECHO)
        // At least one byte, without a timeout: VMIN and VTIME (POSIX, general terminal interface).
        withUnsafeMutableBytes(of: &during.c_cc) { controls in
            controls[Int(VMIN)] = 1
            controls[Int(VTIME)] = 0
        }
        for number in ending { handle(number, TerminalModes.end) }
        handle(SIGTSTP, TerminalModes.stop)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &during)
    }

    static func leave() {
        tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
        for entry in actions {
            var action = entry.action
            sigaction(entry.number, &action, nil)
        }
        actions = []
    }

    /// Restores the terminal, and raises the signal again with its previous action.
    private static let end: @convention(c) (CInt) -> Void = { number in
        tcsetattr(STDIN_FILENO, TCSANOW, &TerminalModes.before)
        signal(number, SIG_DFL)
        raise(number)
    }

    /// Restores the terminal for the shell, stops, and sets the mode again when the program continues.
    private static let stop: @convention(c) (CInt) -> Void = { _ in
        tcsetattr(STDIN_FILENO, TCSANOW, &TerminalModes.before)
        raise(SIGSTOP)
        tcsetattr(STDIN_FILENO, TCSANOW, &TerminalModes.during)
    }

    /// Handles a signal unless it is ignored, as under `nohup`.
    private static func handle(_ number: CInt, _ handler: @escaping @convention(c) (CInt) -> Void) {
        var before = sigaction()
        guard sigaction(number, nil, &before) == 0,
            unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self) != ignoring
        else { return }
        actions.append((number, before))
        var action = sigaction()
        action.__sigaction_handler.sa_handler = handler
        sigaction(number, &action, nil)
    }

    /// `SIG_IGN`, which is the number 1 in place of a handler.
    private static let ignoring = 1
}
