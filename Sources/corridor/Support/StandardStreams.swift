internal import Files
internal import Findings
internal import Glibc

/// Standard input and output where a file is named `-`.
enum StandardStreams {
    /// The file, or all of standard input in a nameless file.
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

    /// Writes a result to a file that appears whole, or to standard output.
    static func write(
        to path: String, replacing: Bool, _ body: (any ByteSink) throws(Fault) -> Void
    ) throws(Fault) {
        guard path != "-" else { return try body(Output()) }
        let file = try AtomicFile(path: path, replacing: replacing)
        try body(file)
        try file.commit()
    }

    /// Standard output as a sink. Unlike a printed line, what is streamed stops at the first failure.
    private final class Output: ByteSink {
        func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
            if !StandardOutput.write(bytes), let fault = StandardOutput.fault { throw fault }
        }
    }
}
