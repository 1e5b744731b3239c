internal import COpenSSL
public import Diagnostics
internal import Files
internal import Glibc

/// A passphrase: wiped when released, never printed, never taken from an argument.
public final class Passphrase: Sendable {
    private let bytes: WipedBytes

    /// Creates a passphrase of at least eight bytes, without NUL.
    ///
    /// - Throws: `Fault` `passphrase-unusable`.
    public init(_ text: [UInt8]) throws(Fault) {
        guard !text.contains(0) else {
            throw Fault(.passphraseUnusable, kind: .usage, ["reason": "it contains a NUL character"])
        }
        guard (8...1000).contains(text.count) else {
            throw Fault(.passphraseUnusable, kind: .usage, ["reason": "it must have 8 to 1000 bytes"])
        }
        bytes = WipedBytes(text)
    }

    /// Reads the first line of a file, pipe or device.
    ///
    /// - Throws: `Fault` `passphrase-file-exposed` when others than the owner may read the file, `passphrase-unusable`,
    ///   `file-missing`, `file-unreadable`.
    public static func fromFile(_ path: String) throws(Fault) -> Passphrase {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError.reading(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SystemError.reading(path, errno) }
        let kind = status.st_mode & S_IFMT
        guard kind != S_IFDIR else {
            throw Fault(.fileUnreadable, kind: .inputOutput, ["path": path, "reason": "it is a folder"])
        }
        // The creator of a pipe controls who can read it; a file can be opened by any process with permission.
        let mode = status.st_mode & 0o7777
        guard kind != S_IFREG || mode & 0o077 == 0 else {
            throw Fault(.passphraseFileExposed, kind: .policy, ["path": path, "mode": String(mode, radix: 8)])
        }
        return try fromDescriptor(descriptor)
    }

    /// Reads the first line from an open file descriptor.
    public static func fromDescriptor(_ descriptor: Int32) throws(Fault) -> Passphrase {
        var text: [UInt8] = []
        var byte: UInt8 = 0
        // One byte at a time: the bytes after the line are for another reader.
        while text.count <= 1001 {
            let got = Glibc.read(descriptor, &byte, 1)
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw SystemError.reading("file descriptor \(descriptor)", errno) }
            if got == 0 || byte == UInt8(ascii: "\n") { break }
            text.append(byte)
        }
        return try Passphrase(firstLine(text))
    }

    /// Asks at the terminal, without echo; twice for a new passphrase.
    public static func fromTerminal(prompt: String, confirm: Bool) throws(Fault) -> Passphrase {
        let first = try ask(prompt)
        if confirm, try ask("Once more: ") != first {
            throw Fault(.passphraseUnusable, kind: .usage, ["reason": "the two entries differ"])
        }
        return try Passphrase(first)
    }

    /// Passes the passphrase to OpenSSL as a C string with its length.
    func withCString<Result>(_ body: (UnsafePointer<CChar>, Int) -> Result) -> Result {
        body(UnsafeRawPointer(bytes.start).assumingMemoryBound(to: CChar.self), bytes.count)
    }

    private static func firstLine(_ bytes: [UInt8]) -> [UInt8] {
        var line = Array(bytes.prefix { $0 != UInt8(ascii: "\n") })
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
    }

    private static func ask(_ prompt: String) throws(Fault) -> [UInt8] {
        let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError.reading("/dev/tty", errno) }
        defer { close(descriptor) }
        var before = termios()
        tcgetattr(descriptor, &before)
        var silent = before
        // Ctrl-C is read as a byte, so that the terminal is restored before the program ends.
        silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
        tcsetattr(descriptor, TCSAFLUSH, &silent)
        defer {
            tcsetattr(descriptor, TCSAFLUSH, &before)
            _ = write(descriptor, "\n", 1)
        }
        _ = write(descriptor, prompt, prompt.utf8.count)
        var text: [UInt8] = []
        var byte: UInt8 = 0
        while Glibc.read(descriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n"), text.count <= 1000 {
            guard byte != 3 else { throw Fault(.passphraseMissing, kind: .usage) }
            text.append(byte)
        }
        return text
    }
}

/// Memory that is wiped before it is freed.
private final class WipedBytes: @unchecked Sendable {
    // Sendable: written once, before it is shared.
    let start: UnsafeMutablePointer<UInt8>
    let count: Int

    init(_ bytes: [UInt8]) {
        count = bytes.count
        start = .allocate(capacity: count + 1)
        start.initialize(from: bytes + [0], count: count + 1)
    }

    deinit {
        OPENSSL_cleanse(start, count)
        start.deallocate()
    }
}
