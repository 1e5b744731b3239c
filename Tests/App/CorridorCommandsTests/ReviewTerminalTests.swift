internal import Files
private import Foundation
internal import TestSupport
internal import Testing

/// A review on a real terminal, which Python's pseudo-terminal plays.
@Suite struct ReviewTerminalTests {
    /// Runs a review on a terminal, does what is said when the first pair is asked about, and prints how it ended and
    /// whether the terminal's modes are what they were.
    private static let player = """
        import fcntl, os, pty, select, signal, sys, termios, time
        # A child process inherits blocked and ignored signals, so both are reset. The alarm ends a test that hangs.
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        signal.alarm(120)
        deed = sys.argv[1]
        program, terminal = pty.openpty()
        before = termios.tcgetattr(terminal)
        child = os.fork()
        if child == 0:
            os.setsid()
            os.close(program)
            for number in (0, 1, 2):
                os.dup2(terminal, number)
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            try:
                os.execvp("corridor", ["corridor", "review", "--home", "agency"] + sys.argv[2:])
            finally:
                os._exit(127)
        seen = b""
        def wait_for(words):
            global seen
            while words not in seen:
                seen += os.read(program, 4096)
            seen = seen[seen.index(words) + len(words):]
        wait_for(b"help (?): ")
        during = termios.tcgetattr(terminal)
        assert not during[3] & (termios.ICANON | termios.ECHO), "keys are not read one by one"
        if deed.startswith("SIG"):
            os.kill(child, getattr(signal, deed))
        elif deed == "stop":
            os.kill(child, signal.SIGTSTP)
            os.waitpid(child, os.WUNTRACED)
            assert termios.tcgetattr(terminal) == before, "stopped, and the terminal is not as before"
            os.kill(child, signal.SIGCONT)
            while termios.tcgetattr(terminal)[3] & termios.ICANON:
                time.sleep(0.01)
            os.write(program, b"q")
        elif deed == "why":
            os.write(program, b"s")
            wait_for(b"Why (Enter for ")
            wait_for(b"): ")
            os.write(program, b"same hand\\n")
            wait_for(b"Stored: same")
            wait_for(b"help (?): ")
            os.write(program, b"q")
        else:
            os.write(program, deed.encode())
        while True:
            done, status = os.waitpid(child, os.WNOHANG)
            if done:
                break
            if select.select([program], [], [], 0.05)[0]:
                seen += os.read(program, 4096)
        ended = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
        print(ended, "as before" if termios.tcgetattr(terminal) == before else "not as before")
        """

    @Test(arguments: [
        ("q", "0"), ("\u{4}", "0"), ("SIGINT", "-2"), ("SIGTERM", "-15"), ("SIGHUP", "-1"), ("SIGQUIT", "-3"),
        ("stop", "0"), ("\u{3}", "-2"),
    ])
    func theTerminalIsAsBeforeHoweverTheReviewEnds(_ deed: String, _ status: String) throws {
        let folder = try ReviewStage.folder()
        _ = try folder.write(Self.player, "player.py")
        let result = try Tool.run(
            "python3", ["player.py", deed, "--reason", "test"], folder: folder.path,
            environment: Theatre.environment(folder.path))
        #expect(result.text == "\(status) as before\n", "\(result.errorText)")
    }

    @Test func theReasonIsAskedForWhenItIsNotGiven() throws {
        let folder = try ReviewStage.folder()
        _ = try folder.write(Self.player, "player.py")
        let result = try Tool.run(
            "python3", ["player.py", "why"], folder: folder.path,
            environment: Theatre.environment(folder.path))
        #expect(result.text == "0 as before\n", "\(result.errorText)")
        let log = try Theatre.run("corridor log --home agency --format json", in: folder.path)
        #expect(log.text.contains("same hand"))
    }
}

/// A folder in which the agency has pairs to review; it is made once, and copied for every test.
enum ReviewStage {
    static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let template = try self.template.get()
        try FileManager.default.copyItem(atPath: template.file("agency"), toPath: folder.file("agency"))
        return folder
    }

    // The first step of the transcript brings the pairs in.
    private static let template = Result<TemporaryFolder, any Error> {
        let folder = try Theatre.folder()
        let path = Paths.join(TranscriptTests.folder, "review.txt")
        let transcript = try Transcript(String(decoding: try File.bytes(at: path), as: UTF8.self))
        let step = try #require(transcript.steps.first)
        for file in step.files { _ = try folder.write(file.text, file.name) }
        let result = try Theatre.run(step.command, in: folder.path)
        try #require(result.status == 0, "\(result.errorText)")
        return folder
    }
}
