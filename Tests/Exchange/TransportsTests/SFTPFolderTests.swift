import Diagnostics
import Digests
import Files
import Foundation
import TestSupport
import Testing
import Transports

/// Folders on a real OpenSSH server of the loopback network.
@Suite(.enabled(if: SSHServer.isInstalled, "sshd and the client of OpenSSH are not installed"))
struct SFTPFolderTests {
    static let folder = RelationFolder(
        recipient: String(repeating: "ab", count: 32), sender: String(repeating: "cd", count: 32))

    /// A local file, and its digest.
    static func file(_ bytes: [UInt8], in server: SSHServer, _ name: String = "local file") throws -> (String, String) {
        let path = server.folder + "/" + name
        try AtomicFile.write(bytes, to: path, replacing: true)
        return (path, Digest.sha256(bytes).hex)
    }

    static func name(_ stem: String) throws -> ExchangeFileName {
        try #require(ExchangeFileName(stem: stem, kind: .envelope))
    }

    static func code(_ body: () throws -> Void) throws -> FindingCode? {
        do { try body() } catch let fault as Fault { return fault.code }
        return nil
    }

    @Test func aFileIsPutListedFetchedAndRemoved() throws {
        let server = try SSHServer()
        let client = try server.client()
        let bytes = [UInt8](repeating: 7, count: 300_000)
        let (path, digest) = try Self.file(bytes, in: server)
        #expect(try client.list(Self.folder, limits: .standard).files.isEmpty)
        try client.put(path, as: Self.name("one"), digest: digest, into: Self.folder)
        // The same content again is no error.
        try client.put(path, as: Self.name("one"), digest: digest, into: Self.folder)
        #expect(try client.senders(to: Self.folder.recipient) == [Self.folder])
        let listed = try client.list(Self.folder, limits: .standard)
        #expect(listed.files == [ListedFile(try Self.name("one"), size: 300_000)])
        #expect(listed.findings.isEmpty)
        // With a user for each party it is the group that reads and removes.
        let place = server.root + "/" + Self.folder.path
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(try mode(place + "/one.asice") == 0o660)
        #expect(try mode(place) == 0o2770 && mode(Paths.folder(of: place)) == 0o2770)
        let copy = server.folder + "/copy \"of\" it"
        try client.fetch(#require(listed.files.first), from: Self.folder, into: copy)
        #expect(try File.bytes(at: copy) == bytes)
        try client.remove(Self.name("one"), from: Self.folder)
        try client.remove(Self.name("one"), from: Self.folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: server.root + "/" + Self.folder.path).isEmpty)
    }

