#!/usr/bin/env python3
"""Verifies, opens and extracts what Corridor writes, without Corridor.

    reader.py FILE… --trust ROOT.pem|PROFILE.asice… [--crl LIST.pem]… [--at TIME]
              [--key KEY.pem --certificate CERTIFICATE.pem [--passphrase-file FILE]] [--extract FOLDER]

FILE is a package, an envelope, a profile, a receipt or a disclosure. Needs Python 3.11 and the package `cryptography`.
It was written from specs/ alone; each step names its clause. Exit status: docs/command-line.md.
"""
import argparse
import base64
import datetime
import pathlib
import re
import sys
import types

from cryptography import x509
from cryptography.hazmat.primitives import hashes, keywrap, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.x963kdf import X963KDF

from archive import Fault, read_zip, sha256
from commitment import leaf_1, leaves, root_by_path, tree
from containers import Container, read_container_manifest
from documents import canonical, read_document, read_json
from signatures import judge, key_identifier, names, party_of, read_der, verify_signature

# --- Packages --------------------------------------------------------------------------------------------------------

def verify_package(data, trust, depth=0):
    """A package: its container, with the `manifest` read and `faults` of everything in it."""
    package = Container(data, trust, trust.at)
    if list(package.entries)[1:2] != ["manifest.json"]:
        raise Fault("container-kind-unknown")
    entries, faults = package.entries, package.faults
    if any((fault.code, fault.place) == ("digest-mismatch", "manifest.json") for fault in faults):
        raise Fault("digest-mismatch", "manifest.json")  # what nobody signed is not read
    manifest = package.manifest = read_document(entries["manifest.json"], "manifest.json", "corridor-package")
    version, kind = manifest["version"], manifest["kind"]
    expected_role = "receipt" if kind in ("receipt", "request") else "originator"  # package.md, Kinds and roles
    certificate, party, role = package.signers[0]
    if party != manifest["originator"]["party"]:
        faults.append(Fault("originator-mismatch", "manifest.json"))
    if role != expected_role or any(other not in ("originator", expected_role) for _, _, other in package.signers):
        faults.append(Fault("kind-not-permitted", "manifest.json"))
    if set(manifest["required_cosigners"]) - {one for _, one, other in package.signers if other == expected_role}:
        faults.append(Fault("cosigner-missing", "manifest.json"))
    bundles = [each if version == "2" else {"entry": each, "form": "xml" if each.endswith(".xml") else "json"}
               for each in manifest["bundles"]]
    if version == "2":  # Entries of version 2; Bundles of version 2
        for name in entries:
            if not re.fullmatch(r"mimetype|manifest\.json|data/.+|META-INF/.+", name):
                faults.append(Fault("entry-unexpected", name))
        for each in bundles:
            content = entries.get(each["entry"], b"").lstrip()
            if content and (content[:1] == b"{") != (each["form"] == "json"):
                faults.append(Fault("bundle-form-other", each["entry"]))
    for each in bundles:
        if each["entry"] not in entries:
            raise Fault("bundle-missing", each["entry"])
    if kind == "bundle" and "commitment" not in manifest:
        faults.append(Fault("commitment-mismatch", "manifest.json"))
    elif "commitment" in manifest and not any(fault.code == "digest-mismatch" for fault in faults):
        verify_commitment(package, bundles, certificate)
    for name, format_name in {"receipt": [("receipt", "corridor-receipt")],
                              "request": [("request", "corridor-request")],
                              "profile": [("profile", "corridor-party-profile")]}.get(kind, []):
        if f"data/{name}.json" not in entries:
            raise Fault("zip-entry-missing", f"data/{name}.json")
        package.document = read_document(entries[f"data/{name}.json"], f"data/{name}.json", format_name)
        if package.document["version"] != version:
            raise Fault("format-version-unknown", f"data/{name}.json")
    for each in manifest.get("enclosed", ()):  # package.md, Enclosures
        if depth == 4:
            raise Fault("enclosure-too-deep", each["entry"])
        if each["entry"] not in entries:
            raise Fault("zip-entry-missing", each["entry"])
        inner = verify_package(entries[each["entry"]], trust, depth + 1)
        faults += inner.faults
        if (inner.manifest["originator"]["party"], inner.manifest["message_id"], inner.manifest_digest) != \
                (each["originator"], each["message_id"], each["manifest_digest"]):
            faults.append(Fault("enclosure-mismatch", each["entry"]))
    for each in manifest.get("disclosures", ()) if version == "2" else ():  # exchange.md, Sharing
        if each["entry"] not in entries:
            raise Fault("zip-entry-missing", each["entry"])
        inner = verify_disclosure(entries[each["entry"]], trust)
        known = any(party == each["originator"] for _, party in trust.roots)
        faults += [fault for fault in inner.faults if known or fault.outcome == "FAILED"]
        if inner.originator != each["originator"]:
            faults.append(Fault("disclosure-entry-mismatch", each["entry"]))
    return package


