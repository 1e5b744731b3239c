"""CMS signatures, certificates and revocation lists."""
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from archive import Fault, sha256

# --- DER (X.690) -----------------------------------------------------------------------------------------------------

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


# --- Signatures (package.md, CMS signatures) -------------------------------------------------------------------------

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
        unsigned = [each[0].oid() for each in signer[6].inner()] if len(signer.inner()) > 6 else []
        digest_oid = digest_algorithm[0].oid()
        version = b"\1" if identifier.tag == 0x30 else b"\3"
        if info[0].oid() != "1.2.840.113549.1.7.2" or [signed_data[0].content, signer[0].content] != [version] * 2 or \
                [each.tag for each in signed_data.inner()] != [0x02, 0x31, 0x30, 0xA0, 0x31] or \
                [each.tag for each in signer.inner()[:6]] != [0x02, identifier.tag, 0x30, 0xA0, 0x30, 0x04] or \
                [each[0].oid() for each in signed_data[1].inner()] != [digest_oid] or \
                [each.oid() for each in signed_data[2].inner()] != ["1.2.840.113549.1.7.1"] or \
                len(values) != len(attributes.inner()) or set(values) - ATTRIBUTES or \
                any(len(each.inner()) != 1 for each in values.values()) or \
                unsigned not in ([], [SMIME + "16.2.14"]) or \
                values[MESSAGE_DIGEST][0].tag != 0x04 or any(each.tag != 0x31 for each in values.values()) or \
                values[CONTENT_TYPE][0].oid() != "1.2.840.113549.1.7.1" or \
                [each.raw for each in attributes.inner()] != sorted(each.raw for each in attributes.inner()):
            raise ValueError
        if ESS not in values:
            raise Fault("signature-ess-missing", place)
        certificates = [x509.load_der_x509_certificate(each.raw) for each in signed_data[3].inner()]
        certificate = next((each for each in certificates if identifier.raw == issuer_and_serial(each) or
                            identifier.tag == 0x80 and identifier.content == key_identifier(each)), None)
        if not certificate:
            raise Fault("signature-certificate-missing", place)
        ess, = values[ESS][0][0].inner()  # one ESSCertIDv2: [hash algorithm], hash, [issuer and serial number]
        ess = ess.inner()
        ess_hash = HASHES[ess.pop(0)[0].oid()] if ess[0].tag == 0x30 else hashes.SHA256()
        names_it = len(ess) == 1 or issuer_and_serial(certificate)[-len(ess[1][1].raw):] == ess[1][1].raw and \
            ess[1][0][0][0].raw == certificate.issuer.public_bytes()
        if ess[0].content != certificate.fingerprint(ess_hash) or not names_it:
            raise Fault("signature-ess-wrong", place)
        claimed = values[MESSAGE_DIGEST][0].content
    except (ValueError, LookupError):
        raise Fault("signature-structure", place) from None
    key, hash_algorithm = certificate.public_key(), HASHES.get(digest_oid)
    if not hash_algorithm:
        raise Fault("signature-weak-digest", place)
    scheme = algorithm[0].oid()
    ecdsa = {"1.2.840.10045.4.3.2": ("secp256r1", "sha256"), "1.2.840.10045.4.3.3": ("secp384r1", "sha384")}
    if isinstance(key, ec.EllipticCurvePublicKey) and \
            ecdsa.get(scheme) != (key.curve.name, hash_algorithm.name):
        raise Fault("signature-algorithm", place)
    if digest_of(hash_algorithm, content) != claimed:
        raise Fault("signature-digest-mismatch", place)
    covered = b"\x31" + attributes.raw[1:]  # the signature is over a SET OF (RFC 5652, section 5.4)
    try:
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(value.content, covered, ec.ECDSA(hash_algorithm))
        elif isinstance(key, rsa.RSAPublicKey) and key.key_size >= 2048 and scheme == "1.2.840.113549.1.1.10":
            key.verify(value.content, covered,
                       padding.PSS(padding.MGF1(hash_algorithm), hash_algorithm.digest_size), hash_algorithm)
        elif isinstance(key, rsa.RSAPublicKey) and key.key_size >= 3072 and \
                scheme in {f"1.2.840.113549.1.1.{end}" for end in (1, *range(11, 14))}:
            key.verify(value.content, covered, padding.PKCS1v15(), hash_algorithm)
        else:
            raise Fault("signature-algorithm", place)
    except InvalidSignature:
        raise Fault("signature-invalid", place) from None
    return certificate


def issuer_and_serial(certificate):
    """IssuerAndSerialNumber, as DER: both are encoded as in the certificate."""
    fields = read_der(certificate.tbs_certificate_bytes).inner()
    body = fields[3].raw + fields[1].raw
    size = len(body)
    length = bytes([size]) if size < 128 else bytes([0x80 + (size.bit_length() + 7) // 8]) + \
        size.to_bytes((size.bit_length() + 7) // 8, "big")
    return b"\x30" + length + body


def key_identifier(certificate):
    found = extension(certificate, x509.SubjectKeyIdentifier)
    return found and found.value.digest


# --- Certificates and revocation lists (certificates.md, What is accepted; Revocation lists) -------------------------

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
