"""Values, canonical JSON and DER, as the writer needs them."""
import datetime
import decimal
import hashlib
import json

from cryptography.hazmat.primitives import serialization

# --- Values (conventions.md) -----------------------------------------------------------------------------------------

def now():
    return datetime.datetime.now(datetime.timezone.utc)


def time_text(time):
    return time.strftime("%Y-%m-%dT%H:%M:%S.") + f"{time.microsecond // 1000:03d}Z"


def sha256(data):
    return hashlib.sha256(data).digest()


def party_id(public_key):
    """package.md, manifest.json: the SHA-256 of the DER SubjectPublicKeyInfo."""
    return sha256(public_key.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)).hex()


def number_text(number):
    """A number as ECMAScript writes it (RFC 8785, section 3.2.2.3); `repr` has the same digits."""
    value = float(number)
    if abs(value) == float("inf"):
        raise OverflowError("a number beyond any double has no canonical form")
    sign, digits, exponent = decimal.Decimal(repr(value)).normalize().as_tuple()
    digits, sign = "".join(map(str, digits)), "-" * sign
    point = len(digits) + exponent  # the number of digits before the decimal point
    if digits == "0":
        return "0"
    if len(digits) <= point <= 21:
        return sign + digits.ljust(point, "0")
    if 0 < point <= 21:
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    return sign + digits[0] + ("." + digits[1:] if digits[1:] else "") + f"e{point - 1:+d}"


def canonical(value):
    """Canonical JSON (RFC 8785), as text."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return number_text(value)
    return json.dumps(value, ensure_ascii=False)


def encoded(value):
    return canonical(value).encode()


# --- DER (X.690) -----------------------------------------------------------------------------------------------------

def der(tag, *parts):
    body = b"".join(parts)
    size = len(body)
    if size < 128:
        return bytes([tag, size]) + body
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(length)]) + length + body


def sequence(*parts):
    return der(0x30, *parts)


def set_of(*parts):
    return der(0x31, *sorted(parts))


def integer(value):
    return der(0x02, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def oid(text):
    first, second, *rest = map(int, text.split("."))
    content = bytearray([first * 40 + second])
    for number in rest:
        septets = [number & 0x7F]
        while number := number >> 7:
            septets.append(0x80 | number & 0x7F)
        content += bytes(reversed(septets))
    return der(0x06, bytes(content))


def octets(data):
    return der(0x04, data)
