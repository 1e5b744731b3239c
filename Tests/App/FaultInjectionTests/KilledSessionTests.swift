internal import Files
internal import Foundation
internal import Glibc
internal import TestSupport
internal import Testing

/// A command that is killed while it talks to a server leaves no process behind.
@Suite(.enabled(if: SSHServer.isInstalled, "sshd is not installed"))
struct KilledSessionTests {
    /// The clients of OpenSSH whose command line contains a text.
    private func clients(naming text: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
            guard Int(name) != nil, let words = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else {
                return false
            }
            let line = String(decoding: words, as: UTF8.self)
            let program = Paths.name(of: String(line.prefix { $0 != "\0" }))
            return ["sftp", "ssh"].contains(program) && line.contains(text)
        }
    }

    /// Looks until something holds, for at most a minute.
    private func holds(_ condition: () throws -> Bool) rethrows -> Bool {
        let deadline = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < deadline {
            if try condition() { return true }
            sched_yield()
        }
        return false
    }

    @Test func whatAKilledCommandStartedEndsWithIt() throws {
        // A server that says nothing: its clients wait for it.
        let server = try SSHServer(subsystem: "/bin/sleep 300")
        let folder = try Theatre.folder()
        let setUp = """
            set -e
            corridor key ssh --home agency >> '\(server.allowedKeys)'
            corridor home known-host '\(server.address)' --fingerprint '\(try server.fingerprint())' --home agency
            corridor partner address 'Example Carrier' '\(server.address)' --home agency
            """
        let made = try Theatre.run(setUp, in: folder.path)
        try #require(made.status == 0, "\(made.errorText)")
        let command = try ProcessGroup(
            [Theatre.corridor, "receive", "--home", "agency"], in: folder.path,
            environment: Theatre.environment(folder.path), output: folder.file("output"))
        // sftp, and the ssh that it started, name the port.
        let port = "\(server.port)"
        let hasStarted = try holds { try clients(naming: port).count >= 2 }
        #expect(hasStarted)
        kill(-command.id, SIGKILL)
        let end = try command.wait()
        #expect(end == .killed)
        let hasEnded = try holds { try clients(naming: port).isEmpty }
        #expect(hasEnded)
    }
}
