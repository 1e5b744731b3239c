"""JSON, canonical JSON, and the documents of the format."""
import datetime
import decimal
import json
import re

from archive import Fault

# --- JSON (conventions.md, JSON) -------------------------------------------------------------------------------------


def read_json(data, place):
    def members(pairs):
        if len(dict(pairs)) != len(pairs):
            raise Fault("json-duplicate-key", place)
        return dict(pairs)

    def refuse(_):
        raise ValueError("NaN or Infinity")
    if data.startswith(b"\xef\xbb\xbf"):
        raise Fault("json-bom", place)
    try:
        return json.loads(data.decode(), object_pairs_hook=members, parse_constant=refuse)
    except (ValueError, RecursionError):
        raise Fault("json-malformed", place) from None


def number_text(number):
    """A number as ECMAScript writes it (RFC 8785, section 3.2.2.3); `repr` has the same digits."""
    value = float(number)
    if abs(value) == float("inf"):
        raise OverflowError("no canonical form")
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


def in_order(thing):
    return sorted(thing, key=lambda name: name.encode("utf-16-be"))


def canonical_text(value):
    if isinstance(value, dict):
        return "{" + ",".join(f"{canonical_text(name)}:{canonical_text(value[name])}" for name in in_order(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical_text, value)) + "]"
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return number_text(value)
    return json.dumps(value, ensure_ascii=False)


def canonical(value):
    return canonical_text(value).encode()


# --- Documents (conventions.md; the tables of package.md) ------------------------------------------------------------

# A form is a regular expression for a string, `int`, a list of one form, a table of members ("?": optional), or
# None for anything.
TEXT, HEX = r"[\s\S]*", "[0-9a-f]{64}"
UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
TIME = r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)"
BASE64 = "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?"
NAMED = {"format": TEXT, "version": TEXT}
PROFILED = {**NAMED, "profile": TEXT}
COMMITMENT_1 = {"algorithm": "rfc6962-sha256", "root": HEX, "leaves": int}
COMMITMENT_2 = {**COMMITMENT_1, "algorithm": "corridor-commitment-2"}
ADDRESSED = {"to": [HEX], "message_id": UUID, "expires?": TIME, "created": TIME,
             "positions": [{"recipient": HEX, "stream": UUID, "sequence": int, "previous?": HEX}]}
MANIFEST = {**PROFILED, **ADDRESSED, "originator": {"party": HEX, "name": TEXT}, "gateways": [HEX], "handling": [TEXT],
            "legal_basis?": TEXT, "required_cosigners": [HEX], "enclosed?": [
                {"entry": TEXT, "originator": HEX, "message_id": UUID, "manifest_digest": HEX, "release?": TEXT}]}
ROUTING = {**PROFILED, **ADDRESSED, "from": HEX, "segments": int, "certificates": [HEX]}
RECEIPT = {**NAMED, "message_id": UUID, "manifest_digest": HEX, "state": "delivered|accepted|rejected", "time": TIME}
AUTHORITY = {"certificate": TEXT, "statement": TEXT, "revocation_list": TEXT}
PARTY = {**NAMED, "party": HEX, "name": TEXT, "country": "[A-Z]{2}", "role": "carrier|agency|partner",
         "certificates": [TEXT], "revocation_list": TEXT, "former_roots?": [AUTHORITY], "authorities?": [AUTHORITY]}
