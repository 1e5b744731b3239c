internal import Digests
internal import Platform
internal import StrictJSON
internal import X509

/// The index of the vectors, and what follows from their keys elsewhere in the package.
struct VectorIndex {
    let vectors: VectorSet
    let frozen: JSONValue

    private static let folder = "specs/vectors/"

    /// All files that are generated, by their path in the package.
    var files: [(path: String, bytes: [UInt8])] {
        vectors.files.map { (Self.folder + $0.path, $0.bytes) } + [
            (Self.folder + "vectors.json", Self.text(index)), (Self.folder + "keys.json", Self.text(keys)),
            (Self.folder + "frozen.json", Self.text(frozen)),
            ("Sources/Trust/X509/TestKeys+Digests.swift", Array(digests.utf8)),
        ] + anchors
    }

    private static func text(_ value: JSONValue) -> [UInt8] { Array((value.text(pretty: true) + "\n").utf8) }

    private var index: JSONValue {
        let trusted = vectors.trusted.map(\.name)
        return [
            "format": "corridor-test-vectors", "version": "1", "time": .string(VectorAuthority.judged.rfc3339),
            "trust": .array(trusted.map { .string("certificates/\($0)-root.pem") }),
            "crl": .array(trusted.map { .string("certificates/\($0).crl.pem") }),
            "vectors": .array(vectors.expectations.map(Self.json)),
            "documents": .array(vectors.documents.map { ["file": .string($0.path), "what": .string($0.what)] }),
        ]
    }

    private static func json(_ expectation: VectorSet.Expectation) -> JSONValue {
        var object = JSONObject()
        object["file"] = .string(expectation.file)
        object["what"] = .string(expectation.what)
        object["outcome"] = .string(expectation.outcome)
        object["codes"] = .array(expectation.codes.map(JSONValue.string))
        if !expectation.notes.isEmpty { object["notes"] = .array(expectation.notes.map(JSONValue.string)) }
        object["content"] = expectation.content.map(JSONValue.string)
        object["time"] = expectation.time.map(JSONValue.string)
        object["trust"] = expectation.trust.map { .array($0.map(JSONValue.string)) }
        object["crl"] = expectation.lists.map { .array($0.map(JSONValue.string)) }
        object["manifest_digest"] = expectation.manifestDigest.map(JSONValue.string)
        if let opening = expectation.opening {
            var inner = JSONObject()
            inner["key"] = .string(opening.recipient + "-encryption")
            inner["certificate"] = .string("certificates/\(opening.recipient)-encryption.pem")
            inner["root"] = .string("certificates/\(opening.recipient)-root.pem")
            inner["outcome"] = .string(opening.outcome)
            inner["codes"] = .array(opening.codes.map(JSONValue.string))
            inner["manifest_digest"] = opening.manifestDigest.map(JSONValue.string)
            object["open"] = .object(inner)
        }
        return .object(object)
    }

    private var keys: JSONValue {
        [
            "notice": "TEST KEYS. Their private parts are published and protect nothing. Corridor refuses them.",
            "keys": .array(vectors.keyList.map(\.json)),
        ]
    }

    private var digests: String {
        let lines = vectors.keyList.map(\.digest).sorted().map { "        \"\($0)\",\n" }.joined()
        return """
            // Made by Scripts/specs --vectors of specs/vectors/keys.json; do not edit.

            extension TestKeys {
                /// The SHA-256 of their SubjectPublicKeyInfo in DER.
                static let digests: Set<String> = [
            \(lines)    ]
            }

            """
    }

    /// The public roots of the parties of the vectors, for `keys/`.
    private var anchors: [(path: String, bytes: [UInt8])] {
        let parties = vectors.trusted + [vectors.stranger]
        let rows = parties.map { party in
            "| \(party.title) | `test-anchors/\(party.name)-root.pem` | `\(party.id.text)` | `\(party.root.fingerprint.hex)` |\n"
        }
        let page = """
            # Test anchors

            The roots of the parties of [specs/vectors](../../specs/vectors/README.md). **Their private keys are published:
            nothing that they vouch for proves anything.** Corridor refuses them wherever a home would use them. Made by
            `Scripts/specs --vectors`.

            | party | root | party id | SHA-256 of the certificate |
            |---|---|---|---|
            \(rows.joined())
            """
        return [("keys/test-anchors/README.md", Array(page.utf8))]
            + parties.map { ("keys/test-anchors/\($0.name)-root.pem", $0.root.pem) }
    }
}
