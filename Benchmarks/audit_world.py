"""Makes what four parties hand to an auditor, from homes that exchanged one message in each of four relations.

    audit_world.py HOMES EVIDENCE MESSAGES

HOMES has the homes alpha, beta, gamma and delta and passphrase.txt, and for each a folder `NAME.packages` and an export
`NAME.log` (corridor log export --packages). Sealing, sending and importing ten thousand messages takes half an hour and is
not what is measured; so the signed packages of that one message and of its receipt are made again with other ids, numbers
and checkpoints and signed with the keys of the homes, by OpenSSL's library and the standards alone: RFC 6962 and 9162 for
the logs, C2SP for their heads, CMS with only digest and signature exchanged. Beta shows a log whose last three entries it
cut; delta denies the last message that it took in, and signed a receipt for it.
"""
import base64, ctypes, ctypes.util, datetime, hashlib, io, json, os, sys, uuid, zipfile

homes, evidence, messages = sys.argv[1], sys.argv[2], int(sys.argv[3])
NAMES = ("alpha", "beta", "gamma", "delta")
RELATIONS = (("alpha", "beta"), ("alpha", "gamma"), ("beta", "delta"), ("gamma", "delta"))
START = datetime.datetime(2026, 11, 30)
library = ctypes.CDLL(ctypes.util.find_library("crypto"))
for name in ("BIO_new_mem_buf", "PEM_read_bio_PrivateKey", "EVP_MD_CTX_new", "EVP_sha256"):
    getattr(library, name).restype = ctypes.c_void_p


def sha(data):
    return hashlib.sha256(data).digest()


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


class Key:
    """A private key of a home."""

    def __init__(self, path, passphrase):
        with open(path, "rb") as file:
            pem = file.read()
        bio = library.BIO_new_mem_buf(pem, len(pem))
        self.key = library.PEM_read_bio_PrivateKey(ctypes.c_void_p(bio), None, None, passphrase)
        if not self.key:
            sys.exit(f"{path} does not open")

    def sign(self, data, length=None):
        """A signature over data with SHA-256; with as many bytes as asked for."""
        while True:
            context = ctypes.c_void_p(library.EVP_MD_CTX_new())
            library.EVP_DigestSignInit(context, None, ctypes.c_void_p(library.EVP_sha256()), None, ctypes.c_void_p(self.key))
            size, signature = ctypes.c_size_t(200), ctypes.create_string_buffer(200)
            done = library.EVP_DigestSign(context, signature, ctypes.byref(size), data, ctypes.c_size_t(len(data)))
            library.EVP_MD_CTX_free(context)
            if done != 1:
                sys.exit("a signature was not made")
            if length in (None, size.value):
                return signature.raw[:size.value]


class Log:
    """A log: its leaves, as a tree whose complete nodes are kept."""

    def __init__(self, owner, partner):
        self.owner, self.partner, self.levels, self.lines, self.noted = owner, partner, [[]], [], 0
        self.origin = f"corridor/{owner.party}/{partner.party}/{owner.stream}"

    @property
    def size(self):
        return len(self.levels[0])

    def append(self, entry):
        entry["home_log"] = {"chain": self.owner.chain, "number": self.owner.number}
        salt = os.urandom(32)
        leaf = sha(b"\0" + salt + canonical(entry))
        self.lines.append({"entry": entry, "leaf": leaf.hex(), "number": self.size, "salt": salt.hex()})
        level = 0
        self.levels[0].append(leaf)
        while len(self.levels[level]) % 2 == 0:
            if level + 1 == len(self.levels):
                self.levels.append([])
            self.levels[level + 1].append(sha(b"\1" + self.levels[level][-2] + self.levels[level][-1]))
            level += 1

    def root(self, first=0, count=None):
        count = self.size if count is None else count
        if count == 0:
            return sha(b"")
        if count & (count - 1) == 0:
            level = count.bit_length() - 1
            return self.levels[level][first >> level]
        left = 1 << (count - 1).bit_length() - 1
        return sha(b"\1" + self.root(first, left) + self.root(first + left, count - left))

    def consistency(self, earlier, first=0, count=None, whole=True):
        count = self.size if count is None else count
        if earlier == count:
            return [] if whole else [self.root(first, count)]
        left = 1 << (count - 1).bit_length() - 1
        if earlier <= left:
            return self.consistency(earlier, first, left, whole) + [self.root(first + left, count - left)]
        return self.consistency(earlier - left, first + left, count - left, False) + [self.root(first, left)]

    def note(self, size=None):
        """The signed head, with all entries or fewer."""
        size = self.size if size is None else size
        text = f"{self.origin}\n{size}\n{base64.b64encode(self.root(0, size)).decode()}\n"
        signature = self.owner.log_id + self.owner.keys["log"].sign(text.encode())
        return f"{text}\n\u2014 {self.origin} {base64.b64encode(signature).decode()}\n"


