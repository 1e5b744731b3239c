"""Signed containers: ZIP, container manifest, CMS signatures, certificates and revocation lists."""
import base64
import hashlib
import re
import struct
import urllib.parse
import xml.etree.ElementTree
import zlib

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


class Fault(Exception):
    """What is wrong: its code, its place, and the verdict that it leads to."""

    def __init__(self, code, place="", outcome="FAILED"):
        super().__init__(code)
        self.code, self.place, self.outcome = code, place, outcome


def sha256(data):
    return hashlib.sha256(data).digest()


# --- ZIP (package.md, ZIP) -----------------------------------------------------------------------------------------

def read_zip(data):
    """The entries by name, in order. The directory and the local headers must agree and cover every byte."""
    end = len(data) - 22
    if not data.startswith(b"PK") and b"PK\x05\x06" not in data[-70_000:]:
        raise Fault("file-not-corridor")
    if data[max(end, 0):][:4] != b"PK\x05\x06":
        raise Fault("zip-stray-bytes" if b"PK\x05\x06" in data[-70_000:] else "zip-not-an-archive")
    disk, start_disk, here, count, size, start, comment = struct.unpack("<4H2LH", data[end + 4:])
    if count > 10_000:
        raise Fault("zip-too-many-entries")
    if start + size != end:
        raise Fault("zip-stray-bytes")
    if disk or start_disk or here != count or comment:
        raise Fault("zip-structure")
    entries, at, place = {}, start, 0
    for _ in range(count):
        try:
            (magic, made_by, _, flags, method, _, _, crc, packed, unpacked, name_size, extra_size, comment, _, _,
             attributes, offset) = struct.unpack("<4s6H3L5H2L", data[at:at + 46])
            (local_magic, _, *local, local_name_size, local_extra_size) = \
                struct.unpack("<4s5H3L2H", data[offset:offset + 30])
        except struct.error:
            raise Fault("zip-structure") from None
        raw = data[at + 46:at + 46 + name_size]
        name = raw.decode(errors="replace")
        parts = name.split("/")
        if name_size > 512 or "\ufffd" in name or re.search(r"[\\:\x00-\x1f\x7f]", name) or \
                {"", ".", ".."} & set(parts):
            raise Fault("zip-name-unsafe", name)
        if name in entries:
            raise Fault("zip-duplicate-entry", name)
        file_type = attributes >> 28 if made_by >> 8 == 3 else 0  # of Unix: neither links nor devices
        if (magic, local_magic) != (b"PK\x01\x02", b"PK\x03\x04") or flags & ~0x806 or method not in (0, 8) or \
                comment or file_type not in (0, 8) or data[offset + 30:offset + 30 + local_name_size] != raw or \
                [local[0], local[1], *local[4:]] != [flags, method, crc, packed, unpacked]:
            raise Fault("zip-structure", name)
        if offset != place:
            raise Fault("zip-stray-bytes", name)
        if unpacked > 1 << 20 and unpacked > 100 * packed:
            raise Fault("zip-ratio", name)
        body = offset + 30 + name_size + local_extra_size
        place, at = body + packed, at + 46 + name_size + extra_size
        content, whole = data[body:place], True
        if method == 8:
            inflater = zlib.decompressobj(-15)
            try:
                content = inflater.decompress(content, unpacked + 1)
            except zlib.error:
                whole = False
            whole = whole and inflater.eof and not inflater.unused_data
        if not whole or len(content) != unpacked or zlib.crc32(content) != crc:
            raise Fault("zip-structure", name)
        entries[name] = content
    if place != start:
        raise Fault("zip-stray-bytes")
    return entries


# --- The container manifest (package.md, The container manifest) -----------------------------------------------------

ASIC, DSIG = "{http://uri.etsi.org/02918/v1.2.1#}", "{http://www.w3.org/2000/09/xmldsig#}"