def verify_commitment(package, bundles, certificate):
    manifest, entries = package.manifest, package.entries
    version, stated = manifest["version"], manifest["commitment"]
    if "data/commitment.seed" not in entries:
        raise Fault("zip-entry-missing", "data/commitment.seed")
    if version == "1" and any(each["form"] == "xml" for each in bundles):
        # The commitment of version 1 is over the JSON form, which takes a converter.
        package.faults.append(Fault("commitment-not-checked", "manifest.json", "INDETERMINATE"))
        return
    try:
        made = leaves(version, entries["data/commitment.seed"],
                      [(each["entry"], each["form"], entries[each["entry"]]) for each in bundles])
    except (KeyError, TypeError, OverflowError, UnicodeEncodeError):
        raise Fault("bundle-malformed", "manifest.json") from None
    if (len(made), tree([sha256(b"\0" + leaf) for leaf in made]).hex()) != (stated["leaves"], stated["root"]):
        package.faults.append(Fault("commitment-mismatch", "manifest.json"))
    if version == "2":  # package.md, Disclosure head
        head_name, signature_name = "data/disclosure-head.json", "data/disclosure-head.p7s"
        if head_name not in entries or signature_name not in entries:
            raise Fault("disclosure-head-invalid", head_name)
        head = read_document(entries[head_name], head_name, "corridor-disclosure-head")
        try:
            holds = verify_signature(entries[signature_name], entries[head_name], signature_name) == certificate
        except Fault:
            holds = False
        if not holds or (head["originator"], head["commitment"]) != (manifest["originator"]["party"], stated):
            package.faults.append(Fault("disclosure-head-invalid", head_name))


# --- Envelopes -------------------------------------------------------------------------------------------------------

def open_segment(segment, key, certificate):
    """The piece of the package in one CMS AuthEnvelopedData (package.md, Payload segments)."""
    try:
        info = read_der(segment)
        _, recipients, content, tag = info[1][0].inner()
        nonce = content[1][1][0].content
        identifier = key_identifier(certificate)
        if info[0].oid() != "1.2.840.113549.1.9.16.1.23" or content[1][0].oid() != "2.16.840.1.101.3.4.1.46" or \
                (len(nonce), len(tag.content)) != (12, 16):
            raise Fault("envelope-structure")
        for recipient in recipients.inner():
            if isinstance(key, rsa.RSAPrivateKey) and recipient.tag == 0x30 and recipient[1].content == identifier:
                content_key = key.decrypt(recipient[3].content, padding.OAEP(
                    padding.MGF1(hashes.SHA256()), hashes.SHA256(), None))
                break
            if not isinstance(key, rsa.RSAPrivateKey) and recipient.tag == 0xA1 and \
                    recipient[3][0][0][0].content == identifier:
                point = recipient[1][0][1].content[1:]
                agreed = key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(key.curve, point))
                wrap = recipient[2][1].raw  # SharedInfo of RFC 5753, section 7.2: the key wrap, and 256 bits
                shared_info = b"\x30" + bytes([len(wrap) + 8]) + wrap + bytes.fromhex("a206040400000100")
                kdf = hashes.SHA384() if key.curve.name == "secp384r1" else hashes.SHA256()
                content_key = keywrap.aes_key_unwrap(
                    X963KDF(kdf, 32, shared_info).derive(agreed), recipient[3][0][1].content)
                break
        else:
            raise Fault("key-not-named")
    except (ValueError, LookupError):
        raise Fault("envelope-structure") from None
    return AESGCM(content_key).decrypt(nonce, content[2].content + tag.content, None)