class Template:
    """A signed package, to be made again with another manifest."""

    def __init__(self, path, key):
        self.key = key
        with zipfile.ZipFile(path) as archive:
            self.entries = [(entry, archive.read(entry)) for entry in archive.infolist()]
        self.content = {entry.filename: data for entry, data in self.entries}
        self.manifest = json.loads(self.content["manifest.json"])
        self.place(self.content["META-INF/signature001.p7s"])

    def place(self, der):
        """Finds the signed attributes and the signature of the only signer in a CMS SignedData."""

        def element(at):
            length, start = der[at + 1], at + 2
            if length & 0x80:
                count = length & 0x7F
                length, start = int.from_bytes(der[start:start + count], "big"), start + count
            return start, start + length

        def children(at):
            start, end = element(at)
            while start < end:
                yield start
                start = element(start)[1]

        data = list(children(list(children(0))[1]))[0]
        signer = list(children(list(children(data))[-1]))[0]
        parts = list(children(signer))
        attributes = next(at for at in parts if der[at] == 0xA0)
        signature = next(at for at in parts if der[at] == 0x04)
        self.attributes = (attributes, element(attributes)[1])
        self.signature = element(signature)
        digest = sha(self.content["META-INF/ASiCManifest001.xml"])
        self.digest = der.index(digest, *self.attributes)

    def made(self, changed):
        """The package with other contents of some entries, and the digest of what was signed."""
        content = {**self.content, **changed}
        references = content["META-INF/ASiCManifest001.xml"]
        for name, data in changed.items():
            old, new = (base64.b64encode(sha(data)) for data in (self.content[name], data))
            references = references.replace(old, new)
        content["META-INF/ASiCManifest001.xml"] = references
        der = bytearray(content["META-INF/signature001.p7s"])
        der[self.digest:self.digest + 32] = sha(references)
        start, end = self.attributes
        begin, stop = self.signature
        der[begin:stop] = self.key.sign(b"\x31" + bytes(der[start + 1:end]), stop - begin)
        content["META-INF/signature001.p7s"] = bytes(der)
        output = io.BytesIO()
        with zipfile.ZipFile(output, "w") as archive:
            for entry, _ in self.entries:
                info = zipfile.ZipInfo(entry.filename, entry.date_time)
                info.compress_type, info.create_system = entry.compress_type, entry.create_system
                info.create_version, info.extract_version = entry.create_version, entry.extract_version
                info.external_attr = entry.external_attr
                archive.writestr(info, content[entry.filename])
        return output.getvalue(), sha(references).hex()


class Party:
    """A home, and what it hands out."""

    def __init__(self, name, passphrase):
        self.name, self.number, self.chain, self.home_lines, self.received, self.numbers = name, 0, "", [], [], {}
        self.last = {}
        with open(f"{homes}/{name}.log", encoding="utf-8") as file:
            self.header = json.loads(file.readline())
            log = json.loads(file.readline())
        self.party, self.certificate, self.stream = self.header["party"], log["certificate"], log["log"].split("/")[3]
        keys = f"{homes}/{name}/.corridor/keys"
        self.keys = {role: Key(f"{keys}/{role}.key.pem", passphrase) for role in ("originator", "receipt", "log")}
        self.log_id = base64.b64decode(log["note"].rstrip("\n").split(" ")[-1])[:4]
        self.logs, self.templates = {}, {}
        self.wrote("created", self.party, time(0))
        self.private = Log(self, self)
        self.private.append({"act": "log-began", "time": time(0)})

    def wrote(self, act, subject, when):
        """An entry of the log of the home."""
        parts = [when, "bench", act, subject, "{}"]
        self.number += 1
        self.chain = sha(canonical([self.chain, self.number] + parts)).hex()
        self.home_lines.append({"chain": self.chain, "home_entry": parts, "number": self.number})

    def log(self, partner, when):
        if partner.name not in self.logs:
            self.logs[partner.name] = Log(self, partner)
            self.append(partner, {"act": "log-began"}, when)
        return self.logs[partner.name]

    def append(self, partner, entry, when):
        log = self.logs[partner.name]
        log.append({**entry, "time": when})
        self.private.append({"act": "relation-head", "partner": partner.party, "root": log.root().hex(), "size": log.size,
                             "stream": self.stream, "time": when})

    def package(self, template, partner, when, changed):
        """A package to a partner: its bytes, manifest and digest."""
        log, number = self.log(partner, when), self.numbers.get(partner.name, 0) + 1
        self.numbers[partner.name] = number
        note, size = log.note(), log.size
        position = {"recipient": partner.party, "sequence": number, "stream": self.stream}
        if partner.name in self.last:
            position["previous"] = self.last[partner.name]
        checkpoint = {"certificate": self.certificate, "note": note, "proofs": []}
        if log.noted:
            checkpoint["proofs"] = [{"path": [base64.b64encode(hash).decode() for hash in log.consistency(log.noted)],
                                     "size": log.noted}]
        seen = next((line["received"] for line in reversed(self.received) if line["party"] == partner.party), None)
        if seen:
            checkpoint["seen"] = seen
        log.noted = size
        manifest = {**template.manifest, "checkpoint": checkpoint, "created": when, "message_id": str(uuid.uuid4()),
                    "positions": [position], "to": [partner.party]}
        data, self.last[partner.name] = template.made({"manifest.json": canonical(manifest), **changed})
        partner.received.append({"certificate": self.certificate, "message": manifest["message_id"], "received": note,
                                 "time": when, "party": self.party})
        return data, manifest, self.last[partner.name]

    def export(self, path, cut=None):
        """Writes the log export; `cut` gives the number of entries that are shown of a log, by partner."""
        lines = [self.header]
        for log in list(self.logs.values()) + [self.private]:
            size = (cut or {}).get(log.partner.name, log.size)
            lines.append({"begins": time(0), "certificate": self.certificate, "log": log.origin, "name": log.partner.name,
                          "note": log.note(size)})
            lines += log.lines[:size]
        lines += self.home_lines
        lines += [{name: value for name, value in line.items() if name != "party"} for line in self.received]
        lines.append({"lines": len(lines) + 1})
        with open(path, "wb") as file:
            for line in lines:
                file.write(canonical(line) + b"\n")


