# Merges a home again after a hundredth of a list was added: the incremental merge beside a full one, with the same result.
source "$(dirname "$0")/lib.sh"
root=${peers%/.build/peers/bin}
list=${CORRIDOR_SHARED:-$root/../shared}/data/ofac-sdn/sdn_20230411T1843.csv
[ -e "$list" ] || { echo "incremental: the shared data is not there"; exit 0; }
key=(--passphrase-file passphrase.txt)
home agency
home carrier
"$CORRIDOR" partner add agency/profile.asice --yes --home carrier > /dev/null
"$CORRIDOR" partner add carrier/profile.asice --yes --home agency > /dev/null
# The list ends with a control byte that belongs to no row.
head -c -1 "$list" > all.csv
few=$(($(wc -l < all.csv) / 100))
head -n "-$few" all.csv > most.csv
tail -n "$few" all.csv > few.csv
for part in most few; do
    printf '\032' >> $part.csv
    "$CORRIDOR" export $part.csv --as ofac-sdn --dated 2026-01-01 -o $part.json --home carrier 2> /dev/null
    "$CORRIDOR" seal $part.json --to 'Example agency' -o $part.asice --home carrier "${key[@]}" > /dev/null 2>&1
    "$CORRIDOR" import $part.asice --home agency "${key[@]}" > /dev/null
    [ $part = few ] || cp -r agency first
    "$CORRIDOR" merge --home agency > $part.txt 2> /dev/null
    [ $part = few ] || cp -r agency merged
done
"$CORRIDOR" import few.asice --home merged "${key[@]}" > /dev/null
sed -n 1,2p few.txt

# measure WHAT HOME OPTION…: the median of five merges, each of a copy of the home.
measure() {
    local what=$1 from=$2
    shift 2
    for _ in 1 2 3 4 5; do
        rm -rf copy
        cp -r "$from" copy
        python3 "$root/Benchmarks/run.py" 1 - "$CORRIDOR" merge --home copy "$@"
    done | sort -k 2 -n | sed -n 3p | while read -r seconds cpu memory; do
        printf '%-38s %7s s %7s processor s %5s MB\n' "$what" "$seconds" "$cpu" "$memory"
    done
}
measure 'the first merge' first
measure 'a hundredth came in' merged
measure 'a hundredth came in, full merge' merged --full
measure 'nothing came in' agency
"$CORRIDOR" merge --home merged --format json > part.json 2> /dev/null
"$CORRIDOR" merge --home agency --full --format json > whole.json 2> /dev/null
python3 - <<'PY'
import json
part, whole = (json.load(open(name)) for name in ("part.json", "whole.json"))
for merge in (part, whole):
    merge.pop("changes", None)
assert part == whole
print("the same result")
PY