def verify_envelope(data, trust):
    """An envelope, before anything is decrypted (package.md, routing.json)."""
    envelope = Container(data, trust, trust.at)
    routing = envelope.manifest = read_document(envelope.entries["routing.json"], "routing.json", "corridor-envelope")
    if len(envelope.signers) > 1:
        envelope.faults.append(Fault("envelope-second-signature"))
    _, party, role = envelope.signers[0]
    if party != routing["from"]:
        envelope.faults.append(Fault("sender-mismatch", "routing.json"))
    if role != "gateway":
        envelope.faults.append(Fault("certificate-role", "META-INF/signature001.p7s"))
    if len(routing["certificates"]) != len(routing["to"]):
        raise Fault("field-invalid", "routing.json/certificates")
    payload = [f"payload-{number:04d}.p7m" for number in range(1, routing["segments"] + 1)]
    there = [name for name in envelope.entries if not name.startswith("META-INF/")]
    if there != ["mimetype", "routing.json", *payload]:
        raise Fault("segment-missing")
    envelope.payload = [envelope.entries[name] for name in payload]
    return envelope


def open_envelope(envelope, trust, key, certificate):
    """The package inside, verified, and bound to the envelope (package.md, Binding)."""
    party, _ = names(certificate)
    routing = envelope.manifest
    if party not in routing["to"]:
        raise Fault("recipient-not-named", "routing.json")
    if certificate.fingerprint(hashes.SHA256()).hex() not in routing["certificates"]:
        raise Fault("encryption-certificate-other", "routing.json")
    try:
        pieces = [open_segment(each, key, certificate) for each in envelope.payload]
    except Fault:
        raise
    except Exception:  # InvalidTag, InvalidUnwrap, …: nothing more is said, so that nothing can be learned from it
        raise Fault("decryption-failed") from None
    if any(len(each) != 16 << 20 for each in pieces[:-1]) or len(pieces[-1]) > 16 << 20:
        raise Fault("segment-size")
    package = verify_package(b"".join(pieces), trust)
    manifest = package.manifest
    if any(routing.get(name) != manifest.get(name) for name in ("version", "to", "message_id", "positions", "expires")):
        package.faults.append(Fault("envelope-package-mismatch", "manifest.json"))
    if routing["from"] not in manifest["gateways"]:
        package.faults.append(Fault("gateway-not-permitted", "manifest.json"))
    return package


# --- Disclosures (package.md, Disclosures) ---------------------------------------------------------------------------

