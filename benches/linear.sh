#!/usr/bin/env bash
# Measures whether a cold build by pop grows in proportion: its time per entry at 1,000, 10,000 and
# 100,000 entries, in memory (/dev/shm), and the last divided by the first. It does not measure
# other tools (compare.sh), the disk, or what a change costs (latency.py). The smallest build also
# pays for starting up and the fonts, so that the ratio flatters a little.
set -euo pipefail

usage() {
  cat <<END
Usage: benches/linear.sh [N…]

Builds N log entries and N/20 goals for each N (1000 10000 100000 unless given), three times each.

Environment:
  POP  the binary of pop; target/release/pop unless given

Needs about 10 kB in /dev/shm for an entry.
END
}

case "${1:-}" in
  -h | --help) usage; exit ;;
esac
sizes=("$@")
[ $# -gt 0 ] || sizes=(1000 10000 100000)
here=$(cd "$(dirname "$0")" && pwd)
pop=$(realpath "${POP:-$here/../target/release/pop}")
[ -x "$pop" ] || { echo "no pop at $pop: cargo build --release, or set POP" >&2; exit 1; }
dir=$(mktemp -d /dev/shm/pop-linear.XXXXXX)
trap 'rm -rf "$dir"' EXIT

for n in "${sizes[@]}"; do
  python3 "$here/content.py" "$n" "$dir/content" --for pop
  for _ in 1 2 3; do
    python3 "$here/measure.py" "$dir/results" "$n" "$pop" build "$dir/content" --out "$dir/out"
    rm -rf "$dir/out"
  done
  rm -rf "$dir/content"
done

python3 "$here/measure.py" --table "$dir/results"
python3 "$here/measure.py" --per-entry "$dir/results"
