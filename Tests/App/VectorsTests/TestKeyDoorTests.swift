import Diagnostics
import Files
import Packages
import Platform
import StrictJSON
import TestSupport
import Testing
import X509

/// The keys of the vectors are published: whatever enrols, stores, signs or encrypts refuses them, in every build.
@Suite(.timeLimit(.minutes(5))) struct TestKeyDoorTests {
    private static let root = Vector.path("certificates/carrier-root.pem")
    private static let list = Vector.path("certificates/carrier.crl.pem")
    private static let message = Vector.path("stream/version-2/message-1.envelope.asice")

    @Test func allOfThemAreKnown() throws {
        #expect(Vector.keys.count >= 20)
        for (name, key) in Vector.keys { #expect(TestKeys.contains(key.publicKey), "\(name)") }
        #expect(!TestKeys.contains(try PrivateKey.generate(.p256).publicKey))
    }

    /// A certificate may have the point of its key compressed, which gives the key another digest.
    @Test func anotherEncodingOfAKeyIsTheSameKey() throws {
        let pem = try Certificate.load(path: Vector.path("certificates/carrier-gateway.pem"))
        var der = pem.der
        // SEQUENCE, SEQUENCE { id-ecPublicKey, prime256v1 }, BIT STRING: 04, x, y.
        let start = try #require(der.firstRange(of: [0x30, 0x59, 0x30, 0x13])).lowerBound
        let isOdd = der[start + 90] & 1 == 1
        der.removeSubrange((start + 59)..<(start + 91))
        der[start + 1] -= 32
        der[start + 24] -= 32
        der[start + 26] = isOdd ? 3 : 2
        // The lengths of the certificate and of what is signed.
        for place in [2, 6] {
            let length = (Int(der[place]) << 8 | Int(der[place + 1])) - 32
            (der[place], der[place + 1]) = (UInt8(length >> 8), UInt8(length & 0xFF))
        }
        let key = try Certificate(der: der).publicKey
        #expect(key.partyID != pem.publicKey.partyID)
        #expect(TestKeys.contains(key))
    }

    @Test(arguments: [
        "corridor partner add '\(Vector.path("profiles/carrier.asice"))' --yes --home agency",
        "corridor partner add '\(Vector.path("profiles/carrier-rotated.asice"))' --yes --home agency",
        "corridor partner add '\(Vector.path("profiles/carrier-version-1.asice"))' --yes --home agency",
        "corridor verify '\(message)' --trust '\(root)' --home agency",
        "corridor verify '\(message)' --tsa '\(root)' --home agency",
        "corridor timestamp trust '\(root)' --home agency",
        "corridor key import originator --certificate '\(Vector.path("certificates/carrier-originator.pem"))'"
            + " --authority '\(root)' --crl '\(list)' --home agency --passphrase-file passphrase.txt",
    ])
    func aHomeRefusesThem(_ command: String) throws {
        let folder = try Theatre.folder()
        let before = try Theatre.run("corridor partner list --home agency; ls -R agency", in: folder.path).text
        let result = try Theatre.run(command, in: folder.path)
        #expect(result.status == 4, "\(result.errorText)")
        #expect(result.errorText.contains("[test-key-refused]"), "\(result.errorText)")
        #expect(try Theatre.run("corridor partner list --home agency; ls -R agency", in: folder.path).text == before)
    }

    @Test func aKeyInABagIsRefused() throws {
        let folder = try Theatre.folder()
        let bag = PKCS12File(
            key: try #require(Vector.keys["carrier-originator"]),
            certificate: try Certificate.load(path: Vector.path("certificates/carrier-originator.pem")),
            chain: [try Certificate.load(path: Self.root)])
        let passphrase = try Passphrase(Array(Theatre.passphrase.utf8))
        _ = try folder.write(bag.encrypted(passphrase: passphrase, named: "test"), "bag.p12")
        let result = try Theatre.run(
            "corridor key import originator --bag bag.p12 --bag-passphrase-file passphrase.txt --crl '\(Self.list)'"
                + " --home agency --passphrase-file passphrase.txt", in: folder.path)
        #expect(result.status == 4)
        #expect(result.errorText.contains("[test-key-refused]"))
    }

    @Test func aMessageOfTheirsIsNotImportedAndNobodyCanReleaseIt() throws {
        let folder = try Theatre.folder()
        let keys = "--home agency --passphrase-file passphrase.txt"
        let imported = try Theatre.run("corridor import '\(Self.message)' --format json \(keys)", in: folder.path)
        #expect(imported.status == 1)
        #expect(imported.text.contains("test-key-refused"))
        let held = try Theatre.run("corridor quarantine list --format json --home agency", in: folder.path).output
        let id = try #require(JSONValue(parsing: held).array?.first?["id"]?.string)
        let released = try Theatre.run(
            "corridor quarantine release \(id) --reason test \(keys)", in: folder.path)
        #expect(released.status != 0)
        #expect((released.text + released.errorText).contains("test-key-refused"))
        #expect(try Theatre.run("corridor find 'Example Trading' --home agency", in: folder.path).text.isEmpty)
    }

    @Test func nothingIsSignedOrEncryptedWithThem() throws {
        let signer = Signer(
            key: try #require(Vector.keys["carrier-originator"]),
            certificate: try Certificate.load(path: Vector.path("certificates/carrier-originator.pem")), chain: [])
        #expect {
            try signer.sign([1], at: Timestamp(seconds: 0))
        } throws: {
            ($0 as? Fault)?.code == .testKeyRefused && ($0 as? Fault)?.kind == .policy
        }
        let package = try File.bytes(at: Vector.path("stream/version-2/message-1.package.asice"))
        let manifest = try PackageManifest(
            parsing: PackageReader.unverifiedBytes(of: "manifest.json", in: package, limit: 1 << 20))
        let gateway = Signer(
            key: try PrivateKey.generate(.p256),
            certificate: try Certificate.load(path: Vector.path("certificates/carrier-gateway.pem")), chain: [])
        let recipient = try Certificate.load(path: Vector.path("certificates/agency-encryption.pem"))
        #expect {
            try EnvelopeWriter(gateway: gateway, clock: .fixed(Timestamp(seconds: 0))).seal(
                package, manifest, to: [recipient], into: MemorySink())
        } throws: {
            ($0 as? Fault)?.code == .testKeyRefused
        }
    }

    /// A certificate of verification is passed on, and would look like any other.
    @Test func noPageSaysThatTheirSignaturesAreGood() throws {
        let folder = try TemporaryFolder()
        let result = try Theatre.run(
            "corridor verify '\(Self.message)' --at 2026-10-15T00:00:00Z --trust '\(Self.root)' --crl '\(Self.list)'"
                + " --certificate page.html", in: folder.path)
        #expect(result.status == 4 && result.errorText.contains("[test-key-refused]"))
        #expect(!Paths.exists(folder.file("page.html")))
    }

    @Test func withoutAHomeTheyVerifyWithAWarning() throws {
        let folder = try TemporaryFolder()
        let result = try Theatre.run(
            "corridor verify '\(Self.message)' --at 2026-10-15T00:00:00Z --trust '\(Self.root)' --crl '\(Self.list)'",
            in: folder.path)
        #expect(result.status == 0, "\(result.errorText)")
        #expect(result.errorText.contains("[test-key]"))
    }
}
