/// A file that is changed on purpose, and the code that both the program and the reader of `examples/` must give.
struct ExampleForgery: CustomStringConvertible {
    /// The name of the file, without its extension.
    let name: String
    /// The code.
    let code: String

    var description: String { "\(name): \(code)" }

    init(_ name: String, _ code: String) { (self.name, self.code) = (name, code) }

    /// Packages, and the outsides of envelopes: what `verify` judges.
    static func outside(version: String) -> [ExampleForgery] {
        let common = [
            ExampleForgery("content-changed", "digest-mismatch"), ExampleForgery("entry-added", "entry-unlisted"),
            ExampleForgery("entry-removed", "entry-missing"), ExampleForgery("entry-twice", "zip-duplicate-entry"),
            ExampleForgery("bytes-before", "zip-stray-bytes"), ExampleForgery("mimetype-changed", "mimetype-wrong"),
            ExampleForgery("signature-changed", "signature-invalid"),
            ExampleForgery("signature-removed", "signature-missing"),
            ExampleForgery("list-changed", "signature-digest-mismatch"),
            ExampleForgery("entries-reordered", "entry-order"),
            ExampleForgery("signed-by-gateway", "kind-not-permitted"),
            ExampleForgery("certificate-ended", "certificate-expired"),
            ExampleForgery("certificate-forged", "certificate-chain-invalid"),
            ExampleForgery("root-other", "signer-unknown"),
            ExampleForgery("originator-other", "originator-mismatch"),
            ExampleForgery("member-missing", "field-missing"), ExampleForgery("member-wrong", "field-invalid"),
            ExampleForgery("member-twice", "json-duplicate-key"),
            ExampleForgery("version-other", "format-version-unknown"),
            ExampleForgery("commitment-other", "commitment-mismatch"),
            ExampleForgery("seed-missing", "zip-entry-missing"), ExampleForgery("bundle-missing", "bundle-missing"),
            ExampleForgery("cosigner-missing", "cosigner-missing"),
            ExampleForgery("enclosure-other", "enclosure-mismatch"),
            ExampleForgery("envelope-by-originator", "certificate-role"),
            ExampleForgery("sender-other", "sender-mismatch"), ExampleForgery("segment-missing", "segment-missing"),
        ]
        return version == "1"
            ? common + [ExampleForgery("member-unknown", "field-unknown")]
            : common + [
                ExampleForgery("critical", "critical-unknown"), ExampleForgery("head-other", "disclosure-head-invalid"),
                ExampleForgery("entry-of-no-kind", "entry-unexpected"),
                ExampleForgery("form-other", "bundle-form-other"),
            ]
    }

    /// Envelopes whose outer signature verifies: the result of opening them.
    static let inside = [
        ExampleForgery("recipient-other", "recipient-not-named"),
        ExampleForgery("certificate-other", "encryption-certificate-other"),
        ExampleForgery("tag-changed", "decryption-failed"), ExampleForgery("segment-other", "envelope-structure"),
        ExampleForgery("message-other", "envelope-package-mismatch"),
        ExampleForgery("gateway-other", "gateway-not-permitted"),
    ]

    /// Makes them all with the writer's own functions: `forge.py EXAMPLES VERSION`, in a folder with the party `writer` and
    /// the home `agency`.
    static let script = #"""
        import datetime, io, json, pathlib, sys, uuid, zipfile
        sys.path.insert(0, sys.argv[1] + "/writer")
        import parties, writer
        version, folder = int(sys.argv[2]), pathlib.Path("writer")
        originator, gateway, root = (parties.load(folder, role, None) for role in ("originator", "gateway", "root"))
        party = parties.named(originator[1], "party")
        agency = parties.read_profile("agency/profile.asice")
        bundle, other, seal = pathlib.Path("bundle.json").read_bytes(), "ab" * 32, writer.container

        def make(*, signer=originator, manifest=None, entries=None, files=(), to=True):
            """A package, after `manifest` has changed its manifest.json and `entries` its entries."""
            def container(listed, signer):
                if manifest and listed[0][0] == "manifest.json":
                    value = json.loads(listed[0][1])
                    listed = [("manifest.json", writer.encoded(manifest(value) or value)), *listed[1:]]
                return seal(entries(listed) if entries else listed, signer)
            writer.container = container
            position = {"recipient": agency["party"], "stream": str(uuid.uuid4()), "sequence": 1}
            made = writer.package(version, "bundle", party, signer, name="Example Customs", files=files,
                                  bundles=[("bundle.json", bundle)], addressing={
                                      "to": [agency["party"]] * to, "positions": [position] * to,
                                      "message_id": str(uuid.uuid4())})
            writer.container = seal
            return made

        def envelope(*, signer=gateway, routing=None, entries=None, **package):
            data, _, value = make(**package)
            def container(listed, signer):
                if routing:
                    changed = json.loads(listed[0][1])
                    routing(changed)
                    listed = [("routing.json", writer.encoded(changed)), *listed[1:]]
                return seal(entries(listed) if entries else listed, signer)
            writer.container = container
            made = writer.envelope(data, value, party, signer, [agency])
            writer.container = seal
            return made

