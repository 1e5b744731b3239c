internal import BundleFormats
internal import Digests
internal import Packages
internal import StrictJSON
internal import X509

/// Packages that their originator signed, and that say what must not be said.
extension VectorSet {
    mutating func addBadPackages() throws {
        try addBadStatements()
        try addBadContents()
        try addBadSigners()
    }

    private func changed(
        _ changes: @escaping (inout [PackageDraft.Entry]) -> Void, in version: WireVersion = .v2
    ) throws -> [UInt8] {
        var draft = message(1, version: version, seed: 600)
        draft.changes = changes
        return try draft.make(signatures).bytes
    }

    private mutating func addBadStatements() throws {
        let list: [(name: String, version: WireVersion, part: String, instead: String, what: String, code: String)] = [
            ("version-3", .v2, #""version":"2""#, #""version":"3""#, "another version", "format-version-unknown"),
            ("version-number", .v2, #""version":"2""#, #""version":2"#, "the version is a number", "field-invalid"),
            (
                "format-other", .v2, #""format":"corridor-package""#, #""format":"corridor-parcel""#, "another format",
                "format-version-unknown"
            ),
            (
                "profile-other", .v2, #""profile":"corridor-cades-1""#, #""profile":"corridor-cades-9""#,
                "another suite", "format-version-unknown"
            ),
            (
                "critical", .v2, #""kind":"#, #""critical":["later"],"kind":"#, "a critical member that is not known",
                "critical-unknown"
            ),
            ("critical-empty", .v2, #""kind":"#, #""critical":[],"kind":"#, "an empty critical", "field-invalid"),
            (
                "member-unknown-version-1", .v1, #""kind":"#, #""later":1,"kind":"#,
                "version 1 with a member that is not known", "field-unknown"
            ),
            (
                "kind-unknown-version-1", .v1, #""kind":"bundle""#, #""kind":"order""#,
                "version 1 with a kind that is not known", "field-invalid"
            ),
            ("member-missing", .v2, #""handling":["TLP:GREEN"],"#, "", "a required member is missing", "field-missing"),
            (
                "member-twice", .v2, #""kind":"#, #""kind":"bundle","kind":"#, "a member is there twice",
                "json-duplicate-key"
            ),
            (
                "sequence-zero", .v2, #""sequence":1"#, #""sequence":0"#, "a sequence that does not begin with 1",
                "field-invalid"
            ),
            (
                "previous-missing", .v2, #""sequence":1"#, #""sequence":2"#, "the second message names no first",
                "field-invalid"
            ),
            (
                "bundle-missing", .v2, #""entry":"data/bundle.json""#, #""entry":"data/other.json""#,
                "a bundle that is not there", "bundle-missing"
            ),
            (
                "form-other", .v2, #""form":"json""#, #""form":"xml""#, "a bundle in JSON that is called XML",
                "bundle-form-other commitment-mismatch"
            ),
            ("time", .v2, ":00.000Z\"", ":00.000+01:00\"", "a time that is not UTC", "field-invalid"),
        ]
        for bad in list {
            let bytes = try changed(
                PackageDraft.replacing(bad.part, with: bad.instead, in: "manifest.json"), in: bad.version)
            row(
                Expectation(
                    file: "bad/\(bad.name).asice", what: bad.what, outcome: "FAILED",
                    codes: bad.code.split(separator: " ").map(String.init)), bytes)
        }
        bad(
            "json-truncated.asice", try changed({ $0[0].bytes.removeLast() }), what: "manifest.json is cut off",
            codes: "json-truncated")
        bad(
            "json-bom.asice", try changed { $0[0].bytes = [0xEF, 0xBB, 0xBF] + $0[0].bytes },
            what: "manifest.json begins with a byte order mark", codes: "json-bom")
    }

    private mutating func addBadContents() throws {
        func without(_ name: String) -> (inout [PackageDraft.Entry]) -> Void { { $0.removeAll { $0.name == name } } }
        bad(
            "head-missing.asice", try changed(without("data/disclosure-head.json")),
            what: "the disclosure head is missing",
            codes: "disclosure-head-invalid")
        bad(
            "head-unsigned.asice", try changed(without("data/disclosure-head.p7s")),
            what: "the signature of the disclosure head is missing", codes: "disclosure-head-invalid")
        let other = try message(2).make(signatures).entries
        bad(
            "head-other.asice",
            try changed { entries in
                for index in entries.indices where entries[index].name.hasPrefix("data/disclosure-head") {
                    entries[index] = other.first { $0.name == entries[index].name } ?? entries[index]
                }
            }, what: "the disclosure head is that of another package", codes: "disclosure-head-invalid")
        bad(
            "head-critical.asice",
            try changed(
                PackageDraft.replacing(
                    #""format":"#, with: #""critical":["later"],"format":"#, in: "data/disclosure-head.json")),
            what: "the disclosure head has a critical member that is not known", codes: "critical-unknown")
        var headed = message(1, seed: 610)
        headed.headSigner = agency.signer(.originator)
        bad(
            "head-signer.asice", try headed.make(signatures).bytes, what: "another party signed the disclosure head",
            codes: "disclosure-head-invalid")
        bad(
            "commitment-missing.asice",
            try changed { entries in
                var manifest = (try? JSONValue(parsing: entries[0].bytes))?.object ?? JSONObject()
                manifest["commitment"] = nil
                entries[0].bytes = JSONValue.object(manifest).canonical()
            }, what: "there is no commitment", codes: "commitment-mismatch", "disclosure-head-invalid")
        bad(
            "commitment-other.asice",
            try changed(PackageDraft.replacing("\"Example Trading 1\"", with: "\"Example\"", in: "data/bundle.json")),
            what: "the commitment is over another bundle", codes: "commitment-mismatch")
        bad(
            "seed-other.asice",
            try changed { entries in
                for index in entries.indices where entries[index].name == "data/commitment.seed" {
                    entries[index].bytes[0] ^= 1
                }
            }, what: "the seed is another one", codes: "commitment-mismatch")
        bad(
            "entry-unexpected.asice", try changed { $0.append(PackageDraft.Entry(name: "note.txt", bytes: [0x41])) },
            what: "a signed entry outside data/", codes: "entry-unexpected")
        var differing = PackageDraft(carrier, seed: 620)
        differing.recipients = [agency]
        differing.bundles = [
            (Self.entry("data/a.json", .json, in: .v2), Self.bundle("Example A", number: 1)),
            (
                Self.entry("data/a.xml", .xml, in: .v2, sameAs: "data/a.json"),
                try Self.xml(Self.bundle("Example B", number: 1))
            ),
        ]
        bad(
            "forms-differ.asice", try differing.make(signatures).bytes, what: "two forms of one bundle that differ",
            codes: "bundle-forms-differ")
    }

    private mutating func addBadSigners() throws {
        func signed(_ signer: VectorSigner, _ kind: PackageKind = .bundle) throws -> [UInt8] {
            var draft = message(1, seed: 630)
            draft.signer = signer
            draft.kind = kind
            if kind != .bundle { draft.bundles = [] }
            return try draft.make(signatures).bytes
        }
        bad(
            "signed-by-gateway.asice", try signed(carrier.signer(.gateway)),
            what: "a gateway signed a package of bundles",
            codes: "kind-not-permitted")
        bad(
            "signed-by-receipt.asice", try signed(carrier.signer(.receipt)),
            what: "a receipt certificate signed a package of bundles", codes: "kind-not-permitted")
        bad(
            "receipt-by-originator.asice", try signed(carrier.signer(.originator), .receipt),
            what: "an originator certificate signed a receipt", codes: "kind-not-permitted")
        bad(
            "originator-other.asice", try signed(agency.signer(.originator)),
            what: "the originator is not the signer's party", codes: "originator-mismatch")
        bad(
            "certificate-expired.asice", try signed(carrier.signer(other: "expired")),
            what: "the certificate has expired",
            codes: "certificate-expired")
        bad(
            "certificate-future.asice", try signed(carrier.signer(other: "future")),
            what: "the certificate is not valid yet", codes: "certificate-not-yet-valid")
        bad(
            "certificate-revoked.asice", try signed(carrier.signer(other: "revoked")),
            what: "the certificate is revoked",
            codes: "certificate-revoked")
        var strange = PackageDraft(stranger, seed: 640)
        strange.recipients = [agency]
        strange.bundles = [(Self.entry("data/bundle.json", .json, in: .v2), Self.bundle("Example", number: 1))]
        bad(
            "signer-unknown.asice", try strange.make(signatures).bytes, what: "nobody vouches for the signer",
            codes: "signer-unknown", outcome: "INDETERMINATE")
        let misnamed = VectorSigner(
            key: carrier.key(.originator),
            certificate: try authority.misnamed(.originator, by: carrier, naming: agency), chain: [carrier.root])
        bad(
            "party-other.asice", try signed(misnamed), what: "the root vouches for another party's certificate",
            codes: "certificate-chain-invalid", "crl-missing", "originator-mismatch")
        let sound = "stream/version-2/message-1.package.asice"
        row(
            Expectation(
                file: sound, what: "no revocation list is at hand", outcome: "INDETERMINATE", codes: ["crl-missing"],
                lists: []))
        row(
            Expectation(
                file: sound, what: "the revocation list is out of date", outcome: "INDETERMINATE", codes: ["crl-stale"],
                time: "2027-03-01T00:00:00.000Z"))
        row(
            Expectation(
                file: sound, what: "nothing is trusted", outcome: "INDETERMINATE", codes: ["signer-unknown"], trust: [],
                lists: []))
    }
}
