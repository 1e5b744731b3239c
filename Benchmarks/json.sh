# Parsing JSON and validating STIX by OASIS's own schemas: ours beside orjson and jsonschema-rs, on ATT&CK repeated to
# 40 MB, with the verdict on every object compared.
top="$PWD"
source "$(dirname "$0")/lib.sh"
vectors="$top/../shared/vectors"
[ -d "$vectors" ] || { echo "the vectors are not here: $vectors" >&2; exit 5; }
schemas="$vectors/stix2.1-json-schemas/schemas"
items="http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/common/bundle.json#/properties/objects/items"
"$peers/pip" install --quiet --disable-pip-version-check jsonschema-rs orjson
(cd "$top/Benchmarks" && swift build --configuration release --scratch-path "$top/.build-bench" 2>&1 | tail -n 1 >&2)
"$peers/python" - "$vectors/attack-stix/ics-attack-18.1.json" <<'MAKE'
import json, sys
bundle = json.load(open(sys.argv[1]))
bundle["objects"] *= 12
json.dump(bundle, open("attack.json", "w"), indent=4, ensure_ascii=False)
MAKE
cp "$vectors/attack-stix/mobile-attack-17.1.json" mobile.json
"$top/.build-bench/release/bench-json" "$schemas" "$items" attack.json mobile.json
"$peers/python" "$top/Benchmarks/schema_peer.py" "$schemas" "$items" attack.json mobile.json
for name in attack mobile; do
    cmp $name.json.ours $name.json.peer
    echo "$name: the same verdict on each of $(wc -l < $name.json.ours) objects"
done
