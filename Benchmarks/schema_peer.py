"""schema_peer.py SCHEMAS REFERENCE DOC…: orjson and jsonschema-rs on what bench-json does, and their verdicts in
DOC.peer."""
import json
import pathlib
import statistics
import sys
import time

import jsonschema_rs
import orjson


def median(runs, body):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        result = body()
        times.append(time.perf_counter() - start)
    return statistics.median(times), result


folder, reference, documents = sys.argv[1], sys.argv[2], sys.argv[3:]
schemas = [json.loads(path.read_bytes()) for path in pathlib.Path(folder).rglob("*.json")]
registry = jsonschema_rs.Registry([(schema["$id"], schema) for schema in schemas if "$id" in schema])
seconds, validator = median(
    3, lambda: jsonschema_rs.Draft202012Validator({"$ref": reference}, registry=registry, validate_formats=False))
print(f"peer: compile {seconds * 1e3:.1f} ms")
for path in map(pathlib.Path, documents):
    raw = path.read_bytes()
    megabytes = len(raw) / 1e6
    parsing, document = median(5, lambda: orjson.loads(raw))
    objects = document["objects"]
    validating, verdicts = median(3, lambda: [validator.is_valid(element) for element in objects])
    bad = [element for element, verdict in zip(objects, verdicts) if not verdict][:200]
    listing, count = median(1, lambda: sum(1 for element in bad for _ in validator.iter_errors(element)))
    print(f"peer: {path.name}: parse {megabytes / parsing:.1f} MB/s, validate {megabytes / validating:.1f} MB/s, "
          f"{sum(verdicts)} of {len(verdicts)} objects valid; "
          f"{count} errors of {len(bad)} of them listed in {listing:.1f} s")
    lines = "".join("valid\n" if verdict else "not valid\n" for verdict in verdicts)
    pathlib.Path(path.name + ".peer").write_text(lines)
