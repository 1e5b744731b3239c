internal import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import Platform
internal import StrictJSON
internal import TestSupport
internal import Testing
internal import TransparencyLog
internal import X509

/// The vectors of logs hold for the program.
@Suite struct LogVectorTests {
    private func bytes(_ name: String) throws -> [UInt8] { try File.bytes(at: Vector.folder + "/logs/" + name) }

    private func hashes(_ value: JSONValue?) -> [SHA256Value] {
        (value?.array ?? []).compactMap { $0.string.flatMap { Hex.decode($0) }.flatMap(SHA256Value.init) }
    }

    private func number(_ value: JSONValue?) -> Int { value?.number.flatMap { Int($0.text) } ?? -1 }

    @Test func treesAndProofsAreThoseOfTheVectors() throws {
        let vector = try JSONValue(parsing: bytes("tree.json"))
        let (leaves, roots) = (hashes(vector["leaves"]), hashes(vector["roots"]))
        let entries = try #require(vector["entries"]?.array)
        #expect(leaves.count == 9 && roots.count == 10)
        var tree = MerkleRoot()
        for (index, entry) in entries.enumerated() {
            let salt = try #require(entry["salt"]?.string.flatMap { Hex.decode($0) })
            let leaf = MerkleRoot.leaf(salt, try #require(entry["entry"]).canonical())
            #expect(leaf == leaves[index])
            #expect(tree.value == roots[index])
            tree.add(hashed: leaf, ShortDigester())
        }
        #expect(tree.value == roots[9])
        for row in try #require(vector["consistency"]?.array) {
            let (from, to) = (number(row["from"]), number(row["to"]))
            let (earlier, later) = (TreeHead(size: from, root: roots[from]), TreeHead(size: to, root: roots[to]))
            #expect(TreeProof.holds(hashes(row["path"]), from: earlier, to: later), "\(from) to \(to)")
        }
        for row in try #require(vector["inclusion"]?.array) {
            let (index, size) = (number(row["entry"]), number(row["size"]))
            let head = TreeHead(size: size, root: roots[size])
            #expect(TreeProof.holds(hashes(row["path"]), of: leaves[index], at: index, in: head))
        }
    }

    @Test func theCheckpointsVerifyAndLeadToOneAnother() throws {
        guard
            case .package(let judgement) = try PackageReader.judge(
                bytes("message.package.asice"),
                VerificationContext(trust: TrustStore(anchors: [], revocationLists: []), time: Timestamp(seconds: 0)))
        else { return #expect(Bool(false), "it is no package") }
        let checkpoint = try #require(judgement.manifest?.checkpoint)
        let certificate = try Certificate(der: checkpoint.certificate)
        #expect(certificate.role == .log)
        let heads = try ["checkpoint-5.txt", "checkpoint-9.txt"].map { name in
            let note = try SignedNote(parsing: bytes(name))
            let stated = try Checkpoint(parsing: note.text)
            #expect(NoteKey(name: stated.origin, certificate.publicKey).verdict(on: note) == .signed)
            #expect(LogOrigin(stated.origin)?.party == certificate.party?.text)
            return stated.head
        }
        #expect(checkpoint.note == String(decoding: try bytes("checkpoint-9.txt"), as: UTF8.self))
        let path = checkpoint.proofs[0].path.compactMap { SHA256Value($0) }
        #expect(checkpoint.proofs[0].size == 5 && TreeProof.holds(path, from: heads[0], to: heads[1]))
    }

    @Test func whatIsNoCheckpointIsRefused() throws {
        let rows = try #require(JSONValue(parsing: bytes("notes-bad.json")).array)
        #expect(rows.count > 10)
        for row in rows {
            let text = try #require(row["text"]?.string)
            #expect(throws: Fault.self, "\(row["what"]?.string ?? "")") {
                try Checkpoint(parsing: SignedNote(parsing: Array(text.utf8)).text)
            }
        }
    }
}
