#!/usr/bin/env bash
# Checks the packages in bin/packages: with lintian, and by installing, using, upgrading and purging them in a fresh Debian (debootstrap). Needs root.
# The commands between <!-- install --> marks in README.md are run as they are written there.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "$(id -u)" != 0 ]; then
  echo "error: debootstrap needs root" >&2
  exit 1
fi
scripts/dependencies.sh lintian debootstrap
packages=$PWD/bin/packages
directory=$(mktemp -d /var/tmp/cwlink-packages.XXXXXX)
root=$directory/root
pids=()

finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  umount "$root/proc" 2>/dev/null || true
  # Never across a file system that is still mounted.
  rm -rf --one-file-system "$directory"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

step() { printf '\n--- %s (%s s)\n' "$*" "$SECONDS"; }
fail() {
  echo "error: $*" >&2
  tail -n 20 "$directory"/*.log >&2
  exit 1
}
inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/root chroot "$root" "$@"; }
# Repeats a command until it succeeds, for at most twenty seconds.
wait_until() {
  local what=$1
  shift
  for _ in $(seq 200); do
    "$@" >/dev/null 2>&1 && return 0
    sleep 0.1
  done
  fail "timed out waiting for $what"
}

# Starts a service as systemd would; sets started to its pid.
start() {
  scripts/run-unit.py "$root" "$1" >"$directory/$1.log" 2>&1 &
  started=$!
  pids+=("$started")
}
answers() { inside cwlink "$@" status; }
stop() {
  kill "$1"
  wait "$1" || fail "pid $1 stopped with status $?"
}

step "lintian"
# Errors fail; other findings are shown.
lintian --allow-root --fail-on error "$packages"/*.deb

step "a fresh Debian"
mirror=$(apt-cache policy | awk '$2 ~ /\/debian\/?$/ { print $2; exit }')
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
debootstrap --variant=minbase "$release" "$root" "${mirror:-http://deb.debian.org/debian}" >"$directory/debootstrap.log" 2>&1 ||
  fail "debootstrap failed"
cp /etc/resolv.conf "$root/etc/resolv.conf"
# Nothing may be started in it but by this script, and nobody is there to answer apt.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 0755 "$root/usr/sbin/policy-rc.d"
echo 'APT::Get::Assume-Yes "true"; APT::Install-Recommends "false"; Acquire::Languages "none";' >"$root/etc/apt/apt.conf.d/90check"
mount -t proc proc "$root/proc"
mkdir "$root/root/packages"
cp "$packages"/*.deb "$root/root/packages"

# The commands of README.md: the first installs, and systemd would then start the daemon.
mapfile -t commands < <(sed -n '/<!-- install -->/,/<!-- \/install -->/s/^ \{4,\}//p' README.md | sed -e :a -e '/\\$/N; s/\\\n *//; ta' | sed 's/ *#.*//')
[ ${#commands[@]} -ge 3 ] || fail "README.md has no commands between its install marks"
[ ${#commands[@]} -lt 10 ] || fail "README.md needs ${#commands[@]} commands from the packages to the first applied plan; fewer than ten were promised"
step "\$ ${commands[0]}"
inside sh -ec "cd /root/packages && ${commands[0]}" >"$directory/install.log" 2>&1 || fail "'${commands[0]}' failed"
# With the real users and programs, systemd has nothing to say about the units.
said=$(inside systemd-analyze verify --man=no cwlinkd.service cwlinkd.socket cwlinkd@north.service cwlink-webhook.service 2>&1 | grep cwlink || true)
[ -z "$said" ] || fail "systemd does not accept the units: $said"
grep "^cwlink" "$directory/install.log" || fail "the receiver does not say that it is not configured"

step "the daemon, as its unit starts it"
start cwlinkd.service
daemon=$started
wait_until "the daemon" answers
[ "$(inside stat --format %U:%G:%a /run/cwlink/cwlink.sock)" = cwlinkd:cwlink:660 ] || fail "the socket has another owner or mode"
[ "$(inside stat --format %U:%a /var/lib/cwlink)" = cwlinkd:700 ] || fail "the state directory has another owner or mode"
inside setpriv --reuid nobody --regid nogroup --clear-groups cwlink status && fail "a user outside the group may call the daemon"

step "the receiver is not started before it is configured"
condition=0
scripts/run-unit.py "$root" cwlink-webhook.service || condition=$?
[ "$condition" = 3 ] || fail "the receiver is started without a configuration"

# One shell reads them, as a person types them; the simulator in the background has a moment to open its port.
{
  echo "set -e; set -o pipefail; trap 'kill \$!' EXIT"
  for command in "${commands[@]:1}"; do
    printf 'echo; echo %q\n%s\n' "\$ $command" "$command"
    [[ $command != *'&' ]] || echo 'for _ in $(seq 100); do (exec 3<>/dev/tcp/127.0.0.1/8080) 2>/dev/null && break; sleep 0.1; done'
  done
  echo 'exec 3<>/dev/tcp/127.0.0.1/8080; printf "GET /sandbox/additions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" >&3; sed "1,/^\r*$/d" <&3 >/root/additions.json'
} >"$root/root/commands.sh"
if (exec 3<>/dev/tcp/127.0.0.1/8080) 2>/dev/null; then fail "port 8080, which README.md uses, is in use"; fi
step "the main job, in ${#commands[@]} commands"
inside bash /root/commands.sh || fail "the commands of README.md failed"
python3 - "$root/root/additions.json" <<'END' || fail "the quantity in ConnectWise was not changed"
import json, sys
found = [a["quantity"] for a in json.load(open(sys.argv[1])) if a["company"] == "AlderDental" and a["quantity"] == 14]
print(f"additions of AlderDental with a quantity of 14: {len(found)}")
sys.exit(not found)
END

step "a site of its own"
echo '{ "access": { "others": "none", "users": { "gone": "read" } } }' >"$root/etc/cwlink/sites/north.json"
start cwlinkd@north.service
site=$started
wait_until "the site's daemon" inside cwlink --site north status
grep "no user 'gone'" "$directory/cwlinkd@north.service.log" || fail "a user who has left is not reported"
[ -z "$(inside cwlink --site north customers list --quiet)" ] || fail "the site sees another site's customers"
stop "$site"
rm "$root/etc/cwlink/sites/north.json"

step "the receiver, configured"
echo '{ "routes": [{ "path": "/connectwise", "action": "connectWiseCallback", "verification": { "connectWise": {} } }], "behindProxy": { "trustedAddresses": ["127.0.0.1"] } }' \
  >"$root/etc/cwlink/webhook.json"
start cwlink-webhook.service
receiver=$started
wait_until "the receiver" grep -q msg=ready "$directory/cwlink-webhook.service.log"
stop "$receiver"
rm "$root/etc/cwlink/webhook.json"

step "upgrade"
echo '// changed here' >>"$root/etc/cwlink/cwlinkd.json"
stop "$daemon"
version=$(dpkg-deb --field "$(ls "$packages"/cwlinkd_*.deb)" Version)
mkdir "$root/root/later"
for package in "$packages"/*.deb; do
  dpkg-deb --raw-extract "$package" "$directory/later"
  sed -i "/^Version\|^Depends/s/$version/${version%-1}+later-1/g" "$directory/later/DEBIAN/control"
  dpkg-deb --build -Znone "$directory/later" "$root/root/later/$(basename "$package")" >/dev/null
  rm -r "$directory/later"
done
inside sh -ec 'apt install /root/later/*.deb' >"$directory/upgrade.log" 2>&1 || fail "the upgrade failed"
[ "$(inside dpkg-query --show --showformat '${Version}' cwlinkd)" = "${version%-1}+later-1" ] || fail "the packages were not upgraded"
grep -q 'changed here' "$root/etc/cwlink/cwlinkd.json" || fail "the upgrade has replaced a changed configuration"
start cwlinkd.service
daemon=$started
wait_until "the daemon" answers
[ "$(inside cwlink billing runs list --quiet | wc -l)" -ge 1 ] || fail "the upgraded daemon does not know the applied plan"
stop "$daemon"

step "purge"
inside apt purge 'cwlink*' >"$directory/purge.log" 2>&1 || fail "the purge failed"
grep "/var/lib/cwlink is kept" "$directory/purge.log" || fail "purging does not say that the state is kept"
[ -e "$root/var/lib/cwlink/cwlink.db" ] || fail "purging has removed the record of what was billed"
left=$(inside find / -xdev -path /root -prune -o -path /var/lib/cwlink -prune -o -path /run/cwlink -prune -o -name '*cwlink*' -print)
[ -z "$left" ] || fail "purging has left: $left"
[ ! -e "$root/etc/cwlink" ] || fail "purging has left /etc/cwlink"
step "the packages install, work, upgrade and go"
