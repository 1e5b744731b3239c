internal import Files
internal import Foundation
internal import Synchronization

/// An OpenSSH server of this machine's own network, started and stopped by a test.
public final class SSHServer: Sendable {
    /// Its program; tests that need it are skipped, by name, where it is not installed.
    public static let program = "/usr/sbin/sshd"
    /// Whether it is installed, and its client.
    public static var isInstalled: Bool {
        FileManager.default.isExecutableFile(atPath: program) && Tool.path("sftp") != nil
            && Tool.path("ssh-keygen") != nil
    }

    /// The folder with its settings and the root of the exchange.
    public let folder: String
    /// The port of the loopback network that it listens at.
    public let port: Int
    private let pid: Mutex<pid_t>

    /// The root of the exchange, on the server.
    public var root: String { folder + "/root" }
    /// The log.
    public var log: String { (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? "" }
    /// The key of a client that it lets in.
    public var key: String { folder + "/client" }
    /// The keys of servers that this client knows.
    public var knownHosts: String { folder + "/known_hosts" }
    /// The address of the root.
    public var address: String { "sftp://\(NSUserName())@127.0.0.1:\(port)\(root)" }
    /// The public keys that it lets in, a line each: `authorized_keys`. It is read for each connection.
    public var allowedKeys: String { folder + "/client.pub" }

    /// Starts a server.
    ///
    /// - Parameter subsystem: what serves files: OpenSSH's own server, or another program.
    public init(subsystem: String = "internal-sftp") throws {
        folder = try Paths.makeTemporaryFolder()
        try Paths.makeFolder(folder + "/root")
        // The privilege separation of sshd needs it when it runs as root.
        if getuid() == 0 { try Paths.makeFolder("/run/sshd") }
        for name in ["host", "client"] { try Self.makeKey(folder + "/" + name) }
        port = try Self.freePort()
        let settings = """
            Port \(port)
            ListenAddress 127.0.0.1
            HostKey \(folder)/host
            AuthorizedKeysFile \(folder)/client.pub
            StrictModes no
            UsePAM no
            PermitRootLogin prohibit-password
            PasswordAuthentication no
            PidFile \(folder)/pid
            LogLevel VERBOSE
            MaxStartups 100
            Subsystem sftp \(subsystem)

            """
        try AtomicFile.write(Array(settings.utf8), to: folder + "/sshd_config")
        pid = Mutex(try Self.start(in: folder))
        try trust()
    }

    deinit {
        try? cutConnections()
        _ = pid.withLock { kill($0, SIGTERM) }
        try? Paths.removeFolder(folder)
    }

    /// Starts the program, which goes into the background by itself, and writes its number when it listens.
    private static func start(in folder: String) throws -> pid_t {
        try? Paths.removeFile(folder + "/pid")
        let started = try Tool.run(program, ["-f", folder + "/sshd_config", "-E", folder + "/log"])
        guard started.status == 0 else { throw CocoaError(.executableLoad) }
        let deadline = Date().addingTimeInterval(20)
        while true {
            let text = try? String(contentsOfFile: folder + "/pid", encoding: .utf8)
            if let pid = text.flatMap({ pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }) { return pid }
            guard Date() < deadline else { throw CocoaError(.executableLoad) }
            sched_yield()
        }
    }

    private static func makeKey(_ path: String) throws {
        let made = try Tool.run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", path])
        guard made.status == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    /// Writes the key that the server has now into the client's known keys.
    public func trust() throws {
        let key = try String(contentsOfFile: folder + "/host.pub", encoding: .utf8)
        try AtomicFile.write(Array("[127.0.0.1]:\(port) \(key)".utf8), to: knownHosts, replacing: true)
    }

    /// The fingerprint of the key that the server shows, as its operator names it by telephone: `SHA256:…`.
    public func fingerprint() throws -> String {
        let listed = try Tool.run("ssh-keygen", ["-l", "-f", folder + "/host.pub"])
        guard let fingerprint = listed.text.split(separator: " ").dropFirst().first else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return String(fingerprint)
    }

    /// Starts it again at the same port, with another key.
    public func changeHostKey() throws {
        try pid.withLock { pid in
            kill(pid, SIGTERM)
            // The port is free when nothing takes connections there any more.
            let deadline = Date().addingTimeInterval(20)
            while kill(pid, 0) == 0, Date() < deadline { sched_yield() }
            for name in ["host", "host.pub"] { try Paths.removeFile(folder + "/" + name) }
            try Self.makeKey(folder + "/host")
            pid = try Self.start(in: folder)
        }
    }

    /// Ends the connections that stand, as a network does that fails.
    public func cutConnections() throws {
        _ = try Tool.run("pkill", ["-P", "\(pid.withLock { $0 })"])
    }

    /// A port that nothing listens at.
    private static func freePort() throws -> Int {
        let listener = try Listener()
        return listener.port
    }
}
