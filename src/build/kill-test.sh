#!/usr/bin/env bash
# Disturbs plan runs and checks each time that the result folder holds the old result or the new one, whole: kills them at random
# moments, sends them SIGINT and SIGTERM, runs two into the same folder, and fills the disk under one. Usage, after
# ./mvnw -DskipTests package:
#   src/build/kill-test.sh [number of kills, 50 unless given] [folder with data]
# The full-disk part mounts a small tmpfs and needs root; it says so when it is left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
kills=${1:-50}
data=${2:-data/vesteralen}
jar=target/samtakt.jar
work=$(mktemp -d)
mounted=
cleanup() {
    [ -z "$mounted" ] || umount "$mounted" || true
    rm -rf "$work"
}
trap cleanup EXIT

# Makes a plan into folder $2 with seed $1; fails with what it said when the exit code is not $3 (0 unless given).
plan() {
    local code=0
    java -jar "$jar" plan "$data" --time 1s --seed "$1" --out "$2" >"$work/log" 2>&1 || code=$?
    [ "$code" = "${3:-0}" ] || { echo "Exit code $code"; cat "$work/log"; exit 1; }
    if grep -q $'^\tat ' "$work/log"; then
        echo "A stack trace"
        cat "$work/log"
        exit 1
    fi
}

# Fails when a run into $1/result has left anything hidden but the lock.
tidy() {
    [ "$(find "$1" -maxdepth 1 -name '.result.*' ! -name '.result.lock' | wc -l)" = 0 ] || { echo "Left behind:"; ls -A "$1"; exit 1; }
}

# Prints the seed of the result in folder $1 after checking that the result is whole.
whole() {
    python3 - "$1" <<'PY'
import json, pathlib, sys, xml.dom.minidom, zipfile
folder = pathlib.Path(sys.argv[1])
listed = (folder / ".samtakt-files").read_text(encoding="utf-8").split("\n")
assert listed[-1] == "", "list of files is cut off"
present = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file() and p.name != ".samtakt-files")
assert present == sorted(listed[:-1]), (present, listed)
for name in present:
    file = folder / name
    content = file.read_bytes()
    assert content, name + " is empty"
    if name.endswith(".json"):
        plan = json.loads(content)
    elif name.endswith(".xlsx"):
        assert zipfile.ZipFile(file).testzip() is None, name
    elif name.endswith((".xml", ".svg", ".graphml")):
        xml.dom.minidom.parseString(content)
    elif name.endswith(".ics"):
        assert content.rstrip().endswith(b"END:VCALENDAR"), name
    elif name.endswith(".html"):
        assert content.rstrip().endswith(b"</html>"), name
print(plan["run"]["seed"])
PY
}

out=$work/result
echo "First result"
plan 1 "$out"
last=$(whole "$out")
started=$(date +%s%N)
plan 1 "$out"
span=$((($(date +%s%N) - started) / 1000000))
echo "A run takes $span ms; killing $kills runs at random moments, every other one after it has begun to write"

old=0 new=0 between=0 left=0
for i in $(seq 1 "$kills"); do
    seed=$((i + 100))
    java -jar "$jar" plan "$data" --time 1s --seed "$seed" --out "$out" >"$work/log" 2>&1 &
    pid=$!
    random=$((RANDOM * 32768 + RANDOM))
    wait_ms=$((random % (span + 300)))
    if [ $((i % 2)) = 1 ]; then
        while [ -d "/proc/$pid" ] && [ ! -e "$work/.result.tmp" ]; do
            sleep 0.01
        done
        wait_ms=$((random % (span / 3)))
    fi
    sleep "$((wait_ms / 1000)).$(printf %03d $((wait_ms % 1000)))"
    kill -9 "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    left=$((left + ($(find "$work" -maxdepth 1 -name '.result.*' ! -name '.result.lock' | wc -l) > 0)))
    place=$out
    if [ ! -e "$out" ]; then
        # The instant between the two renames: both results stand whole under hidden names.
        between=$((between + 1))
        whole "$work/.result.old" >/dev/null
        place=$work/.result.new
    fi
    found=$(whole "$place")
    case "$found" in
        "$last") old=$((old + 1)) ;;
        "$seed") new=$((new + 1)) ;;
        *) echo "Kill $i after $wait_ms ms: result of seed $found, expected $last or $seed"; exit 1 ;;
    esac
    [ "$place" = "$out" ] && last=$found || last=$seed
done
plan 7 "$out"
[ "$(whole "$out")" = 7 ]
tidy "$work"
echo "$kills kills: $old times the old result, $new times the new one ($between between the renames), always whole"
echo "$left left something hidden behind; the next whole run has cleaned up"

for signal in INT:130 TERM:143; do
    code=0
    timeout --preserve-status -s "${signal%:*}" "$((span / 1000 + 4))" \
        java -jar "$jar" plan "$data" --time 1h --seed 8 --out "$out" >"$work/log" 2>&1 || code=$?
    [ "$code" = "${signal#*:}" ] || { echo "SIG${signal%:*}: exit code $code"; cat "$work/log"; exit 1; }
    [ "$(whole "$out")" = 8 ]
    java -jar "$jar" evaluate "$data" "$out" >"$work/log" 2>&1 || { echo "Not a valid plan"; cat "$work/log"; exit 1; }
    tidy "$work"
    echo "SIG${signal%:*}: exit code $code, the plan so far is written and valid"
    plan 7 "$out"
done

for seed in 21 22; do
    java -jar "$jar" plan "$data" --time 1s --seed "$seed" --out "$out" >"$work/log$seed" 2>&1 &
    pids="${pids-} $!"
done
for pid in $pids; do
    wait "$pid" || { echo "Two at once: exit code $?"; cat "$work"/log2?; exit 1; }
done
found=$(whole "$out")
[ "$found" = 21 ] || [ "$found" = 22 ]
tidy "$work"
echo "Two runs at once: both ended with 0, the result of seed $found is whole"

if [ "$(id -u)" != 0 ]; then
    echo "Full disk: left out, needs root"
    exit 0
fi
need=$(du -sk "$out" | cut -f1)
mkdir "$work/disk"
mount -t tmpfs -o size="$((need / 2))k" tmpfs "$work/disk"
mounted=$work/disk
plan 1 "$work/disk/result" 5
[ ! -e "$work/disk/result" ]
tidy "$work/disk"
echo "Full disk ($((need / 2)) KB), no old result: exit code 5, nothing is left. Said: $(tail -1 "$work/log")"
mount -o remount,size="$((need * 3 / 2))k" "$work/disk"
plan 1 "$work/disk/result"
[ "$(whole "$work/disk/result")" = 1 ]
plan 2 "$work/disk/result" 5
[ "$(whole "$work/disk/result")" = 1 ]
tidy "$work/disk"
echo "Full disk ($((need * 3 / 2)) KB): exit code 5, the old result is whole. Said: $(tail -1 "$work/log")"
