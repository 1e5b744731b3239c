"""Keys, certificates, revocation list and profile of a party; the profiles of others."""
import datetime
import json
import os
import sys
import zipfile

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from encoding import now, party_id


def read_profile(path):
    """The recipient of a profile. Whether the profile is genuine, reader.py says; here its parts must fit."""
    profile = json.loads(zipfile.ZipFile(path).read("data/profile.json"))
    certificates = [x509.load_pem_x509_certificate(pem.encode()) for pem in profile["certificates"]]
    revoked = x509.load_pem_x509_crl(profile["revocation_list"].encode())
    roles = {named(certificate, "role"): certificate for certificate in certificates}
    root, encryption = roles["root"], roles["encryption"]
    encryption.verify_directly_issued_by(root)
    if not revoked.is_signature_valid(root.public_key()) or revoked.next_update_utc < now():
        sys.exit(f"{path}: its revocation list is not of its root, or not fresh.")
    if revoked.get_revoked_certificate_by_serial_number(encryption.serial_number) or \
            not encryption.not_valid_before_utc <= now() <= encryption.not_valid_after_utc:
        sys.exit(f"{path}: its encryption certificate is revoked, or not valid now.")
    return {"party": profile["party"], "encryption": encryption,
            "reads": profile.get("reads", {"versions": ["1"]})["versions"]}


def named(certificate, what):
    """The party, or the role, that a certificate names (certificates.md, What is issued)."""
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value \
        .get_values_for_type(x509.UniformResourceIdentifier)
    prefix = f"urn:corridor:{what}:"
    return next(name.removeprefix(prefix) for name in names if name.startswith(prefix))


def load(folder, role, passphrase):
    key = serialization.load_pem_private_key((folder / f"keys/{role}.key.pem").read_bytes(), passphrase)
    return key, x509.load_pem_x509_certificate((folder / f"certificates/{role}.pem").read_bytes())


def issue(role, kind, name, root):
    """A key and its certificate, as the table "What is issued" of certificates.md has it."""
    key = rsa.generate_private_key(65537, 3072) if kind == "rsa3072" else \
        ec.generate_private_key(ec.SECP384R1() if kind == "p384" else ec.SECP256R1())
    root_key, root_certificate = root or (key, None)
    party = party_id(root_key.public_key())
    start = now().replace(microsecond=0) - datetime.timedelta(minutes=5)
    subject = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, name),
                         x509.NameAttribute(NameOID.COMMON_NAME, f"{name} {role}")])
    is_root, agrees = role == "root", role == "encryption" and kind != "rsa3072"
    usage = x509.KeyUsage(
        digital_signature=role in ("originator", "gateway", "receipt"),
        content_commitment=role in ("originator", "receipt"), key_encipherment=role == "encryption" and not agrees,
        data_encipherment=False, key_agreement=agrees, key_cert_sign=is_root, crl_sign=is_root,
        encipher_only=False, decipher_only=False)
    certificate = x509.CertificateBuilder(
        issuer_name=root_certificate.subject if root_certificate else subject, subject_name=subject,
        public_key=key.public_key(), serial_number=int.from_bytes(os.urandom(16), "big") >> 1 | 1,
        not_valid_before=start, not_valid_after=start + datetime.timedelta(days=3650 if is_root else 730)
    ).add_extension(x509.BasicConstraints(is_root, 0 if is_root else None), True) \
        .add_extension(usage, True) \
        .add_extension(x509.SubjectAlternativeName([
            x509.UniformResourceIdentifier(f"urn:corridor:party:{party}"),
            x509.UniformResourceIdentifier(f"urn:corridor:role:{role}")]), False) \
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False) \
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), False) \
        .sign(root_key, hashes.SHA384() if kind == "p384" else hashes.SHA256())
    return key, certificate


def make_party(folder, name, kind, passphrase):
    """Root, role certificates and revocation list of a new party, in the layout of a party home."""
    root = issue("root", kind, name, None)
    made = {"root": root, **{role: issue(role, kind, name, root)
                             for role in ("originator", "gateway", "receipt", "encryption")}}
    for subfolder in ("keys", "certificates"):
        (folder / subfolder).mkdir(parents=True, mode=0o700)
    protection = serialization.BestAvailableEncryption(passphrase) if passphrase else serialization.NoEncryption()
    for role, (key, certificate) in made.items():
        save(folder / f"keys/{role}.key.pem", key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, protection))
        save(folder / f"certificates/{role}.pem", certificate.public_bytes(serialization.Encoding.PEM))
    start = now().replace(microsecond=0)
    revocation_list = x509.CertificateRevocationListBuilder(
        issuer_name=root[1].subject, last_update=start - datetime.timedelta(minutes=5),
        next_update=start + datetime.timedelta(days=90)
    ).add_extension(x509.CRLNumber(1), False) \
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root[0].public_key()), False) \
        .sign(root[0], hashes.SHA384() if kind == "p384" else hashes.SHA256()) \
        .public_bytes(serialization.Encoding.PEM)
    save(folder / "crl.pem", revocation_list)
    return made, revocation_list.decode()


def save(path, data):
    """Written under another name and moved, so that a file is whole or not there."""
    draft = path.with_name(path.name + ".part")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(data)
        os.fsync(file.fileno())
    os.replace(draft, path)
