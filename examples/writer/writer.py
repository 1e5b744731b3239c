#!/usr/bin/env python3
"""Writes packages and envelopes as specs/package.md describes them, without Corridor.

    writer.py init FOLDER --name NAME --country CC [--role carrier] [--kind p256|p384|rsa3072] [--version 1|2]
    writer.py write BUNDLE… --keys FOLDER [--to PROFILE]… [--attach FILE]… (-o ENVELOPE | --package PACKAGE)

Needs Python 3.11 and the package `cryptography`. It was written from specs/ alone; each step names its clause.
"""
import argparse
import base64
import hmac
import io
import json
import os
import pathlib
import sys
import urllib.parse
import uuid
import zipfile
import zlib

from cryptography import x509
from cryptography.hazmat.primitives import hashes, keywrap, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.x963kdf import X963KDF
from cryptography.x509.oid import NameOID

from encoding import canonical, der, encoded, integer, now, octets, oid, party_id, sequence, set_of, sha256, time_text
from parties import load, make_party, named, read_profile, save

PROFILE = "corridor-cades-1"  # package.md, manifest.json
SEGMENT = 16 * 1024 * 1024  # package.md, Payload segments
DATA, SIGNED_DATA, AUTH_ENVELOPED = "1.2.840.113549.1.7.1", "1.2.840.113549.1.7.2", "1.2.840.113549.1.9.16.1.23"
SHA256, SHA384 = "2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2"


# --- Signatures (package.md, CMS signatures) -------------------------------------------------------------------------

def algorithms(key):
    """(hash, digest OID, signature AlgorithmIdentifier, how to sign) by the kind of the key."""
    if isinstance(key, rsa.RSAPrivateKey):
        digest = sequence(oid(SHA256), der(0x05))  # in these parameters the NULL is there (RFC 4055, section 2.1)
        mask = sequence(oid("1.2.840.113549.1.1.8"), digest)
        pss = sequence(oid("1.2.840.113549.1.1.10"),
                       sequence(der(0xA0, digest), der(0xA1, mask), der(0xA2, integer(32))))
        scheme = padding.PSS(padding.MGF1(hashes.SHA256()), 32)
        return hashes.SHA256(), SHA256, pss, lambda data: key.sign(data, scheme, hashes.SHA256())
    if key.curve.name == "secp384r1":
        return hashes.SHA384(), SHA384, sequence(oid("1.2.840.10045.4.3.3")), \
            lambda data: key.sign(data, ec.ECDSA(hashes.SHA384()))
    return hashes.SHA256(), SHA256, sequence(oid("1.2.840.10045.4.3.2")), \
        lambda data: key.sign(data, ec.ECDSA(hashes.SHA256()))


def sign(content, signer):
    """A detached CAdES-B-B signature (EN 319 122-1; RFC 5652) over the bytes of `content`."""
    key, certificate = signer
    hash_algorithm, digest_oid, signature_algorithm, raw_sign = algorithms(key)
    digest = hashes.Hash(hash_algorithm)
    digest.update(content)
    certificate_der = certificate.public_bytes(serialization.Encoding.DER)
    # ESS signing-certificate-v2 (RFC 5035): SHA-256 is the default, so its algorithm is left out.
    ess = sequence(sequence(sequence(octets(sha256(certificate_der)))))
    signing_time = der(0x17, now().strftime("%y%m%d%H%M%SZ").encode())
    attributes = sorted([
        sequence(oid("1.2.840.113549.1.9.3"), set_of(oid(DATA))),
        sequence(oid("1.2.840.113549.1.9.4"), set_of(octets(digest.finalize()))),
        sequence(oid("1.2.840.113549.1.9.5"), set_of(signing_time)),
        sequence(oid("1.2.840.113549.1.9.16.2.47"), set_of(ess)),
    ])
    issuer_and_serial = sequence(certificate.issuer.public_bytes(), integer(certificate.serial_number))
    signer_info = sequence(
        integer(1), issuer_and_serial, sequence(oid(digest_oid)),
        der(0xA0, *attributes), signature_algorithm,
        octets(raw_sign(der(0x31, *attributes))))  # signed as SET OF, stored as [0] (RFC 5652, section 5.4)
    signed_data = sequence(
        integer(1), set_of(sequence(oid(digest_oid))), sequence(oid(DATA)),
        der(0xA0, certificate_der), set_of(signer_info))
    return sequence(oid(SIGNED_DATA), der(0xA0, signed_data))


# --- Containers (package.md, Entries; The container manifest; ZIP) ---------------------------------------------------

