"""Signed containers: the container manifest, and what it says of the entries."""
import base64
import hashlib
import re
import urllib.parse
import xml.etree.ElementTree

from archive import MEDIA_TYPE, Fault, read_zip, sha256
from signatures import judge, names, verify_signature

ASIC, DSIG = "{http://uri.etsi.org/02918/v1.2.1#}", "{http://www.w3.org/2000/09/xmldsig#}"
DIGESTS = {"http://www.w3.org/2001/04/xmlenc#sha256": hashlib.sha256,
           "http://www.w3.org/2001/04/xmldsig-more#sha384": hashlib.sha384,
           "http://www.w3.org/2001/04/xmlenc#sha512": hashlib.sha512}


def read_container_manifest(data, place):
    """The name of the signature over it, and its references by name: how to digest, and the digest."""
    def name_in(element):
        if set(element.attrib) - {"URI", "MimeType", "Rootfile"} or re.search("[?#:]", element.attrib["URI"]):
            raise ValueError
        return urllib.parse.unquote(element.attrib["URI"], errors="strict")
    try:
        text = data.decode("utf-8-sig")
        if "<!" in text or text.count("<?") > text.startswith("<?xml"):
            raise ValueError("a document type, comment or processing instruction")
        root = xml.etree.ElementTree.fromstring(text.encode())
        signature, *listed = root
        references = {}
        if [root.tag, signature.tag] != [ASIC + "ASiCManifest", ASIC + "SigReference"] or root.attrib or not listed or \
                any((each.text or "").strip() and not each.tag.endswith("DigestValue") or (each.tail or "").strip()
                    for each in root.iter()):
            raise ValueError
        for element in listed:
            method, value = element
            name, digest = name_in(element), DIGESTS.get(method.attrib["Algorithm"])
            if [element.tag, method.tag, value.tag] != [
                    ASIC + "DataObjectReference", DSIG + "DigestMethod", DSIG + "DigestValue"] or \
                    len(method.attrib) > 1 or value.attrib or len(method) or len(value):
                raise ValueError
            if not digest or name in references:
                raise Fault("entry-listed-twice" if digest else "manifest-digest-algorithm", place)
            references[name] = digest, base64.b64decode("".join(value.text.split()), validate=True)
        return name_in(signature), references
    except (ValueError, KeyError, AttributeError, TypeError, xml.etree.ElementTree.ParseError):
        raise Fault("manifest-structure", place) from None


class Container:
    """What a container holds and who signed for it; `faults` says what is wrong with it."""

    def __init__(self, data, trust, at):
        self.entries, self.faults, self.signers = read_zip(data), [], []
        names_in_order = list(self.entries)
        if not names_in_order or names_in_order[0] != "mimetype" or self.entries["mimetype"] != MEDIA_TYPE:
            raise Fault("mimetype-wrong", "mimetype")
        inside = [name for name in names_in_order if name.startswith("META-INF/")]
        manifests = sorted(name for name in inside if name.endswith(".xml"))
        if not manifests:
            raise Fault("manifest-missing")
        if len(manifests) > 64:
            raise Fault("signatures-too-many")
        expected = [name for number in range(1, len(manifests) + 1)
                    for name in (f"META-INF/ASiCManifest{number:03d}.xml", f"META-INF/signature{number:03d}.p7s")]
        if set(inside) - set(expected):
            raise Fault("meta-inf-entry-unknown", min(set(inside) - set(expected)))
        content = [name for name in names_in_order[1:] if name not in inside]
        if ["mimetype", *content, *(name for name in expected if name in inside)] != names_in_order:
            self.faults.append(Fault("entry-order", inside[0]))
        for name in manifests:
            signature, references = read_container_manifest(self.entries[name], name)
            if signature != name.replace("ASiCManifest", "signature").replace(".xml", ".p7s"):
                raise Fault("manifest-structure", name)
            if signature not in inside:
                raise Fault("signature-missing", signature)
            certificate = verify_signature(self.entries[signature], self.entries[name], signature)
            self.faults += judge(certificate, trust, at, signature)
            self.signers.append((certificate, *names(certificate)))
            listed = [each for each in references if not each.startswith("META-INF/")]
            self.faults += [Fault("entry-unlisted", each) for each in content if each not in listed]
            if listed != content and sorted(listed) == sorted(content):
                self.faults.append(Fault("entry-order", name))
            for each, (digest, value) in references.items():
                if each not in self.entries:
                    self.faults.append(Fault("entry-missing", each))
                elif digest(self.entries[each]).digest() != value:
                    self.faults.append(Fault("digest-mismatch", each))
        self.manifest_digest = sha256(self.entries["META-INF/ASiCManifest001.xml"]).hex()
