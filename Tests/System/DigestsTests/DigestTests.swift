import Digests
import Files
import Platform
import Testing

@Suite struct DigestTests {
    @Test func sha256OfFIPS180() {
        #expect(
            Digest.sha256(Array("abc".utf8)).hex
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest.of([], .sha384).bytes.count == 48)
    }

    @Test func piecesGiveTheDigestOfTheWhole() throws {
        let bytes = Randomness.seeded(1).bytes(10_000)
        let stream = DigestStream(.sha256)
        try bytes.forEachPiece(of: 0..<bytes.count, pieceSize: 77) { stream.update($0) }
        #expect(stream.finish() == Digest.sha256(bytes))
        #expect(try Digest.of(bytes as any ByteSource) == Digest.sha256(bytes))
    }

    // RFC 4231, test cases 2 and 6.
    @Test func hmacVectors() {
        #expect(
            HMAC.sha256(key: Array("Jefe".utf8), Array("what do ya want for nothing?".utf8)).hex
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        #expect(
            HMAC.sha256(
                key: [UInt8](repeating: 0xAA, count: 131),
                Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8)
            ).hex
                == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
    }

    // RFC 9562, appendix A.4.
    @Test func uuidVersion5Vector() throws {
        let dns = try #require(UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8"))
        #expect(
            UUID.v5(namespace: dns, name: Array("www.example.com".utf8)).description
                == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    }

    @Test func uuidVersion4HasItsMarks() {
        let text = UUID.v4(.seeded(3)).description
        #expect(UUID(text) != nil)
        #expect(Array(text)[14] == "4")
    }

    @Test(arguments: [
        "", "6BA7B810-9dad-11d1-80b4-00c04fd430c8", "6ba7b8109dad11d180b400c04fd430c8",
        "6ba7b810-9dad-11d1-80b4-00c04fd430cg", "{6ba7b810-9dad-11d1-80b4-00c04fd430c8}",
    ])
    func otherFormsOfUUIDsAreRefused(_ text: String) { #expect(UUID(text) == nil) }

    @Test func merkleRootOfRFC6962() {
        #expect(MerkleTree(leaves: []).root == Digest.sha256([]))
        #expect(
            MerkleTree(leaves: [[]]).root.hex
                == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
    }

    @Test(arguments: 0...40) func theRootIsTheSameLeafByLeaf(_ count: Int) {
        let leaves = (0..<count).map { [UInt8($0)] }
        var root = MerkleRoot()
        for leaf in leaves { root.add(leaf) }
        #expect(root.root == MerkleTree(leaves: leaves).root)
        #expect(root.count == count)
    }

    @Test(arguments: 1...17) func everyLeafHasAProofThatNoOtherFits(_ count: Int) {
        let leaves = (0..<count).map { [UInt8($0)] }
        let tree = MerkleTree(leaves: leaves)
        for index in 0..<count {
            let proof = tree.proof(of: index)
            #expect(MerkleTree.verify(leaves[index], at: index, of: count, proof: proof, root: tree.root))
            #expect(!MerkleTree.verify([200], at: index, of: count, proof: proof, root: tree.root))
            #expect(
                !MerkleTree.verify(
                    leaves[index], at: index, of: count, proof: proof + [proof.first ?? [1]],
                    root: tree.root))
            if count > 1 {
                #expect(
                    !MerkleTree.verify(
                        leaves[index], at: (index + 1) % count, of: count, proof: proof, root: tree.root))
            }
        }
    }
}