def time(number):
    return (START + datetime.timedelta(seconds=number)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


with open(f"{homes}/passphrase.txt", "rb") as file:
    passphrase = file.readline().rstrip(b"\n")
parties = {name: Party(name, passphrase) for name in NAMES}
for name in NAMES:
    for file in os.scandir(f"{homes}/{name}.packages"):
        with zipfile.ZipFile(file.path) as archive:
            manifest = json.loads(archive.read("manifest.json"))
        sender = next(party for party in parties.values() if party.party == manifest["originator"]["party"])
        role = "receipt" if manifest["kind"] == "receipt" else "originator"
        sender.templates.setdefault(manifest["kind"], Template(file.path, sender.keys[role]))
os.makedirs(evidence)
for name in NAMES:
    os.makedirs(f"{evidence}/{name}")
    with open(f"{homes}/{name}/profile.asice", "rb") as source, open(f"{evidence}/{name}-profile.asice", "wb") as file:
        file.write(source.read())


def write(party, message, data):
    with open(f"{evidence}/{party.name}/{message}.asice", "wb") as file:
        file.write(data)


shown = {}
for number in range(messages):
    sender, recipient = (parties[name] for name in RELATIONS[(4 * number) // messages])
    when = time(60 + 4 * number)
    data, manifest, digest = sender.package(sender.templates["bundle"], recipient, when, {})
    message = {"kind": "bundle", "manifest_digest": digest, "message": manifest["message_id"],
               "sequence": manifest["positions"][0]["sequence"], "stream": sender.stream}
    sender.wrote("sealed", message["message"], when)
    sender.append(recipient, {"act": "message-sent", **message}, when)
    if number == messages - 1:
        recipient.log(sender, when)
        shown[sender.name] = recipient.logs[sender.name].size
    write(recipient, message["message"], data)
    when = time(61 + 4 * number)
    template = recipient.templates["receipt"]
    answer = {**json.loads(template.content["data/receipt.json"]), "manifest_digest": digest,
              "message_id": message["message"], "time": when}
    data, manifest, receipt = recipient.package(template, sender, when, {"data/receipt.json": canonical(answer)})
    recipient.wrote("imported", message["message"], when)
    recipient.append(sender, {"act": "message-accepted", **message}, when)
    answered = {"answers": {"manifest_digest": digest, "message": message["message"]}, "kind": "receipt",
                "manifest_digest": receipt, "message": manifest["message_id"],
                "sequence": manifest["positions"][0]["sequence"], "state": "accepted", "stream": recipient.stream}
    recipient.append(sender, {"act": "receipt-sent", **answered}, when)
    write(sender, manifest["message_id"], data)
    when = time(62 + 4 * number)
    sender.wrote("receipt-read", message["message"], when)
    sender.append(recipient, {"act": "receipt-received", **answered}, when)
for party in parties.values():
    party.wrote("log-exported", party.name, time(100 + 4 * messages))
    party.private.append({"act": "log-exported", "time": time(100 + 4 * messages)})
parties["alpha"].export(f"{evidence}/alpha.log")
parties["beta"].export(f"{evidence}/beta.log", {"alpha": parties["beta"].logs["alpha"].size - 3})
parties["gamma"].export(f"{evidence}/gamma.log")
parties["delta"].export(f"{evidence}/delta.log", shown)
