# Small envelopes from one home to another over a folder: sealed and sent, received without a key, imported, and the
# receipts brought back. COUNT (1,000) envelopes; then a tenth of them with ENTRIES (100,000) entries in both logs before.
source "$(dirname "$0")/lib.sh"
count=${COUNT:-1000}
entries=${ENTRIES:-100000}
home carrier
home agency
"$CORRIDOR" partner add agency/profile.asice --yes --home carrier > /dev/null
"$CORRIDOR" partner add carrier/profile.asice --yes --home agency > /dev/null
mkdir exchange

# logged HOME: entries in the log of a home, one transaction each thousand: their chain is not checked while working.
logged() {
    python3 - "$1/.corridor/case.sqlite" "$entries" <<'END'
import sqlite3, sys
base = sqlite3.connect(sys.argv[1])
last = base.execute("SELECT MAX(number) FROM log").fetchone()[0]
base.executemany(
    "INSERT INTO log (number, time, actor, act, subject, details, chain) VALUES (?, '2026-01-01T00:00:00.000Z', 'bench', "
    "'refused', 'file', ?, '')",
    ((last + 1 + number, '{"codes":[],"file_digest":"%064x"}' % number) for number in range(int(sys.argv[2]))))
base.commit()
END
}

# step NAME N COMMAND…: how many a minute.
step() {
    local name=$1 number=$2 begin end
    shift 2
    begin=$(date +%s.%N)
    "$@" > out.txt 2>&1 || { tail -n 5 out.txt >&2; exit 1; }
    end=$(date +%s.%N)
    awk -v n="$name" -v c="$number" -v s="$(echo "$end $begin" | awk '{ print $1 - $2 }')" 'BEGIN {
        printf "%-34s %8.2f s  %8.0f a minute\n", n, s, c / s * 60 }'
}

# way N FOLDER: the whole way of the bundles in a folder.
way() {
    step "send (seal, put)" "$1" "$CORRIDOR" send 'Example agency' --nightly "$2" --to-folder exchange --home carrier \
        --passphrase-file passphrase.txt
    step "receive (verify from outside)" "$1" "$CORRIDOR" receive exchange --home agency
    step "import" "$1" "$CORRIDOR" import --home agency --passphrase-file passphrase.txt
    step "receipts: put" "$1" "$CORRIDOR" receive exchange --home agency
    step "receipts: receive, import" "$1" "$CORRIDOR" receive exchange --import --home carrier \
        --passphrase-file passphrase.txt
}
bundles 0 "$count" small
way "$count" small
"$CORRIDOR" receipt sent --home carrier | grep -c accepted | grep -qx "$count" || { echo "not all accepted" >&2; exit 1; }
echo "with $entries more entries in both logs:"
logged carrier
logged agency
tenth=$((count / 10))
bundles 0 "$tenth" later
way "$tenth" later
