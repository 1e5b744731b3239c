# A carrier's day and an agency's case file, the whole way: export, validate, seal, import, merge, merge again with a
# hundredth more, find, report. Beside it the floors: what the bytes cost in the libraries that anybody would use. ROWS
# chooses the sizes (default "25000 100000"), LIMIT the seconds after which a step is given up (900). SHAPE=full exports a
# party a row and the summary for core STIX: ten objects a declaration, as before parties were shared.
benchmarks=$(cd "$(dirname "$0")" && pwd)
source "$benchmarks/lib.sh"
root=${peers%/.build/peers/bin}
shared=${CORRIDOR_SHARED:-$root/../shared}
[ -e "$shared/tools/generate-declarations.py" ] || { echo "day: the shared tools are not there"; exit 0; }
"$peers/pip" install --quiet --disable-pip-version-check orjson
cc -O2 -o floors "$benchmarks/floors.c" -lcrypto -lz -lsqlite3
home carrier
home agency
"$CORRIDOR" partner add agency/profile.asice --yes --home carrier > /dev/null
"$CORRIDOR" partner add carrier/profile.asice --yes --home agency > /dev/null
mapping="$shared/tools/declarations.map.json"
options=()
if [ "${SHAPE:-}" = full ]; then
    sed 's/{/{ "parties": "row",/;q' "$mapping" > full.map.json
    sed 1d "$mapping" >> full.map.json
    mapping=$PWD/full.map.json
    options=(--core-stix)
fi
for rows in ${ROWS:-25000 100000}; do
    rm -rf day
    mkdir day
    cp -r carrier agency passphrase.txt day
    python3 "$shared/tools/generate-declarations.py" $((rows + rows / 100)) day/source 7 > /dev/null
    head -n $((rows + 1)) day/source/declarations.csv > day/most.csv
    { head -n 1 day/source/declarations.csv; tail -n $((rows / 100)) day/source/declarations.csv; } > day/few.csv
    (cd day && "$peers/python" "$benchmarks/day.py" "$CORRIDOR" "$mapping" ../floors "$rows" "${LIMIT:-900}" "${options[@]}")
done
