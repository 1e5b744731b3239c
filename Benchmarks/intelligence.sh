# Merges labelled tables under the profile intelligence: what merges by itself, what waits in groups, and what would be
# found once every group was answered as the labels say. SETS chooses among febrl3 fake1k s20k s100k (default: all).
benchmarks=$(cd "$(dirname "$0")" && pwd)
source "$benchmarks/lib.sh"
root=${peers%/.build/peers/bin}
shared=${CORRIDOR_SHARED:-$root/../shared}
[ -d "$shared/data/entity-resolution" ] || { echo "intelligence: the shared data is not there"; exit 0; }
cat > febrl3.map <<'MAP'
{ "type": "identity", "record": "unique_id", "dates": "yyyyMMdd", "set": { "identity_class": "individual" },
  "columns": { "given_name": "name.given", "surname": "name.family", "street_number": "address.street",
               "address_1": "address.street", "address_2": "note:address_2", "suburb": "address.city",
               "postcode": "address.postal_code", "state": "address.administrative_area",
               "date_of_birth": "birth_date", "soc_sec_id": "identifier:national-id" } }
MAP
cat > fake1k.map <<'MAP'
{ "type": "identity", "record": "unique_id", "set": { "identity_class": "individual" },
  "columns": { "first_name": "name.given", "surname": "name.family", "dob": "birth_date", "city": "address.city",
               "email": "email" } }
MAP
cat > synth.map <<'MAP'
{ "type": "identity", "record": "unique_id", "source": "source",
  "values": { "kind": { "person": "individual", "org": "organization" } },
  "columns": { "kind": "identity_class", "given_name": "name.given", "surname": "name.family", "dob": "birth_date",
               "id_number": "identifier:national-id", "phone": "phone", "street": "address.street",
               "city": "address.city", "postcode": "address.postal_code", "country": "address.country" } }
MAP
cat > row.py <<'PY'
import json, sys
found = json.load(open("merge.json"))
truth = found["truth"]
bulk = truth["bulk_right"] / truth["bulk_pairs"] if truth["bulk_pairs"] else 1
print("%-8s %9s %7s %10.4f %9.4f %8d %8d %8d %10.4f %9.4f" % (
    sys.argv[1], sys.argv[2], sys.argv[3], truth["pairs"]["precision"], truth["clusters"]["recall"], found["review"],
    truth["groups"], truth["bulk_groups"], bulk, truth["reviewed"]["recall"]))
PY
printf '%-8s %9s %7s %10s %9s %8s %8s %8s %10s %9s\n' set cpu MB precision recall pairs groups bulk 'of these' reviewed
for set in ${SETS:-febrl3 fake1k s20k s100k}; do
    case $set in
    febrl3) file=$shared/data/entity-resolution/febrl3/febrl3.csv map=febrl3.map ;;
    fake1k) file=$shared/data/entity-resolution/fake_1000/fake_1000.csv map=fake1k.map ;;
    s20k) python3 "$shared/tools/generate-entities.py" 20000 s20k.csv 7; file=s20k.csv map=synth.map ;;
    s100k) python3 "$shared/tools/generate-entities.py" 100000 s100k.csv 7; file=s100k.csv map=synth.map ;;
    *) echo "intelligence: no set $set"; exit 2 ;;
    esac
    /usr/bin/time -f '%U %S %M' -o time.txt "$CORRIDOR" merge "$file" --map "$map" --profile intelligence \
        --clusters clusters.csv --force > /dev/null 2>&1
    read -r user system memory < time.txt
    # The score comes from a run of its own that is not timed.
    "$CORRIDOR" merge "$file" --map "$map" --profile intelligence --truth cluster --format json > merge.json 2> /dev/null
    python3 row.py "$set" "$(awk -v u="$user" -v s="$system" 'BEGIN { printf "%.2f", u + s }')" $((memory / 1024))
done