def verify_disclosure(data, trust):
    place = "the disclosure"
    version = read_json(data, place).get("version")
    disclosure = read_document(data, place, "corridor-disclosure")
    signature = base64.b64decode(disclosure["signature"])
    if version == "1":
        if canonical(disclosure) != data:
            raise Fault("field-invalid", f"{place}/disclosed")
        signed, manifest_data = (base64.b64decode(disclosure[name]) for name in ("container_manifest", "manifest"))
        certificate = verify_signature(signature, signed, "signature")
        _, references = read_container_manifest(signed, "container_manifest")
        digest, value = references.get("manifest.json", (None, None))
        if not digest or digest(manifest_data).digest() != value:
            raise Fault("digest-mismatch", "manifest.json")
        manifest = read_document(manifest_data, "manifest.json", "corridor-package")
        originator, commitment = manifest["originator"]["party"], manifest.get("commitment")
        if not commitment:
            raise Fault("disclosure-mismatch", "manifest.json")
    else:
        head_data = base64.b64decode(disclosure["head"])
        certificate = verify_signature(signature, head_data, "signature")
        head = read_document(head_data, "head", "corridor-disclosure-head")
        originator, commitment = head["originator"], head["commitment"]
    faults = judge(certificate, trust, trust.at, "signature")
    party, role = names(certificate)
    if party != originator:
        faults.append(Fault("originator-mismatch", "signature"))
    if role != "originator":
        faults.append(Fault("certificate-role", "signature"))
    if not disclosure["disclosed"]:
        raise Fault("disclosure-empty")
    for part in disclosure["disclosed"]:
        salt, path = bytes.fromhex(part["salt"]), [bytes.fromhex(each) for each in part["path"]]
        if version == "1":
            leaf = leaf_1(salt, part["entry"], part["index"], part.get("property"), part["value"])
        else:
            leaf = salt + place_of(part) + canonical(part["value"])
        if root_by_path(leaf, part["leaf"], commitment["leaves"], path) != bytes.fromhex(commitment["root"]):
            faults.append(Fault("disclosure-mismatch", f"{part['entry']} {part['index']}"))
    return types.SimpleNamespace(faults=faults, manifest=disclosure, originator=originator)


def place_of(part):
    """The place of the value that the steps lead to: names of members and numbers of entries."""
    place = sha256(canonical([part["entry"], part["index"]]))
    for number, step in enumerate(part["steps"]):
        if type(step) not in (str, int):
            raise Fault("field-invalid", f"the disclosure/steps/{number}")
        place = sha256(place + canonical(step))
    return place


# --- The command -----------------------------------------------------------------------------------------------------

def read_trust(arguments):
    """Roots and revocation lists: of PEM files, and of profiles whose fingerprint somebody has compared."""
    trust = types.SimpleNamespace(roots=[], lists=[], at=arguments.at or datetime.datetime.now(datetime.timezone.utc))
    for path in arguments.crl:
        trust.lists.append(x509.load_pem_x509_crl(path.read_bytes()))
    for path in arguments.trust:
        if path.suffix == ".pem":
            root = x509.load_pem_x509_certificate(path.read_bytes())
            # A root after the first one keeps the party id of the first (certificates.md, Other authorities).
            trust.roots.append((root, names(root)[0] or party_of(root.public_key())))
        else:
            own = types.SimpleNamespace(roots=[], lists=[], at=trust.at)
            read_profile_trust(read_json(read_zip(path.read_bytes())["data/profile.json"], str(path)), own)
            package = verify_package(path.read_bytes(), own)  # it verifies against itself (package.md, Profiles)
            if package.faults or package.document["party"] != package.manifest["originator"]["party"]:
                raise Fault("profile-invalid", str(path))
            trust.roots += own.roots
            trust.lists += own.lists
    return trust


def read_profile_trust(profile, trust):
    """The roots of a profile: the first one has the party id, each vouches for the next, the last for authorities."""
    def load(pem):
        return x509.load_pem_x509_certificate(pem.encode())
    former, authorities = profile.get("former_roots", []), profile.get("authorities", [])
    roots = [load(each["certificate"]) for each in former]
    roots += [each for each in map(load, profile["certificates"]) if names(each)[1] == "root"][:1]
    vouched = [load(each["certificate"]) for each in authorities]
    holds = len(roots) == len(former) + 1 and party_of(roots[0].public_key()) == profile["party"]
    for issuer, each, subject in [
            *zip(roots, former, roots[1:]), *zip(roots[-1:] * len(vouched), authorities, vouched)]:
        statement = load(each["statement"])
        statement.verify_directly_issued_by(issuer)
        holds = holds and party_of(statement.public_key()) == party_of(subject.public_key())
    if not holds:
        raise Fault("profile-invalid", "data/profile.json")
    trust.roots = [(root, profile["party"]) for root in roots + vouched]
    trust.lists = [x509.load_pem_x509_crl(each["revocation_list"].encode())
                   for each in [*former, *authorities, profile]]


