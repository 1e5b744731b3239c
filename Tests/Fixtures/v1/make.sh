#!/usr/bin/env bash
# Makes the fixtures of version 0.1: homes, and what they exchanged. Needs openssl and GNU tar.
# usage: make.sh CORRIDOR-0.1 [FOLDER]    the program that makes them, and where to (default: beside this script)
set -euo pipefail
umask 022
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
out=$(mkdir -p "${2:-$here}" && cd "${2:-$here}" && pwd)
examples=$(realpath "$here/../../../examples")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LC_ALL=C.UTF-8 CORRIDOR_ACTOR=tester
unset CORRIDOR_HOME
echo 'test keys protect nothing' >passphrase.txt
chmod 600 passphrase.txt

# Runs a command in the home of a party that needs no passphrase, and one that does.
at() { "$program" "${@:2}" --home "$1"; }
with() { "$program" "${@:2}" --home "$1" --passphrase-file passphrase.txt; }
# Runs a command that must end with a status.
ends() {
    local status=0
    "${@:2}" || status=$?
    [ $status = "$1" ] || { echo "ended with $status, not $1: ${*:2}" >&2; exit 1; }
}
know() { at "$1" partner add "$2/profile.asice" --fingerprint "$(at "$2" key list | sed -n 's/^Fingerprint: //p')"; }

