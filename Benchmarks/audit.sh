# An audit of four parties from files and public keys alone, at the sizes in SIZES ("500 2000 10000") messages: signed
# packages, receipts, log exports and profiles. One home cut the last three entries of a log, one denies a message; the
# audit must find both, and nothing of the others. What the homes hand out is made by audit_world.py, which says how.
benchmarks=$(cd "$(dirname "$0")" && pwd)
source "$benchmarks/lib.sh"
names=(alpha beta gamma delta)
for name in "${names[@]}"; do home "$name"; done
for name in "${names[@]}"; do
    for other in "${names[@]}"; do
        [ "$name" = "$other" ] || "$CORRIDOR" partner add "$other/profile.asice" --yes --home "$name" > /dev/null
    done
done
rows 1 one.csv
for relation in 'alpha beta' 'alpha gamma' 'beta delta' 'gamma delta'; do
    read -r sender recipient <<< "$relation"
    "$CORRIDOR" export one.csv --map map.json -o one.json --force --home "$sender" > /dev/null
    "$CORRIDOR" seal one.json --to "Example $recipient" -o message.asice --force --home "$sender" \
        --passphrase-file passphrase.txt > /dev/null
    "$CORRIDOR" import message.asice --home "$recipient" --passphrase-file passphrase.txt > /dev/null
    "$CORRIDOR" import "$recipient/.corridor/outbox" --home "$sender" --passphrase-file passphrase.txt > /dev/null
    rm -f "$recipient"/.corridor/outbox/*
done
for name in "${names[@]}"; do
    "$CORRIDOR" log export -o "$name.log" --packages "$name.packages" --home "$name" --passphrase-file passphrase.txt \
        > /dev/null
done
printf '%-18s%8s%10s%12s%10s   %s\n' messages files 'wall s' 'processor s' 'peak MB' 'what it made, what it found'
for size in ${SIZES:-500 2000 10000}; do
    rm -rf evidence
    python3 "$benchmarks/audit_world.py" . evidence "$size"
    python3 "$benchmarks/audit.py" "$CORRIDOR" evidence "$size"
done
