# XML: validating by a schema beside `xmllint --stream` with the same one, and converting a bundle either way, on ATT&CK
# repeated to 50 MB; the verdicts of both are compared, and the peak memory is printed.
top="$PWD"
source "$(dirname "$0")/lib.sh"
vectors="$top/../shared/vectors"
[ -d "$vectors" ] || { echo "the vectors are not here: $vectors" >&2; exit 5; }
schema="$top/specs/xml/trade-intelligence.xsd"

python3 - "$vectors/attack-stix/ics-attack-18.1.json" <<'MAKE'
import json, sys, uuid
bundle = json.load(open(sys.argv[1]))
objects, whole = bundle["objects"], []
for copy in range(14):
    for item in objects:
        # New ids, so that no element has that of another.
        item = dict(item)
        kind, old = item["id"].split("--")
        if copy: item["id"] = f"{kind}--{uuid.uuid5(uuid.UUID(old), str(copy))}"
        whole.append(item)
bundle["objects"] = whole
json.dump(bundle, open("large.json", "w"), ensure_ascii=False)
MAKE
"$CORRIDOR" convert large.json -o large.xml > /dev/null
sed '1000s#<ti:CreatedDateTime>[^<]*#<ti:CreatedDateTime>yesterday#' large.xml > bad.xml
json=$(stat -c %s large.json) xml=$(stat -c %s large.xml)
echo "bundle: $json bytes of JSON, $xml of XML"

for name in large bad; do
    ours=0; "$CORRIDOR" validate --schema "$schema" $name.xml > ours.txt || ours=$?
    theirs=0; xmllint --nonet --noout --stream --schema "$schema" $name.xml > theirs.txt 2>&1 || theirs=$?
    echo "$name: ours $([ $ours = 0 ] && echo valid || echo "not valid"), xmllint $([ $theirs = 0 ] && echo valid || echo "not valid")"
done

# report NAME BYTES COMMAND…: seconds, megabytes a second, and the peak of memory.
report() {
    local name=$1 bytes=$2 seconds peak
    shift 2
    seconds=$(timed 5 "$@")
    peak=$(python3 -c '
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)' "$@")
    awk -v n="$name" -v b="$bytes" -v s="$seconds" -v p="$peak" \
        'BEGIN { printf "%-34s %7.3f s %7.1f MB/s  peak %.0f MiB\n", n, s, b / s / 1e6, p / 1024 }'
}
report "xmllint --stream --schema" "$xml" xmllint --nonet --noout --stream --schema "$schema" large.xml
report "validate --schema" "$xml" "$CORRIDOR" validate --schema "$schema" large.xml
report "validate (schema and model)" "$xml" "$CORRIDOR" validate --limit 0 large.xml || true
report "convert JSON to XML" "$json" "$CORRIDOR" convert --force large.json -o out.xml
report "convert XML to JSON" "$xml" "$CORRIDOR" convert --force large.xml -o out.json
"$CORRIDOR" convert --force out.json -o again.xml > /dev/null
cmp large.xml again.xml && echo "there and back: the same bytes of XML"