def read_container_manifest(data, place):
    """The name of the signature over it, and its references: the digest by the name of the entry."""
    try:
        if b"<!" in data or data.count(b"<?") > data.startswith(b"<?xml"):
            raise ValueError("a document type, comment or processing instruction")
        root = xml.etree.ElementTree.fromstring(data.decode())
        signature, *listed = root
        if root.tag != ASIC + "ASiCManifest" or signature.tag != ASIC + "SigReference":
            raise ValueError
        references = {}
        for element in listed:
            method, value = element
            name = urllib.parse.unquote(element.attrib["URI"], errors="strict")
            if element.tag != ASIC + "DataObjectReference" or method.tag != DSIG + "DigestMethod" or \
                    value.tag != DSIG + "DigestValue" or name in references or \
                    method.attrib != {"Algorithm": "http://www.w3.org/2001/04/xmlenc#sha256"}:
                raise ValueError
            references[name] = base64.b64decode("".join(value.text.split()), validate=True)
        return urllib.parse.unquote(signature.attrib["URI"], errors="strict"), references
    except (ValueError, KeyError, AttributeError, xml.etree.ElementTree.ParseError):
        raise Fault("manifest-structure", place) from None


# --- DER (X.690) ----------------------------------------------------------------------------------------------------

class Element:
    """One element of DER: `tag`, `content`, `raw` (all of it); indices reach the elements inside."""

    def __init__(self, data, start=0):
        self.tag, size, at = data[start], data[start + 1], start + 2
        if size >= 0x80:
            at += size - 0x80
            size = int.from_bytes(data[start + 2:at], "big")
            if size < 0x80 or data[start + 2] == 0:
                raise ValueError("not the shortest length")
        self.end = at + size
        self.content, self.raw = data[at:self.end], data[start:self.end]
        if self.tag & 0x1F == 0x1F or len(self.raw) != self.end - start:
            raise ValueError("not whole")

    def inner(self):
        elements, at = [], 0
        while at < len(self.content):
            elements.append(Element(self.content, at))
            at = elements[-1].end
        return elements

    def __getitem__(self, index):
        return self.inner()[index]

    def oid(self):
        numbers, value = [], 0
        for byte in self.content:
            value = value << 7 | byte & 0x7F
            if byte < 0x80:
                numbers.append(value)
                value = 0
        first = min(numbers[0] // 40, 2)
        return ".".join(map(str, [first, numbers[0] - 40 * first, *numbers[1:]]))


def read_der(data):
    element = Element(data)
    if element.end != len(data):
        raise ValueError("bytes after the end")
    return element


# --- Signatures (package.md, CMS signatures) ----------------------------------------------------------------------------

SMIME = "1.2.840.113549.1.9."
CONTENT_TYPE, MESSAGE_DIGEST, ESS = SMIME + "3", SMIME + "4", SMIME + "16.2.47"
ATTRIBUTES = {CONTENT_TYPE, MESSAGE_DIGEST, ESS, SMIME + "5", SMIME + "15", SMIME + "52"}
HASHES = {"2.16.840.1.101.3.4.2.1": hashes.SHA256(), "2.16.840.1.101.3.4.2.2": hashes.SHA384(),
          "2.16.840.1.101.3.4.2.3": hashes.SHA512()}


def digest_of(algorithm, data):
    digest = hashes.Hash(algorithm)
    digest.update(data)
    return digest.finalize()


def verify_signature(signature, content, place):
    """The certificate whose key signed `content` (RFC 5652, section 5; CAdES-B-B of EN 319 122-1)."""
    try:
        info = read_der(signature)
        signed_data = info[1][0]
        signer, = signed_data[-1].inner()  # one SignerInfo
        identifier, digest_algorithm, attributes, algorithm, value = signer.inner()[1:6]
        values = {each[0].oid(): each[1] for each in attributes.inner()}
        ess = values[ESS][0][0][0].inner()  # the first ESSCertIDv2: [hash algorithm], hash, [issuer and serial]
        ess_hash = HASHES[ess.pop(0)[0].oid()] if ess[0].tag == 0x30 else hashes.SHA256()
        certificate = next(x509.load_der_x509_certificate(each.raw) for each in signed_data[3].inner()
                           if digest_of(ess_hash, each.raw) == ess[0].content)
        named = x509_name(certificate) if identifier.tag == 0x30 else key_identifier(certificate)
        if info[0].oid() != "1.2.840.113549.1.7.2" or signed_data[3].tag != 0xA0 or attributes.tag != 0xA0 or \
                len(values) != len(attributes.inner()) or set(values) - ATTRIBUTES or \
                values[CONTENT_TYPE][0].oid() != "1.2.840.113549.1.7.1" or len(signed_data[2].inner()) != 1 or \
                named != (identifier.raw if identifier.tag == 0x30 else identifier.content):
            raise ValueError
        digest_oid, claimed = digest_algorithm[0].oid(), values[MESSAGE_DIGEST][0].content
    except (ValueError, LookupError, StopIteration):
        raise Fault("signature-structure", place) from None
    key, hash_algorithm = certificate.public_key(), HASHES.get(digest_oid)
    scheme = algorithm[0].oid()
    ecdsa = {"1.2.840.10045.4.3.2": ("secp256r1", "sha256"), "1.2.840.10045.4.3.3": ("secp384r1", "sha384")}
    if not hash_algorithm or isinstance(key, ec.EllipticCurvePublicKey) and \
            ecdsa.get(scheme) != (key.curve.name, hash_algorithm.name):
        raise Fault("signature-algorithm", place)
    if digest_of(hash_algorithm, content) != claimed:
        raise Fault("signature-digest-mismatch", place)
    covered = b"\x31" + attributes.raw[1:]  # the signature is over a SET OF (RFC 5652, section 5.4)
    try:
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(value.content, covered, ec.ECDSA(hash_algorithm))
        elif isinstance(key, rsa.RSAPublicKey) and scheme == "1.2.840.113549.1.1.10":
            key.verify(value.content, covered,
                       padding.PSS(padding.MGF1(hash_algorithm), hash_algorithm.digest_size), hash_algorithm)
        elif isinstance(key, rsa.RSAPublicKey) and key.key_size >= 3072 and \
                scheme in ("1.2.840.113549.1.1.1", "1.2.840.113549.1.1.11"):
            key.verify(value.content, covered, padding.PKCS1v15(), hash_algorithm)
        else:
            raise Fault("signature-algorithm", place)
    except InvalidSignature:
        raise Fault("signature-invalid", place) from None
    return certificate


def x509_name(certificate):
    """IssuerAndSerialNumber, as DER: both are the fields of the certificate as they stand in it."""
    fields = read_der(certificate.tbs_certificate_bytes).inner()
    body = fields[3].raw + fields[1].raw
    size = len(body)
    length = bytes([size]) if size < 128 else bytes([0x80 + (size.bit_length() + 7) // 8]) + \
        size.to_bytes((size.bit_length() + 7) // 8, "big")
    return b"\x30" + length + body


def key_identifier(certificate):
    found = extension(certificate, x509.SubjectKeyIdentifier)
    return found and found.value.digest


# --- Certificates and revocation lists (certificates.md, What is accepted; Revocation lists) -----------------------------

def extension(holder, kind):
    try:
        return holder.extensions.get_extension_for_class(kind)
    except x509.ExtensionNotFound:
        return None


def party_of(public_key):
    return sha256(public_key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).hex()


def names(certificate):
    """(party, role) by the subject alternative names."""
    found = extension(certificate, x509.SubjectAlternativeName)
    uris = found.value.get_values_for_type(x509.UniformResourceIdentifier) if found else []

    def after(prefix):
        return next((uri.removeprefix(prefix) for uri in uris if uri.startswith(prefix)), None)
    return after("urn:corridor:party:"), after("urn:corridor:role:")


GOOD_EXTENDED_USES = {"2.5.29.37.0", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12"}
KNOWN_EXTENSIONS = (x509.BasicConstraints, x509.KeyUsage, x509.SubjectAlternativeName, x509.ExtendedKeyUsage)


def judge(certificate, trust, at, place):
    """The faults of a certificate that signed, judged at the time `at`; `trust` has `roots` and `lists`."""
    party, _ = names(certificate)
    root = next((root for root, its_party in trust.roots if root.subject == certificate.issuer and
                 its_party == party), None)
    if not root:
        return [Fault("signer-unknown", place, "INDETERMINATE")]
    faults = []

    def demand(holds, code, outcome="FAILED"):
        if not holds:
            faults.append(Fault(code, place, outcome))
    try:
        certificate.verify_directly_issued_by(root)
        issued = all(not each.critical or isinstance(each.value, KNOWN_EXTENSIONS) for each in certificate.extensions)
    except (InvalidSignature, ValueError, TypeError):
        issued = False
    usage, basic = extension(certificate, x509.KeyUsage), extension(certificate, x509.BasicConstraints)
    extended, key = extension(certificate, x509.ExtendedKeyUsage), certificate.public_key()
    demand(issued, "certificate-chain-invalid")
    demand(certificate.not_valid_before_utc <= at, "certificate-not-yet-valid")
    demand(at <= certificate.not_valid_after_utc, "certificate-expired")
    demand(getattr(certificate.signature_hash_algorithm, "name", "") in ("sha256", "sha384", "sha512"),
           "certificate-weak-signature")
    demand(isinstance(key, rsa.RSAPublicKey) and key.key_size >= 2048 or
           getattr(getattr(key, "curve", None), "name", "") in ("secp256r1", "secp384r1"), "certificate-weak-key")
    demand(usage and (usage.value.digital_signature or usage.value.content_commitment) and
           (not extended or {each.dotted_string for each in extended.value} <= GOOD_EXTENDED_USES),
           "certificate-key-usage")
    demand((not usage or usage.critical) and key_identifier(certificate) and
           extension(certificate, x509.AuthorityKeyIdentifier), "certificate-profile")
    demand(not basic or not basic.value.ca, "certificate-is-authority")
    # The list with the highest number, of those that the key of this very issuer signed, counts.
    lists = [each for each in trust.lists if each.issuer == root.subject and
             each.is_signature_valid(root.public_key()) and not any(one.critical for one in each.extensions)]
    lists.sort(key=lambda each: getattr(getattr(extension(each, x509.CRLNumber), "value", None), "crl_number", 0))
    demand(lists, "crl-missing", "INDETERMINATE")
    for latest in lists[-1:]:
        demand(at < latest.next_update_utc, "crl-stale", "INDETERMINATE")
        demand(latest.last_update_utc <= at, "crl-not-yet-valid", "INDETERMINATE")
    demand(not any(each.get_revoked_certificate_by_serial_number(certificate.serial_number) for each in lists),
           "certificate-revoked")
    return faults


# --- Containers (package.md, Entries) ------------------------------------------------------------------------------------

class Container:
    """What a container holds and who signed for it; `faults` says what is wrong with it."""

    def __init__(self, data, trust, at):
        self.entries, self.faults, self.signers = read_zip(data), [], []
        names_in_order = list(self.entries)
        if not names_in_order or names_in_order[0] != "mimetype" or \
                self.entries["mimetype"] != b"application/vnd.etsi.asic-e+zip":
            raise Fault("mimetype-wrong", "mimetype")
        inside = [name for name in names_in_order if name.startswith("META-INF/")]
        for name in inside:
            if not re.fullmatch(r"META-INF/(ASiCManifest\d{3}\.xml|signature\d{3}\.p7s)", name):
                raise Fault("meta-inf-entry-unknown", name)
        manifests = sorted(name for name in inside if name.endswith(".xml"))
        if names_in_order[len(names_in_order) - len(inside):] != inside or sorted(inside, key=lambda name: (
                name[-7:-4], name)) != inside:
            self.faults.append(Fault("entry-order", inside[0]))
        if not manifests:
            raise Fault("manifest-missing")
        if len(manifests) > 64:
            raise Fault("signatures-too-many")
        content = {name for name in names_in_order[1:] if name not in inside}
        for name in manifests:
            signature, references = read_container_manifest(self.entries[name], name)
            if signature not in inside or signature[-7:-4] != name[-7:-4]:
                raise Fault("signature-missing", signature)
            certificate = verify_signature(self.entries[signature], self.entries[name], signature)
            self.faults += judge(certificate, trust, at, signature)
            self.signers.append((certificate, *names(certificate)))
            listed = {each for each in references if not each.startswith("META-INF/")}
            self.faults += [Fault("entry-unlisted", each) for each in sorted(content - listed)]
            for each, digest in references.items():
                if each not in self.entries:
                    self.faults.append(Fault("entry-missing", each))
                elif sha256(self.entries[each]) != digest:
                    self.faults.append(Fault("digest-mismatch", each))
        if len(manifests) != len(inside) / 2:
            raise Fault("meta-inf-entry-unknown")
        self.manifest_digest = sha256(self.entries["META-INF/ASiCManifest001.xml"]).hex()

