internal import Diagnostics
internal import FileMerging
internal import Files
internal import Glibc

/// Standard input as lines, and standard output as their destination.
enum LinkagePipe {
    /// The lines of standard input.
    static var lines: TabbedLines {
        TabbedLines { buffer throws(Fault) in
            while true {
                let got = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
                if got < 0 && errno == EINTR { continue }
                guard got >= 0 else { throw SystemError.reading("standard input", errno) }
                return got
            }
        }
    }

    /// Runs a step from standard input to standard output.
    static func run(_ step: (TabbedLines, any ByteSink) throws(Fault) -> Void) throws(Fault) {
        try StandardStreams.write(to: "-", replacing: true) { sink throws(Fault) in try step(lines, sink) }
    }
}
