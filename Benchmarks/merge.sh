# Links tables: Corridor and Splink 5 on the same files, one after the other in one run: seconds, memory, and the quality
# of the clusters. MERGE_SETS chooses among febrl1 febrl2 febrl3 fake1k patents dedupe dblp_acm s100k s1m, and the sets of
# merge_sets.py, which Splink has no settings for: copies typed relatives ledgers catalogues ships vessels aliases persons
# dated companies names (default: all). Beside catalogues stands the nearest neighbour by TF-IDF of scikit-learn, where it
# can be had. A third line of sets of names, "offered", counts what was merged or proposed.
benchmarks=$(cd "$(dirname "$0")" && pwd)
source "$benchmarks/lib.sh"
root=${peers%/.build/peers/bin}
shared=${CORRIDOR_SHARED:-$root/../shared}
[ -d "$shared/data/entity-resolution" ] || { echo "merge: the shared data is not there"; exit 0; }
venv="$root/.build/splink"
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c 'import splink' 2> /dev/null; then
    python3 -m venv "$venv" && "$venv/bin/pip" install --quiet 'splink==5.0.0' duckdb pandas numpy
fi
sets=${MERGE_SETS:-febrl1 febrl2 febrl3 fake1k patents dedupe dblp_acm s100k s1m copies typed relatives ledgers
    catalogues ships vessels aliases persons dated companies names}
"$venv/bin/python" -c 'import sklearn' 2> /dev/null || "$venv/bin/pip" install --quiet scikit-learn || true
mkdir -p data/synth
for folder in febrl3 fake_1000; do ln -s "$shared/data/entity-resolution/$folder" "data/$folder"; done
for set in $sets; do
    case $set in
    s100k) python3 "$shared/tools/generate-entities.py" 100000 data/synth/s100k.csv 7 ;;
    s1m) python3 "$shared/tools/generate-entities.py" 1000000 data/synth/s1m.csv 7 ;;
    copies | typed) python3 "$benchmarks/merge_sets.py" "$set" "data/$set.csv" 1 1000 ;;
    relatives | ledgers) python3 "$benchmarks/merge_sets.py" "$set" "data/$set.csv" 1 8000 ;;
    catalogues) python3 "$benchmarks/merge_sets.py" "$set" "data/$set.csv" 1 2000 ;;
    ships | vessels | aliases)
        python3 "$benchmarks/merge_sets.py" "$set" "data/$set.csv" "$shared/data/ofac-sdn/sdn_20230411T1843.csv"
        ;;
    persons | dated) python3 "$benchmarks/merge_sets.py" persons "data/$set.csv" 1 800 ;;
    companies) python3 "$benchmarks/merge_sets.py" "$set" "data/$set.csv" 1 800 ;;
    names) python3 "$benchmarks/merge_sets.py" "$set" "data/$set.csv" 1 826 ;;
    esac
done
cat > febrl3.map <<'MAP'
{ "type": "identity", "record": "unique_id", "dates": "yyyyMMdd",
  "columns": { "given_name": "name.given", "surname": "name.family", "street_number": "address.street",
               "address_1": "address.street", "address_2": "note:address_2", "suburb": "address.city",
               "postcode": "address.postal_code", "state": "address.administrative_area",
               "date_of_birth": "birth_date", "soc_sec_id": "identifier:national-id" } }
MAP
cat > fake1k.map <<'MAP'
{ "type": "identity", "record": "unique_id",
  "columns": { "first_name": "name.given", "surname": "name.family", "dob": "birth_date", "city": "address.city",
               "email": "email" } }
MAP
cat > patents.map <<'MAP'
{ "type": "identity", "record": "unique_id",
  "columns": { "name": "name", "reference": "note:reference", "coauthor": "note:coauthors", "class": "note:class" } }
MAP
cat > dedupe.map <<'MAP'
{ "type": "identity", "record": "unique_id",
  "columns": { "name": "name", "street": "address.street", "postcode": "address.postal_code", "phone": "phone" } }
MAP
cat > dblp_acm.map <<'MAP'
{ "type": "identity", "record": "unique_id",
  "columns": { "title": "name", "authors": "note:authors", "venue": "note:venue", "year": "note:year" } }
MAP
cat > synth.map <<'MAP'
{ "type": "identity", "record": "unique_id", "source": "source",
  "columns": { "kind": "identity_class", "given_name": "name.given", "surname": "name.family", "dob": "birth_date",
               "id_number": "identifier:national-id", "phone": "phone", "street": "address.street",
               "city": "address.city", "postcode": "address.postal_code", "country": "address.country" } }
MAP
cat > copies.map <<'MAP'
{ "type": "identity", "record": "unique_id",
  "columns": { "given": "name.given", "family": "name.family", "born": "birth_date" } }
MAP
cp copies.map typed.map
cat > relatives.map <<'MAP'
{ "type": "identity", "record": "unique_id",
  "columns": { "given": "name.given", "family": "name.family", "born": "birth_date", "phone": "phone",
               "street": "address.street", "city": "address.city" } }
