# Functions that the benchmarks share: a home, generated input, and timing. Sourced with CORRIDOR set.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck disable=SC2034 # used by the scripts that source this file
peers="$PWD/.build/peers/bin"
cd "$work"
printf 'three blind carriers\n' > passphrase.txt
chmod 600 passphrase.txt

# home NAME: creates a party home.
home() {
    "$CORRIDOR" init "$1" --name "Example $1" --country US --passphrase-file passphrase.txt > /dev/null
}

# rows N FILE: N generated parties as CSV, the same ones each time.
rows() {
    awk -v n="$1" 'BEGIN {
        srand(1); print "id,name,kind,street,city,country,phone"
        for (i = 1; i <= n; i++)
            printf "%d,Example %s %d,%s,%d Example Street,City %d,NL,+31 20 555 %04d\n", i,
                (i % 3 ? "Trading" : "Person"), i * 7919 % n, (i % 3 ? "organization" : "individual"), i % 400,
                i % 97, int(rand() * 10000)
    }' > "$2"
    cat > map.json <<'MAP'
{ "type": "identity", "source_name": "generated parties", "label": "party", "record": "id",
  "columns": { "name": "name", "kind": "identity_class", "street": "address.street", "city": "address.city",
               "country": "address.country", "phone": "phone" } }
MAP
}

# bundles FIRST LAST FOLDER: a folder with small bundles, each with one party, by their numbers; LAST is not among them.
bundles() {
    rm -rf "$3"
    mkdir "$3"
    python3 - "$1" "$2" "$3" <<'END'
import json, sys, uuid
for number in range(int(sys.argv[1]), int(sys.argv[2])):
    name = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{sys.argv[3]}/{number}"))
    party = {"type": "identity", "spec_version": "2.1", "id": "identity--" + name, "created": "2026-02-01T00:00:00.000Z",
             "modified": "2026-02-01T00:00:00.000Z", "name": f"Example Trading {number}", "identity_class": "organization"}
    with open(f"{sys.argv[3]}/{number:06}.json", "w") as file:
        json.dump({"type": "bundle", "id": "bundle--" + name, "objects": [party]}, file)
END
}

# timed RUNS COMMAND…: the median of the wall-clock seconds, with the output of the last run in out.txt.
timed() {
    local runs=$1 i begin end
    shift
    for ((i = 0; i < runs; i++)); do
        begin=$(date +%s.%N)
        "$@" > out.txt 2>&1 || { cat out.txt >&2; return 1; }
        end=$(date +%s.%N)
        echo "$end $begin" | awk '{ printf "%.3f\n", $1 - $2 }'
    done | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

# ratio A B: B / A with one digit.
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f\n", b / a }'; }
