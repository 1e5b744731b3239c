# Ten million doubles written as RFC 8785 wants them, compared with an independent implementation.
top="$PWD"
source "$(dirname "$0")/lib.sh"
(cd "$top/Benchmarks" && swift build --configuration release --scratch-path "$top/.build-bench" 2>&1 | tail -n 1 >&2)
count=10000000
begin=$(date +%s.%N)
"$top/.build-bench/release/bench-numbers" $count
middle=$(date +%s.%N)
python3 "$top/Benchmarks/number_peer.py" $count
end=$(date +%s.%N)
cmp numbers.ours numbers.peer
echo "the same text of each of $(wc -l < numbers.ours) numbers"
awk -v a="$begin" -v b="$middle" -v c="$end" 'BEGIN { printf "ours %.1f s, Python %.1f s\n", b - a, c - b }'