def container(entries, signer):
    """The bytes of an ASiC-E container over `entries` (name, content), and its manifest digest."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" '
             'xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
             '  <asic:SigReference URI="META-INF/signature001.p7s" MimeType="application/pkcs7-signature"/>']
    for name, content in entries:
        uri = urllib.parse.quote(name)  # percent-encoded but for letters and digits of ASCII, - . _ ~ and /
        lines += [f'  <asic:DataObjectReference URI="{uri}">',
                  '    <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>',
                  f'    <ds:DigestValue>{base64.b64encode(sha256(content)).decode()}</ds:DigestValue>',
                  '  </asic:DataObjectReference>']
    manifest = ("\n".join(lines + ["</asic:ASiCManifest>"]) + "\n").encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in [("mimetype", b"application/vnd.etsi.asic-e+zip"), *entries,
                              ("META-INF/ASiCManifest001.xml", manifest),
                              ("META-INF/signature001.p7s", sign(manifest, signer))]:
            # Not Corridor's date: a record that is exactly as Corridor writes it would oblige all the others (ZIP).
            entry = zipfile.ZipInfo(name, now().timetuple()[:6])
            stored = name == "mimetype" or name.endswith((".p7m", ".p7s")) or \
                len(content) > 1 << 20 and len(zlib.compress(content)) * 100 < len(content)  # package.md, Limits
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue(), sha256(manifest).hex()


# --- Commitment (package.md, Commitment) -----------------------------------------------------------------------------

def places(place, value):
    """(place, value) of the values inside `value`, in the order of canonical JSON."""
    if isinstance(value, dict):
        inner = [(name, value[name]) for name in sorted(value, key=lambda name: name.encode("utf-16-be"))]
    else:
        inner = list(enumerate(value))
    for name, child in inner:
        child_place = sha256(place + encoded(name))
        if isinstance(child, (dict, list)) and child:
            yield from places(child_place, child)
        else:
            yield child_place, child


def objects_of(entry, content):
    """The objects of a bundle in JSON, when it can be committed to (conventions.md, JSON)."""
    def members(pairs):
        if len(dict(pairs)) != len(pairs):
            raise ValueError("a member name twice")
        return dict(pairs)
    try:
        objects = json.loads(content.decode(), object_pairs_hook=members)["objects"]
        canonical(objects)
        if all(isinstance(each, dict) for each in objects):
            return objects
    except (ValueError, KeyError, TypeError, OverflowError):  # OverflowError: a number such as 1e400
        pass
    sys.exit(f"{entry}: this is no bundle that can be signed; corridor validate says why.")


def leaves_of(version, seed, bundles):
    """The leaves over `bundles` (entry name, content), before they are hashed with the byte 0."""
    def keyed(message):
        return hmac.digest(seed, message, "sha256")

    leaves = []
    for entry, content in bundles:
        if entry.endswith(".xml"):
            if version == 1:
                sys.exit(f"{entry}: version 1 commits to the JSON form, and this writer converts nothing.")
            place = sha256(encoded([entry]))
            leaves.append(keyed(place) + place + encoded(sha256(content).hex()))
            continue
        for index, thing in enumerate(objects_of(entry, content)):
            if version == 1:
                names = sorted(thing, key=lambda name: name.encode("utf-16-be"))
                for name, value in [(None, thing), *((name, thing[name]) for name in names)]:
                    salt = keyed(encoded([entry, index, name]))
                    leaves.append(sha256(salt + encoded([entry, index, name, value])))
            else:
                place = sha256(encoded([entry, index]))
                for inner, value in [(place, thing), *places(place, thing)]:
                    leaves.append(keyed(inner) + inner + encoded(value))
    if version == 2:  # filled to a multiple of max(8, 2^(k−3))
        count = len(leaves)
        step = max(8, 1 << max(0, count.bit_length() - 1 - 3))
        filled = -(-max(count, 1) // step) * step
        leaves += [keyed(encoded(["padding", number])) for number in range(filled - count)]
    return leaves


def tree(hashed):
    """The Merkle tree hash of RFC 6962, section 2.1, over hashed leaves."""
    if len(hashed) < 2:
        return hashed[0] if hashed else sha256(b"")
    split = 1 << (len(hashed) - 1).bit_length() - 1
    return sha256(b"\x01" + tree(hashed[:split]) + tree(hashed[split:]))


# --- Packages --------------------------------------------------------------------------------------------------------

def package(version, kind, party, signer, *, name, files=(), bundles=(), addressing=None):
    """The bytes and the manifest digest of a package; `files` and `bundles` are (name under data/, content)."""
    entries = [(f"data/{entry}", content) for entry, content in (*bundles, *files)]
    signed_bundles = [(f"data/{entry}", content) for entry, content in bundles]
    addressing = addressing or {"to": [], "positions": [], "message_id": str(uuid.uuid4())}
    manifest = {
        "format": "corridor-package", "version": str(version), "profile": PROFILE, "kind": kind,
        "originator": {"party": party, "name": name}, "gateways": [party], "handling": [],
        "created": time_text(now()), "required_cosigners": [], **addressing,
        "bundles": [entry if version == 1 else {"entry": entry, "form": entry.rpartition(".")[2]}
                    for entry, _ in signed_bundles],
    }
    if kind == "bundle":
        seed = os.urandom(32)
        hashed = [sha256(b"\x00" + leaf) for leaf in leaves_of(version, seed, signed_bundles)]
        manifest["commitment"] = {
            "algorithm": "rfc6962-sha256" if version == 1 else "corridor-commitment-2",
            "root": tree(hashed).hex(), "leaves": len(hashed)}
        entries.append(("data/commitment.seed", seed))
        if version == 2:  # package.md, Disclosure head
            head = encoded({
                "format": "corridor-disclosure-head", "version": "2", "profile": PROFILE, "originator": party,
                "token": os.urandom(32).hex(), "commitment": manifest["commitment"]})
            entries += [("data/disclosure-head.json", head), ("data/disclosure-head.p7s", sign(head, signer))]
    size = sum(len(content) for _, content in entries)
    entries.append(("data/padding", os.urandom(4096 - size % 4096)))  # sizes say little
    data, digest = container([("manifest.json", encoded(manifest)), *entries], signer)
    return data, digest, manifest


# --- Envelopes (package.md, routing.json; Payload segments) ----------------------------------------------------------

def recipient_info(key, certificate):
    """The content key for one recipient, named by its subject key identifier."""
    identifier = certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value.digest
    public = certificate.public_key()
    if isinstance(public, rsa.RSAPublicKey):  # RFC 5652, section 6.2.1; RFC 4055 for OAEP
        digest = sequence(oid(SHA256))
        oaep = sequence(oid("1.2.840.113549.1.1.7"), sequence(
            der(0xA0, digest), der(0xA1, sequence(oid("1.2.840.113549.1.1.8"), digest))))
        wrapped = public.encrypt(key, padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None))
        return sequence(integer(2), der(0x80, identifier), oaep, octets(wrapped))
    large = public.curve.name == "secp384r1"
    ephemeral = ec.generate_private_key(public.curve)
    wrap = sequence(oid("2.16.840.1.101.3.4.1.45"))  # AES-256 key wrap, no parameters
    # RFC 5753: SharedInfo is the key wrap algorithm and the length of the wrapping key in bits.
    shared_info = sequence(wrap, der(0xA2, octets((256).to_bytes(4, "big"))))
    kdf = X963KDF(hashes.SHA384() if large else hashes.SHA256(), 32, shared_info)
    wrapped = keywrap.aes_key_wrap(kdf.derive(ephemeral.exchange(ec.ECDH(), public)), key)
    point = ephemeral.public_key().public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
    originator = der(0xA1, sequence(oid("1.2.840.10045.2.1")), der(0x03, b"\x00" + point))
    agreement = sequence(oid("1.3.132.1.11.2" if large else "1.3.132.1.11.1"), wrap)
    recipient = sequence(der(0xA0, octets(identifier)), octets(wrapped))
    return der(0xA1, integer(3), der(0xA0, originator), agreement, sequence(recipient))


def segment(piece, certificates):
    """One CMS AuthEnvelopedData (RFC 5083; RFC 5084 for AES-GCM)."""
    key, nonce = os.urandom(32), os.urandom(12)
    sealed = AESGCM(key).encrypt(nonce, piece, None)
    content = sequence(oid(DATA), sequence(oid("2.16.840.1.101.3.4.1.46"), sequence(octets(nonce), integer(16))),
                       der(0x80, sealed[:-16]))
    enveloped = sequence(integer(0), set_of(*(recipient_info(key, each) for each in certificates)),
                         content, octets(sealed[-16:]))
    return sequence(oid(AUTH_ENVELOPED), der(0xA0, enveloped))


def envelope(data, manifest, party, gateway, recipients):
    pieces = [data[start:start + SEGMENT] for start in range(0, len(data), SEGMENT)]
    certificates = [each["encryption"] for each in recipients]
    routing = {
        "format": "corridor-envelope", "version": manifest["version"], "profile": PROFILE, "from": party,
        **{name: manifest[name] for name in ("to", "message_id", "positions", "expires") if name in manifest},
        "created": time_text(now()), "segments": len(pieces),
        "certificates": [each.fingerprint(hashes.SHA256()).hex() for each in certificates]}
    entries = [("routing.json", encoded(routing))]
    entries += [(f"payload-{number:04d}.p7m", segment(piece, certificates))
                for number, piece in enumerate(pieces, 1)]
    return container(entries, gateway)[0]


# --- The command -----------------------------------------------------------------------------------------------------

def init(arguments, passphrase):
    """A new party, and its profile (package.md, Profiles)."""
    folder = arguments.folder
    made, revocation_list = make_party(folder, arguments.name, arguments.kind, passphrase)
    party = party_id(made["root"][0].public_key())
    profile = {
        "format": "corridor-party-profile", "version": str(arguments.version), "party": party,
        "name": arguments.name, "country": arguments.country, "role": arguments.role,
        "certificates": [each.public_bytes(serialization.Encoding.PEM).decode() for _, each in made.values()],
        "revocation_list": revocation_list}
    if arguments.version == 2:
        profile["reads"] = {"versions": ["1", "2"], "kinds": ["bundle", "profile", "receipt"], "suites": [PROFILE]}
    data, _, _ = package(arguments.version, "profile", party, made["originator"], name=arguments.name,
                         files=[("profile.json", encoded(profile))])
    save(folder / "profile.asice", data)
    print(f"{folder / 'profile.asice'}: fingerprint {party}")


def write(arguments, passphrase):
    folder = arguments.keys
    originator = load(folder, "originator", passphrase)
    party = named(originator[1], "party")
    name = next((each.value for each in originator[1].subject if each.oid == NameOID.ORGANIZATION_NAME), "")
    given = [path.name for path in (*arguments.bundles, *arguments.attach)]
    own = ["commitment.seed", "disclosure-head.json", "disclosure-head.p7s", "padding"]
    if len({each.casefold() for each in given + own}) != len(given + own):
        sys.exit("Two files have one name, or a name that a package has for something else.")
    recipients = [read_profile(path) for path in arguments.to]
    # conventions.md, Versions: the highest version that all recipients read.
    version = arguments.version or (2 if all("2" in each["reads"] for each in recipients) else 1)
    state_file = arguments.state or folder / "writer.json"
    state = json.loads(state_file.read_text()) if state_file.exists() else {"stream": str(uuid.uuid4()), "last": {}}
    positions = []
    for recipient in (each["party"] for each in recipients):  # package.md, Streams
        last = state["last"].get(recipient)
        positions.append({"recipient": recipient, "stream": state["stream"],
                          "sequence": last["sequence"] + 1 if last else 1,
                          **({"previous": last["digest"]} if last else {})})
    addressing = {"to": [each["party"] for each in recipients], "positions": positions,
                  "message_id": str(uuid.uuid4()), **({"expires": arguments.expires} if arguments.expires else {})}
    data, digest, manifest = package(
        version, "bundle", party, originator, name=name,
        bundles=[(path.name, path.read_bytes()) for path in arguments.bundles],
        files=[(path.name, path.read_bytes()) for path in arguments.attach], addressing=addressing)
    for position in positions:
        state["last"][position["recipient"]] = {"sequence": position["sequence"], "digest": digest}
    if recipients:  # the number is used up before the message leaves: none is ever given twice
        save(state_file, json.dumps(state, indent=1).encode())
    if arguments.package:
        save(arguments.package, data)
    if arguments.output:
        save(arguments.output, envelope(data, manifest, party, load(folder, "gateway", passphrase), recipients))
    print(digest)


def main():
    parser = argparse.ArgumentParser(description="Writes packages and envelopes as specs/package.md describes them.")
    commands = parser.add_subparsers(dest="command", required=True)
    new = commands.add_parser("init", help="make the keys, certificates and profile of a party")
    new.add_argument("folder", type=pathlib.Path)
    new.add_argument("--name", required=True)
    new.add_argument("--country", required=True)
    new.add_argument("--role", choices=("carrier", "agency", "partner"), default="carrier")
    new.add_argument("--kind", choices=("p256", "p384", "rsa3072"), default="p256")
    new.add_argument("--version", type=int, choices=(1, 2), default=2)
    some = commands.add_parser("write", help="write a package, and an envelope for the parties it is addressed to")
    some.add_argument("bundles", type=pathlib.Path, nargs="+")
    some.add_argument("--keys", type=pathlib.Path, required=True, help="the folder that init made, or a party home")
    some.add_argument("--to", type=pathlib.Path, action="append", default=[], help="the profile of a recipient")
    some.add_argument("--attach", type=pathlib.Path, action="append", default=[])
    some.add_argument("--expires")
    some.add_argument("--version", type=int, choices=(1, 2), help="default: the highest that all recipients read")
    some.add_argument("--state", type=pathlib.Path, help="where the last numbers are kept (default: in the folder)")
    some.add_argument("-o", "--output", type=pathlib.Path, help="the envelope")
    some.add_argument("--package", type=pathlib.Path, help="the package itself")
    for command in (new, some):
        command.add_argument("--passphrase-file", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.command == "write" and not (arguments.package or arguments.output and arguments.to):
        parser.error("give -o with at least one --to, or --package")
    passphrase = arguments.passphrase_file and arguments.passphrase_file.read_bytes().splitlines()[0]
    init(arguments, passphrase) if arguments.command == "init" else write(arguments, passphrase)


if __name__ == "__main__":
    main()