def verify_file(data, trust, recipient):
    """What a file says, layer by layer: its kind, and the container or disclosure with its faults."""
    if data.lstrip()[:1] == b"{":
        yield "disclosure", verify_disclosure(data, trust)
    elif "routing.json" in read_zip(data):
        envelope = verify_envelope(data, trust)
        yield "envelope", envelope
        # Nothing is decrypted before the envelope has passed (docs/by-hand.md).
        if recipient and not envelope.faults:
            yield "package", open_envelope(envelope, trust, *recipient)
    else:
        yield "package", verify_package(data, trust)


def extract(package, folder):
    """Bundles, attachments and enclosed packages into a new folder (package.md, Extracting)."""
    own = {"data/commitment.seed", "data/disclosure-head.json", "data/disclosure-head.p7s", "data/padding"}
    folder.mkdir(parents=True)
    for name, content in package.entries.items():
        if name.startswith("data/") and name not in own:  # read_zip has refused "..", links and the like
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            with open(folder / name, "xb") as file:
                file.write(content)


def main():
    parser = argparse.ArgumentParser(description="Verifies, opens and extracts what Corridor writes, without Corridor.")
    parser.add_argument("files", type=pathlib.Path, nargs="+")
    parser.add_argument("--trust", type=pathlib.Path, action="append", default=[])
    parser.add_argument("--crl", type=pathlib.Path, action="append", default=[])
    parser.add_argument("--at", type=datetime.datetime.fromisoformat)
    parser.add_argument("--key", type=pathlib.Path)
    parser.add_argument("--certificate", type=pathlib.Path)
    parser.add_argument("--passphrase-file", type=pathlib.Path)
    parser.add_argument("--extract", type=pathlib.Path)
    arguments = parser.parse_args()
    if bool(arguments.key) != bool(arguments.certificate) or arguments.extract and len(arguments.files) > 1:
        parser.error("--key and --certificate are given together, and --extract with one file")
    recipient, statuses = None, {0}
    try:
        trust = read_trust(arguments)
        if arguments.key:
            passphrase = arguments.passphrase_file and arguments.passphrase_file.read_bytes().splitlines()[0]
            recipient = (serialization.load_pem_private_key(arguments.key.read_bytes(), passphrase),
                         x509.load_pem_x509_certificate(arguments.certificate.read_bytes()))
        for path in arguments.files:
            statuses.add(report(path, trust, recipient, arguments.extract))
    except Fault as fault:
        print(f"FAILED [{fault.code}] {fault.place}")
        statuses.add(1)
    except OSError as error:
        print(error, file=sys.stderr)
        statuses.add(5)
    sys.exit(next(status for status in (5, 1, 3, 0) if status in statuses))


def report(path, trust, recipient, folder):
    """Prints the verdicts on a file, and returns the exit status of the worst."""
    worst, last = "PASSED", None
    layers = verify_file(path.read_bytes(), trust, recipient)
    while True:
        try:
            kind, last = next(layers)
            faults = last.faults
        except StopIteration:
            break
        except Fault as fault:
            kind, faults = "file", [fault]
        outcomes = {fault.outcome for fault in faults}
        outcome = "FAILED" if "FAILED" in outcomes else "INDETERMINATE" if outcomes else "PASSED"
        print(f"{path}: {kind} {outcome}")
        if any("same_as" in each for each in getattr(last, "manifest", {}).get("bundles", ())):
            print("  note: whether both forms of a bundle (same_as) say the same is not checked")
        for fault in faults:
            print(f"  [{fault.code}] {fault.place}")
        worst = "FAILED" if "FAILED" in (worst, outcome) else "INDETERMINATE" if outcomes else worst
    if folder and worst == "PASSED":
        extract(last, folder)
    return {"PASSED": 0, "FAILED": 1, "INDETERMINATE": 3}[worst]


if __name__ == "__main__":
    main()
