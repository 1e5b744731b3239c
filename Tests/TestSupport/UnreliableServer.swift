internal import Files
internal import Foundation

/// The file server of an ``SSHServer`` on a bad day: some of its connections end after a number of bytes, and at some
/// such point a process of the test is killed. Which and when follows from a seed and the number of the connection.
///
/// It stands between the client and OpenSSH's `sftp-server`, as `Subsystem` of sshd.
public struct UnreliableServer: Sendable {
    /// The folder where it notes what it did.
    private let folder: TemporaryFolder

    /// Whether the program of OpenSSH that it needs is installed.
    public static var isInstalled: Bool { Self.server != nil && Tool.path("python3") != nil }

    private static var server: String? {
        ["/usr/lib/openssh/sftp-server", "/usr/libexec/openssh/sftp-server", "/usr/libexec/sftp-server"]
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private let seed: UInt64

    /// - Parameter seed: decides what happens on which connection.
    public init(seed: UInt64) throws {
        self.seed = seed
        folder = try TemporaryFolder()
        try Paths.makeFolder(folder.file("live"))
        _ = try folder.write(Self.program, "server.py")
    }

    /// The value of `Subsystem`.
    public var subsystem: String {
        "\(Tool.path("python3") ?? "python3") \(folder.file("server.py")) \(folder.path) \(seed) \(Self.server ?? "")"
    }

    /// How many connections it has cut.
    public var cuts: Int { (try? File.bytes(at: folder.file("cuts")).count) ?? 0 }

    /// A group of processes may be killed from now on.
    public func add(_ group: ProcessGroup) throws { _ = try folder.write("", "live/\(group.id)") }

    /// A group of processes has ended.
    public func remove(_ group: ProcessGroup) throws { try Paths.removeFile(folder.file("live/\(group.id)")) }

    /// Connections hold from now on.
    public func calm() throws { _ = try folder.write("", "calm") }

    /// Connections do not hold from now on.
    public func disturb() throws { try Paths.removeFile(folder.file("calm")) }

    private static let program = #"""
        import os, random, select, signal, subprocess, sys
        folder, seed, program = sys.argv[1:4]
        def count(name):
            note = os.open(f"{folder}/{name}", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            os.write(note, b"x")
            number = os.lseek(note, 0, os.SEEK_CUR)
            os.close(note)
            return number
        chance = random.Random(f"{seed} {count('connections')}")
        act = None if os.path.exists(f"{folder}/calm") else chance.choice(["cut", "cut", "cut", "kill", None, None])
        limit = int(400 * 2 ** (chance.random() * 6)) if act else None
        server = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        into, out = server.stdin.fileno(), server.stdout.fileno()
        sources, moved = [0, out], 0
        while out in sources:
            for source in select.select(sources, [], [])[0]:
                data = os.read(source, 65536)
                if not data:
                    sources.remove(source)
                    if source == 0: os.close(into)
                    continue
                if act == "cut" and moved + len(data) >= limit: data = data[:limit - moved]
                moved += len(data)
                while data: data = data[os.write(into if source == 0 else 1, data):]
                if not act or moved < limit: continue
                if act == "cut":
                    count("cuts")
                    server.kill()
                    os._exit(1)
                act, live = None, sorted(os.listdir(f"{folder}/live"))
                if live:
                    try: os.killpg(int(chance.choice(live)), signal.SIGKILL)
                    except ProcessLookupError: pass
        """#
}
