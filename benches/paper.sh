#!/usr/bin/env bash
# Measures what it takes to make a PDF of the same goals and log: pop report, the command line of
# Typst, WeasyPrint and Chromium. Each is a new process; the files were read before. They do
# different amounts of work, so that a ratio is not a verdict: pop reads and checks a plan of many
# files, draws charts, adds an outline and attaches its data; Typst, WeasyPrint and Chromium lay out
# one document that is ready, without charts. It does not measure sites (compare.sh) or a second
# PDF in one process.
set -euo pipefail

usage() {
  cat <<END
Usage: benches/paper.sh N [RUNS]

Prints N log entries and N/20 goals with each program, RUNS times (5 unless given), taking turns.

Environment:
  POP         a pop with its typesetter; target/release/pop unless given
  WEASYPRINT  the command of WeasyPrint; weasyprint on the PATH unless given (pip install weasyprint)

Typst (cargo install typst-cli) and Chromium are looked for on the PATH.
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
"$pop" report --help > /dev/null 2>&1 ||
  { echo "no pop with report at $pop: cargo build --release, or set POP" >&2; exit 1; }

tools=(pop)
if typst=$(command -v typst); then tools+=(typst); else echo "Typst is not on the PATH, and left out."; fi
if weasyprint=$(command -v "${WEASYPRINT:-weasyprint}"); then tools+=(weasyprint); else echo "WeasyPrint is not on the PATH, and left out."; fi
if chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome); then tools+=(chromium); else echo "Chromium is not on the PATH, and left out."; fi

dir=$(mktemp -d "${TMPDIR:-/tmp}/pop-paper.XXXXXX")
trap 'rm -rf "$dir"' EXIT
python3 "$here/content.py" "$n" "$dir/plan" --for pop
python3 "$here/content.py" "$n" "$dir/paper" --for paper

command_of() { # tool, PDF: puts it into $command
  case $1 in
    pop) command=("$pop" report "$dir/plan" --edition site --output "$2") ;;
    typst) command=("$typst" compile "$dir/paper/plan.typ" "$2") ;;
    weasyprint) command=("$weasyprint" --pdf-variant pdf/ua-1 "$dir/paper/plan.html" "$2") ;;
    chromium) command=("$chromium" --headless --no-sandbox --disable-gpu "--user-data-dir=$dir/profile"
      --no-pdf-header-footer "--print-to-pdf=$2" "file://$dir/paper/plan.html") ;;
  esac
}

for run in $(seq "$runs"); do
  for tool in "${tools[@]}"; do
    command_of "$tool" "$dir/$tool-$run.pdf"
    python3 "$here/measure.py" "$dir/results" "$tool" "${command[@]}"
  done
done

echo
echo "$n entries; peak memory is that of the largest process"
python3 "$here/measure.py" --table "$dir/results"
python3 "$here/measure.py" --ratios "$dir/results" pop typst weasyprint chromium
echo "The programs do different amounts of work: see benches/README.md."
echo
for tool in "${tools[@]}"; do
  pages=$(pdfinfo "$dir/$tool-1.pdf" 2> /dev/null | sed -n 's/^Pages: *//p')
  echo "$tool wrote ${pages:-an unknown number of} pages, $(stat -c %s "$dir/$tool-1.pdf") bytes"
done
