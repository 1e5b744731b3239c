# Validating a bundle: ours, with schema, references, identifiers and markings, beside OASIS's stix2-validator.
source "$(dirname "$0")/lib.sh"
home carrier
rows 5000 parties.csv
"$CORRIDOR" export parties.csv --map map.json --dated 2026-01-01 -o good.json --home carrier 2> /dev/null
sed '0,/"name":"Example Trading/s//"nom":"Example Trading/' good.json > bad.json
echo "bundle: $(stat -c %s good.json) bytes"
for bundle in good bad; do
    ours=0; "$CORRIDOR" validate $bundle.json > ours.txt || ours=$?
    theirs=0; "$peers/stix2_validator" --strict --enforce-refs -d 103,202 $bundle.json > theirs.txt 2>&1 || theirs=$?
    echo "$bundle: ours $([ $ours = 0 ] && echo valid || echo "not valid"), peer $([ $theirs = 0 ] && echo valid || echo "not valid")"
done
ours=$(timed 7 "$CORRIDOR" validate good.json)
theirs=$(timed 3 "$peers/stix2_validator" --strict --enforce-refs -d 103,202 good.json)
echo "ours $ours s, stix2-validator $theirs s: $(ratio "$ours" "$theirs") times"
