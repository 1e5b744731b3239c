# Links generated rows on Apache Spark, and on one machine with the same model: the same bytes, and the seconds of each
# stage. SPARK_ROWS is the number of rows (default: 1000000), SPARK_MASTER the master (default: local[2]).
benchmarks=$(cd "$(dirname "$0")" && pwd)
source "$benchmarks/lib.sh"
root=${peers%/.build/peers/bin}
shared=${CORRIDOR_SHARED:-$root/../shared}
[ -f "$shared/tools/generate-entities.py" ] || { echo "spark: the shared tools are not there"; exit 0; }
(cd "$root" && Scripts/bootstrap --spark >&2)
python3 "$shared/tools/generate-entities.py" "${SPARK_ROWS:-1000000}" rows.csv 7
cat > synth.map <<'MAP'
{ "type": "identity", "record": "unique_id", "source": "source",
  "columns": { "kind": "identity_class", "given_name": "name.given", "surname": "name.family", "dob": "birth_date",
               "id_number": "identifier:national-id", "phone": "phone", "street": "address.street",
               "city": "address.city", "postcode": "address.postal_code", "country": "address.country" } }
MAP
run() { # NAME MODEL-ARGUMENTS…: one linkage on Spark, compared with one machine.
    local name=$1 begin end
    shift
    begin=$(date +%s.%N)
    "$root/.build/spark/bin/python" "$root/Spark/link.py" rows.csv --map synth.map --clusters "$name.csv" \
        --work "$name" --corridor "$CORRIDOR" --master "${SPARK_MASTER:-local[2]}" --conf spark.driver.memory=3g \
        --times "$name.json" "$@" 2> "$name.log" || { tail -n 5 "$name.log" >&2; return 1; }
    end=$(date +%s.%N)
    "$CORRIDOR" merge rows.csv --map synth.map --model "$name/model.json" --clusters alone.csv --force > /dev/null
    cmp "$name.csv" alone.csv && same="same bytes" || same="DIFFERENT"
    printf '%s: %s s, %s; stages %s\n' "$name" "$(echo "$end $begin" | awk '{ printf "%.0f", $1 - $2 }')" "$same" \
        "$(tr -d '\n' < "$name.json")"
    "$CORRIDOR" merge rows.csv --map synth.map --model "$name/model.json" --truth cluster | awk '$1 == "clusters"'
    du -sm "$name" | awk '{ print "work folder: " $1 " MB" }'
    [ "$same" = "same bytes" ]
}
run whole
"$CORRIDOR" merge rows.csv --map synth.map --clusters learned.csv > /dev/null
cmp whole.csv learned.csv && echo "whole: the bytes of corridor merge without a model too"
run sample --sample "${SPARK_SAMPLE:-100000}"