    /// Of transfers that were cut and never continued, each in a form of its own in a listing: of this year's days by time,
    /// of others by year.
    @Test(arguments: [(9, false), (6, true), (30, false), (170, false), (400, false)])
    func whatNobodyContinuesIsRemoved(daysAgo days: Int, stays: Bool) throws {
        let server = try SSHServer()
        let place = server.root + "/" + Self.folder.path
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let rest = place + "/.corridor-put-" + String(repeating: "a", count: 32)
        try AtomicFile.write([1, 2, 3], to: rest)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -86_400 * Double(days))], ofItemAtPath: rest)
        let (path, digest) = try Self.file([7], in: server)
        try server.client().put(path, as: Self.name("one"), digest: digest, into: Self.folder)
        #expect(Paths.exists(rest) == stays)
    }

    @Test func manyFilesGoOverOneConnection() throws {
        let server = try SSHServer()
        let client = try server.client()
        for number in 0..<150 {
            let (path, digest) = try Self.file(Array("file \(number)".utf8), in: server)
            try client.put(path, as: Self.name("n\(number)"), digest: digest, into: Self.folder)
        }
        let files = try client.list(Self.folder, limits: .standard).files
        #expect(files.count == 150)
        for file in files { try client.fetch(file, from: Self.folder, into: server.folder + "/" + file.name.text) }
        #expect(server.log.components(separatedBy: "Accepted publickey").count == 2)
    }

    @Test func anotherFileUnderTheNameIsNotReplaced() throws {
        let server = try SSHServer()
        let (path, digest) = try Self.file([1, 2, 3], in: server)
        let place = server.root + "/" + Self.folder.path
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try AtomicFile.write([3, 2, 1], to: place + "/one.asice")
        let client = try server.client()
        let code = try Self.code { try client.put(path, as: Self.name("one"), digest: digest, into: Self.folder) }
        #expect(code == .exchangeFileOther)
        #expect(try File.bytes(at: place + "/one.asice") == [3, 2, 1])
    }

    @Test func transfersGoOnWhereTheyWereCut() throws {
        let server = try SSHServer()
        let client = try server.client()
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        let (path, digest) = try Self.file(bytes, in: server)
        let place = server.root + "/" + Self.folder.path
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try AtomicFile.write(Array(bytes.prefix(90_000)), to: place + "/.corridor-put-\(digest.prefix(32))")
        try client.put(path, as: Self.name("one"), digest: digest, into: Self.folder)
        #expect(try File.bytes(at: place + "/one.asice") == bytes)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place) == ["one.asice"])
        let copy = server.folder + "/copy"
        try AtomicFile.write(Array(bytes.prefix(150_000)), to: copy)
        try client.fetch(ListedFile(Self.name("one"), size: bytes.count), from: Self.folder, into: copy)
        #expect(try File.bytes(at: copy) == bytes)
    }

    @Test func linksAndForeignNamesAreNamedAndLeft() throws {
        let server = try SSHServer()
        let place = server.root + "/" + Self.folder.path
        try FileManager.default.createDirectory(atPath: place + "/folder.asice", withIntermediateDirectories: true)
        try Paths.link(place + "/link.asice", to: "/etc/passwd")
        for name in ["-rf.asice", "a\nb.asice", "Größe.asice", "blank one.asice", ".corridor-put-1", "good.asice"] {
            try AtomicFile.write([1], to: place + "/" + name)
        }
        let client = try server.client()
        let listed = try client.list(Self.folder, limits: .standard)
        #expect(listed.files.map(\.name.text) == ["good.asice"])
        let codes = listed.findings.map(\.code)
        #expect(codes.count { $0 == .exchangeEntrySpecial } == 2)
        #expect(codes.count { $0 == .exchangeNameForeign } == 4)
    }

    @Test func aChangedHostKeyIsRefused() throws {
        let server = try SSHServer()
        let wrong = try String(contentsOfFile: server.folder + "/client.pub", encoding: .utf8)
        try AtomicFile.write(
            Array("[127.0.0.1]:\(server.port) \(wrong)".utf8), to: server.knownHosts, replacing: true)
        let client = try server.client()
        let code = try Self.code { _ = try client.list(Self.folder, limits: .standard) }
        #expect(code == .sftpHostKeyChanged)
        #expect(code?.isTransient == false)
    }

    @Test func anUnknownHostIsRefusedAndNotLearnt() throws {
        let server = try SSHServer()
        try AtomicFile.write([], to: server.knownHosts, replacing: true)
        let client = try server.client()
        #expect(try Self.code { _ = try client.list(Self.folder, limits: .standard) } == .sftpHostUnknown)
        #expect(try File.bytes(at: server.knownHosts).isEmpty)
    }

    @Test func aRefusedKeyAndAMissingFolderAreToldApart() throws {
        let server = try SSHServer()
        let made = try Tool.run(
            "ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", server.folder + "/stranger"])
        #expect(made.status == 0)
        let stranger = try server.client { $0.key = server.folder + "/stranger" }
        #expect(try Self.code { _ = try stranger.list(Self.folder, limits: .standard) } == .sftpKeyRefused)
        let elsewhere = try server.client(path: "/nowhere")
        #expect(try Self.code { _ = try elsewhere.list(Self.folder, limits: .standard) } == .exchangeFolderMissing)
        let keyless = try server.client { $0.key = server.folder + "/none" }
        #expect(try Self.code { _ = try keyless.list(Self.folder, limits: .standard) } == .sftpKeyMissing)
    }

    @Test func aCutConnectionIsMadeAnew() throws {
        let server = try SSHServer()
        let client = try server.client()
        #expect(try client.list(Self.folder, limits: .standard).files.isEmpty)
        try server.cutConnections()
        let code = try Self.code { _ = try client.list(Self.folder, limits: .standard) }
        #expect(code == .sftpConnectionLost)
        #expect(code?.isTransient == true)
        #expect(try client.list(Self.folder, limits: .standard).files.isEmpty)
    }

    @Test func aServerThatSaysNothingIsGivenUp() throws {
        let server = try SSHServer()
        let silent = try Listener()
        let address = try SFTPAddress("sftp://somebody@127.0.0.1:\(silent.port)/")
        var settings = SFTPSettings(key: server.key, knownHosts: server.knownHosts)
        settings.connectSeconds = 1
        let client = SFTPFolder(address, settings)
        let code = try Self.code { _ = try client.list(Self.folder, limits: .standard) }
        #expect(code == .sftpConnectionLost || code == .sftpUnreachable)
    }

    @Test func aServerThatHangsAfterTheLoginIsGivenUp() throws {
        let server = try SSHServer(subsystem: "/bin/sleep 600")
        let client = try server.client { $0.silenceSeconds = 1 }
        #expect(try Self.code { _ = try client.list(Self.folder, limits: .standard) } == .sftpTimedOut)
    }

    /// What only a hostile server says.
    private func hostile(_ mode: String) throws -> SSHServer {
        let script = try Paths.makeTemporaryFolder() + "/server.py"
        try AtomicFile.write(Array(HostileServer.program.utf8), to: script)
        return try SSHServer(subsystem: "/usr/bin/python3 \(script) \(mode)")
    }

    @Test(.needsTool("python3")) func hostileNamesNeverEnterACommand() throws {
        let server = try hostile("names")
        let listed = try server.client(path: "/").list(Self.folder, limits: .standard)
        #expect(listed.files.map(\.name.text) == ["good.asice"])
        #expect(listed.findings.allSatisfy { $0.code == .exchangeNameForeign || $0.code == .exchangeMoreLeft })
    }

    @Test(.needsTool("python3")) func aListingWithoutEndIsCut() throws {
        let server = try hostile("many")
        let listed = try server.client(path: "/").list(Self.folder, limits: .standard)
        #expect(listed.files.count == 20_000)
        #expect(listed.findings.map(\.code) == [.exchangeListingCut])
        let small = try server.client(path: "/") { $0.answerBytes = 1 << 20 }
        #expect(try Self.code { _ = try small.list(Self.folder, limits: .standard) } == .sftpAnswerOdd)
    }

    @Test(.needsTool("python3")) func aListingThatNeverEndsIsBoundedInMemoryToo() throws {
        let server = try hostile("endless")
        let client = try server.client(path: "/") { $0.memoryBytes = 96 << 20 }
        #expect(try Self.code { _ = try client.list(Self.folder, limits: .standard) } == .sftpConnectionLost)
    }

    @Test(.needsTool("python3"), arguments: ["grows", "shrinks"])
    func aFileThatIsNotWhatWasListedIsRefused(mode: String) throws {
        let server = try hostile(mode)
        let client = try server.client(path: "/")
        let copy = server.folder + "/copy"
        let code = try Self.code {
            try client.fetch(ListedFile(Self.name("good"), size: 1000), from: Self.folder, into: copy)
        }
        #expect(code == .exchangeFileChanged)
    }

    @Test(.needsTool("python3")) func aFullDiskIsRecognised() throws {
        let server = try hostile("full")
        let (path, digest) = try Self.file([UInt8](repeating: 1, count: 5000), in: server)
        let client = try server.client(path: "/")
        let code = try Self.code { try client.put(path, as: Self.name("one"), digest: digest, into: Self.folder) }
        #expect(code == .exchangeFolderFull)
    }
}
