internal import ASiC
internal import Digests
internal import Files
internal import ZipArchive

/// Containers that somebody changed who cannot sign.
extension VectorSet {
    static func entries(_ bytes: [UInt8]) throws -> [RawZip.Entry] {
        let reader = try ZipReader(source: bytes, profile: .corridor)
        return try reader.entries.map { RawZip.Entry($0.name, try reader.bytes(of: $0, limit: 1 << 22)) }
    }

    mutating func addBadContainers() throws {
        let first = try message().make(signatures)
        let second = try message(2, previous: first.manifestDigest).make(signatures)
        let entries = try Self.entries(first.bytes)
        let others = try Self.entries(second.bytes)
        let manifest = "META-INF/ASiCManifest001.xml"
        let signature = "META-INF/signature001.p7s"
        func changed(_ change: (inout [RawZip.Entry]) -> Void) -> [UInt8] {
            var copy = entries
            change(&copy)
            return RawZip(entries: copy).bytes
        }
        func edited(_ name: String, _ change: (inout RawZip.Entry) -> Void) -> [UInt8] {
            changed { entries in
                for index in entries.indices where entries[index].name == Array(name.utf8) { change(&entries[index]) }
            }
        }
        func flipped(_ name: String) -> [UInt8] { edited(name) { $0.bytes[$0.bytes.count - 1] ^= 1 } }
        bad(
            "truncated.asice", Array(first.bytes.prefix(first.bytes.count * 2 / 3)), what: "the end is missing",
            codes: "zip-not-an-archive")
        bad(
            "bytes-after.asice", first.bytes + [0xDE, 0xAD, 0xBE, 0xEF], what: "bytes after the end",
            codes: "zip-stray-bytes")
        bad(
            "bytes-before.asice", [0xDE, 0xAD, 0xBE, 0xEF] + first.bytes, what: "bytes before the beginning",
            codes: "zip-stray-bytes")
        var commented = RawZip(entries: entries)
        commented.comment = Array("a comment".utf8)
        bad("comment.asice", commented.bytes, what: "a comment that no signature covers", codes: "zip-comment")
        bad(
            "attachment-changed.asice", flipped("data/note.txt"), what: "an attachment was changed",
            codes: "digest-mismatch")
        bad("bundle-changed.asice", flipped("data/bundle.json"), what: "a bundle was changed", codes: "digest-mismatch")
        bad(
            "manifest-changed.asice", edited("manifest.json") { $0.bytes += [0x20] }, what: "manifest.json was changed",
            codes: "digest-mismatch")
        bad(
            "container-manifest-changed.asice",
            edited(manifest) { entry in
                let text = String(decoding: entry.bytes, as: UTF8.self)
                entry.bytes = Array(text.replacing("text/plain", with: "text/html").utf8)
            }, what: "the signed manifest was changed", codes: "signature-digest-mismatch")
        bad(
            "signature-changed.asice", flipped(signature), what: "the signature was changed", codes: "signature-invalid"
        )
        bad(
            "manifest-replaced.asice",
            edited(manifest) { entry in entry.bytes = others.first { $0.name == entry.name }?.bytes ?? [] },
            what: "the signed manifest is that of another package", codes: "digest-mismatch",
            "signature-digest-mismatch")
        bad(
            "manifests-replaced.asice",
            edited("manifest.json") { entry in entry.bytes = others.first { $0.name == entry.name }?.bytes ?? [] },
            what: "manifest.json is that of another package", codes: "digest-mismatch")
        bad(
            "entry-unsigned.asice",
            changed { $0.insert(RawZip.Entry("data/more.txt", [0x41]), at: 3) }, what: "an entry that nobody signed",
            codes: "entry-order", "entry-unlisted")
        bad(
            "entry-removed.asice", changed { $0.removeAll { $0.name == Array("data/note.txt".utf8) } },
            what: "an entry is missing", codes: "entry-missing", "entry-order")
        bad(
            "entry-twice.asice", changed { $0.insert($0[2], at: 3) }, what: "an entry is there twice",
            codes: "zip-duplicate-entry")
        for (name, path) in [
            ("up", "data/../../evil.txt"), ("absolute", "/evil.txt"), ("backslash", "data\\..\\evil.txt"),
            ("control", "data/a\u{1}.txt"),
        ] {
            bad(
                "name-\(name).asice", changed { $0.insert(RawZip.Entry(path, [0x41]), at: 3) },
                what: "a name that leads elsewhere", codes: "zip-name-unsafe")
        }
        var latin = RawZip.Entry("data/x", [0x41])
        latin.name = Array("data/".utf8) + [0xE9]
        bad(
            "name-not-utf8.asice", changed { $0.insert(latin, at: 3) }, what: "a name that is not UTF-8",
            codes: "zip-name-not-utf8")
        bad(
            "method.asice", edited("data/note.txt") { $0.method = 12 }, what: "an entry is packed by another method",
            codes: "zip-method-unsupported")
        bad(
            "deflate.asice", edited("data/note.txt") { $0.method = 8 }, what: "an entry that cannot be unpacked",
            codes: "zip-data-invalid")
        bad(
            "extra-field.asice", edited("data/note.txt") { $0.extra = [0xFE, 0xCA, 2, 0, 1, 2] },
            what: "an extra field that may say anything", codes: "zip-extra-field")
        bad(
            "second-name.asice", edited("data/note.txt") { $0.extra = [0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, 0x61] },
            what: "an extra field with a second name", codes: "zip-headers-differ")
        var link = RawZip.Entry("data/link", Array("/etc/passwd".utf8))
        link.mode = 0o120777
        bad("link.asice", changed { $0.insert(link, at: 3) }, what: "a symbolic link", codes: "zip-symlink")
        bad(
            "encrypted.asice", edited("data/note.txt") { $0.flags |= 1 }, what: "an entry is encrypted",
            codes: "zip-encrypted")
        bad(
            "checksum.asice", edited("data/note.txt") { $0.isChecksumWrong = true },
            what: "the checksum of an entry is wrong",
            codes: "zip-checksum-mismatch")
        bad(
            "headers-differ.asice", edited("data/note.txt") { $0.localName = Array("data/nope.txt".utf8) },
            what: "an entry has two names", codes: "zip-headers-differ")
        bad(
            "mimetype-other.asice", edited("mimetype") { $0.bytes = Array("application/zip".utf8) },
            what: "mimetype says something else", codes: "mimetype-wrong")
        bad(
            "mimetype-missing.asice", changed { $0.removeFirst() }, what: "mimetype is missing", codes: "mimetype-wrong"
        )
        bad(
            "mimetype-second.asice", changed { $0.swapAt(0, 1) }, what: "mimetype is not the first entry",
            codes: "mimetype-wrong")
        bad(
            "meta-inf.asice", changed { $0.append(RawZip.Entry("META-INF/manifest.txt", [0x41])) },
            what: "another file in META-INF", codes: "meta-inf-entry-unknown")
        bad(
            "signature-missing.asice", changed { $0.removeLast() }, what: "the signature is missing",
            codes: "signature-missing")
        bad(
            "manifest-missing.asice", changed { $0.removeAll { $0.name == Array(manifest.utf8) } },
            what: "the signed manifest is missing", codes: "manifest-missing")
        bad(
            "signature-spare.asice",
            changed { entries in
                if let last = entries.last { entries.append(RawZip.Entry("META-INF/signature002.p7s", last.bytes)) }
            }, what: "a signature over nothing", codes: "meta-inf-entry-unknown")
        bad("document.pdf", Array("%PDF-1.4\n%%EOF\n".utf8), what: "a PDF", codes: "file-not-corridor")
        bad(
            "archive.zip", RawZip(entries: [RawZip.Entry("readme.txt", Array("Hello\n".utf8))]).bytes, what: "a ZIP",
            codes: "file-not-corridor")
        bad(
            "xades.asice",
            RawZip(entries: [entries[0], entries[1], RawZip.Entry("META-INF/signatures.xml", Array("<a/>".utf8))])
                .bytes,
            what: "a container that is signed with XAdES", codes: "container-xades", outcome: "INDETERMINATE")
        var bomb = RawZip.Entry("data/zeros", [])
        bomb.zeros = 258 * 6_000 + 1
        bad(
            "ratio.asice", changed { $0.insert(bomb, at: 3) },
            what: "an entry that unpacks to more than a hundred times its size",
            codes: "zip-ratio")
    }
}