MAP
cat > ledgers.map <<'MAP'
{ "type": "identity", "record": "unique_id", "source": "source",
  "columns": { "amount": "note:amount", "date": "note:date", "memo": "note:memo" } }
MAP
cat > catalogues.map <<'MAP'
{ "type": "identity", "record": "unique_id", "source": "source",
  "columns": { "title": "name", "price": "note:price" } }
MAP
cat > vessels.map <<'MAP'
{ "type": "identity", "record": "unique_id",
  "columns": { "name": "name", "kind": "note:kind", "flag": "address.country", "imo": "identifier:imo-ship",
               "program": "note:program" } }
MAP
cp vessels.map ships.map
cat > aliases.map <<'MAP'
{ "type": "identity", "record": "unique_id", "columns": { "name": "name", "kind": "note:kind" } }
MAP
for set in persons companies names; do
    echo '{ "type": "identity", "record": "unique_id", "columns": { "name": "name" } }' > $set.map
done
cat > dated.map <<'MAP'
{ "type": "identity", "record": "unique_id", "columns": { "name": "name", "born": "birth_date" } }
MAP
printf '%-8s %-8s %9s %9s %9s %10s %10s %10s\n' set who seconds cpu MB precision recall F1
# What GNU time reports about a command: seconds, processor seconds, megabytes.
used() { awk -F': ' '/Elapsed/ { n = split($NF, t, ":"); e = t[n] + 60 * t[n - 1] + (n > 2 ? 3600 * t[n - 2] : 0) }
    /User time/ { u = $2 } /System time/ { s = $2 } /Maximum resident/ { m = $2 / 1024 }
    END { printf "%9.2f %9.2f %9.0f", e, u + s, m }' "$1"; }
for set in $sets; do
    peer=shared
    case $set in
    febrl3) file=data/febrl3/febrl3.csv map=febrl3.map variant=tuned ;;
    fake1k) file=data/fake_1000/fake_1000.csv map=fake1k.map variant=tuned ;;
    s100k | s1m) file=data/synth/$set.csv map=synth.map variant=wide ;;
    catalogues) file=data/$set.csv map=$set.map peer=tfidf ;;
    copies | typed | relatives | ledgers | ships | vessels | aliases | persons | dated | companies | names) file=data/$set.csv map=$set.map peer=none ;;
    febrl1 | febrl2) file=data/$set.csv map=febrl3.map peer=own ;;
    *) file=data/$set.csv map=$set.map peer=own ;;
    esac
    # Splink reads the file before its clock starts; its memory is taken when its clusters are made.
    case $peer in
    none) : > splink.txt ;;
    tfidf) "$venv/bin/python" "$benchmarks/tfidf_peer.py" "$file" title > splink.txt 2> splink.err || true ;;
    own)
        "$venv/bin/python" "$benchmarks/splink_sets.py" "$set" "$shared/data/entity-resolution" "$file" > splink.txt 2> splink.err
        ;;
    *)
        ER_DATA=$PWD/data "$venv/bin/python" "$shared/tools/peers/splink_bench.py" "$set" "$variant" 2> splink.err |
            awk '/best@/ { match($0, /cpu_s=[0-9.]+/); cpu = substr($0, RSTART + 6, RLENGTH - 6)
                match($0, /rss_timed=[0-9]+/); mb = substr($0, RSTART + 10, RLENGTH - 10) }
                /clusters0.95/ { print $4, $5, $6, $7, cpu, mb }' > splink.txt
        ;;
    esac
    [ -s splink.txt ] || [ $peer = none ] || tail -n 3 splink.err >&2
    /usr/bin/time -v -o time.txt "$CORRIDOR" merge "$file" --map "$map" --clusters clusters.csv --force > /dev/null 2>&1
    # The score comes from a run of its own that is not timed, as Splink's does.
    read -r -a score < <("$CORRIDOR" merge "$file" --map "$map" --truth cluster |
        awk '$1 == "clusters" { print $2, $3, $4 }')
    printf '%-8s %-8s %s %10s %10s %10s\n' "$set" ours "$(used time.txt)" "${score[@]}"
    case $set in
    aliases | persons | dated | companies | names)
        "$CORRIDOR" merge "$file" --map "$map" --clusters clusters.csv --pairs pairs.csv --force > /dev/null 2>&1
        read -r -a score < <(python3 "$benchmarks/merge_sets.py" --offered "$file" clusters.csv pairs.csv)
        printf '%-8s %-8s %29s %10s %10s %10s\n' "$set" offered "" "${score[@]}"
        ;;
    esac
    awk -v set="$set" -v who="$([ $peer = tfidf ] && echo tf-idf || echo splink)" '{ printf "%-8s %-8s %9.2f %9.2f %9.0f %10s %10s %10s\n", set, who, $4, $5, $6, $1, $2, $3 }' splink.txt
done
