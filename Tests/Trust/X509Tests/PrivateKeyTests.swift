import Diagnostics
import Files
import TestSupport
import Testing
import X509

@Suite struct PrivateKeyTests {
    private let passphrase: Passphrase

    init() throws { passphrase = try Passphrase(Array("correct horse".utf8)) }

    @Test(arguments: [KeyKind.p256, .p384]) func aStoredKeyComesBack(_ kind: KeyKind) throws {
        let folder = try TemporaryFolder()
        let key = try PrivateKey.generate(kind)
        try AtomicFile.write(
            try key.encryptedPEM(passphrase: passphrase, rounds: 1000), to: folder.file("k"), mode: 0o600)
        let back = try PrivateKey.load(path: folder.file("k"), passphrase: passphrase)
        #expect(back.publicKey.der == key.publicKey.der)
        #expect(back.publicKey.kind == kind)
    }

    @Test func aWrongPassphraseIsSaidToBeWrong() throws {
        let folder = try TemporaryFolder()
        try AtomicFile.write(
            try PrivateKey.generate(.p256).encryptedPEM(passphrase: passphrase, rounds: 1000), to: folder.file("k"),
            mode: 0o600)
        let fault = #expect(throws: Fault.self) {
            try PrivateKey.load(path: folder.file("k"), passphrase: Passphrase(Array("battery staple".utf8)))
        }
        #expect(fault?.code == .passphraseWrong)
        #expect(fault?.kind == .usage)
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o660] as [UInt32])
    func aKeyFileThatOthersCanReadIsRefused(_ mode: UInt32) throws {
        let folder = try TemporaryFolder()
        try AtomicFile.write(
            try PrivateKey.generate(.p256).encryptedPEM(passphrase: passphrase, rounds: 1000), to: folder.file("k"),
            mode: mode)
        let fault = #expect(throws: Fault.self) {
            try PrivateKey.load(path: folder.file("k"), passphrase: passphrase)
        }
        #expect(fault?.code == .keyFileExposed)
    }

    @Test(arguments: ["", "hello", "-----BEGIN PRIVATE KEY-----\n"])
    func whatIsNoEncryptedKeyIsRefused(_ text: String) throws {
        let folder = try TemporaryFolder()
        try AtomicFile.write(Array(text.utf8), to: folder.file("k"), mode: 0o600)
        let fault = #expect(throws: Fault.self) {
            try PrivateKey.load(path: folder.file("k"), passphrase: passphrase)
        }
        #expect(fault?.code == .keyUnreadable)
    }

    @Test(.needsTool("openssl")) func opensslOpensAStoredKeyAndSeesItsRounds() throws {
        let folder = try TemporaryFolder()
        let key = try PrivateKey.generate(.p256)
        let path = try folder.write(try key.encryptedPEM(passphrase: passphrase), "k")
        let open = try Tool.run("openssl", ["pkey", "-in", path, "-passin", "pass:correct horse", "-pubout"])
        #expect(open.status == 0, "\(open.errorText)")
        let dump = try Tool.run("openssl", ["asn1parse", "-in", path]).text
        // 600,000 in hexadecimal.
        #expect(dump.contains(":0927C0"))
        #expect(dump.contains("hmacWithSHA256"))
        #expect(dump.contains("aes-256-cbc"))
    }

    @Test(arguments: [[], Array("short".utf8), Array("with\u{0}nul--".utf8)] as [[UInt8]])
    func unusablePassphrasesAreRefused(_ bytes: [UInt8]) {
        #expect(#expect(throws: Fault.self) { try Passphrase(bytes) }?.code == .passphraseUnusable)
    }

    @Test func thePassphraseIsTheFirstLineOfAFile() throws {
        let folder = try TemporaryFolder()
        let key = try PrivateKey.generate(.p256)
        try AtomicFile.write(
            try key.encryptedPEM(passphrase: passphrase, rounds: 1000), to: folder.file("k"), mode: 0o600)
        let file = folder.file("p")
        try AtomicFile.write(Array("correct horse\r\nmore\n".utf8), to: file, mode: 0o600)
        #expect(throws: Never.self) {
            try PrivateKey.load(path: folder.file("k"), passphrase: Passphrase.fromFile(file))
        }
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o610, 0o601] as [UInt32])
    func aPassphraseFileThatOthersCanReachIsRefused(_ mode: UInt32) throws {
        let folder = try TemporaryFolder()
        try AtomicFile.write(Array("correct horse\n".utf8), to: folder.file("p"), mode: mode)
        let fault = #expect(throws: Fault.self) { try Passphrase.fromFile(folder.file("p")) }
        #expect(fault?.code == .passphraseFileExposed && fault?.kind == .policy)
        #expect(fault?.finding.sentence.contains(String(mode, radix: 8)) == true)
    }

    @Test(arguments: [0o600, 0o400, 0o700] as [UInt32])
    func aPassphraseFileOfItsOwnerAloneIsRead(_ mode: UInt32) throws {
        let folder = try TemporaryFolder()
        try AtomicFile.write(Array("correct horse\n".utf8), to: folder.file("p"), mode: mode)
        #expect(throws: Never.self) { try Passphrase.fromFile(folder.file("p")) }
    }

    @Test func aFolderIsNoPassphraseFile() throws {
        let folder = try TemporaryFolder()
        #expect(#expect(throws: Fault.self) { try Passphrase.fromFile(folder.path) }?.code == .fileUnreadable)
    }
}
