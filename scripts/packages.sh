#!/usr/bin/env bash
# Makes the Debian packages of the programs in bin/ and puts them in bin/packages.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/dependencies.sh debhelper patchelf
programs=$PWD/bin
destination=$PWD/bin/packages
version=$(sed -n 's/.*cwlinkVersion = "\(.*\)"/\1/p' Sources/Version/Version.swift)
for program in cwlinkd cwlink cwlink-webhook cwlink-sandbox; do
  if [ ! -x "$programs/$program" ]; then
    echo "error: bin/$program does not exist; run: make build" >&2
    exit 1
  fi
done
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
export SOURCE_DATE_EPOCH

# dpkg-buildpackage writes beside the directory that it builds in.
work=.build/packages
stage=$work/cwlink
rm -rf "$work"
mkdir -p "$stage"/{bin,runtime,completions/{bash,zsh,fish}} "$destination"
cp -r packaging/{debian,prometheus,grafana,systemd,sysusers.d,tmpfiles.d,cwlinkd.json,webhook.json} CHANGELOG.md "$stage"
for program in cwlinkd cwlink cwlink-webhook cwlink-sandbox; do install --mode 0755 "$programs/$program" "$stage/bin"; done

# The toolchain's libraries that the programs need.
ldd "$programs"/{cwlinkd,cwlink-webhook,cwlink-sandbox} | awk '/libswiftCore|=> \/.*\/lib\/swift\/linux\// { print $3 }' | sort --unique |
  xargs --no-run-if-empty install --mode 0644 --target-directory "$stage/runtime"
[ -e "$stage/runtime/libswiftCore.so" ] || { echo "error: the Swift libraries were not found" >&2; exit 1; }

scripts/make-manual.py "$programs" "$stage/manual"
for shell in bash zsh fish; do "$programs/cwlink" --generate-completion-script "$shell" >"$stage/completions/$shell/script"; done
# It is sourced, so a line for the kernel has no use.
sed '1{/^#!/d}' "$stage/completions/bash/script" >"$stage/completions/bash/cwlink"
mv "$stage/completions/zsh/script" "$stage/completions/zsh/_cwlink"
mv "$stage/completions/fish/script" "$stage/completions/fish/cwlink.fish"

maintainer=$(sed -n 's/^Maintainer: //p' packaging/debian/control)
entry() {
  cat <<END
cwlink ($1-1) unstable; urgency=medium

  * Version $1; the changelog says what changed.

 -- $maintainer  $(date --utc --rfc-email --date "$2")

END
}
{
  entry "$version" "@$SOURCE_DATE_EPOCH"
  # Former versions, as "## [0.1.0] - 2026-10-31".
  sed -nE 's/^## \[([0-9.]+)\] - ([0-9]{4}-[0-9]{2}-[0-9]{2})$/\1 \2/p' CHANGELOG.md | while read -r former date; do
    [ "$former" = "$version" ] || entry "$former" "$date"
  done
} >"$stage/debian/changelog"
if ! (cd "$stage" && dpkg-buildpackage --build=binary --no-sign --no-pre-clean) >"$work/build.log" 2>&1; then
  tail -n 30 "$work/build.log" >&2
  echo "error: the packages could not be made; see $work/build.log" >&2
  exit 1
fi
rm -f "$destination"/*.deb
mv "$work"/*.deb "$destination"
ls --size --human-readable "$destination"/*.deb
