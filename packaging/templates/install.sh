#!/bin/sh
# Installs pop {{version}}: fetches the archive for this machine, compares its checksum, and puts the program, its man
# pages and its completions into a folder of yours. Needs no root, and changes no file outside that folder.
#
#   sh install.sh [--base ADDRESS] [--prefix FOLDER] [--target TARGET]
#
#   --base ADDRESS   where the archives are: an address, or a folder on this machine [or POP_BASE]
#   --prefix FOLDER  where bin and share go [or POP_PREFIX; ~/.local]
#   --target TARGET  another program than this machine seems to need [or POP_TARGET]
#
# Everything is in functions, so that half a download of this file does nothing.
set -eu

version='{{version}}'
base=${POP_BASE:-'{{base}}'}
prefix=${POP_PREFIX:-"${HOME:-}/.local"}
target=${POP_TARGET:-}
sums='
{{sums}}
'

main() {
  while [ $# -gt 0 ]; do
    case $1 in
      --base) base=${2:?"--base needs an address"}; shift 2 ;;
      --prefix) prefix=${2:?"--prefix needs a folder"}; shift 2 ;;
      --target) target=${2:?"--target needs a name"}; shift 2 ;;
      -h | --help) sed -n '2,/^$/s/^# \{0,1\}//p' "$0"; exit 0 ;;
      *) stop "unknown option $1" "install.sh --help shows them all" ;;
    esac
  done
  [ -n "$base" ] || stop "nobody said where the archives are" "give their address: install.sh --base ADDRESS"
  [ "$prefix" != /.local ] || stop "there is no home folder" "give a folder: install.sh --prefix FOLDER"
  [ -n "$target" ] || target=$(machine)
  sum=$(printf '%s' "$sums" | sed -n "s/^$target //p")
  [ -n "$sum" ] || stop "this release has no program for $target" "install it another way: pip, npm or cargo install popplan"

  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  name=pop-$version-$target
  fetch "${base%/}/$name.tar.gz" "$folder/archive"
  found=$(checksum "$folder/archive")
  [ "$found" = "$sum" ] || stop "the archive is not the one of this release (its checksum is $found)" "try again, or tell the people who publish it"
  tar -xzf "$folder/archive" -C "$folder"
  "$folder/$name/pop" --version >/dev/null || stop "the program does not start here" "try another one, such as --target $(uname -m)-unknown-linux-musl"

  place "$folder/$name" pop bin 755
  (cd "$folder/$name" && find man -type f) | while read -r page; do
    place "$folder/$name" "$page" "share/${page%/*}" 644
  done
  place "$folder/$name" completions/pop.bash share/bash-completion/completions 644 pop
  place "$folder/$name" completions/_pop share/zsh/site-functions 644
  place "$folder/$name" completions/pop.fish share/fish/vendor_completions.d 644

  echo "pop $version is in $prefix/bin"
  case ":$PATH:" in
    *":$prefix/bin:"*) echo "start with: pop init my-plan" ;;
    *) echo "your shell does not look there yet; add this line to ~/.profile, and open a new terminal:"
       echo "  export PATH=\"$prefix/bin:\$PATH\"" ;;
  esac
}

stop() {
  echo "error: $1" >&2
  echo " = help: $2" >&2
  exit 1
}

# The name of this machine, in the words of the archives.
machine() {
  case $(uname -m) in
    x86_64 | amd64) processor=x86_64 ;;
    aarch64 | arm64) processor=aarch64 ;;
    *) stop "there is no program for the processor $(uname -m)" "compile it: cargo install popplan" ;;
  esac
  case $(uname -s) in
    Darwin)
      # A shell that is translated says x86_64 on a processor of Apple.
      [ "$(sysctl -n hw.optional.arm64 2>/dev/null || true)" != 1 ] || processor=aarch64
      echo "$processor-apple-darwin" ;;
    Linux)
      if ldd --version 2>&1 | grep -qi musl; then library=musl; else library=gnu; fi
      echo "$processor-unknown-linux-$library" ;;
    *) stop "there is no program for $(uname -s) here" "on Windows, use install.ps1; elsewhere, compile it: cargo install popplan" ;;
  esac
}

fetch() {
  case $1 in
    http://* | https://*)
      if command -v curl >/dev/null; then
        curl --proto '=https,http' --tlsv1.2 -fsSL "$1" -o "$2" || stop "cannot fetch $1" "look whether the address is right"
      elif command -v wget >/dev/null; then
        wget -q "$1" -O "$2" || stop "cannot fetch $1" "look whether the address is right"
      else
        stop "there is neither curl nor wget" "install one of them"
      fi ;;
    *) cp "${1#file://}" "$2" || stop "cannot read $1" "look whether the folder is right" ;;
  esac
}

checksum() {
  if command -v sha256sum >/dev/null; then sha256sum "$1" | cut -d ' ' -f 1
  elif command -v shasum >/dev/null; then shasum -a 256 "$1" | cut -d ' ' -f 1
  else openssl dgst -sha256 -r "$1" | cut -d ' ' -f 1; fi
}

# Puts a file there in one step, so that a program that is running is not overwritten.
place() {
  mkdir -p "$prefix/$3"
  to=$prefix/$3/${5:-${2##*/}}
  cp "$1/$2" "$to.new"
  chmod "$4" "$to.new"
  mv -f "$to.new" "$to"
}

main "$@"