# A bundle with one company: bundle FILE LAST-TWO-DIGITS-OF-THE-IDS NAME [MARKING]
bundle() {
    local marks=${4:+,\"object_marking_refs\":[\"$4\"]}
    cat >"$1" <<JSON
{"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4b$2","objects":[
{"type":"identity","spec_version":"2.1","id":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4c$2","created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"$3","identity_class":"organization"$marks}]}
JSON
}

mkdir -p bundles packages envelopes receipts profiles disclosures purge exports

# Four parties. The broker is known to the agency only, which suspends it later, and has no home among the fixtures.
"$program" init carrier --name 'Example Carrier' --country US --role carrier --passphrase-file passphrase.txt
"$program" init agency --name 'Example Agency' --country US --role agency --passphrase-file passphrase.txt
"$program" init partner --name 'Example Partner' --country MX --role partner --passphrase-file passphrase.txt
"$program" init broker --name 'Example Broker' --country CN --role carrier --passphrase-file passphrase.txt
for one in carrier agency partner; do
    for other in carrier agency partner; do [ $one = $other ] || know $one $other; done
    cp $one/profile.asice profiles/$one-1.asice
done
cp broker/profile.asice profiles/broker-1.asice
know broker agency

# Bundles: from waybills, from tables by a mapping, by hand; one in XML.
for name in cn23-items.csv cn23-items.map.json; do cp "$examples/eastern-post/$name" exports/; done
at carrier export exports/cn23-items.csv --as csv --map exports/cn23-items.map.json --marking TLP:AMBER \
    --dated 2026-05-10 -o exports/cn23-items.json
at carrier export "$examples"/meridian-express/*.xml --marking TLP:AMBER --dated 2026-05-01 -o bundles/waybills.json
"$program" convert bundles/waybills.json -o bundles/waybills.xml
at agency export "$examples/port-targeting-unit/subjects.csv" --as csv \
    --map "$examples/port-targeting-unit/subjects.map.json" --marking TLP:AMBER --dated 2026-05-10 -o bundles/subjects.json
bundle bundles/one.json 01 'Example Trading One'
bundle bundles/purged.json 02 'Example Trading Purged'
bundle bundles/strict.json 03 'Example Trading Strict' marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003
bundle bundles/late.json 04 'Example Trading Late'
bundle bundles/next.json 05 'Example Trading Next'
bundle bundles/broker.json 06 'Example Trading Broker'
bundle bundles/back.json 07 'Example Trading Back'
for file in exports/cn23-items.json bundles/*.json bundles/*.xml; do at carrier validate "$file"; done

# Packages: with an attachment, with two signatures; and what is disclosed of one.
with carrier pack bundles/one.json "$examples/photo.png" -o packages/attachment.asice
with carrier pack bundles/one.json --to 'Example Agency' --cosigner 'Example Partner' -o packages/for-cosigning.asice
with partner cosign packages/for-cosigning.asice -o packages/cosigned.asice
one=identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4c01
with agency disclose packages/attachment.asice --object $one --property name -o disclosures/property.json
with agency disclose packages/attachment.asice --object $one -o disclosures/object.json

# Sent and received.
seal() { with "$1" seal "${@:4}" --to "$2" -o "envelopes/$3.asice"; }
seal carrier 'Example Agency' waybills bundles/waybills.xml
seal carrier 'Example Agency' post exports/cn23-items.json
seal carrier 'Example Agency' purged bundles/purged.json
seal carrier 'Example Agency' strict bundles/strict.json "$examples/photo.png"
seal agency 'Example Agency' subjects bundles/subjects.json
with carrier seal bundles/one.json --to 'Example Agency' --to 'Example Partner' --together -o envelopes/together.asice
for name in waybills post purged strict subjects; do with agency import envelopes/$name.asice; done
for one in agency partner; do with $one import envelopes/together.asice; done

# Refused: changed on its way, sent again, from somebody whom nobody knows (once discarded, once kept).
seal broker 'Example Agency' unknown bundles/broker.json
seal broker 'Example Agency' discarded bundles/broker.json
python3 - envelopes/post.asice envelopes/changed.asice <<'PY'
import sys
data = bytearray(open(sys.argv[1], "rb").read())
data[len(data) // 2] ^= 1
open(sys.argv[2], "wb").write(data)
PY
ends 1 with agency import envelopes/changed.asice
ends 1 with agency import envelopes/post.asice
ends 3 with agency import envelopes/discarded.asice
at agency quarantine discard "$(at agency quarantine list --format json |
    python3 -c 'import json, sys; print(json.load(sys.stdin)[-1]["id"])')" --reason 'From nobody we know'
ends 3 with agency import envelopes/unknown.asice

# Passed on, as an enclosure; answered.
with agency forward envelopes/strict.asice --with bundles/back.json --to 'Example Partner' \
    --release 'Consent of Example Carrier, 2026-02-03' -o envelopes/enclosure.asice
with partner import envelopes/enclosure.asice
seal agency 'Example Carrier' back bundles/back.json
with carrier import envelopes/back.asice
for party in agency partner; do
    for path in $party/.corridor/outbox/*.asice; do
        status=0
        with carrier receipt show "$path" >/dev/null 2>&1 || status=$?
        [ $status = 0 ] || continue
        cp "$path" "receipts/$party-$(ls receipts | wc -l).asice"
        with carrier import "$path"
    done
done

# Merged, decided, merged again.
at agency merge
at agency find --format json >entities.json
read -r left right < <(python3 - entities.json <<'PY'
import json, sys
members = [m for e in json.load(open(sys.argv[1])) for m in e["members"]]
brokers = [m["id"] for m in members if m["name"] in ("李娜", "LI, Na", "L. NA", "NA LI")]
print(brokers[0], brokers[1])
PY
)
at agency decide different "$left" "$right" --reason 'Two passports were seen'
at agency merge

# A message is destroyed, with a certificate of it.
message=$(at agency log --format json | python3 -c '
import json, sys
print([e["subject"] for e in json.load(sys.stdin) if e["act"] == "imported"][2])')
with agency purge "$message" --reason 'Retention ended' -o purge/certificate.json
at agency merge

# Keys: exchanged, revoked, a new root; messages that are on their way meanwhile.
seal carrier 'Example Agency' late bundles/late.json
with agency key rotate encryption receipt
cp agency/profile.asice profiles/agency-2.asice
with carrier key rotate encryption originator gateway
bundle bundles/revoked.json 08 'Example Trading Revoked'
seal carrier 'Example Agency' revoked bundles/revoked.json
with carrier key revoke gateway --since 2026-11-01 --reason compromise
cp carrier/profile.asice profiles/carrier-2.asice
with carrier key rotate root --kind p384
cp carrier/profile.asice profiles/carrier-3.asice
at agency partner add profiles/carrier-3.asice
seal carrier 'Example Agency' next bundles/next.json

# An enterprise's own authority, a key that waits for its certificate, a renewed list and stream.
with partner key new originator --request request.csr
cat >ca.cnf <<'CNF'
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[ca]
default_ca = c
[c]
database = index
new_certs_dir = .
rand_serial = yes
default_md = sha256
default_days = 300
default_crl_days = 300
policy = p
copy_extensions = copyall
x509_extensions = leaf
[p]
commonName = supplied
[leaf]
authorityKeyIdentifier = keyid:always
subjectKeyIdentifier = hash
CNF
touch index
openssl req -x509 -config ca.cnf -extensions root -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -days 900 \
    -subj '/CN=Example Holding CA' -keyout ca.key -out ca.pem 2>/dev/null
openssl ca -batch -config ca.cnf -cert ca.pem -keyfile ca.key -in request.csr -out leaf.pem -notext 2>/dev/null
sed -i 's/crl_days = 300/crl_days = 300\ncrlnumber = crlnumber/' ca.cnf
echo 01 >crlnumber
openssl ca -config ca.cnf -gencrl -cert ca.pem -keyfile ca.key -out ca.crl 2>/dev/null
with partner key import originator --certificate leaf.pem --authority ca.pem --crl ca.crl
with partner key new gateway --request waiting.csr
with partner key renew
at partner timestamp trust ca.pem
at partner stream renew --reason 'Restored from a backup'
cp partner/profile.asice profiles/partner-2.asice

# A list of codes; a partner suspended.
printf ',"US",,".EXAMPLE STATES",,,,,,,,\n"+","US","ZZ2","Example Landing","Example Landing","CA","RL","1-3-----","2401",,,\n' >codes.csv
at agency codes import codes.csv --list un-locode --edition 2024-2 --dated 2024-12-30
know agency broker
at agency partner suspend 'Example Broker' --reason 'A test of suspension'

# Everything holds; then it is put away.
for one in carrier agency partner; do at $one log verify; done
date -u +%Y-%m-%dT%H:%M:%SZ >made
for one in carrier agency partner; do
    tar --sort=name --owner=0 --group=0 --numeric-owner -cf - $one | gzip -9n >"$out/$one.tar.gz"
done
for name in bundles packages envelopes receipts profiles disclosures purge exports; do
    rm -rf "${out:?}/$name"
    cp -r $name "$out/"
done
cp made passphrase.txt "$out/"
chmod 644 "$out/passphrase.txt"
