# Verifying, decrypting and extracting an envelope: ours beside unzip and openssl, which check less.
source "$(dirname "$0")/lib.sh"
home carrier
rows 1000 parties.csv
"$CORRIDOR" export parties.csv --map map.json --dated 2026-01-01 -o bundle.json --home carrier 2> /dev/null
head -c 60000000 /dev/urandom > photo.jpg
"$CORRIDOR" seal bundle.json photo.jpg --to 'Example carrier' -o envelope.asice --home carrier \
    --passphrase-file passphrase.txt > /dev/null 2>&1
certificates=carrier/.corridor/certificates
cat $certificates/root.pem carrier/.corridor/crl.pem > trust.pem
ours() {
    rm -rf opened
    "$CORRIDOR" open envelope.asice -d opened --home carrier --passphrase-file passphrase.txt
}
verify() {
    openssl cms -verify -cades -binary -inform DER -in "$1/META-INF/signature001.p7s" \
        -content "$1/META-INF/ASiCManifest001.xml" -CAfile trust.pem -crl_check -out /dev/null
    (cd "$1" && find . -type f ! -path './META-INF/*' -exec openssl dgst -sha256 {} +)
}
theirs() {
    rm -rf outside inside package.zip
    unzip -q -d outside envelope.asice
    verify outside
    for segment in outside/payload-*.p7m; do
        openssl cms -decrypt -inform DER -binary -in "$segment" -recip $certificates/encryption.pem \
            -inkey carrier/.corridor/keys/encryption.key.pem -passin file:passphrase.txt >> package.zip
    done
    unzip -q -d inside package.zip
    verify inside
}
mine=$(timed 5 ours)
peer=$(timed 5 theirs)
cmp opened/data/photo.jpg inside/data/photo.jpg
cmp opened/data/bundle.json inside/data/bundle.json
echo "the same bytes; envelope: $(stat -c %s envelope.asice) bytes"
echo "ours $mine s, unzip and openssl $peer s: $(ratio "$mine" "$peer") times"
