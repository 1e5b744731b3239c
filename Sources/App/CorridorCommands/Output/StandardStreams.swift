internal import Diagnostics
internal import Files
internal import Glibc

/// Standard input and output for files named `-`.
enum StandardStreams {
    /// The file, or all of standard input in an unnamed temporary file.
    static func open(_ path: String) throws(Fault) -> any ByteSource {
        guard path == "-" else { return try File(path: path) }
        let spool = try SpoolFile(in: Environment["TMPDIR"] ?? "/tmp")
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let got = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw SystemError.reading("standard input", errno) }
            guard got > 0 else { return spool }
            try spool.write(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
        }
    }

    /// Writes a result to an atomic file, or to standard output.
    static func write(
        to path: String, replacing: Bool, _ body: (any ByteSink) throws(Fault) -> Void
    ) throws(Fault) {
        guard path != "-" else {
            let output = Output()
            try body(output)
            return try output.end()
        }
        let file = try AtomicFile(path: path, replacing: replacing)
        try body(file)
        try file.commit()
    }

    /// Standard output as a sink. Unlike printed lines, a stream stops at the first failure.
    ///
    /// Files and pipes get the bytes unchanged. On a terminal, received data must not contain control sequences:
    /// invisible characters except line breaks are replaced by their code points.
    private final class Output: ByteSink {
        private let isTerminal = isatty(STDOUT_FILENO) == 1
        /// The incomplete last line.
        private var line: [UInt8] = []

        func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
            guard isTerminal else { return try put(bytes) }
            line.append(contentsOf: bytes)
            guard let end = line.lastIndex(of: 0x0A) else { return }
            try show(line[...end])
            line.removeFirst(end + 1)
        }

        /// Writes the incomplete last line; to be called at the end.
        func end() throws(Fault) {
            try show(line[...])
            line = []
        }

        private func show(_ text: ArraySlice<UInt8>) throws(Fault) {
            let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
            var failure: Fault?
            let shown = lines.map { Printable.text(String(decoding: $0, as: UTF8.self)) }.joined(separator: "\n")
            Array(shown.utf8).withUnsafeBytes { bytes in
                do throws(Fault) { try put(bytes) } catch { failure = error }
            }
            if let failure { throw failure }
        }

        private func put(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
            if !StandardOutput.write(bytes), let fault = StandardOutput.fault { throw fault }
        }
    }
}