        def zipped(data, change):
            archive, buffer = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
            with zipfile.ZipFile(buffer, "w") as made:
                for name, content in change([(name, archive.read(name)) for name in archive.namelist()]):
                    made.writestr(zipfile.ZipInfo(name, (2026, 11, 23, 0, 0, 0)), content)
            return buffer.getvalue()

        def replaced(name, change):
            return lambda listed: [(each, change(content) if each == name else content) for each, content in listed]

        def without(name):
            return lambda listed: [each for each in listed if each[0] != name]

        def member(*path, value):
            def change(document):
                for name in path[:-1]:
                    document = document[name]
                document[path[-1]] = value
            return change

        def flip(content):
            return content[:-1] + bytes([content[-1] ^ 1])

        def issued(by, earlier=0):
            kept = parties.now, parties.party_id
            parties.now = lambda: kept[0]() - datetime.timedelta(days=earlier)
            parties.party_id = lambda key: party if by[1] == root[1] else kept[1](key)
            made = parties.issue("originator", "p256", "Example Customs", by)
            parties.now, parties.party_id = kept
            return made

        inner, inner_digest, inner_manifest = make(to=False)
        enclosed = {"entry": "data/enclosed-001.asice", "originator": party, "manifest_digest": other,
                    "message_id": inner_manifest["message_id"]}
        stranger = parties.issue("root", "p256", "Example Stranger", None)
        head = "data/disclosure-head.json"
        good = make()[0]
        forged = {
            "good": good, "good-envelope": envelope(), "good-again": zipped(good, list),
            "content-changed": zipped(good, replaced("data/bundle.json", flip)),
            "entry-added": zipped(good, lambda listed: listed[:2] + [("data/x", b"x")] + listed[2:]),
            "entry-removed": zipped(good, without("data/padding")),
            "entry-twice": zipped(good, lambda listed: listed[:3] + listed[2:]),
            "bytes-before": b"x" + good,
            "mimetype-changed": zipped(good, replaced("mimetype", flip)),
            "signature-changed": zipped(good, replaced("META-INF/signature001.p7s", flip)),
            "signature-removed": zipped(good, without("META-INF/signature001.p7s")),
            "list-changed": zipped(good, replaced("META-INF/ASiCManifest001.xml",
                                                  lambda text: text.replace(b"\n  ", b"\n ", 1))),
            "entries-reordered": zipped(good, lambda listed: listed[:-2] + [listed[-1], listed[-2]]),
            "signed-by-gateway": make(signer=gateway)[0],
            "certificate-ended": make(signer=issued(root, earlier=1000))[0],
            "certificate-forged": make(signer=issued((originator[0], root[1])))[0],
            "root-other": make(signer=issued(stranger))[0],
            "originator-other": make(manifest=member("originator", "party", value=other))[0],
            "member-missing": make(manifest=lambda value: value.pop("gateways") and None)[0],
            "member-wrong": make(manifest=member("created", value="yesterday"))[0],
            "member-twice": make(entries=replaced("manifest.json", lambda text: b'{"to":[],' + text[1:]))[0],
            "version-other": make(manifest=member("version", value="9"))[0],
            "commitment-other": make(manifest=member("commitment", "root", value=other))[0],
            "seed-missing": make(entries=without("data/commitment.seed"))[0],
            "bundle-missing": make(entries=without("data/bundle.json"))[0],
            "cosigner-missing": make(manifest=member("required_cosigners", value=[other]))[0],
            "enclosure-other": make(files=[("enclosed-001.asice", inner)], manifest=member(
                "enclosed", value=[enclosed]))[0],
            "envelope-by-originator": envelope(signer=originator),
            "sender-other": envelope(routing=member("from", value=other)),
            "segment-missing": envelope(routing=member("segments", value=2)),
            "member-unknown": make(manifest=member("remark", value="x"))[0],
            "critical": make(manifest=member("critical", value=["remark"]))[0],
            "head-other": make(entries=replaced(head, lambda text: text + b" "))[0],
            "entry-of-no-kind": make(entries=lambda listed: [*listed, ("note.txt", b"x")])[0],
            "form-other": make(manifest=lambda value: value["bundles"][0].update(form="xml"))[0] if version == 2 else good,
            "recipient-other": envelope(routing=lambda value: value.update(to=[other], positions=[
                {**value["positions"][0], "recipient": other}])),
            "certificate-other": envelope(routing=member("certificates", value=[other])),
            "tag-changed": envelope(entries=replaced("payload-0001.p7m", flip)),
            "segment-other": envelope(entries=replaced("payload-0001.p7m", lambda _: b"0123")),
            "message-other": envelope(routing=member("message_id", value=str(uuid.uuid4()))),
            "gateway-other": envelope(manifest=member("gateways", value=[other])),
        }
        pathlib.Path("forged").mkdir()
        for name, data in forged.items():
            pathlib.Path("forged", name + ".asice").write_bytes(data)
        """#
}
