internal import Diagnostics
internal import Files
internal import Glibc

/// The keys of a review, one at a time: from a terminal as they are pressed, from anything else byte by byte, line ends
/// left out.
///
/// While it is there a terminal hands over each key at once and shows none. It is as before when the value goes away,
/// and when a signal ends or stops the program.
struct ReviewKeys: ~Copyable {
    /// Whether a person presses the keys.
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
            // What arrow and function keys send after an escape is no answer, whatever letters are in it.
            if byte == 0x1B, isTerminal { tcflush(STDIN_FILENO, TCIFLUSH) }
            var character = [byte]
            let length = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            while character.count < length, let more = try Self.byte() { character.append(more) }
            return Character(String(decoding: character, as: UTF8.self).unicodeScalars.first ?? "?")
        }
        return nil
    }

    /// A line that a person writes, with the terminal as it is for that; `nil` when there is no terminal.
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

/// The modes of the terminal, which signal handlers have to know too.
// nonisolated(unsafe): one thread reads keys, and a handler that interrupts it only puts back what was there before.
private enum TerminalModes {
    nonisolated(unsafe) static var before = termios()
    nonisolated(unsafe) static var during = termios()
    /// What signals did before.
    nonisolated(unsafe) private static var actions: [(number: CInt, action: sigaction)] = []

    private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP]

    static func enter() {
        during = before
        during.c_lflag &= ~tcflag_t(ICANON | ECHO)
        // At least one byte, and no waiting for more: what VMIN and VTIME say (POSIX, general terminal interface).
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

    /// Puts the terminal right, and ends by the signal as if it had not been handled.
    private static let end: @convention(c) (CInt) -> Void = { number in
        tcsetattr(STDIN_FILENO, TCSANOW, &TerminalModes.before)
        signal(number, SIG_DFL)
        raise(number)
    }

    /// Puts the terminal right for whoever comes next, stops, and takes it again when the program goes on.
    private static let stop: @convention(c) (CInt) -> Void = { _ in
        tcsetattr(STDIN_FILENO, TCSANOW, &TerminalModes.before)
        raise(SIGSTOP)
        tcsetattr(STDIN_FILENO, TCSANOW, &TerminalModes.during)
    }

    /// Handles a signal that is not ignored; who ignores one (`nohup`) keeps to that.
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

    /// `SIG_IGN`, which is the number 1 where a handler would stand.
    private static let ignoring = 1
}
