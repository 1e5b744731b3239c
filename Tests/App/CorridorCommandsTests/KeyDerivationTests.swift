import Files
import TestSupport
import Testing

/// The rounds with which the program derives the keys of key files from a passphrase: many in use, few in tests that make
/// homes.
@Suite struct KeyDerivationTests {
    /// The round counts of all keys of a new home, as OpenSSL reads them.
    private static func rounds(preloading library: String) throws -> Set<String> {
        let folder = try TemporaryFolder()
        _ = try folder.write("three blind carriers\n", "passphrase.txt")
        let result = try Theatre.run(
            #"""
            set -e
            chmod 600 passphrase.txt
            corridor init home --name Example --country US --passphrase-file passphrase.txt >/dev/null
            find home -name '*.key.pem' | while read -r key; do
                openssl asn1parse -in "$key" | grep -A 1 'OCTET STRING' | sed -n 's/.*INTEGER *://p'
            done
            """#, in: folder.path, ["LD_PRELOAD": library])
        guard result.status == 0 else { throw Theatre.SetUpFailed(text: result.errorText) }
        return Set(result.text.split(separator: "\n").map(String.init))
    }

    @Test func keysAreDerivedInSixHundredThousandRounds() throws {
        #expect(try Self.rounds(preloading: "") == ["0927C0"])
    }

    @Test func testsThatMakeHomesDoNotWaitForThem() throws {
        #expect(try Self.rounds(preloading: try #require(PreloadedLibrary.quickDerivation)) == ["10"])
    }
}
