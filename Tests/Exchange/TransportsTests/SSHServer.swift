import Diagnostics
import Files
import Foundation
import TestSupport
import Transports

/// An OpenSSH server of this machine's own network, started and stopped by a test.
final class SSHServer: Sendable {
    /// Its program; tests that need it are skipped, by name, where it is not installed.
    static let program = "/usr/sbin/sshd"
    /// Whether it is installed, and its client.
    static var isInstalled: Bool {
        FileManager.default.isExecutableFile(atPath: program) && Tool.path("sftp") != nil
            && Tool.path("ssh-keygen") != nil
    }

    /// The folder with its settings and the root of the exchange.
    let folder: String
    let port: Int
    private let pid: pid_t

    /// The root of the exchange, on the server.
    var root: String { folder + "/root" }
    /// The log.
    var log: String { (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? "" }
    /// The key of the client.
    var key: String { folder + "/client" }
    /// The keys of servers that the client knows.
    var knownHosts: String { folder + "/known_hosts" }

    /// Starts a server.
    ///
    /// - Parameter subsystem: what serves files: OpenSSH's own server, or another program.
    init(subsystem: String = "internal-sftp") throws {
        folder = try Paths.makeTemporaryFolder()
        try Paths.makeFolder(folder + "/root")
        // The privilege separation of sshd needs it when it runs as root.
        if getuid() == 0 { try Paths.makeFolder("/run/sshd") }
        for name in ["host", "client"] {
            let made = try Tool.run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", folder + "/" + name])
            guard made.status == 0 else { throw CocoaError(.fileWriteUnknown) }
        }
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
        // It goes into the background by itself, and writes its number when it listens.
        let started = try Tool.run(Self.program, ["-f", folder + "/sshd_config", "-E", folder + "/log"])
        guard started.status == 0 else { throw CocoaError(.executableLoad) }
        let deadline = Date().addingTimeInterval(20)
        var found: pid_t?
        while found == nil {
            let text = try? String(contentsOfFile: folder + "/pid", encoding: .utf8)
            found = text.flatMap { pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
            guard Date() < deadline else { throw CocoaError(.executableLoad) }
            sched_yield()
        }
        pid = found ?? 0
        try trust()
    }

    deinit {
        kill(pid, SIGTERM)
        try? Paths.removeFolder(folder)
    }

    /// Writes the key that the server has now into the client's known keys.
    func trust() throws {
        let key = try String(contentsOfFile: folder + "/host.pub", encoding: .utf8)
        try AtomicFile.write(Array("[127.0.0.1]:\(port) \(key)".utf8), to: knownHosts, replacing: true)
    }

    /// The address of the root.
    func address(path: String? = nil) throws(Fault) -> SFTPAddress {
        try SFTPAddress("sftp://\(NSUserName())@127.0.0.1:\(port)\(path ?? root)")
    }

    /// The folder, as a client uses it.
    func client(path: String? = nil, _ change: (inout SFTPSettings) -> Void = { _ in }) throws(Fault) -> SFTPFolder {
        var settings = SFTPSettings(key: key, knownHosts: knownHosts)
        change(&settings)
        return SFTPFolder(try address(path: path), settings)
    }

    /// Ends the connections that stand, as a network does that fails.
    func cutConnections() throws {
        _ = try Tool.run("pkill", ["-P", "\(pid)"])
    }

    /// A port that nothing listens at.
    static func freePort() throws -> Int {
        let listener = try Listener()
        return listener.port
    }
}

/// A socket that connections can be made to, and that never says anything.
final class Listener: Sendable {
    let port: Int
    private let descriptor: Int32

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.loopback(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                guard bind(descriptor, pointer, length) == 0, listen(descriptor, 16) == 0 else { return Int32(-1) }
                return getsockname(descriptor, pointer, &length)
            }
        }
        guard status == 0 else { throw CocoaError(.fileReadUnknown) }
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    deinit { close(descriptor) }

    static func loopback(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
