import Diagnostics
import Digests
import Files
import Platform
import TestSupport
import Testing
import TransparencyLog
import X509

/// Signed notes and checkpoints, in the forms of C2SP.
struct CheckpointTests {
    /// The example of C2SP tlog-checkpoint.
    static let example = """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        \u{2014} example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=

        """

    @Test func theExampleOfTheSpecificationIsReadAndWrittenAgain() throws {
        let note = try SignedNote(parsing: Array(Self.example.utf8))
        let checkpoint = try Checkpoint(parsing: note.text)
        #expect(checkpoint.origin == "example.com/behind-the-sofa")
        #expect(checkpoint.head.size == 20_852_163)
        #expect(note.signatures.map(\.keyID) == [[0x03, 0x3d, 0xe0, 0xae]])
        #expect(note.written == Self.example)
        #expect(checkpoint.text == note.text)
    }

    @Test func aTextMayHaveEmptyLines() throws {
        let note = "one\n\ntwo\n\n\u{2014} name AAAAAAE=\n"
        #expect(try SignedNote(parsing: Array(note.utf8)).text == "one\n\ntwo\n")
    }

    @Test(
        arguments: [
            "", "\n", "text\n", "text\n\n", "text\n\n\u{2014} name AAAAAAE=", "text\n\n- name AAAAAAE=\n",
            "text\n\n\u{2014} name AAAAAA==\n", "text\n\n\u{2014} name AAAAAAF=\n", "text\n\n\u{2014}  AAAAAAE=\n",
            "text\n\n\u{2014} na+me AAAAAAE=\n", "text\n\n\u{2014} na\u{2003}me AAAAAAE=\n",
            "te\rxt\n\n\u{2014} name AAAAAAE=\n", "te\u{0}xt\n\n\u{2014} name AAAAAAE=\n",
            "text\n\n\u{2014} name AAAAAAE=\n\n", "\n\n\u{2014} name AAAAAAE=\n", "text\n\n\u{2014} nameAAAAAAE=\n",
        ])
    func aMalformedNoteIsRefused(_ text: String) {
        #expect(throws: Fault.self) { try SignedNote(parsing: Array(text.utf8)) }
    }

    @Test func aNoteThatIsNoTextIsRefused() {
        #expect(throws: Fault.self) {
            try SignedNote(parsing: [0xFF, 0xFE] + Array("\n\n\u{2014} name AAAAAAE=\n".utf8))
        }
        let large = String(repeating: "x", count: 70_000) + "\n\n\u{2014} name AAAAAAE=\n"
        #expect(throws: Fault.self) { try SignedNote(parsing: Array(large.utf8)) }
    }

    @Test(
        arguments: [
            "a\n1\n", "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
            "a\n1\nAAAA\n", "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n",
            "a\n99999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n0\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
        ])
    func aMalformedCheckpointIsRefused(_ text: String) {
        #expect(throws: Fault.self) { try Checkpoint(parsing: text) }
    }

    @Test func furtherLinesOfOthersAreKept() throws {
        let text = "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nmore\n"
        #expect(try Checkpoint(parsing: text).text == text)
    }

    @Test func whatWasSignedIsVerifiedAndAnyOtherTextIsNot() throws {
        let key = try PrivateKey.generate(.p256)
        let text = Checkpoint(origin: "corridor/test", head: StoredLog(number: 3).tree.head()).text
        let note = try NoteKey.sign(text, name: "corridor/test", key)
        let verifier = NoteKey(name: "corridor/test", key.publicKey)
        #expect(verifier.verdict(on: try SignedNote(parsing: Array(note.written.utf8))) == .signed)
        for index in text.utf8.indices where text[index] != "\n" {
            var other = text
            other.replaceSubrange(index...index, with: text[index] == "z" ? "y" : "z")
            #expect(verifier.verdict(on: SignedNote(text: other, signatures: note.signatures)) == .broken)
        }
        let stranger = try PrivateKey.generate(.p256)
        #expect(NoteKey(name: "corridor/test", stranger.publicKey).verdict(on: note) == .absent)
        #expect(NoteKey(name: "corridor/other", key.publicKey).verdict(on: note) == .absent)
    }

    @Test func aSecondSignatureOfTheSameKeyThatDoesNotHoldSpoilsTheNote() throws {
        let key = try PrivateKey.generate(.p256)
        let note = try NoteKey.sign("a\n", name: "n", key)
        let broken = SignedNote.Signature(name: "n", keyID: note.signatures[0].keyID, bytes: [1, 2, 3])
        let both = SignedNote(text: note.text, signatures: note.signatures + [broken])
        #expect(NoteKey(name: "n", key.publicKey).verdict(on: both) == .broken)
        let unknown = SignedNote.Signature(name: "n", keyID: [1, 2, 3, 4], bytes: [1, 2, 3])
        let witnessed = SignedNote(text: note.text, signatures: note.signatures + [unknown])
        #expect(NoteKey(name: "n", key.publicKey).verdict(on: witnessed) == .signed)
    }

    @Test(.needsTool("openssl")) func openSSLVerifiesTheSignatureOverTheText() throws {
        let folder = try TemporaryFolder()
        let key = try PrivateKey.generate(.p256)
        let note = try NoteKey.sign("some\ntext\n", name: "n", key)
        try AtomicFile.write(key.publicKey.der, to: folder.path + "/key.der")
        try AtomicFile.write(note.signatures[0].bytes, to: folder.path + "/signature")
        try AtomicFile.write(Array(note.text.utf8), to: folder.path + "/text")
        let result = try Tool.run(
            "openssl",
            ["dgst", "-sha256", "-verify", "key.der", "-keyform", "DER", "-signature", "signature", "text"],
            folder: folder.path)
        #expect(result.status == 0)
        // The id of a key of this type is the beginning of the SHA-256 of the key alone.
        #expect(note.signatures[0].keyID == Array(Digest.sha256(key.publicKey.der).bytes.prefix(4)))
    }

    @Test func theNameOfALogHasPartyPartnerAndStream() {
        let (party, partner) = (String(repeating: "a", count: 64), String(repeating: "b", count: 64))
        let origin = LogOrigin(party: party, partner: partner, stream: "0f5e9d7c-1111-4222-8333-444455556666")
        #expect(LogOrigin(origin.text) == origin)
        for other in ["", "corridor/a/b/c", origin.text + "/x", origin.text.uppercased(), "x" + origin.text] {
            #expect(LogOrigin(other) == nil)
        }
    }
}
