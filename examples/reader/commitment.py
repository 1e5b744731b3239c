"""The commitment to the parts of bundles (package.md, Commitment)."""
import hmac

from archive import sha256
from documents import canonical, in_order, read_json


def keyed(key, message):
    return hmac.digest(key, message, "sha256")


def leaf_1(salt, entry, index, name, value):
    return sha256(salt + canonical([entry, index, name, value]))


def values_inside(place, value):
    """(place, value) of scalars, empty lists and empty objects inside, in the order of canonical JSON."""
    for name in in_order(value) if isinstance(value, dict) else range(len(value)):
        inner, inner_place = value[name], sha256(place + canonical(name))
        if isinstance(inner, (dict, list)) and inner:
            yield from values_inside(inner_place, inner)
        else:
            yield inner_place, inner


def leaves(version, seed, bundles):
    """The leaves over `bundles`: (entry, form, content)."""
    made = []
    for entry, form, content in bundles:
        if form == "xml":
            place = sha256(canonical([entry]))
            made.append(keyed(seed, place) + place + canonical(sha256(content).hex()))
            continue
        for index, thing in enumerate(read_json(content, entry).get("objects", [])):
            if version == "1":
                made += [leaf_1(keyed(seed, canonical([entry, index, name])), entry, index, name, value)
                         for name, value in [(None, thing), *((name, thing[name]) for name in in_order(thing))]]
            else:
                place = sha256(canonical([entry, index]))
                made += [keyed(seed, each) + each + canonical(value)
                         for each, value in [(place, thing), *values_inside(place, thing)]]
    if version == "2":  # filled up to a multiple of max(8, 2^(k−3))
        step = max(8, 1 << len(made).bit_length() >> 4)
        missing = -len(made) % step if made else 8
        made += [keyed(seed, canonical(["padding", number])) for number in range(missing)]
    return made


def tree(hashed):
    """The Merkle tree hash of RFC 6962, section 2.1."""
    if len(hashed) < 2:
        return hashed[0] if hashed else sha256(b"")
    split = 1 << (len(hashed) - 1).bit_length() - 1
    return sha256(b"\1" + tree(hashed[:split]) + tree(hashed[split:]))


def root_by_path(leaf, number, count, path):
    """The root that an audit path leads to (RFC 9162, section 2.1.3.2), or None."""
    node, last, result = number, count - 1, sha256(b"\0" + leaf)
    for sibling in path:
        if last == 0:
            return None
        if node & 1 or node == last:
            result = sha256(b"\1" + sibling + result)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            result = sha256(b"\1" + result + sibling)
        node, last = node >> 1, last >> 1
    return result if last == 0 and number < count else None