HEAD = {**PROFILED, "originator": HEX, "token": HEX, "commitment": COMMITMENT_2}
PART = {"entry": TEXT, "index": int, "value": None, "salt": HEX, "leaf": int, "path": [HEX]}
FORMS = {
    ("corridor-package", "1"): {**MANIFEST, "kind": "bundle|receipt|profile", "bundles": [TEXT],
                                "commitment?": COMMITMENT_1},
    ("corridor-package", "2"): {**MANIFEST, "kind": "[a-z][a-z0-9-]{0,63}", "bundles": [
        {"entry": TEXT, "form": "json|xml", "same_as?": TEXT}], "commitment?": COMMITMENT_2, "disclosures?": [
            {"entry": "data/.*", "originator": HEX, "message_id?": UUID, "withheld?": [
                {"entry": "data/.*", "index": int, "pointers": ["/.*"]}]}],
        "introduced?": [{"entry": "data/.*", "party": HEX}]},
    ("corridor-envelope", "1"): ROUTING, ("corridor-envelope", "2"): ROUTING,
    ("corridor-receipt", "1"): RECEIPT, ("corridor-receipt", "2"): {**RECEIPT, "reason?": TEXT},
    ("corridor-request", "2"): {**NAMED, "stream": UUID, "numbers": [[int]], "parts": [{"message": UUID, "parts": [int]}],
                                "time": TIME},
    ("corridor-party-profile", "1"): PARTY,
    ("corridor-party-profile", "2"): {**PARTY, "reads": {"versions": [TEXT], "kinds": [TEXT], "suites": [TEXT]}},
    ("corridor-disclosure-head", "2"): HEAD,
    ("corridor-disclosure", "1"): {**NAMED, "manifest": BASE64, "container_manifest": BASE64, "signature": BASE64,
                                   "disclosed": [{**PART, "property?": TEXT}]},
    ("corridor-disclosure", "2"): {**NAMED, "head": BASE64, "signature": BASE64, "disclosed": [
        {**PART, "steps": [None]}]}}


def is_time(text):  # conventions.md, Values: in UTC with Z
    try:
        return text.endswith("Z") and datetime.datetime.fromisoformat(text[:19].upper().replace(":60", ":59")) is not None
    except ValueError:
        return False


def check(value, form, place, strict):
    if isinstance(form, dict) and isinstance(value, dict):
        known = {name.rstrip("?"): inner for name, inner in form.items()}
        for name in form:
            if name not in value and not name.endswith("?"):
                raise Fault("field-missing", f"{place}/{name}")
        for name, member in value.items():
            if name in known:
                check(member, known[name], f"{place}/{name}", strict)
            elif strict:
                raise Fault("field-unknown", f"{place}/{name}")
    elif isinstance(form, list) and isinstance(value, list):
        for number, entry in enumerate(value):
            check(entry, form[0], f"{place}/{number}", strict)
    elif not (form is None or form is int and type(value) is int and 0 <= value < 2 ** 53 or
              isinstance(form, str) and isinstance(value, str) and re.fullmatch(form, value) and
              (form is not TIME or is_time(value))):
        raise Fault("field-invalid", place)


def read_document(data, place, format_name):
    """A document: its members, and what must hold between them."""
    value = read_json(data, place)
    check(value, NAMED, place, False)
    form = FORMS.get((value["format"], value["version"]))
    if value["format"] != format_name or not form or \
            "profile" in form and value.get("profile") != "corridor-cades-1":
        raise Fault("format-version-unknown", place)
    if value["version"] == "2" and "critical" in value:  # conventions.md, Critical members
        check(value["critical"], [TEXT], f"{place}/critical", True)
        if not value["critical"] or len(set(value["critical"])) != len(value["critical"]):
            raise Fault("field-invalid", f"{place}/critical")
        if set(value["critical"]) - ({"disclosures"} if format_name == "corridor-package" else set()):
            raise Fault("critical-unknown", place)
    check(value, form, place, value["version"] == "1")
    for number, position in enumerate(value.get("positions", ())):  # package.md, Streams
        if position["sequence"] < 1 or ("previous" in position) != (position["sequence"] > 1):
            raise Fault("field-invalid", f"{place}/positions/{number}/previous")
    if "to" in value and ([each["recipient"] for each in value["positions"]] != value["to"] or
                          len(set(value["to"])) != len(value["to"])):
        raise Fault("field-invalid", f"{place}/positions")
    if format_name == "corridor-package" and value["version"] == "2":  # package.md, Bundles of version 2
        for name in ("disclosures", "introduced"):  # exchange.md, Sharing
            if name in value and not 1 <= len(value[name]) <= 999:
                raise Fault("field-invalid", f"{place}/{name}")
        bundles = {each["entry"]: each for each in value["bundles"]}
        for each in value["bundles"]:
            same = bundles.get(each.get("same_as"), {})
            if len(bundles) != len(value["bundles"]) or "same_as" in each and (
                    "same_as" in same or {each["form"], same.get("form")} != {"json", "xml"}):
                raise Fault("field-invalid", f"{place}/bundles")
    return value
