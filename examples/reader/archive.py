"""ZIP, as the section of that name in package.md has it."""
import hashlib
import re
import struct
import unicodedata
import zlib


class Fault(Exception):
    """What is wrong: its code, its place, and the verdict that it leads to."""

    def __init__(self, code, place="", outcome="FAILED"):
        super().__init__(code)
        self.code, self.place, self.outcome = code, place, outcome


def sha256(data):
    return hashlib.sha256(data).digest()


MEDIA_TYPE = b"application/vnd.etsi.asic-e+zip"


def read_zip(data):
    """The entries by name, in order. The directory and the local headers must agree and cover every byte."""
    end = data.rfind(b"PK\x05\x06")
    if end < 0 or len(data) < end + 22:
        raise Fault("zip-not-an-archive" if data.startswith(b"PK") else "file-not-corridor")
    disk, start_disk, here, count, size, start, comment = struct.unpack("<4H2LH", data[end + 4:end + 22])
    if start == 0xFFFFFFFF or count == 0xFFFF:
        raise Fault("zip64-not-read", "", "INDETERMINATE")
    if count > 10_000:
        raise Fault("zip-too-many-entries")
    if len(data) != end + 22 + comment:
        raise Fault("zip-stray-bytes")
    if data[end + 22:] not in (b"", b"mimetype=" + MEDIA_TYPE):
        raise Fault("zip-comment")
    if start + size != end:
        raise Fault("zip-stray-bytes")
    if disk or start_disk or here != count:
        raise Fault("zip-structure")
    entries, at, place = {}, start, 0
    for _ in range(count):
        try:
            (magic, _, _, flags, method, time, date, crc, packed, unpacked, name_size, extra_size, comment,
             disk, _, attributes, offset) = struct.unpack("<4s6H3L5H2L", data[at:at + 46])
            (local_magic, _, *local_plain, local_crc, local_packed, local_unpacked, local_name_size,
             local_extra_size) = \
                struct.unpack("<4s5H3L2H", data[offset:offset + 30])
        except struct.error:
            raise Fault("zip-structure") from None
        raw = data[at + 46:at + 46 + name_size]
        name = raw.decode(errors="replace")
        body = offset + 30 + local_name_size + local_extra_size
        extras = data[at + 46 + name_size:][:extra_size], data[body - local_extra_size:body]

        def demand(holds, code):
            if not holds:
                raise Fault(code, name)
        demand((magic, local_magic) == (b"PK\x01\x02", b"PK\x03\x04"), "zip-structure")
        demand("\ufffd" not in name and (raw.isascii() or flags & 0x800), "zip-name-not-utf8")
        demand(name_size <= 512 and not re.search(r'[\\:*?"<>|\x00-\x1f\x7f]', name) and
               not {"", ".", ".."} & set(name.split("/")), "zip-name-unsafe")
        demand(unicodedata.normalize("NFC", name).casefold() not in entries, "zip-duplicate-entry")
        demand(not flags & 0x41, "zip-encrypted")
        demand(method in (0, 8), "zip-method-unsupported")
        demand(not flags & ~0x80E and not disk, "zip-structure")
        demand(not comment, "zip-comment")
        # Neither a link nor a device: the type in a mode of Unix, and volume, folder, device, reparse point of DOS.
        demand(attributes >> 28 in (0, 8) and not attributes & 0x458, "zip-symlink")
        demand(all(field in (1, 0x5455, 0x7875) for extra in extras for field in fields_of(extra)), "zip-extra-field")
        demand(0xFFFFFFFF not in (packed, unpacked, offset), "zip64-invalid")
        local_sizes = zip((local_crc, local_packed, local_unpacked), (crc, packed, unpacked))
        demand(local_plain == [flags, method, time, date] and data[offset + 30:][:local_name_size] == raw and all(
            one == other or flags & 8 and not one for one, other in local_sizes),
            "zip-headers-differ")
        demand(offset == place, "zip-stray-bytes" if offset > place else "zip-overlap")
        demand(unpacked <= 1 << 20 or unpacked <= 100 * packed, "zip-ratio")
        place, at = body + packed, at + 46 + name_size + extra_size
        content = data[body:place]
        if flags & 8:  # a data descriptor, with or without its signature
            descriptor = struct.pack("<3L", crc, packed, unpacked)
            descriptors = b"PK\7\b" + descriptor, descriptor
            place += next((len(each) for each in descriptors if data.startswith(each, place)), 0)
        if method == 8:
            inflater = zlib.decompressobj(-15)
            try:
                content = inflater.decompress(content, unpacked + 1)
            except zlib.error:
                raise Fault("zip-data-invalid", name) from None
            demand(inflater.eof and not inflater.unused_data or len(content) > unpacked, "zip-data-invalid")
        demand(len(content) == unpacked, "zip-size-mismatch")
        demand(zlib.crc32(content) == crc, "zip-checksum-mismatch")
        demand(method == 0 or name != "mimetype", "mimetype-wrong")
        entries[unicodedata.normalize("NFC", name).casefold()] = (name, content)
    if place != start:
        raise Fault("zip-stray-bytes")
    return dict(entries.values())


def fields_of(extra):
    """The numbers of the fields in an extra field."""
    while extra:
        number, size = struct.unpack("<2H", extra[:4].ljust(4, b"\0"))
        yield number
        extra = extra[4 + size:]
