internal import Digests
internal import Packages
internal import Platform
internal import StrictJSON
internal import X509

/// Logs of relations: trees with their proofs, notes, and a message with a checkpoint (specs/exchange.md, "Logs").
extension VectorSet {
    /// The entries of the log of Vector Carrier about Vector Agency: salt and canonical JSON.
    private var logEntries: [(salt: [UInt8], entry: JSONValue)] {
        let salts = Randomness.seeded(9_000)
        return (1...9).map { number in
            let entry: JSONValue = [
                "act": number == 1 ? "log-began" : "message-sent", "time": .string(VectorAuthority.made.rfc3339),
                "kind": "bundle", "sequence": .number(JSONNumber(number)),
            ]
            return (salts.bytes(32), entry)
        }
    }

    private var log: LogExample { LogExample(logEntries.map { $0.salt + $0.entry.canonical() }) }

    mutating func addLogs() throws {
        addTree()
        addBadNotes()
        let stream = UUID.v4(.seeded(7_000 + UInt64(carrier.name.utf8.count))).description
        let origin = "corridor/\(carrier.id.text)/\(agency.id.text)/\(stream)"
        let earlier = try note(origin, log.first(5))
        let note = try note(origin, log)
        add("logs/checkpoint-5.txt", Array(earlier.utf8), what: "checkpoint of a log of Vector Carrier with 5 entries")
        add("logs/checkpoint-9.txt", Array(note.utf8), what: "checkpoint of the same log with 9 entries")
        var draft = PackageDraft(carrier, seed: 800)
        draft.recipients = [agency]
        draft.checkpoint = MessageCheckpoint(
            note: note, certificate: carrier.certificate(.log).der,
            proofs: [MessageCheckpoint.Proof(size: 5, path: log.consistency(5))], seen: nil)
        let made = try draft.make(signatures)
        good(
            "logs/message.package.asice", made.bytes, what: "package: message with a checkpoint and a proof",
            digest: made.manifestDigest)
    }

    private mutating func addTree() {
        func list(_ hashes: [[UInt8]]) -> JSONValue { .array(hashes.map { .string(Hex.encode($0)) }) }
        let sizes = Array(0...log.leaves.count)
        let value: JSONValue = [
            "entries": .array(
                logEntries.map { ["salt": .string(Hex.encode($0.salt)), "entry": $0.entry] }),
            "leaves": list(log.leaves), "roots": list(sizes.map { log.first($0).root }),
            "consistency": .array(
                sizes.dropFirst().flatMap { size in
                    (1...size).map { earlier -> JSONValue in
                        [
                            "from": .number(JSONNumber(earlier)), "to": .number(JSONNumber(size)),
                            "path": list(log.first(size).consistency(earlier)),
                        ]
                    }
                }),
            "inclusion": .array(
                sizes.dropFirst().flatMap { size in
                    (0..<size).map { index -> JSONValue in
                        [
                            "entry": .number(JSONNumber(index)), "size": .number(JSONNumber(size)),
                            "path": list(log.first(size).inclusion(index)),
                        ]
                    }
                }),
        ]
        add("logs/tree.json", value, what: "entries of a log, the root for each number of them, and all proofs")
    }

    private mutating func addBadNotes() {
        let root = Base64.encode(log.root)
        let line = "\u{2014} name AAAAAAE=\n"
        let rows: [(what: String, text: String)] = [
            ("no signature", "a\n9\n\(root)\n"), ("no empty line", "a\n9\n\(root)\n\(line)"),
            ("no newline at the end", "a\n9\n\(root)\n\n\u{2014} name AAAAAAE="),
            ("a hyphen instead of a dash", "a\n9\n\(root)\n\n- name AAAAAAE=\n"),
            ("a plus in a name", "a\n9\n\(root)\n\n\u{2014} na+me AAAAAAE=\n"),
            ("no signature after the key id", "a\n9\n\(root)\n\n\u{2014} name AAAAAA==\n"),
            ("Base64 with bits that are left over", "a\n9\n\(root)\n\n\u{2014} name AAAAAAF=\n"),
            ("a control character", "a\u{7}\n9\n\(root)\n\n\(line)"),
            ("a zero before a size", "a\n09\n\(root)\n\n\(line)"),
            ("a sign before a size", "a\n+9\n\(root)\n\n\(line)"),
            ("a root that is too short", "a\n9\nAAAA\n\n\(line)"), ("no root", "a\n9\n\n\(line)"),
            ("an empty line in a checkpoint", "a\n\n9\n\(root)\n\n\(line)"),
            ("a root of an empty log that is not that", "a\n0\n\(root)\n\n\(line)"),
        ]
        add(
            "logs/notes-bad.json",
            .array(rows.map { ["what": .string($0.what), "text": .string($0.text)] }),
            what: "texts that are no note, or whose text is no checkpoint")
    }

    /// A checkpoint, signed by the carrier.
    private func note(_ origin: String, _ log: LogExample) throws -> String {
        let key = carrier.key(.log)
        let text = "\(origin)\n\(log.leaves.count)\n\(Base64.encode(log.root))\n"
        let message = Array(text.utf8)
        let signature = try signatures.frozen.value(
            over: [message, key.publicKey.der, Array("note".utf8)],
            isRight: { RawSignature.holds($0, over: message, key: key, .ecdsa, digest: "SHA256") }
        ) { try RawSignature.make(message, key: key, .ecdsa, digest: "SHA256") }
        let id = Digest.sha256(key.publicKey.der).bytes.prefix(4)
        return text + "\n\u{2014} \(origin) \(Base64.encode(Array(id) + signature))\n"
    }
}
