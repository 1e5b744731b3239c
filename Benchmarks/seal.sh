# Sealing and opening 1 GiB that does not compress, from and to memory: ours beside openssl cms and age, which encrypt and
# decrypt and do nothing else. SIZE (bytes) makes it smaller or larger.
runner="$PWD/Benchmarks/run.py"
[ -w /dev/shm ] && export TMPDIR=/dev/shm
source "$(dirname "$0")/lib.sh"
size=${SIZE:-1073741824}
home carrier
certificates=carrier/.corridor/certificates
openssl pkey -in carrier/.corridor/keys/encryption.key.pem -passin file:passphrase.txt -out key.pem
age-keygen -o age.key 2> /dev/null
recipient=$(age-keygen -y age.key)
head -c "$size" /dev/urandom > content.bin

# row NAME OUTPUT COMMAND…: runs it three times, each time without the output of the last, and prints what it took.
row() {
    local name=$1 output=$2 figures
    shift 2
    figures=$(python3 "$runner" 3 "$output" "$@")
    read -r wall cpu memory <<< "$figures"
    awk -v n="$name" -v s="$size" -v w="$wall" -v c="$cpu" -v m="$memory" 'BEGIN {
        printf "%-28s %7.0f MB/s  %6.2f s wall  %6.2f s processor  %6d MB memory\n", n, s / w / 1e6, w, c, m }'
}
ours_seal() {
    row "seal: corridor" ours.asice "$CORRIDOR" seal content.bin --to 'Example carrier' -o ours.asice --home carrier \
        --passphrase-file passphrase.txt
    seal=$wall
}
ours_open() {
    row "open: corridor" opened "$CORRIDOR" open ours.asice -d opened --home carrier \
        --passphrase-file passphrase.txt
    open=$wall
}
ours_seal
row "encrypt: openssl cms" theirs.p7m openssl cms -encrypt -aes-256-gcm -binary -stream -outform DER -in content.bin \
    -out theirs.p7m $certificates/encryption.pem
openssl_seal=$wall
row "encrypt: age" theirs.age age --encrypt --recipient "$recipient" --output theirs.age content.bin
age_seal=$wall
ours_open
row "decrypt: openssl cms" openssl.bin openssl cms -decrypt -binary -inform DER -in theirs.p7m -out openssl.bin \
    -recip $certificates/encryption.pem -inkey key.pem
openssl_open=$wall
row "decrypt: age" age.bin age --decrypt --identity age.key --output age.bin theirs.age
age_open=$wall
for copy in opened/data/content.bin openssl.bin age.bin; do cmp content.bin "$copy"; done
echo "the same bytes from all three"
echo "seal: $(ratio "$seal" "$openssl_seal") times as fast as openssl cms, $(ratio "$seal" "$age_seal") times as age"
echo "open: $(ratio "$open" "$openssl_open") times as fast as openssl cms, $(ratio "$open" "$age_open") times as age"
