internal import Diagnostics
internal import Files
internal import Foundation
internal import Glibc

/// An OpenSSH server on the loopback of this machine, started and stopped by the demo.
final class DemoServer {
    private static let program = "/usr/sbin/sshd"

    /// The address of the folder that the parties exchange files over.
    let address: String
    /// The fingerprint of the server's key.
    let fingerprint: String
    private let folder: String
    private let process: pid_t

    /// Starts a server; `nil` where none is installed, or it does not start.
    ///
    /// - Parameter parent: the folder for its files.
    init?(in parent: String) throws {
        guard FileManager.default.isExecutableFile(atPath: Self.program), let port = Self.freePort() else { return nil }
        folder = Paths.join(parent, "server")
        try Paths.makeFolder(Paths.join(folder, "exchange"))
        // sshd of a root user needs it for the separation of privileges.
        if getuid() == 0 { try Paths.makeFolder("/run/sshd") }
        let key = Paths.join(folder, "host")
        guard try Self.run("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]) != nil,
            let shown = try Self.run("/usr/bin/ssh-keygen", ["-l", "-f", key + ".pub"]),
            let fingerprint = shown.split(separator: " ").first(where: { $0.hasPrefix("SHA256:") })
        else { return nil }
        self.fingerprint = String(fingerprint)
        try AtomicFile.write([], to: Paths.join(folder, "authorized_keys"), mode: 0o600)
        let settings = """
            Port \(port)
            ListenAddress 127.0.0.1
            HostKey \(key)
            AuthorizedKeysFile \(folder)/authorized_keys
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            PidFile \(folder)/pid
            Subsystem sftp internal-sftp

            """
        let file = Paths.join(folder, "sshd_config")
        try AtomicFile.write(Array(settings.utf8), to: file)
        // It goes into the background by itself, and writes its number when it listens.
        guard try Self.run(Self.program, ["-f", file, "-E", Paths.join(folder, "log")]) != nil else { return nil }
        var number: pid_t?
        for _ in 0..<100 where number == nil {
            let text = try? File.bytes(at: Paths.join(folder, "pid"), limit: 64)
            number = text.flatMap { pid_t(String(decoding: $0, as: UTF8.self).filter(\.isNumber)) }
            if number == nil { usleep(50_000) }
        }
        guard let number else { return nil }
        process = number
        address = "sftp://\(NSUserName())@127.0.0.1:\(port)\(folder)/exchange"
    }

    /// Lets a client in.
    ///
    /// - Parameter key: its public key, as a line.
    func permit(_ key: String) throws {
        let path = Paths.join(folder, "authorized_keys")
        try AtomicFile.write(try File.bytes(at: path) + Array(key.utf8), to: path, mode: 0o600, replacing: true)
    }

    /// Stops it.
    func stop() { kill(process, SIGTERM) }

    /// Runs a program to its end.
    ///
    /// - Returns: its output; `nil` when it failed.
    private static func run(_ program: String, _ arguments: [String]) throws -> String? {
        guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
        let (process, output) = (Process(), try SpoolPath())
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output.handle
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: try File.bytes(at: output.path), as: UTF8.self) : nil
    }

    /// A port that nothing listens at.
    private static func freePort() -> UInt16? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
                bind(descriptor, plain, length) == 0 && getsockname(descriptor, plain, &length) == 0
            }
        }
        return isBound ? UInt16(bigEndian: address.sin_port) : nil
    }
}
