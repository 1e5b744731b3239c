# A home with many packages: COUNT (30,000) small envelopes of one partner are imported, and then the commands of every day
# are timed, wall-clock and processor seconds: they must not grow with what is there.
source "$(dirname "$0")/lib.sh"
count=${COUNT:-30000}
home carrier
home agency
"$CORRIDOR" partner add agency/profile.asice --yes --home carrier > /dev/null
"$CORRIDOR" partner add carrier/profile.asice --yes --home agency > /dev/null
mkdir exchange

# step NAME COMMAND…: wall-clock and processor seconds of a command.
step() {
    local name=$1
    shift
    local TIMEFORMAT
    TIMEFORMAT="$(printf '%-34s' "$name") %R s, %U + %S s of processor time"
    time "$@" > out.txt 2>&1 || { tail -n 5 out.txt >&2; exit 1; }
}

# taken FIRST LAST: bundles are sent, received and imported.
taken() {
    bundles "$1" "$2" night
    "$CORRIDOR" send 'Example agency' --nightly night --to-folder exchange --home carrier \
        --passphrase-file passphrase.txt > out.txt
    "$CORRIDOR" receive exchange --home agency > out.txt
    "$CORRIDOR" import --home agency --passphrase-file passphrase.txt > out.txt
}

for ((first = 0; first < count; first += 5000)); do
    last=$((first + 5000 < count ? first + 5000 : count))
    step "$first to $last sent and imported" taken "$first" "$last"
done
step "the first merge" "$CORRIDOR" merge --home agency
step "a merge of nothing new" "$CORRIDOR" merge --home agency
step "find a word" "$CORRIDOR" find "Trading $((count / 2))" --home agency
step "report" "$CORRIDOR" report -o report.html --home agency
step "purge --before --preview" "$CORRIDOR" purge --before 2030-01-01T00:00:00Z --preview --home agency
step "status" "$CORRIDOR" status --home agency
taken "$count" $((count + 1))
step "find, one bundle not merged" "$CORRIDOR" find "Trading $count" --home agency
step "merge with one bundle more" "$CORRIDOR" merge --home agency
bundles $((count + 1)) $((count + 2)) night
step "send one more" "$CORRIDOR" send 'Example agency' --nightly night --to-folder exchange --home carrier \
    --passphrase-file passphrase.txt
step "receive it" "$CORRIDOR" receive exchange --home agency
step "import it" "$CORRIDOR" import --home agency --passphrase-file passphrase.txt
